"""A date is read in every usual form, day before month, and ends today at the latest."""

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.figures.dates import (
    EARLIEST,
    DateOutOfRangeError,
    UnreadableDateError,
    parse_as_of,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("2024", date(2024, 12, 31), id="year"),
        pytest.param("2024-09", date(2024, 9, 30), id="month"),
        pytest.param("2024-9", date(2024, 9, 30), id="month-of-one-digit"),
        pytest.param("2024/09", date(2024, 9, 30), id="month-slash"),
        pytest.param("2024.09", date(2024, 9, 30), id="month-dot"),
        pytest.param("09/2024", date(2024, 9, 30), id="month-first"),
        pytest.param("9.2024", date(2024, 9, 30), id="month-first-dot"),
        pytest.param("2024-09-02", date(2024, 9, 2), id="day"),
        pytest.param("2024/9/2", date(2024, 9, 2), id="day-slash"),
        pytest.param("02/09/2024", date(2024, 9, 2), id="day-before-month"),
        pytest.param("2-9-2024", date(2024, 9, 2), id="day-before-month-short"),
        pytest.param("30.12.2024", date(2024, 12, 30), id="day-that-is-no-month"),
        pytest.param(" 2024-09\t", date(2024, 9, 30), id="spaces-around"),
        pytest.param("2024-02", date(2024, 2, 29), id="leap-february"),
        pytest.param("2025-02", date(2025, 2, 28), id="plain-february"),
        pytest.param("29/02/2024", date(2024, 2, 29), id="leap-day"),
        pytest.param("1990", date(1990, 12, 31), id="earliest-year"),
        pytest.param("1990-01-01", date(1990, 1, 1), id="earliest-day"),
    ],
)
def test_a_date_stands_for_the_last_day_that_it_covers(typed: str, expected: date) -> None:
    assert parse_as_of(typed, today=TODAY) == expected


@pytest.mark.parametrize(
    "typed", ["2026", "2026-11", "11/2026", "2026-11-21", "21/11/2026", "21.11.2026"]
)
def test_a_period_that_still_runs_ends_today(typed: str) -> None:
    assert parse_as_of(typed, today=TODAY) == TODAY


def test_the_first_day_of_a_period_is_enough_for_it_to_run() -> None:
    assert parse_as_of("2027", today=date(2027, 1, 1)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("yesterday", id="a-word"),
        pytest.param("septembre 2024", id="a-month-in-words"),
        pytest.param("24", id="two-digits"),
        pytest.param("02/09/24", id="year-of-two-digits"),
        pytest.param("20245", id="five-digits"),
        pytest.param("202409", id="nothing-between"),
        pytest.param("2024-13", id="thirteenth-month"),
        pytest.param("2024-00", id="month-zero"),
        pytest.param("09/31/2024", id="month-before-day"),
        pytest.param("2024-09-31", id="31-september"),
        pytest.param("2025-02-29", id="no-leap-day"),
        pytest.param("00/09/2024", id="day-zero"),
        pytest.param("2024-09-00", id="day-zero-last"),
        pytest.param("0000", id="year-zero"),
        pytest.param("2024-09-02-01", id="four-parts"),
        pytest.param("2024-", id="trailing-dash"),
        pytest.param("-2024", id="before-our-era"),
        pytest.param("2024 09", id="a-space-between"),
        pytest.param("2024-09\n2024-10", id="two-lines"),
        pytest.param("2024-09-02T00:00", id="with-a-time"),
    ],
)
def test_anything_else_cannot_be_read(typed: str) -> None:
    with pytest.raises(UnreadableDateError):
        parse_as_of(typed, today=TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("2026-11-22", id="tomorrow"),
        pytest.param("2026-12", id="next-month"),
        pytest.param("2027", id="next-year"),
        pytest.param("9999", id="the-last-year"),
        pytest.param("1989", id="before-the-earliest"),
        pytest.param("31/12/1989", id="the-day-before-the-earliest"),
        pytest.param("0001", id="the-first-year"),
    ],
)
def test_a_date_ahead_or_long_ago_is_out_of_range(typed: str) -> None:
    with pytest.raises(DateOutOfRangeError) as refused:
        parse_as_of(typed, today=TODAY)

    assert refused.value.values == {"earliest": str(EARLIEST.year)}


@given(st.text(max_size=12) | st.from_regex(re.compile(r"[\d/.\- ]{0,12}"), fullmatch=True))
@example("٢٠٢٤")
@example("²⁰²⁴")
@example("9999-12-31")
@settings(deadline=None)
def test_whatever_is_typed_is_a_day_until_today_or_refused(typed: str) -> None:
    with suppress(UnreadableDateError, DateOutOfRangeError):
        assert EARLIEST <= parse_as_of(typed, today=TODAY) <= TODAY


@given(day=st.dates(EARLIEST, TODAY), form=st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]))
@settings(deadline=None)
def test_every_day_is_read_back(day: date, form: str) -> None:
    assert parse_as_of(day.strftime(form), today=TODAY) == day
