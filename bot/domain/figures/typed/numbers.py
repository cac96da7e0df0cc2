"""A number as people of two languages write it: 100 000, 100,000, 1,5, 5e26, 5×10²⁶."""

import re
from decimal import Decimal

from bot.errors import ExpectedError
from bot.texts import Language

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PLAIN = r"\d[\d .,']*"
NUMBER = rf"(?:{_PLAIN}(?:e\+?\d+|\s?[×x·*]\s?10\s?\^?\s?\d+)?)"
"""What may be a number in a text that was made plain by `made_plain`."""
_POWER = re.compile(r"(?P<digits>.+?)(?:e\+?|\s?[×x·*]\s?10\s?\^?\s?)(?P<power>\d{1,3})")
_BARE_POWER = re.compile(r"10\s?\^\s?(?P<power>\d{1,3})")
_SPACED = re.compile(r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?")
_SIMPLE = re.compile(r"\d+(?:[.,]\d+)?")
_MANY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_MANY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_UNCLEAR = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


class NumberUnreadableError(ExpectedError):
    """What stands there is no number that can be read."""

    key = "own-value-unreadable"


class NumberUnclearError(ExpectedError):
    """The mark may part thousands or decimals, and readers disagree which."""

    key = "own-value-unclear"


def made_plain(text: str) -> str:
    """Return a text in lower case, with common spaces, apostrophes and digits."""
    spaced = "".join(" " if each.isspace() else each for each in text)
    lowered = spaced.casefold().replace("’", "'").replace("\N{MINUS SIGN}", "-")
    return re.sub(r" +", " ", lowered.translate(_RAISED)).strip()


def read_number(text: str, language: Language) -> Decimal:
    """Return the number that a plain text is; refuses one that can be read in two ways."""
    text = text.strip()
    if bare := _BARE_POWER.fullmatch(text):
        return Decimal(1).scaleb(int(bare["power"]))
    if power := _POWER.fullmatch(text):
        return _read_digits(power["digits"].strip(), language).scaleb(int(power["power"]))
    return _read_digits(text, language)


def _read_digits(text: str, language: Language) -> Decimal:
    if _MANY_COMMAS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _MANY_DOTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _UNCLEAR.fullmatch(text):
        return _read_unclear(text, language)
    if _SPACED.fullmatch(text) or _SIMPLE.fullmatch(text):
        return Decimal(re.sub(r"[ ']", "", text).replace(",", "."))
    raise NumberUnreadableError


def _read_unclear(text: str, language: Language) -> Decimal:
    """Read 1,500 as English does; French has no rule that all follow."""
    if language is Language.FRENCH:
        raise NumberUnclearError(typed=text)
    return Decimal(text.replace(",", ""))
