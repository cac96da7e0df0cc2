"""A processor: its prices over time, the newest first, and who has most of it."""

from datetime import date

from bot.domain.figures.datasheet import Datasheet, look_up_chip
from bot.domain.figures.model import Figure, Scope
from tests.support.figures import TODAY, catalogue, chip, figure, ids, plan, shipped


def price(key: str, value: float, as_of: date, /, **changes: object) -> Figure:
    stated = {"metric": "unit_price", "unit": "USD", "status": "estimated", "hardware": "cog"}
    return figure(key, value, **{**stated, "organisation": "babbage", "as_of": as_of, **changes})


def datasheet(*figures: Figure, on: date = TODAY) -> Datasheet:
    return look_up_chip(catalogue(*figures, hardware=[chip("cog"), chip("gear")]), "cog", on=on)


def test_prices_stand_newest_first_and_only_those_known_by_then() -> None:
    prices = [price("old", 10, date(2023, 1, 1)), price("new", 8, date(2025, 1, 1))]

    assert ids(datasheet(*prices).prices) == ["new", "old"]
    assert ids(datasheet(*prices, on=date(2024, 1, 1)).prices) == ["old"]


def test_other_chips_prices_are_left_out() -> None:
    assert datasheet(price("other", 10, date(2025, 1, 1), hardware="gear")).prices == ()


def test_prices_that_exclude_each_other_are_disputed() -> None:
    found = datasheet(
        price("one", 10, date(2025, 1, 1), conflicts_with=("other",)),
        price("other", 30, date(2025, 1, 1), conflicts_with=("one",)),
    )

    assert found.disputed == {"one", "other"}


def test_who_has_most_comes_first_and_parts_of_sites_count() -> None:
    found = datasheet(
        figure("small", 40, hardware="cog"),
        figure("mixed", 100, organisation="babbage", breakdown={"cog": 60, "gear": 40}),
        figure("more", 15, organisation="babbage", subject="Loom", hardware="cog"),
        figure("rented", 5, scope="rented", hardware="cog"),
        figure("other", 900, subject="Loom", hardware="gear"),
    )

    assert [(each.organisation.id, each.scope, each.part.high) for each in found.holders] == [
        ("babbage", Scope.OWNED, 75),
        ("ada", Scope.OWNED, 40),
        ("ada", Scope.RENTED, 5),
    ]


def test_only_what_runs_counts() -> None:
    found = datasheet(
        plan("ahead", hardware="cog"),
        figure("trained", hardware="cog", scope="training_run"),
        figure("said", hardware="cog", status="stated"),
    )

    assert found.holders == ()


def test_the_h100_is_known() -> None:
    found = look_up_chip(shipped(), "h100", on=TODAY)

    assert (found.chip.memory_gb, found.maker.id) == (80, "nvidia")
    assert ids(found.prices)[:2] == ["nvidia-h100-price-2025", "nvidia-h100-price-stated-2025"]
    assert found.holders[0].organisation.id == "xai"
    assert found.holders[0].part.high == 150_000
