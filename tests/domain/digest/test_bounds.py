"""An edition gives way from its last line up, and says how much it leaves out."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest.bounds import Block, Line, shortened, texts_of, word_count
from bot.domain.digest.settings import Part


def _block(part: Part, *lines: str, more: int = 0, whole: bool = False) -> Block:
    return Block(
        part=part,
        title=f"**{part}**",
        lines=tuple(map(Line, lines)),
        rest=lambda count: f"-# and {count} more",
        more=more,
        whole=whole,
    )


def _within(words: int) -> Callable[[Sequence[str]], bool]:
    return lambda texts: word_count(texts) <= words


@pytest.mark.parametrize(
    ("block", "text"),
    [
        pytest.param(_block(Part.DUE, "one"), "**due** one", id="one-line"),
        pytest.param(_block(Part.DUE, "one", "two"), "**due**\n- one\n- two", id="a-list"),
        pytest.param(
            _block(Part.DUE, "one", more=2), "**due**\n- one\n-# and 2 more", id="others-counted"
        ),
        pytest.param(
            _block(Part.QUESTION, "one", "two", whole=True), "**question**\none\ntwo", id="whole"
        ),
        pytest.param(_block(Part.QUESTION, whole=True), "", id="nothing-left"),
    ],
)
def test_a_part_is_drawn(block: Block, text: str) -> None:
    assert block.text == text


def test_the_last_part_gives_way_first_and_says_how_much_is_left_out() -> None:
    blocks = [
        _block(Part.CORRECTIONS, "a b c d e", "f g h i j"),
        _block(Part.DUE, "k l m n o", "p q r s t"),
    ]

    assert texts_of(shortened(blocks, fits=_within(20))) == [
        "**corrections**\n- a b c d e\n- f g h i j",
        "**due**\n- k l m n o\n-# and 1 more",
    ]
    assert texts_of(shortened(blocks, fits=_within(13))) == [
        "**corrections**\n- a b c d e\n-# and 1 more",
        "**due**\n-# and 2 more",
    ]


def test_a_part_that_is_told_as_a_whole_is_not_told_in_part() -> None:
    question = _block(Part.QUESTION, "a b", "c d", "e f", whole=True)

    kept = shortened([_block(Part.FIGURE, "a b c"), question], fits=_within(10))

    assert texts_of(kept) == ["**figure** a b c"]


def test_what_fits_is_left_as_it_is() -> None:
    blocks = [_block(Part.FIGURE, "one"), _block(Part.DUE, "two", "three", more=4)]

    assert shortened(blocks, fits=lambda _: True) == blocks


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9)), max_size=4), st.integers(20, 80))
def test_whatever_comes_it_fits_and_every_line_is_told_or_counted(
    parts: list[tuple[int, int]], room: int
) -> None:
    blocks = [
        _block(part, *(["a b c d"] * lines), more=more)
        for part, (lines, more) in zip(Part, parts, strict=False)
    ]

    kept = shortened(blocks, fits=_within(room))

    assert word_count(texts_of(kept)) <= room
    counted = {each.part: len(each.lines) + each.more for each in kept}
    assert counted == {
        each.part: len(each.lines) + each.more for each in blocks if each.part in counted
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("230\u202f000 GPU, en service", 4, id="grouped-number"),
        pytest.param("**Énergie**\u00a0: l’ami", 2, id="marks"),
        pytest.param("-# [Epoch AI](<https://example.org/a-b-c>)", 2, id="link"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_words_are_counted_as_one_reads_them(text: str, words: int) -> None:
    assert word_count([text]) == words
