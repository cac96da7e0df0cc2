"""What a message hides behind `||`, kept hidden in every part of it."""

import re
from collections.abc import Iterator

from bot.domain.text.markup import INLINE_CODE, blank_fences
from bot.domain.text.span import Span

_MARK = "||"
_SPOILER = re.compile(r"\|\|.+?\|\|", re.DOTALL)
_SHADE = "▒▒▒"


def excerpt(text: str, span: Span) -> str:
    """Return a part of a text; where a spoiler is cut, it is closed, so that it hides its part."""
    return "".join(
        f"{_MARK}{piece}{_MARK}" if hidden and piece.strip() else piece
        for piece, hidden in _pieces(text, span)
    )


def shaded(text: str, span: Span) -> str:
    """Return a part of a text for where no markup is drawn: what is hidden is left out."""
    return "".join(_SHADE if hidden else piece for piece, hidden in _pieces(text, span))


def hides(text: str) -> bool:
    """Return whether a text has spoilers."""
    return any(True for _ in _spoilers(text))


def _pieces(text: str, span: Span) -> Iterator[tuple[str, bool]]:
    """Yield a part of a text without the marks, piece by piece, and whether each is hidden."""
    at = span.start
    for spoiler in _spoilers(text):
        yield text[at : min(spoiler.start, span.end)], False
        begin = max(spoiler.start + len(_MARK), span.start)
        inner = text[begin : min(spoiler.end - len(_MARK), span.end)]
        if inner:
            yield inner, True
        at = max(at, spoiler.end)
    yield text[at : span.end], False


def _spoilers(text: str) -> Iterator[Span]:
    """Yield what is hidden, with its marks; in code they are none."""
    prose = INLINE_CODE.sub(lambda match: " " * len(match.group()), blank_fences(text))
    for match in _SPOILER.finditer(prose):
        yield Span(*match.span())
