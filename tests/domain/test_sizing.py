"""What so many processors cost, draw and use, at each price, beside what was published."""

from datetime import date

import pytest

from bot.domain.figures.estimate import Part
from bot.domain.figures.model import Figure
from bot.domain.figures.sizing import HOURS, NothingToEstimateError, Sizing, size_up
from tests.support.figures import NEVER, TODAY, catalogue, chip, figure, ids, plan, shipped


def price(key: str, value: float, as_of: date, /, **changes: object) -> Figure:
    stated = {"metric": "unit_price", "unit": "USD", "status": "estimated", "hardware": "cog"}
    return figure(key, value, **{**stated, "organisation": "babbage", "as_of": as_of, **changes})


def sizing(
    *figures: Figure, count: tuple[int, int] = (100, 100), watts: float | None = 1000
) -> Sizing:
    known = catalogue(*figures, hardware=[chip("cog", watts)])
    return size_up(known, Part("cog", *count), on=TODAY)


def test_a_hundred_thousand_h100_cost_three_billion_and_draw_145_megawatts_beside_150() -> None:
    found = size_up(shipped(), Part("h100", 100_000, 100_000), on=TODAY)

    costs = {
        cost.terms[0].figure.id: (cost.low, cost.high)
        for cost in found.costs
        if cost.terms[0].figure
    }
    assert costs == {
        "nvidia-h100-price-2025": (2e9, 2.7e9),
        "nvidia-h100-price-stated-2025": (3e9, 3e9),
    }
    assert found.power is not None
    assert (found.power.low, found.power.high) == pytest.approx((145.236, 145.236))
    assert found.energy == pytest.approx((145.236 * 8760, 145.236 * 8760))
    published = {each.figure.id: each.figure.value for each in found.published}
    assert published["xai-colossus1-power-reported-2024-09"] == 150
    assert ids(each.figure for each in found.published)[0] == "xai-colossus1-power-reported-2024-09"


def test_ranges_stay_ranges() -> None:
    ranged = price(
        "price", 0, date(2025, 1, 1), value=None, low=10.0, high=20.0, comparator="between"
    )
    found = sizing(ranged, count=(100, 300))

    assert (found.costs[0].low, found.costs[0].high) == (1000, 6000)
    assert found.power is not None
    assert found.power.high == pytest.approx(3 * found.power.low)
    assert found.energy == pytest.approx((found.power.low * HOURS, found.power.high * HOURS))


def test_the_newest_price_counts_and_only_those_that_contradict_it_stand_beside() -> None:
    found = sizing(
        price("old", 50, date(2023, 1, 1)),
        price("new", 20, date(2025, 1, 1), conflicts_with=("other",)),
        price("other", 30, date(2024, 1, 1), conflicts_with=("new",)),
    )

    assert ids(found.prices) == ["new", "other"]


def test_without_a_price_or_a_power_the_other_is_still_estimated() -> None:
    priced = sizing(price("price", 20, date(2025, 1, 1)), watts=None)

    assert (sizing().costs, priced.power, priced.energy) == ((), None, None)
    assert priced.costs[0].high == 2000


def test_with_neither_nothing_is_estimated() -> None:
    with pytest.raises(NothingToEstimateError):
        sizing(watts=None)


@pytest.mark.parametrize(
    ("beside", "shown"),
    [
        pytest.param({}, ["power"], id="same-site-and-date"),
        pytest.param({"as_of": date(2024, 1, 1)}, [], id="another-date"),
        pytest.param({"subject": "Loom"}, [], id="another-site"),
        pytest.param({"organisation": "babbage"}, [], id="another-organisation"),
        pytest.param({"status": "predicted"}, [], id="only-predicted"),
        pytest.param({**NEVER}, [], id="undated"),
    ],
)
def test_what_was_published_of_the_same_processors_stands_beside(
    beside: dict[str, object], shown: list[str]
) -> None:
    counted = figure("count", 105, hardware="cog")
    power = figure("power", 3, **{"metric": "power_mw", "unit": "MW", **beside})

    assert ids(each.figure for each in sizing(counted, power).published) == shown


@pytest.mark.parametrize(
    "counted",
    [
        pytest.param(figure("count", 120, hardware="cog"), id="a-fifth-more"),
        pytest.param(figure("count", 80, hardware="cog"), id="a-fifth-less"),
        pytest.param(figure("count", 100), id="of-unnamed-kind"),
        pytest.param(plan("count", 100, hardware="cog", as_of=date(2025, 1, 1)), id="planned"),
    ],
)
def test_what_was_published_of_other_processors_does_not(counted: Figure) -> None:
    power = figure("power", 3, metric="power_mw", unit="MW")

    assert sizing(counted, power).published == ()
