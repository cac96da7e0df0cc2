"""Scales hold every value, begin and end at sensible places, and have round ticks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.charts.model import Scale, Span
from bot.ui.charts.scales import days_scale, values_scale


def _values(*spans: Span, from_zero: bool = True) -> Scale:
    return values_scale(spans, lambda number: f"{number:g}", from_zero=from_zero)


def _exact(*values: float) -> list[Span]:
    return [Span(value, value) for value in values]


def _days(*days: date, room: float = 0.0) -> Scale:
    return days_scale(days, lambda day: f"{day:%m/%Y}", room=room)


@pytest.mark.parametrize(
    ("values", "logarithmic", "ticks"),
    [
        pytest.param([700, 230_000], True, ["1000", "10000", "100000"], id="five-orders"),
        pytest.param([1, 29.9], False, ["0", "10", "20", "30"], id="just-not-far-apart"),
        pytest.param([1, 30], True, ["1", "10"], id="just-far-apart"),
        pytest.param([3e23, 5e26], True, ["1e+24", "1e+25", "1e+26"], id="operations"),
        pytest.param([1, 1e12], True, ["1", "1000", "1e+06", "1e+09", "1e+12"], id="twelve-orders"),
        pytest.param([0, 1000], False, ["0", "500", "1000"], id="zero-has-no-logarithm"),
        pytest.param([-5, 20], False, ["0", "10", "20"], id="below-zero"),
        pytest.param([0.25], False, ["0", "0.1", "0.2"], id="a-fraction"),
        pytest.param([0], False, ["0", "0.25", "0.5", "0.75", "1"], id="nothing-but-zero"),
    ],
)
def test_a_scale_fits_its_values(
    values: list[float],
    logarithmic: bool,  # noqa: FBT001 - what is expected
    ticks: list[str],
) -> None:
    scale = _values(*_exact(*values))

    assert scale.logarithmic is logarithmic
    assert [tick.text for tick in scale.ticks] == ticks


def test_years_do_not_begin_at_zero() -> None:
    scale = _values(Span(2025, 2026), from_zero=False)

    assert (scale.low, [tick.text for tick in scale.ticks][-1]) == (2024, "2026")


@pytest.mark.parametrize("end", [Span(1, 100, more=True), Span(1, 100, less=True)])
def test_an_open_end_has_room_for_its_arrow(end: Span) -> None:
    closed, opened = _values(Span(1, 100)), _values(end)

    assert opened.low < closed.low or opened.high > closed.high


@given(
    st.lists(
        st.tuples(st.floats(1e-3, 1e30), st.floats(1, 1e6), st.booleans(), st.booleans()),
        min_size=1,
    )
)
def test_every_value_lies_on_its_scale(values: list[tuple[float, float, bool, bool]]) -> None:
    spans = [Span(low, low * more, more=up, less=down) for low, more, up, down in values]

    scale = _values(*spans)

    ends = [end for span in spans for end in (span.low, span.high)]
    assert all(-1e-9 <= scale.part(end) <= 1 + 1e-9 for end in ends)
    assert all(0 <= scale.part(tick.at) <= 1 for tick in scale.ticks)
    assert len(scale.ticks) <= 7


@pytest.mark.parametrize(
    ("days", "ticks"),
    [
        pytest.param(
            [date(2019, 6, 1), date(2024, 9, 15)],
            ["2020", "2021", "2022", "2023", "2024", "2025"],
            id="years",
        ),
        pytest.param(
            [date(2024, 9, 2), date(2025, 7, 1)], ["07/2024", "01/2025", "07/2025"], id="half-years"
        ),
        pytest.param([date(2025, 1, 1)], ["01/2025"], id="one-day"),
        pytest.param(
            [date(1990, 1, 1), date(2026, 1, 1)],
            [str(year) for year in range(1988, 2029, 4)],
            id="decades",
        ),
    ],
)
def test_days_have_ticks_where_periods_begin(days: list[date], ticks: list[str]) -> None:
    scale = _days(*days)

    assert [tick.text for tick in scale.ticks] == ticks
    assert all(0 < scale.part(day.toordinal()) < 1 for day in days)


def test_room_is_left_for_what_is_written_behind_the_last_day() -> None:
    days = [date(2020, 1, 1), date(2025, 1, 1)]

    assert _days(*days, room=0.5).part(days[1].toordinal()) < 0.75
