"""Which differences between a quotation and its original matter."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.domain.quotes.trifles import is_idle
from bot.domain.text.meaning import NEGATIONS
from bot.domain.text.reading import Range, Reading
from bot.domain.text.vocabulary import table

_WEIGHTY = 4
"""Letters of a word that says something by itself."""
_LONG = 6
"""Letters of a word in which one slip of the keys is seen as such."""
_SIZES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
"""As how many words the same letters may be written, here and there."""
_LONGEST_NAME = 4
"""Words of a name that a mention is shown as."""
_LONGEST_SHOWN = 100
"""Letters of the name of a channel."""
_LONGEST_SAYING = 6
"""Words of `as Ada said that`."""
_SAYS = table("said says wrote writes explained explains dit disait disent ecrit ecrivait explique")
_UNITS = table(
    "mm cm dm m km mi ft yd mg g kg lb lbs oz ml cl l ms s min h hz khz mhz ghz v kv w kw mw gw tw "
    "wh kwh mwh gwh twh kb mb gb tb pb ko mo go k m md mds mn bn am pm a p"
)
"""What may stand behind a number and say how much that is; the last two are of `a.m.`, `p.m.`"""
_VEIL = re.compile(r"\w\*+\w|(?<![\w*])\*{3,}(?![\w*])|[█▓▒]{2,}")
_MENTION = re.compile(r"<[@#/]")
_SIGN = re.compile(r"(?:^|\s)[@#/]")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quotation and those in their place in the message; one of both may be none."""

    quoted: Range
    original: Range


def joined(differences: Sequence[Difference]) -> list[Difference]:
    """Join neighbours: `so be it` in the place of `but no` reads as one."""
    return [_join(each) for each in _neighbours(differences)]


def _neighbours(differences: Sequence[Difference]) -> list[list[Difference]]:
    found: list[list[Difference]] = []
    for each in differences:
        last = found[-1][-1] if found else each
        if (last.quoted[1], last.original[1]) == (each.quoted[0], each.original[0]):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _join(neighbours: Sequence[Difference]) -> Difference:
    first, last = neighbours[0], neighbours[-1]
    return Difference((first.quoted[0], last.quoted[1]), (first.original[0], last.original[1]))


def unlike(quoted: Reading, source: Reading, differences: Sequence[Difference]) -> list[Difference]:
    """Leave out what is the same but for spaces and slips of the keys.

    Neighbours are looked at together: a word may be written apart, and the next one misspelt.
    """
    found: list[Difference] = []
    for neighbours in _neighbours(differences):
        block = _join(neighbours)
        rest = _without_alike(quoted, source, block)
        if rest == block and len(neighbours) > 1:
            found += [each for each in neighbours if not reads_alike(quoted, source, each)]
        elif rest is not None:
            found.append(rest)
    return found


def find_grave(
    quoted: Reading, source: Reading, differences: Sequence[Difference]
) -> list[Difference]:
    """Return those that matter, and that nobody owns to."""
    found: list[Difference] = []
    for neighbours in _neighbours(differences):
        block = _join(neighbours)
        grave = [each for each in neighbours if matters(quoted, source, each)]
        if grave and not is_open(quoted, source, block):
            found += [each for each in grave if each == block or not is_open(quoted, source, each)]
    return found


def _without_alike(quoted: Reading, source: Reading, block: Difference) -> Difference | None:
    """Leave out words that read alike, from both ends, however many each is written as.

    None if that is all of them.
    """
    while not reads_alike(quoted, source, block):
        parts = (part for size in _SIZES for part in _parted(block, *size))
        rest = next((rest for end, rest in parts if reads_alike(quoted, source, end)), None)
        if rest is None:
            return block
        block = rest
    return None


def _parted(block: Difference, ours: int, theirs: int) -> Iterator[tuple[Difference, Difference]]:
    """Yield so many words of each side at the beginning, then at the end, with what is left."""
    (first, last), (start, end) = block.quoted, block.original
    lengths = last - first, end - start
    if lengths != (ours, theirs) and lengths[0] >= ours and lengths[1] >= theirs:
        at, there = first + ours, start + theirs
        yield Difference((first, at), (start, there)), Difference((at, last), (there, end))
        at, there = last - ours, end - theirs
        yield Difference((at, last), (there, end)), Difference((first, at), (start, there))


def reads_alike(quoted: Reading, source: Reading, difference: Difference) -> bool:
    """Return whether the words are the same but for spaces and slips of the keys."""
    ours, theirs = difference.quoted, difference.original
    near = abs(quoted.letters(ours) - source.letters(theirs)) <= 1
    return near and _is_slip(quoted.squash(ours), source.squash(theirs))


def matters(quoted: Reading, source: Reading, difference: Difference) -> bool:
    """Return whether a number, a negation or a word of weight is lost, added or replaced."""
    if is_idle(quoted, difference.quoted) and is_idle(source, difference.original):
        return False
    ours, theirs = _both(quoted, source, difference)
    if any(map(_is_number, (*ours, *theirs))) or _negations(ours) != _negations(theirs):
        return True
    if _counts_otherwise(ours, theirs, source.folded(_before(difference.original))):
        return True
    if len(ours) == len(theirs):
        pairs = zip(ours, theirs, strict=True)
        return any(_is_weighty(*pair) and not _is_slip(*pair) for pair in pairs)
    return _is_weighty(*ours, *theirs)


def _before(words: Range) -> Range:
    return max(0, words[0] - 1), words[0]


def _counts_otherwise(ours: Sequence[str], theirs: Sequence[str], before: Sequence[str]) -> bool:
    """Return whether a unit behind a number is another one; if it is lost, one of two letters."""
    units = [*ours[:1], *theirs[:1]]
    known = any(map(_is_number, before)) and _UNITS.issuperset(units)
    return known and (len(units) > 1 or len("".join(units)) > 1)


def is_open(quoted: Reading, source: Reading, difference: Difference) -> bool:
    """Return whether a difference is owned to, or made by Discord.

    Whoever veils a word or a name has their reasons. What either side strikes out counts as not
    said, and what the replier wrote right behind it stands in its place. All that stands in square
    brackets, or was added in round ones at the end, is the replier's, as are sentences added before
    or after those of the message; a mention and a moment are shown by other words than they are
    written with.
    """
    first, last = difference.quoted
    position, end = difference.original
    if _is_veiled(quoted, source, difference):
        return True
    if first == last:
        return source.is_struck(difference.original)
    if position == end and (
        quoted.is_struck((first, last)) or quoted.is_struck((first - 1, first))
    ):
        return True
    if quoted.is_bracketed(difference.quoted):
        return True
    return position == end and bool(
        difference.quoted == quoted.added
        or (source.boundaries[position] and _is_remark(quoted, first, last))
        or _is_shown(source.gap(position), quoted.gap(first), quoted.folded(difference.quoted))
    )


def _is_veiled(quoted: Reading, source: Reading, difference: Difference) -> bool:
    """Return whether a word is given by stars, or a name by a letter."""
    first, last = difference.quoted
    if _VEIL.search(quoted.around(first, last)):
        return difference.original[0] < difference.original[1]
    replaced = source.words[slice(*difference.original)]
    return (
        last - first == 1
        and len(quoted.words[first].folded) == 1
        and quoted.text[quoted.words[first].start].isupper()
        and not any(map(_is_number, quoted.folded(_before(difference.quoted))))
        and 0 < len(replaced) <= _LONGEST_NAME
        and all(source.text[word.start].isupper() for word in replaced)
    )


def _is_remark(quoted: Reading, first: int, last: int) -> bool:
    """Return whether these words are sentences at the edge, or say whose the others are."""
    if first == 0 and last <= _LONGEST_SAYING:
        ending = quoted.folded((max(0, last - 2), last))
        if not _SAYS.isdisjoint(ending):
            return True
    at_edge = first == 0 or last == len(quoted.words)
    return bool(at_edge and quoted.boundaries[first] and quoted.boundaries[last])


def _is_shown(written: str, before: str, shown: Sequence[str]) -> bool:
    """Return whether words may be what is shown of a mention or of a moment.

    Behind its sign, a name may be anything; without, it is short and has no number.
    """
    if "<t:" in written:
        return True
    if _MENTION.search(written) is None or NEGATIONS.intersection(shown):
        return False
    short = len(shown) <= _LONGEST_NAME and not any(map(str.isdigit, shown))
    return short or (_SIGN.search(before) is not None and sum(map(len, shown)) <= _LONGEST_SHOWN)


def _both(
    quoted: Reading, source: Reading, difference: Difference
) -> tuple[Sequence[str], Sequence[str]]:
    return quoted.folded(difference.quoted), source.folded(difference.original)


def _is_number(word: str) -> bool:
    return any(map(str.isdigit, word))


def _negations(words: Sequence[str]) -> Counter[str]:
    return Counter(word for word in words if word in NEGATIONS)


def _is_weighty(*words: str) -> bool:
    return any(len(word) >= _WEIGHTY for word in words)


def _is_slip(one: str, other: str) -> bool:
    if one == other:
        return True
    lengths = sorted((len(one), len(other)))
    if lengths < [_LONG - 1, _LONG] or lengths[1] - lengths[0] > 1:
        return False
    changed_number = _is_number(one) or _is_number(other)
    return not changed_number and OSA.distance(one, other, score_cutoff=1) == 1
