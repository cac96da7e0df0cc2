"""Power and cost follow from counts; ranges stay ranges, and what is missing is named."""

from datetime import date

import pytest

from bot.domain.figures.estimate import Part, bounds, cost_of, power_of, price_on
from bot.domain.figures.model import Figure
from tests.support.figures import NEVER, TODAY, catalogue, chip, figure, shipped

H100_100K = Part("h100", 100_000, 100_000)


def price(key: str, value: float = 30_000, /, **changes: object) -> Figure:
    dollars = {"metric": "unit_price", "unit": "USD", "hardware": "h100"}
    return figure(key, value, **{**dollars, **changes})


def test_100_000_h100_take_about_145_megawatts() -> None:
    estimate = power_of([H100_100K], shipped().hardware)

    assert estimate is not None
    assert estimate.low == estimate.high == pytest.approx(100_000 * 700 * 1.82 * 1.14 / 1e6)
    assert estimate.low == pytest.approx(145, abs=0.5)
    assert estimate.left_out == ()


def test_100_000_processors_at_30_000_dollars_cost_3_billion() -> None:
    estimate = cost_of([H100_100K], {"h100": [price("price")]}, on=TODAY)

    assert estimate is not None
    assert estimate.low == estimate.high == 3e9
    assert [(term.part, term.figure and term.figure.id) for term in estimate.terms] == [
        (H100_100K, "price")
    ]


@pytest.mark.parametrize(
    ("part", "priced", "expected"),
    [
        pytest.param(H100_100K, {"value": 30_000}, (3e9, 3e9), id="both-exact"),
        pytest.param(Part("h100", 10, 20), {"value": 30_000}, (3e5, 6e5), id="count-as-a-range"),
        pytest.param(
            H100_100K,
            {"value": None, "low": 20_000, "high": 27_000, "comparator": "between"},
            (2e9, 2.7e9),
            id="price-as-a-range",
        ),
        pytest.param(
            Part("h100", 10, 20),
            {"value": None, "low": 20_000, "high": 27_000, "comparator": "between"},
            (2e5, 5.4e5),
            id="both-as-ranges",
        ),
    ],
)
def test_ranges_stay_ranges(
    part: Part, priced: dict[str, object], expected: tuple[float, float]
) -> None:
    estimate = cost_of([part], {"h100": [price("price", **priced)]}, on=TODAY)

    assert estimate is not None
    assert (estimate.low, estimate.high) == expected


def test_power_of_a_range_is_a_range() -> None:
    estimate = power_of([Part("cog", 1000, 2000)], {"cog": chip("cog", tdp_w=1000)})

    assert estimate is not None
    assert estimate.low == pytest.approx(1.82 * 1.14)
    assert estimate.high == pytest.approx(2 * 1.82 * 1.14)


def test_the_kinds_add_up_and_a_missing_input_is_named() -> None:
    parts = [H100_100K, Part("gear", 5, 5), Part(None, 7, 7), Part("gone", 1, 1), Part("cog", 2, 2)]
    hardware = {"h100": chip("h100", 700), "gear": chip("gear"), "cog": chip("cog", 1_000_000)}
    prices = {"h100": [price("a")], "cog": [price("b", 1)], "gear": []}

    power, cost = power_of(parts, hardware), cost_of(parts, prices, on=TODAY)

    assert power is not None
    assert cost is not None
    assert power.low == pytest.approx((100_000 * 700 + 2 * 1_000_000) * 1.82 * 1.14 / 1e6)
    assert cost.low == 3e9 + 2
    assert (
        power.left_out
        == cost.left_out
        == (Part("gear", 5, 5), Part(None, 7, 7), Part("gone", 1, 1))
    )


def test_two_equal_parts_are_both_counted() -> None:
    twice = [Part("h100", 5, 5), Part("h100", 5, 5)]
    estimate = cost_of(twice, {"h100": [price("price", 10)]}, on=TODAY)

    assert estimate is not None
    assert (estimate.low, estimate.left_out) == (100, ())


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([], id="nothing-counted"),
        pytest.param([Part(None, 9, 9)], id="no-kind-named"),
        pytest.param([Part("gear", 9, 9)], id="nothing-known-of-the-kind"),
    ],
)
def test_without_any_input_there_is_no_estimate(parts: list[Part]) -> None:
    assert power_of(parts, {"gear": chip("gear")}) is None
    assert cost_of(parts, {}, on=TODAY) is None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2022, 12, 31), None, id="before-any"),
        pytest.param(date(2023, 1, 1), "2023", id="on-the-day-of-the-first"),
        pytest.param(date(2023, 12, 31), "2023", id="the-day-before-the-next"),
        pytest.param(date(2024, 1, 1), "2024", id="the-newest-that-day"),
        pytest.param(TODAY, "2025-likely", id="of-one-date-the-better-supported"),
    ],
)
def test_the_newest_known_price_is_taken(on: date, expected: str | None) -> None:
    prices = [
        price("2024", as_of=date(2024, 1, 1)),
        price("2025-rumour", as_of=date(2025, 1, 1), confidence="rumour", source=("a", "b")),
        price("2025-likely", as_of=date(2025, 1, 1)),
        price("2023", as_of=date(2023, 1, 1), confidence="confirmed"),
        price("undated", confidence="confirmed", **NEVER),
    ]

    for order in (prices, prices[::-1]):
        found = price_on(catalogue(*order).prices.get("h100", ()), on=on)
        assert (found and found.id) == expected


def test_of_two_prices_alike_the_one_with_more_sources_is_taken() -> None:
    prices = [price("one"), price("two", source=("letter", "page")), price("zzz")]

    assert price_on(catalogue(*prices).prices["h100"], on=TODAY) == prices[1]


def test_a_price_of_another_chip_or_one_that_was_denied_is_not_known() -> None:
    other = price("other", hardware="cog", as_of=date(2024, 1, 1))
    denied = price("denied", negated=True)

    assert catalogue(other, denied).prices.get("h100", ()) == ()


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(2022, (30_000, 45_000), id="2022"),
        pytest.param(2023, (30_000, 40_000), id="2023"),
        pytest.param(2024, (23_000, 30_000), id="2024"),
        pytest.param(2025, (20_000, 27_000), id="2025-not-the-30-000-that-were-stated"),
    ],
)
def test_the_shipped_price_of_an_h100_falls(year: int, expected: tuple[float, float]) -> None:
    found = price_on(shipped().prices["h100"], on=date(year, 6, 1))

    assert found is not None
    assert bounds(found) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param({"value": 5}, (5, 5), id="exact"),
        pytest.param({"value": 5, "comparator": "about"}, (5, 5), id="about"),
        pytest.param(
            {"value": 5, "low": 4, "high": 7, "comparator": "about"}, (4, 7), id="about-with-ends"
        ),
        pytest.param(
            {"value": None, "low": 4, "high": 7, "comparator": "between"}, (4, 7), id="between"
        ),
        pytest.param(
            {"value": None, "low": 4, "comparator": "at_least"}, (4, 4), id="open-end-repeats"
        ),
        pytest.param(
            {"value": None, "high": 7, "comparator": "at_most"}, (7, 7), id="open-start-repeats"
        ),
        pytest.param({"value": 0}, (0, 0), id="zero-is-a-number"),
    ],
)
def test_the_bounds_of_a_number(numbers: dict[str, object], expected: tuple[float, float]) -> None:
    assert bounds(figure("one", **numbers)) == expected


def test_the_processors_left_out_are_added_up_by_kind() -> None:
    parts = [H100_100K, Part("gear", 5, 6), Part(None, 7, 7), Part("gear", 1, 1)]
    estimate = cost_of(parts, {"h100": [price("price", 10)]}, on=TODAY)

    assert estimate is not None
    assert estimate.left_out == (Part("gear", 6, 7), Part(None, 7, 7))


@pytest.mark.parametrize(
    ("unpriced", "told"),
    [pytest.param(100_000, True, id="half"), pytest.param(100_001, False, id="more-than-half")],
)
def test_an_estimate_that_would_leave_most_out_is_not_made(unpriced: int, *, told: bool) -> None:
    parts = [H100_100K, Part("gear", unpriced, unpriced)]

    assert (cost_of(parts, {"h100": [price("price", 10)]}, on=TODAY) is not None) is told
