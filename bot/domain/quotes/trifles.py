"""What may be cut from a sentence without taking anything from it."""

import re

from bot.domain.quotes.places import Place, begins, ends
from bot.domain.text.meaning import turns
from bot.domain.text.reading import Range, Reading
from bot.domain.text.vocabulary import laughs, table

_LINKS = table(
    "bref bon ben bah eh enfin donc alors et puis voila franchement honnetement perso euh "
    "ok okay well so and then also anyway honestly frankly actually basically oh ah hey hum um uh "
    "fyi btw imo imho tbh"
)
"""What a sentence is begun with when something was said before."""
_ADDRESSES = _LINKS | table(
    "bien look listen see sorry desole desolee pardon please thanks merci seriously serieusement"
)
"""The same, and what is more than that unless a comma follows."""
_GREETINGS = table("salut bonjour bonsoir coucou hello hi hey hiya yo")
_GREETED = 3
"""Words of a name, or of `à tous`, at most."""
_LABEL = 3
"""Words of a label before a colon at most: `Note:`, `Mon avis :`"""
_TAG = re.compile(
    r"""
    right | correct | true | yes | yeah | no | ok | okay | eh | huh | innit | you\ (?:know|see)
  | (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)(?:not)?
    \ (?:i|you|he|she|it|we|they|there|this|that)
  | non | oui | hein | vrai | pas\ vrai | d\ accord | n\ est\ ce\ pas | tu\ (?:sais|vois)
  | vous\ (?:savez|voyez)
    """,
    re.VERBOSE,
)
"""What asks for assent after a comma."""

_THANKS = re.compile(
    r"please|pls|plz|thanks(?: a lot)?|thank you|thx|ty|merci(?: d avance| beaucoup)?|stp|svp"
    r"|s il (?:te|vous) plait|imo|imho|btw|tbh|fyi"
)
"""What a sentence may end with that says nothing of what it is about."""
_YOU = table("you your yours tu te t toi ton ta tes vous votre vos")


def is_trifle(source: Reading, place: Place) -> bool:
    """Return whether all that is missing is a greeting, a word like “well”, a laugh, a tag."""
    sentences = source.sentences(*place.reach)
    before, after = (sentences[0][0], place.first), (place.last, sentences[-1][1])
    return (
        not place.inside
        and (begins(source, place) or _is_opening(source, before))
        and (ends(source, place) or _is_closing(source, after))
    )


def is_idle(reading: Reading, words: Range) -> bool:
    """Return whether words only link a sentence to the one before it, or laugh."""
    said = reading.folded(words)
    links = _LINKS.issuperset(said) and bool(reading.boundaries[words[0]])
    return links or all(map(laughs, said))


def _is_opening(source: Reading, words: Range) -> bool:
    said, gap = source.folded(words), source.gap(words[1])
    if any(map(turns, source.words[slice(*words)])):
        return False
    if ":" in gap:
        return len(said) <= _LABEL
    usual = _ADDRESSES if "," in gap else _LINKS
    greets = "," in gap and said[0] in _GREETINGS and len(said) <= 1 + _GREETED
    greets = greets or ("," in gap and _calls(source, words))
    return greets or all(word in usual or laughs(word) for word in said)


def _calls(source: Reading, words: Range) -> bool:
    """Return whether a single name may be who the rest of the sentence speaks to."""
    first, last = words
    written = source.text[source.words[first].start]
    addressed = source.folded((last, source.sentences(first, last)[-1][1]))
    return last - first == 1 and written.isupper() and not _YOU.isdisjoint(addressed)


def _is_closing(source: Reading, words: Range) -> bool:
    said = source.folded(words)
    asks = "," in source.gap(words[0]) and "?" in source.gap(words[1])
    ending = " ".join(said)
    thanks = _THANKS.fullmatch(ending) is not None
    return all(map(laughs, said)) or thanks or (asks and _TAG.fullmatch(ending) is not None)
