"""Text that is broken into lines, or shortened, so that it fits; no picture is needed for it."""

from collections.abc import Callable

Measure = Callable[[str], float]
"""How wide a text is, in pixels."""


def wrapped(text: str, room: float, measure: Measure, *, most: int) -> list[str]:
    """Return at most so many lines within `room`; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < most - 1:
        count = _fitting(words, room, measure)
        lines.append(cut(" ".join(words[:count]), room, measure))
        words = words[count:]
    return [*lines, cut(" ".join(words), room, measure)] if words else lines


def cut(text: str, room: float, measure: Measure) -> str:
    """Return the text, or as much of it as fits with an ellipsis."""
    if measure(text) <= room:
        return text
    short = text
    while short and measure(f"{short.rstrip()}…") > room:
        short = short[:-1]
    return f"{short.rstrip()}…"


def _fitting(words: list[str], room: float, measure: Measure) -> int:
    """Return how many words fit on a line; one at least."""
    count = 1
    while count < len(words) and measure(" ".join(words[: count + 1])) <= room:
        count += 1
    return count
