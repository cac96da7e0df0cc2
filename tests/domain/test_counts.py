"""How many processors: read as people write it, and refused where it can be read in two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.figures.counts import (
    MOST,
    CountOutOfRangeError,
    UnreadableCountError,
    parse_count,
)


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        pytest.param("100000", 100_000, id="digits"),
        pytest.param("100 000", 100_000, id="spaces"),
        pytest.param("100\u00a0000", 100_000, id="no-break-space"),
        pytest.param("100\u202f000", 100_000, id="narrow-no-break-space"),
        pytest.param("100,000", 100_000, id="english-groups"),
        pytest.param("1.000.000", 1_000_000, id="groups-of-points"),
        pytest.param("100'000", 100_000, id="swiss-groups"),
        pytest.param("100_000", 100_000, id="underscores"),
        pytest.param("100k", 100_000, id="thousands"),
        pytest.param("100 K", 100_000, id="capital-with-a-space"),
        pytest.param("1.5M", 1_500_000, id="millions"),
        pytest.param("1,5 M", 1_500_000, id="decimal-comma"),
        pytest.param("2.3k", 2_300, id="hundreds-of-a-thousand"),
        pytest.param("1e8", MOST, id="scientific"),
        pytest.param("10^8", MOST, id="a-power-of-ten"),
        pytest.param("100 M", MOST, id="a-hundred-millions"),
        pytest.param("1", 1, id="one"),
        pytest.param("  42 ", 42, id="spaces-around"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, count: int) -> None:
    assert parse_count(typed) == (count, count)


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        pytest.param("2000-4000", (2000, 4000), id="hyphen"),
        pytest.param("2\u202f000\u202f–\u202f4\u202f000", (2000, 4000), id="dash"),
        pytest.param("2 000 à 4 000", (2000, 4000), id="in-french"),
        pytest.param("2,000 to 4,000", (2000, 4000), id="in-english"),
        pytest.param("2k-4k", (2000, 4000), id="thousands"),
        pytest.param("7-7", (7, 7), id="no-width"),
    ],
)
def test_a_range_stays_a_range(typed: str, ends: tuple[int, int]) -> None:
    assert parse_count(typed) == ends


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("0", id="none"),
        pytest.param("-5", id="negative"),
        pytest.param("\N{MINUS SIGN}100k", id="negative-with-its-own-sign"),
        pytest.param("0.5", id="a-half"),
        pytest.param("1.5", id="one-and-a-half"),
        pytest.param("100000001", id="one-too-many"),
        pytest.param("1e9", id="a-thousand-million"),
        pytest.param("1 Md", id="a-milliard"),
        pytest.param("10^30", id="ten-to-the-thirty"),
        pytest.param("1e30", id="scientific"),
        pytest.param("1e400", id="beyond-any-number"),
        pytest.param("9" * 60, id="sixty-digits"),
        pytest.param("0-10", id="a-range-from-none"),
    ],
)
def test_what_is_no_number_of_processors_is_out_of_range(typed: str) -> None:
    with pytest.raises(CountOutOfRangeError) as refused:
        parse_count(typed)

    assert refused.value.values == {"most": MOST}


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("many", id="a-word"),
        pytest.param("-many", id="a-word-after-a-sign"),
        pytest.param("1,500k", id="a-million-and-a-half-or-fifteen-hundred"),
        pytest.param("2-4k", id="two-or-two-thousand"),
        pytest.param("4000-2000", id="backwards"),
        pytest.param("12 34", id="badly-grouped"),
        pytest.param("1,000,00", id="half-grouped"),
        pytest.param("150 000 H100", id="with-the-chip"),
        pytest.param("1e", id="half-scientific"),
        pytest.param("9" * 61, id="too-long"),
        pytest.param("@everyone", id="a-mention"),
    ],
)
def test_what_cannot_be_read_without_a_doubt_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableCountError):
        parse_count(typed)


@given(st.text(st.characters(), max_size=200))
def test_any_text_is_a_count_or_a_refusal(typed: str) -> None:
    try:
        low, high = parse_count(typed)
    except (CountOutOfRangeError, UnreadableCountError):
        return
    assert 1 <= low <= high <= MOST


@given(st.integers(min_value=1, max_value=MOST))
def test_any_whole_number_is_read_back(number: int) -> None:
    assert parse_count(f"{number}") == (number, number)
    assert parse_count(f"{number:,}") == (number, number)
    assert parse_count(f"{number:,}".replace(",", "\u202f")) == (number, number)
