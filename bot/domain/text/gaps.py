"""What stands between two words: its shape, and the words around it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.domain.text.abbreviations import STARTERS, SUBJECTS
from bot.domain.text.markup import EMOJI, JOINT, NAME
from bot.domain.text.words import Word

FOREIGN_ENDS = "\u3002\uff0e\uff01\uff1f\u061f\u06d4\u0964\u0965"
"""What ends sentences in other scripts, and nothing else: no space needs to follow."""
_TERMINALS = frozenset(".!?…‽")
_MARKS = frozenset("!?‽")
_FOREIGN = frozenset(FOREIGN_ENDS)
_PLAIN = re.compile(r"\.[^\S\n]+")
_CONTINUED = re.compile(rf"[.!?…‽{EMOJI}]\s*[,;]|[!?…‽]\s*:")
_EARLIER = 5
"""Characters, as many as `5 p. m.` has before its last letter."""
_NUMBER = re.compile(r"\d|(?:[IVXLC]{2,}|[VX])\b|[LRDA]\.\s?\d")
_TWO_DOTS = re.compile(r"(?<!\.)\.\.(?!\.)\s")
_CLOSED = re.compile(rf"[.!?…‽]{JOINT}*\s?[\"”»’')\]]")


class Shape(NamedTuple):
    """What is seen of a gap without the words around it."""

    line: bool
    emoji: bool
    stop: bool
    """It begins with a full stop."""
    mark: bool
    """It holds an exclamation or question mark."""
    ellipsis: bool
    two_dots: bool
    terminal: bool
    """It holds a mark that may end a sentence."""
    foreign: bool
    """It holds one of another script."""
    pauses: bool
    """It holds anything at which a sentence may end."""
    continued: bool
    """A comma follows that mark."""
    closed: bool
    """A bracket or a quotation mark follows it."""
    glued: bool
    """No space follows it."""
    bare: bool
    """Nothing does."""

    plain: bool
    """It is a full stop and spaces, as after most sentences: the word before tells the most."""


@lru_cache(maxsize=1024)
def shape_of(text: str) -> Shape:
    """Look at the text of a gap; few different ones fill the messages of a day."""
    line, emoji, foreign = "\n" in text, EMOJI in text, not _FOREIGN.isdisjoint(text)
    text = _behind_name(text.lstrip(JOINT))
    rest = text[max(map(text.rfind, _TERMINALS)) + 1 :]
    terminal = not _TERMINALS.isdisjoint(text)
    return Shape(
        line=line,
        emoji=emoji,
        stop=text.startswith("."),
        mark=not _MARKS.isdisjoint(text),
        ellipsis=".." in text or "…" in text,
        two_dots=".." in text and _TWO_DOTS.search(text) is not None,
        terminal=terminal,
        foreign=foreign,
        pauses=line or emoji or foreign or terminal,
        continued=(terminal or emoji) and _CONTINUED.search(text) is not None,
        closed=terminal and _CLOSED.search(text) is not None,
        glued=EMOJI not in rest and not any(map(str.isspace, rest)),
        bare=not rest,
        plain=terminal and _PLAIN.fullmatch(text) is not None,
    )


def _behind_name(text: str) -> str:
    """Leave out what stands before a mention or an address, if a mark stands behind it."""
    _, name, behind = text.rpartition(NAME)
    return text if _TERMINALS.isdisjoint(behind) else name + behind


@dataclass(slots=True)
class Gap:
    """What stands between two words, and around it, looked at as far as it takes."""

    masked: str
    last: Word
    """The word before."""
    next: Word
    """The word after."""
    shape: Shape
    casual: bool
    """Whether the text begins its sentences without capitals."""

    @property
    def before(self) -> str:
        """The word before, folded."""
        return self.last.folded

    @property
    def written(self) -> str:
        """The word before, as written."""
        return self.masked[self.last.start : self.last.end]

    @property
    def earlier(self) -> str:
        """The characters right before the word before, such as the `p.` of `p. ex.`."""
        start = self.last.start
        return self.masked[max(0, start - _EARLIER) : start].strip()

    @property
    def exclaims(self) -> bool:
        """Whether an exclamation mark stands right after the word before."""
        return self.masked.startswith("!", self.last.end)

    @property
    def follows(self) -> str:
        """The first character of the word after, as written; behind the sign of a number."""
        first = self.masked[self.next.start]
        return first if first.isalnum() else self.next.folded[0]

    @property
    def after(self) -> str:
        """The word after, folded."""
        return self.next.folded

    @property
    def numbered(self) -> bool:
        """Whether a number follows: `12`, `IV`, `L. 123-4`."""
        return _NUMBER.match(self.masked, self.next.start) is not None

    @property
    def subject(self) -> bool:
        """Whether what follows may begin the subject of a sentence, whatever its case."""
        return self.after in SUBJECTS and not self._initial

    @property
    def starter(self) -> bool:
        """Whether what follows looks like the beginning of a sentence."""
        word = self.after in STARTERS and not self._initial
        return word and (self.casual or self.follows.isupper())

    @property
    def _initial(self) -> bool:
        word = self.next
        return word.end - word.start == 1 and self.masked[word.end : word.end + 1] == "."
