"""What the shipped figures answer, as somebody who asks would check it."""

from datetime import date
from itertools import chain

import pytest

from bot.domain.figures.estimate import bounds
from bot.domain.figures.lookup import GpuAnswer, look_up_gpus
from bot.domain.figures.model import Metric, Scope, Status
from tests.support.figures import TODAY, ids, shipped

SEPTEMBER_2024 = date(2024, 9, 30)


def asked(organisation: str, on: date = TODAY) -> GpuAnswer:
    return look_up_gpus(shipped(), organisation, on=on)


def parts(found: GpuAnswer, site: int = 0) -> dict[str | None, float]:
    return {part.hardware: part.low for part in found.holdings[site].parts}


def values(found: GpuAnswer) -> set[float | None]:
    return {each.value for each in found.figures}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2024, 9, 1), None, id="the-day-before"),
        pytest.param(date(2024, 9, 2), {"h100": 100_000}, id="the-first-day"),
        pytest.param(SEPTEMBER_2024, {"h100": 100_000}, id="2024-09"),
        pytest.param(date(2025, 2, 17), {"h100": 100_000}, id="before-it-doubled"),
        pytest.param(date(2025, 2, 18), {"h100": 150_000, "h200": 50_000}, id="doubled"),
        pytest.param(
            date(2025, 7, 1),
            {"h100": 150_000, "h200": 50_000, "gb200": 30_000},
            id="as-xai-said",
        ),
        pytest.param(TODAY, {"h100": 150_000, "h200": 50_000, "gb200": 30_000}, id="today"),
    ],
)
def test_colossus_1_by_hardware(on: date, expected: dict[str, int] | None) -> None:
    found = asked("xai", on)

    if expected is None:
        assert not found.reliable
    else:
        assert found.holdings[0].subject == "Colossus 1"
        assert parts(found) == expected
        assert len(found.holdings[0].sources) >= 2


def test_the_100_000_that_were_planned_when_they_already_ran_are_overtaken() -> None:
    found = asked("xai")
    planned = shipped().figures["xai-100k-planned"]

    assert planned in found.others
    assert planned.id in found.overtaken
    assert planned not in found.plans
    assert "xai-100k-planned" not in ids(asked("xai", SEPTEMBER_2024).figures)


@pytest.mark.parametrize(
    ("on", "plans", "sites"),
    [
        pytest.param(date(2025, 9, 7), ["xai-colossus2-gb200-announced"], 1, id="announced"),
        pytest.param(date(2025, 9, 8), [], 2, id="in-operation"),
    ],
)
def test_the_110_000_of_the_second_site_were_announced_then_ran(
    on: date, plans: list[str], sites: int
) -> None:
    found = asked("xai", on)

    assert [key for key in ids(found.plans) if key == "xai-colossus2-gb200-announced"] == plans
    assert len(found.holdings) == sites
    assert 110_000 in values(found)


def test_two_sites_of_xai_are_added_up_without_what_is_planned() -> None:
    found = asked("xai")

    assert found.total is not None
    assert (found.total.scope, found.total.low, found.total.high) == (Scope.OWNED, 340_000, 340_000)
    assert 550_000 in {plan.value for plan in found.plans}
    assert found.power is not None
    assert 600 < found.power.low < 700


def test_power_of_september_2024_is_close_to_what_was_announced() -> None:
    found = asked("xai", SEPTEMBER_2024)

    assert found.power is not None
    assert found.power.low == found.power.high == pytest.approx(145, abs=1)
    assert [each.value for each in found.published_power] == [150, 174]


def test_meta_s_training_runs_are_told_and_llama_4_is_disputed() -> None:
    found = asked("meta")
    runs = {run.id: run for run in found.training_runs}
    llama_3, llama_4 = runs["meta-llama-3-gpus-range"], runs["meta-llama-4-gpus-planned"]

    assert (llama_3.low, llama_3.high) == (10_000, 20_000)
    assert (llama_4.low, llama_4.strict) == (100_000, True)
    assert {llama_4.id, "meta-llama-4-behemoth-gpus"} <= found.disputed
    assert llama_3.id not in found.disputed


def test_llama_4_was_not_disputed_before_anybody_estimated_otherwise() -> None:
    assert "meta-llama-4-gpus-planned" not in asked("meta", date(2025, 4, 4)).disputed


def test_the_350_000_that_meta_planned_never_become_a_count() -> None:
    found = asked("meta")

    assert all(holding.figure.value != 350_000 for holding in found.holdings)
    assert {"meta-h100-fleet-350k", "meta-h100-fleet-340k"} <= set(ids(found.figures))
    assert {"meta-h100-fleet-350k", "meta-h100-fleet-340k"} <= found.disputed


def test_600_000_equivalents_of_meta_are_no_processors() -> None:
    found = asked("meta")
    counted = (*found.fleets, *found.training_runs, *found.plans, *found.others)

    assert 600_000 not in {each.value for each in counted}
    assert 600_000 not in {holding.figure.value for holding in found.holdings}
    assert 600_000 in {each.high for each in found.planned_equivalents}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2022, 5, 31), {"v100": 2696}, id="volta"),
        pytest.param(TODAY, {"h100": 1456}, id="with-h100"),
    ],
)
def test_jean_zay_grew(on: date, expected: dict[str, int]) -> None:
    found = asked("genci", on)
    [site] = [holding for holding in found.holdings if holding.subject == "Jean Zay"]
    named = {part.hardware: part.low for part in site.parts}

    assert expected.items() <= named.items()
    assert sum(named.values()) == site.figure.value


def test_jean_zay_today_is_3704_of_which_1456_are_h100() -> None:
    found = asked("genci")

    assert found.holdings[0].figure.value == 3704
    assert parts(found)["h100"] == 1456
    assert 1456 not in {holding.figure.value for holding in found.holdings}


def test_mistral_plans_13_800_after_18_000_and_has_no_reliable_count() -> None:
    found = asked("mistral-ai")

    assert not found.reliable
    assert [plan.value for plan in found.plans] == [13_800]
    assert {"mistral-ai-18k-planned"} == found.overtaken
    assert "mistral-ai-18k-planned" in ids(found.others)
    assert (found.total, found.power, found.cost) == (None, None, None)


def test_openai_uses_what_others_own_and_gets_no_total() -> None:
    found = asked("openai")

    assert {holding.figure.scope for holding in found.holdings} == {Scope.USED}
    assert found.total is None
    assert found.fleets == ()
    assert found.training_runs
    assert found.plans


@pytest.mark.parametrize("on", [date(2023, 6, 1), SEPTEMBER_2024, date(2025, 7, 31), TODAY])
@pytest.mark.parametrize("organisation", sorted(shipped().by_organisation))
def test_no_answer_mixes_what_counts_different_things(organisation: str, on: date) -> None:
    found = asked(organisation, on)
    sites = [holding.figure for holding in found.holdings]
    plans_and_more = (found.plans, found.training_runs, found.fleets, found.others)
    sections = (sites, *plans_and_more, found.equivalents, found.published_power)
    shown = ids(chain.from_iterable(sections))

    assert len(shown) == len(set(shown))
    assert {each.metric for each in sites} <= {Metric.GPU_COUNT}
    assert {each.status for each in sites} <= {Status.IN_OPERATION}
    assert {each.metric for each in found.equivalents} <= {Metric.H100_EQUIVALENTS}
    assert len({str(site.subject) for site in sites}) == len(sites)
    assert all(each.served for each in found.figures)
    for holding in found.holdings:
        assert sum(part.high for part in holding.parts) <= bounds(holding.figure)[1]
