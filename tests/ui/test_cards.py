"""Cards stay inside Discord's limits, keep their answer, and leave room for a later mark."""

from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ui.cards import COMPONENT_RESERVE, TEXT_LIMIT, TEXT_RESERVE, TEXT_ROOM, Section, card, fit

ANSWER = "**230 000 GPU**"
_LINES = st.lists(st.text("ab ", min_size=1, max_size=40), min_size=1, max_size=12)


@st.composite
def _sections(draw: st.DrawFn) -> list[Section]:
    titles, mores = st.none() | st.just("Title"), st.none() | st.just("and more")
    count = draw(st.integers(1, 5))
    return [Section(draw(_LINES), draw(titles), draw(mores)) for _ in range(count)]


def lines(count: int, width: int = 9) -> list[str]:
    return [f"{number:0{width}}" for number in range(count)]


def test_what_fits_is_drawn_whole() -> None:
    sections = [Section([ANSWER, "more"]), Section(["a", "b"], "Planned", "not said")]

    assert fit(sections) == [f"{ANSWER}\nmore", "Planned\na\nb"]


def test_exactly_the_room_is_enough() -> None:
    assert fit([Section(["a" * 10]), Section(["b", "c"])], room=13) == ["a" * 10, "b\nc"]
    assert fit([Section(["a" * 10]), Section(["b", "c"])], room=12) == ["a" * 10, "b"]


def test_lines_are_dropped_from_the_end_of_the_longest_and_that_is_said_once() -> None:
    short, long = Section(lines(2), "Short"), Section(lines(30), "Long", "and more")

    first, second, third = fit([Section([ANSWER]), short, long], room=200)

    assert (first, second) == (ANSWER, "Short\n000000000\n000000001")
    assert third.startswith("Long\n000000000\n")
    assert third.endswith("\nand more")
    assert third.count("and more") == 1
    assert long.dropped == 30 - len(long.lines)


def test_the_first_section_is_kept_however_long_the_others_are() -> None:
    answer = Section([ANSWER, *lines(10)], "xAI")
    whole = answer.text()

    assert fit([answer, Section(lines(900)), Section(lines(900))])[0] == whole


def test_the_first_line_of_every_section_is_kept_while_there_is_room() -> None:
    sections = [Section([ANSWER]), *(Section(lines(200), f"T{number}") for number in range(5))]

    texts = fit(sections, room=150)

    assert [text.split("\n")[:2] for text in texts[1:]] == [
        [f"T{number}", "000000000"] for number in range(5)
    ]


def test_what_cannot_be_shortened_by_lines_is_cut_at_the_end() -> None:
    assert fit([Section(["a" * 50]), Section(["b" * 50])], room=60) == ["a" * 50, "b" * 9 + "…"]
    assert fit([Section(["a" * 50]), Section(["b" * 50])], room=50) == ["a" * 50]
    assert fit([Section(["a" * 50])], room=10) == ["a" * 9 + "…"]


@given(sections=_sections(), room=st.integers(2, 300))
@settings(deadline=None)
def test_the_room_is_never_passed_and_the_answer_is_kept(
    sections: list[Section], room: int
) -> None:
    answer = sections[0].text()
    before = [section.text() for section in sections]

    texts = fit(sections, room=room)

    assert sum(map(len, texts)) <= room
    assert all(texts)
    if sum(map(len, before)) <= room:
        assert texts == before
    if len(answer) <= room:
        assert texts[0] == answer


@given(_sections())
@settings(deadline=None)
def test_the_reserve_is_kept_by_itself(sections: list[Section]) -> None:
    sections[-1].lines = ["a" * 500] * 30

    assert sum(map(len, fit(sections))) <= TEXT_LIMIT - TEXT_RESERVE == TEXT_ROOM == 3800


def buttons(count: int) -> list[discord.ui.Button[Any]]:
    return [discord.ui.Button(label=str(number), custom_id=str(number)) for number in range(count)]


@pytest.mark.parametrize(
    ("count", "rows"),
    [
        pytest.param(0, [], id="none"),
        pytest.param(1, [1], id="one"),
        pytest.param(5, [5], id="a-full-row"),
        pytest.param(6, [5, 1], id="one-more"),
        pytest.param(12, [5, 5, 2], id="three-rows"),
    ],
)
async def test_buttons_stand_in_rows_of_five(count: int, rows: list[int]) -> None:
    [container] = card([ANSWER], buttons=buttons(count)).to_components()
    kinds = [each["type"] for each in container["components"]]

    assert kinds == [10] + [1] * len(rows)
    assert [len(row["components"]) for row in container["components"][1:]] == rows


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        pytest.param(["a"], [10], id="the-answer-alone"),
        pytest.param(["a", "b"], [10, 14, 10], id="a-line-below-the-answer"),
        pytest.param(["a", "b", "c"], [10, 14, 10, 10], id="one-line-only"),
    ],
)
async def test_a_line_parts_the_answer_from_the_rest(texts: list[str], kinds: list[int]) -> None:
    view = card(texts, accent=0x123456)
    [container] = view.to_components()

    assert [each["type"] for each in container["components"]] == kinds
    assert [each["content"] for each in container["components"] if each["type"] == 10] == texts
    assert container["accent_color"] == 0x123456
    assert view.timeout is None


async def test_the_fullest_card_leaves_room_for_a_later_mark() -> None:
    texts = fit([Section(lines(200), f"T{number}") for number in range(8)])
    view = card(texts, buttons=buttons(3))

    assert view.content_length() <= TEXT_LIMIT - TEXT_RESERVE
    assert view.total_children_count <= 40 - COMPONENT_RESERVE
