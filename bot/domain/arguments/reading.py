"""What somebody typed as an argument, read or refused."""

import re

from bot.domain.arguments.model import Writing
from bot.domain.figures.own import ADDRESS
from bot.domain.text.plain import visible
from bot.errors import ExpectedError

LONGEST_ARGUMENT = 400
LONGEST_SOURCE = 200
_EMOJI = re.compile(r"<a?:\w+:\d+>")
_FULL = r"(?:[a-z][a-z0-9+.-]*://|www\.)\S*"
_BARE = r"(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}\b(?::\d+)?(?:[/?#]\S*)?"  # example.org/bread
_LINK = re.compile(f"{_FULL}|{_BARE}", re.IGNORECASE)
_MENTION = re.compile(r"<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b", re.IGNORECASE)


class ArgumentEmptyError(ExpectedError):
    """Nothing that can be read."""

    key = "argument-empty"


class ArgumentLongError(ExpectedError):
    """Longer than an argument may be."""

    key = "argument-long"


class ArgumentWordlessError(ExpectedError):
    """Emoji or signs alone."""

    key = "argument-wordless"


class ArgumentLinksError(ExpectedError):
    """Links alone."""

    key = "argument-links"


class ArgumentMentionsError(ExpectedError):
    """It calls somebody, or points at a channel."""

    key = "argument-mentions"


class ArgumentSourceError(ExpectedError):
    """The source is no https address that a browser opens."""

    key = "argument-source"


class QuoteUnsourcedError(ExpectedError):
    """Somebody is quoted, and nobody can look it up."""

    key = "argument-quote-unsourced"


def read_writing(text: str, source: str, *, quotes: bool) -> Writing:
    """Return an argument as it is stored, on one line; raises what is wrong with it first."""
    line = _checked(visible(text))
    address = visible(source).strip("<>")
    if address and (len(address) > LONGEST_SOURCE or not ADDRESS.fullmatch(address)):
        raise ArgumentSourceError(most=LONGEST_SOURCE)
    if quotes and not address:
        raise QuoteUnsourcedError
    return Writing(line, address or None, quotes)


def _checked(line: str) -> str:
    if not line:
        raise ArgumentEmptyError
    if len(line) > LONGEST_ARGUMENT:
        raise ArgumentLongError(length=len(line), most=LONGEST_ARGUMENT)
    if _MENTION.search(line):
        raise ArgumentMentionsError
    if not _has_words(_LINK.sub(" ", _EMOJI.sub(" ", line))):
        raise ArgumentLinksError if _LINK.search(line) else ArgumentWordlessError
    return line


def _has_words(line: str) -> bool:
    return any(map(str.isalpha, line))
