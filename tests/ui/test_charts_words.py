"""Words on a chart are broken, shortened and placed so that all can be read."""

import pytest

from bot.ui.charts.lines import cut, wrapped
from bot.ui.charts.placing import Box, Label, placed

AREA = Box(0, 0, 1000, 500)


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        pytest.param("one two", 2, ["one two"], id="fits"),
        pytest.param("one two three", 2, ["one two", "three"], id="two-lines"),
        pytest.param("one two three four five", 2, ["one two", "three f…"], id="too-long"),
        pytest.param("one two three four five", 3, ["one two", "three", "four fi…"], id="three"),
        pytest.param("unbreakable word", 2, ["unbreak…", "word"], id="a-long-word"),
        pytest.param("", 2, [""], id="nothing"),
    ],
)
def test_text_is_broken_at_words(text: str, most: int, lines: list[str]) -> None:
    assert wrapped(text, 8, len, most=most) == lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [("12345678", "12345678"), ("123456789", "1234567…"), ("1234 6789", "1234 67…")],
)
def test_text_is_cut_where_it_does_not_fit(text: str, shown: str) -> None:
    assert cut(text, 8, len) == shown


def test_a_label_stands_to_the_right_of_its_dot_if_it_can() -> None:
    [box] = placed([Label(500, 250, 100, 40, 20)], [], AREA)

    assert box == (520, 230, 620, 270)


@pytest.mark.parametrize(
    ("x", "y"),
    [(5, 250), (995, 250), (500, 5), (500, 495), (995, 495)],
    ids=["left", "right", "top", "bottom", "corner"],
)
def test_no_label_leaves_the_field(x: float, y: float) -> None:
    [box] = placed([Label(x, y, 100, 40, 20)], [], AREA)

    assert box.outside(AREA) == 0


def test_labels_of_near_dots_do_not_cover_each_other() -> None:
    labels = [Label(500 + 5 * at, 250 + 3 * at, 150, 60, 20) for at in range(6)]

    boxes = placed(labels, [], AREA)

    pairs = [(one, other) for one in boxes for other in boxes if one is not other]
    assert [one.overlap(other) for one, other in pairs if one.overlap(other)] == []


def test_a_label_keeps_off_what_is_taken() -> None:
    taken = Box(500, 200, 700, 300)

    [box] = placed([Label(500, 250, 100, 40, 20)], [taken], AREA)

    assert box.overlap(taken) == 0
