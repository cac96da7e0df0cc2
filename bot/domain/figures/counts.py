"""How many processors a question is about: a whole number or a range, as people write it."""

import re

from bot.errors import ExpectedError

MOST = 100_000_000
"""More than all AI processors that were ever made."""
_LONGEST = 60
_SIZES = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "md": 10**9, "bn": 10**9, "b": 10**9}
_END = r"\d[\d.,\s'’_]*(?:e\+?\d+)?\s*(?:k|m|md|bn|g|b)?"
_RANGE = re.compile(rf"(?P<low>{_END})\s*(?:-|–|—|à|to|\.\.)\s*(?P<high>{_END})")
_SIZED = re.compile(r"(?P<digits>.*\d)\s*(?P<size>k|m|md|bn|g|b)?")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?P<mark>[.,'’_ ])\d{3}(?:(?P=mark)\d{3})*")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_POWER = re.compile(r"(?:(?P<factor>\d+(?:\.\d+)?)e\+?|10\s*\^\s*)(?P<power>\d{1,3})")
_MINUS = ("-", "\N{MINUS SIGN}")
_ROUNDING = 1e-12


class UnreadableCountError(ExpectedError):
    """What was typed is no number that can be read without a doubt."""

    key = "estimate-count-unreadable"


class CountOutOfRangeError(ExpectedError):
    """The number is not one of processors: none, a part of one, or more than there can be."""

    key = "estimate-count-range"


def parse_count(typed: str) -> tuple[int, int]:
    """Return the lowest and highest count meant: 100k → 100000 twice, 2 000–4 000 → both ends."""
    text = " ".join(typed[: 2 * _LONGEST].casefold().split())
    if len(text) > _LONGEST:
        raise UnreadableCountError
    if text.startswith(_MINUS):
        parse_count(text[1:].strip())
        raise CountOutOfRangeError(most=MOST)
    found = _RANGE.fullmatch(text)
    if found is None:
        count = _whole(_number(text))
        return count, count
    low, high = found["low"].strip(), found["high"].strip()
    # 2-4k is two thousand to four thousand for most people, and 500-1k is not.
    if high[-1].isalpha() and not low[-1].isalpha():
        raise UnreadableCountError
    counts = _whole(_number(low)), _whole(_number(high))
    if counts[0] > counts[1]:
        raise UnreadableCountError
    return counts


def _number(text: str) -> float:
    """Return the number; a mark before three digits parts thousands, before others decimals."""
    power = _POWER.fullmatch(text)
    if power is not None:
        return float(f"{power['factor'] or 1}e{power['power']}")
    match = _SIZED.fullmatch(text)
    if match is None:
        raise UnreadableCountError
    digits, size = match["digits"], match["size"] or ""
    grouped = _GROUPED.fullmatch(digits)
    if grouped is None:
        return _plain(digits) * _SIZES[size]
    # 1,500k is a million and a half, or fifteen hundred.
    if size and grouped["mark"] in {".", ","}:
        raise UnreadableCountError
    return float(re.sub(r"\D", "", digits)) * _SIZES[size]


def _plain(digits: str) -> float:
    if _PLAIN.fullmatch(digits) is None:
        raise UnreadableCountError
    return float(digits.replace(",", "."))


def _whole(number: float) -> int:
    """Return a count; what comes within a rounding error of a whole number is one."""
    if not 1 <= number <= MOST or abs(number - round(number)) > _ROUNDING * number:
        raise CountOutOfRangeError(most=MOST)
    return round(number)
