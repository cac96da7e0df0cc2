"""The work grows with the length of the text: steps are counted, patterns timed."""

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Message

SMALL, LARGE = 1_000, 4_000
SPARE = 1.3
"""How much more than four times the steps four times the text may take."""

MOST = 100_000
"""Steps of any reply of 4,000 letters: some 10 ms."""

ADVERSARIES = [
    pytest.param("a", id="one-long-word"),
    pytest.param("a ", id="one-word-again-and-again"),
    pytest.param("le moulin pas 3 ", id="words"),
    pytest.param("> ", id="marks-of-quotation"),
    pytest.param("> a\n", id="lines-of-quotation"),
    pytest.param("> a\n> > b\n", id="levels-of-quotation"),
    pytest.param("«", id="opening-marks"),
    pytest.param("«a» ", id="pairs-of-marks"),
    pytest.param('"', id="straight-marks"),
    pytest.param('"a b c d e" ', id="quotations"),
    pytest.param("‘a’ ", id="single-marks"),
    pytest.param(".", id="stops"),
    pytest.param("! ", id="exclamations"),
    pytest.param("a… ", id="ellipses"),
    pytest.param("[…] a ", id="marks-of-elision"),
    pytest.param("a. b! c? ", id="sentences"),
    pytest.param("🎉", id="emoji"),
    pytest.param("\n", id="empty-lines"),
    pytest.param("\n a", id="lines"),
    pytest.param("*", id="asterisks"),
    pytest.param("`", id="backticks"),
    pytest.param("```\n", id="fences"),
    pytest.param("](http", id="links-begun"),
    pytest.param("@a-", id="mentions"),
    pytest.param("1.", id="numbers"),
    pytest.param("a\u200b", id="invisible-marks"),
    pytest.param("e\u0301", id="combining-marks"),
    pytest.param("Ada wrote: — 14:02 ", id="attributions"),
]
BRACKETS = ["(!)", "[!]", "(", "[", "[a](", "[…] ", "(…) ", "</a", "~~"]
"""What begins something that may end much later, or never."""


def _steps(act: Callable[[], object]) -> int:
    """Count the lines of Python that run, in our code."""
    count = 0

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:  # noqa: ANN401 - as sys wants it
        nonlocal count
        if "domain" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", ADVERSARIES)
@pytest.mark.parametrize(
    "dress", ["{}", "> {}", ">>> {}", "“{}”"], ids=["", "line", "rest", "marks"]
)
@pytest.mark.parametrize("other", ["", "ab "], ids=["itself", "something-else"])
def test_four_times_the_text_is_four_times_the_work(piece: str, dress: str, other: str) -> None:
    def work(size: int) -> int:
        text = (piece * size)[:size]
        source = (other * size)[:size] or text
        reply = Message("b", dress.format(text)[:size])
        return _steps(lambda: judge_reply(reply, [Message("a", source)]))

    for size in (SMALL, LARGE):
        work(size)  # what a word folds to is kept

    assert work(LARGE) <= 4 * SPARE * work(SMALL) + 500


@pytest.mark.parametrize("piece", ["1. ", "J. ", "a?! ", "si ", "etc. ", "~~a~~ ", "U.S. a… "])
@pytest.mark.parametrize("dress", ["> {}\n", "“{}” no\n"], ids=["line", "marks"])
@pytest.mark.parametrize("count", [1, 6, 12])
def test_many_quotations_of_what_is_said_again_and_again_take_no_more_steps(
    piece: str, dress: str, count: int
) -> None:
    source, half = (piece * LARGE)[:LARGE], LARGE // (2 * count) - len(dress) - 9
    quoted = dress.format(f"{source[1:half]} mill {source[half : 2 * half]}")
    reply = Message("b", "so\n".join([quoted] * count))

    def work() -> object:
        return judge_reply(reply, [Message("a", source)])

    work()  # what a word folds to is kept

    assert _steps(work) <= MOST


@pytest.mark.parametrize("piece", BRACKETS)
def test_four_times_the_brackets_among_added_words_take_no_sixteen_times_as_long(
    piece: str,
) -> None:
    words = [f"mill{number:03}" for number in range(50)]
    said = [each for word in words for each in (word, "turn")]

    def took(size: int) -> float:
        filling = (piece * size)[:size]
        reply = Message("b", f"> {' '.join(said[:-4])} {filling} {' '.join(said[-4:])}")
        start = time.process_time()
        judge_reply(reply, [Message("a", " ".join(words))])
        return time.process_time() - start

    took(LARGE)
    small, large = (min(took(size) for _ in range(5)) for size in (SMALL, LARGE))

    assert large <= 10 * small
