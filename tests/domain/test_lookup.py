"""One number a site, chosen by support; what disagrees, is planned or counts otherwise apart."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.figures.lookup import GpuAnswer, known_on, look_up_gpus, sources_of, support
from bot.domain.figures.model import Figure, Metric, Scope, Status
from tests.support.figures import (
    NEVER,
    TODAY,
    answer,
    catalogue,
    chip,
    figure,
    ids,
    plan,
    source,
    total,
)

A_DAY = timedelta(days=1)


def held(found: GpuAnswer) -> list[str]:
    return ids(holding.figure for holding in found.holdings)


def sections(found: GpuAnswer) -> list[list[str]]:
    shown = (
        *(found.plans, found.training_runs, found.fleets, found.others, found.stated),
        *(found.equivalents, found.planned_equivalents, found.published_power, found.planned_power),
    )
    return [held(found), *map(ids, shown)]


# --- The best-supported number ---


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            {"confidence": "confirmed", "as_of": date(2020, 1, 1), "exactness": "estimate"},
            {"confidence": "likely", "source": ("letter", "page")},
            id="confidence-before-all-else",
        ),
        pytest.param({"confidence": "speculative"}, {"confidence": "rumour"}, id="confidence-last"),
        pytest.param(
            {"source": ("letter", "page"), "as_of": date(2020, 1, 1), "exactness": "estimate"},
            {"source": ("letter",)},
            id="sources-before-date",
        ),
        pytest.param(
            {"as_of": date(2025, 1, 2), "exactness": "estimate"},
            {"as_of": date(2025, 1, 1)},
            id="date-before-exactness",
        ),
        pytest.param(
            {"exactness": "exact"}, {"exactness": "rounded_disclosure"}, id="exactness-alone"
        ),
        pytest.param(
            {"exactness": "rounded_disclosure"}, {"exactness": "estimate"}, id="exactness-last"
        ),
    ],
)
@pytest.mark.parametrize("turned", [False, True], ids=["in-order", "turned-round"])
def test_a_site_shows_its_best_supported_number_and_the_other_beside_it(
    better: dict[str, object],
    worse: dict[str, object],
    turned: bool,  # noqa: FBT001 - whichever stands first in the files
) -> None:
    pair = [figure("better", 10, **better), figure("worse", 20, **worse)]

    found = answer(*(reversed(pair) if turned else pair))

    assert held(found) == ["better"]
    assert ids(found.others) == ["worse"]


def test_a_source_named_twice_is_one_and_a_sum_has_those_of_its_parts() -> None:
    east = figure("east", source=("letter",))
    west = figure("west", source=("page", "letter"))
    both = total("both", east, west, source=("letter",))
    known = catalogue(east, west, both)

    assert sources_of(known, both) == ("letter", "page")
    assert support(known, both) == support(known, west)


def test_the_best_supported_site_comes_first_and_the_others_by_size() -> None:
    sites = [
        figure("small", 1, subject="S"),
        figure("large", 30, subject="L"),
        figure("sure", 20, subject="C", confidence="confirmed", as_of=date(2025, 6, 1)),
        figure("surer-and-larger", 25, subject="D", confidence="confirmed"),
        figure("newer-and-exact", 2, subject="N", as_of=date(2025, 6, 1)),
    ]

    for order in permutations(sites):
        assert held(answer(*order)) == [
            "surer-and-larger",
            "large",
            "sure",
            "newer-and-exact",
            "small",
        ]


# --- Time ---


def test_a_count_is_known_from_its_day_and_until_another_replaces_it() -> None:
    old = figure("old", as_of=date(2024, 1, 1))
    new = figure("new", as_of=date(2025, 1, 1), supersedes=("old",))

    assert held(answer(old, new, on=old.as_of or TODAY)) == ["old"]
    assert held(answer(old, new, on=date(2024, 12, 31))) == ["old"]
    found = answer(old, new, on=date(2025, 1, 1))
    assert (held(found), found.others) == (["new"], ())
    assert not answer(old, new, on=date(2023, 12, 31)).reliable


def test_without_being_replaced_the_older_number_stands_beside_the_newer() -> None:
    found = answer(figure("old", as_of=date(2024, 1, 1)), figure("new"))

    assert (held(found), ids(found.others)) == (["new"], ["old"])


@pytest.mark.parametrize(
    ("changes", "known"),
    [
        pytest.param({}, date(2025, 1, 1), id="a-count-from-its-date"),
        pytest.param({"source": ("early",)}, date(2025, 1, 1), id="though-published-before"),
        pytest.param({**NEVER, "source": ("early",)}, date(2024, 5, 1), id="undated-by-its-source"),
        pytest.param(
            {**NEVER, "source": ("late", "early", "undated")}, date(2024, 5, 1), id="first-source"
        ),
        pytest.param({**NEVER, "source": ("undated",)}, date(2026, 1, 1), id="else-when-noted"),
    ],
)
def test_a_count_is_known_since(changes: dict[str, object], known: date) -> None:
    _known_since(figure("one", **changes), known)


@pytest.mark.parametrize(
    ("changes", "known"),
    [
        pytest.param({**NEVER, "source": ("early",)}, date(2024, 5, 1), id="undated"),
        pytest.param({"source": ("late", "early")}, date(2024, 5, 1), id="long-before-its-date"),
        pytest.param({"source": ("undated",)}, date(2026, 1, 1), id="from-its-date-at-the-latest"),
        pytest.param({**NEVER, "source": ("undated",)}, date(2026, 1, 1), id="else-when-noted"),
        pytest.param(
            {"status": "predicted", "source": ("early",)}, date(2024, 5, 1), id="a-prediction-too"
        ),
    ],
)
def test_a_plan_is_known_since_its_publication(changes: dict[str, object], known: date) -> None:
    _known_since(plan("one", **changes), known)


def _known_since(one: Figure, known: date) -> None:
    sources = [
        source("early", published=date(2024, 5, 1)),
        source("late", published=date(2025, 5, 1)),
        source("undated"),
    ]
    before, after = (answer(one, on=day, sources=sources) for day in (known - A_DAY, known))

    assert known_on(catalogue(one, sources=sources), one) == known
    assert (ids(before.figures), ids(after.figures)) == ([], ["one"])


# --- Plans ---


def test_a_plan_never_replaces_what_runs() -> None:
    runs = figure("runs")
    bold = plan("bold", supersedes=("runs",), as_of=date(2025, 6, 1))

    found = answer(runs, bold)
    assert (held(found), ids(found.plans)) == (["runs"], ["bold"])


def test_a_plan_replaces_a_plan() -> None:
    found = answer(plan("old"), plan("new", 500, supersedes=("old",)))

    assert (ids(found.plans), ids(found.others)) == (["new"], ["old"])
    assert found.overtaken == {"old"}


@pytest.mark.parametrize(
    "link",
    [
        pytest.param({"supersedes": ("plan",)}, id="came-true"),
        pytest.param({"conflicts_with": ("plan",)}, id="contradicted"),
    ],
)
def test_what_runs_overtakes_a_plan_from_its_day_on(link: dict[str, object]) -> None:
    planned = plan(
        "plan", **{key: ("runs",) for key in link if key == "conflicts_with"}, source=("early",)
    )
    runs = figure("runs", as_of=date(2025, 3, 1), **link)
    sources = [source("early", published=date(2024, 5, 1))]

    before = answer(planned, runs, on=date(2025, 2, 28), sources=sources)
    after = answer(planned, runs, on=date(2025, 3, 1), sources=sources)

    assert (ids(before.plans), before.overtaken) == (["plan"], set())
    assert (ids(after.plans), ids(after.others), after.overtaken) == ([], ["plan"], {"plan"})
    assert not after.disputed


@pytest.mark.parametrize(
    "runs",
    [
        pytest.param(figure("runs"), id="no-link-between-them"),
        pytest.param(figure("runs", subject="Other", value=300), id="the-same-number-elsewhere"),
        pytest.param(
            figure("runs", scope="training_run", conflicts_with=("plan",)), id="a-training-run"
        ),
        pytest.param(figure("runs", status="stated", conflicts_with=("plan",)), id="only-words"),
        pytest.param(plan("runs", conflicts_with=("plan",)), id="another-plan"),
    ],
)
def test_anything_else_leaves_a_plan_standing(runs: Figure) -> None:
    planned = plan("plan", subject="P", conflicts_with=("runs",) if runs.conflicts_with else ())

    found = answer(planned, runs)
    assert "plan" in ids(found.plans)
    assert "plan" not in found.overtaken


def test_one_plan_a_site_newest_first() -> None:
    sources = [
        source("early", published=date(2024, 5, 1)),
        source("late", published=date(2025, 5, 1)),
    ]
    found = answer(
        plan("early", 900, subject="E", source=("early",)),
        plan("late", subject="L", source=("late",)),
        plan("late-rumour", subject="L", source=("late",), confidence="rumour"),
        plan("late-larger", 400, subject="M", source=("late",)),
        sources=sources,
    )

    assert ids(found.plans) == ["late-larger", "late", "early"]
    assert ids(found.others) == ["late-rumour"]


# --- Disputes ---


def _numbers(text: str) -> dict[str, object]:
    """Return the numbers of a figure from a short form: 100, 50-100, ≥100, >100, ≤100, <100."""
    if "-" in text:
        low, high = map(float, text.split("-"))
        return {"value": None, "low": low, "high": high, "comparator": "between"}
    if text[0] in "≥>≤<":
        least = text[0] in "≥>"
        return {
            "value": None,
            "low" if least else "high": float(text[1:]),
            "comparator": "at_least" if least else "at_most",
            "strict": text[0] in "><",
        }
    return {"value": float(text)}


def _pair(one: str, other: str) -> list[Figure]:
    return [
        figure("one", **_numbers(one), conflicts_with=("other",)),
        figure("other", **_numbers(other), conflicts_with=("one",)),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("100", "101", id="two-numbers"),
        pytest.param("50-100", "101-150", id="ranges-apart"),
        pytest.param("50-100", "49", id="just-below-a-range"),
        pytest.param("≥100", "99", id="below-at-least"),
        pytest.param("≤100", "101", id="above-at-most"),
        pytest.param("≥100", "≤99", id="open-ends-turned-away"),
        pytest.param(">100", "100", id="more-than-leaves-the-number-out"),
        pytest.param("<100", "100-200", id="less-than-leaves-the-number-out"),
        pytest.param(">100", "≤100", id="more-than-against-at-most"),
    ],
)
def test_numbers_that_exclude_each_other_are_disputed(one: str, other: str) -> None:
    assert answer(*_pair(one, other)).disputed == {"one", "other"}
    assert answer(*_pair(other, one)).disputed == {"one", "other"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("100", "100", id="the-same-total-split-otherwise"),
        pytest.param("50-100", "100-150", id="ranges-that-touch"),
        pytest.param("50-100", "50", id="the-end-of-a-range"),
        pytest.param("≥100", "100", id="at-least-holds-the-number"),
        pytest.param("≥100", "5000", id="at-least-reaches-as-far-as-it-says"),
        pytest.param("≤100", "1", id="at-most-as-well"),
        pytest.param("≥100", "≤100", id="open-ends-that-touch"),
        pytest.param(">100", "≥100", id="both-upward"),
        pytest.param(">100", "101", id="more-than-holds-the-next"),
    ],
)
def test_numbers_that_fit_together_are_not_disputed(one: str, other: str) -> None:
    assert not answer(*_pair(one, other)).disputed
    assert not answer(*_pair(other, one)).disputed


def test_numbers_that_differ_without_a_noted_conflict_are_not_disputed() -> None:
    assert not answer(figure("one", 100), figure("other", 200, subject="Other")).disputed


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(plan("other", conflicts_with=("one",)), id="a-plan"),
        pytest.param(
            figure("other", 200, conflicts_with=("one",), as_of=date(2025, 12, 1)), id="not-yet"
        ),
        pytest.param(figure("other", 200, conflicts_with=("one",), negated=True), id="denied"),
    ],
)
def test_only_a_current_figure_of_the_same_kind_disputes(other: Figure) -> None:
    one = figure("one", conflicts_with=("other",))

    assert not answer(one, other, on=date(2025, 6, 1)).disputed


def test_a_replaced_figure_disputes_nothing() -> None:
    one, other = _pair("100", "200")
    mended = figure("mended", 100, supersedes=("other",))

    assert answer(one, other).disputed
    assert not answer(one, other, mended).disputed


def test_a_part_of_a_sum_is_not_held_against_a_whole() -> None:
    east = figure("east", 150, conflicts_with=("whole",))
    west = figure("west", 50)
    both = total("both", east, west, conflicts_with=("whole",))
    whole = figure("whole", 200, subject="Mill", conflicts_with=("east", "both"))

    assert {"both", "whole"}.isdisjoint(answer(east, west, both, whole).disputed)


# --- Sums ---


def test_the_parts_of_a_derived_sum_are_not_counted_twice() -> None:
    east = figure("east", 150, subject="East wing", hardware="cog")
    west = figure("west", 50, subject="West wing", breakdown={"gear": 40})
    both = total("both", east, west)

    found = answer(east, west, both)

    assert held(found) == ["both"]
    assert [(part.hardware, part.low) for part in found.holdings[0].parts] == [
        ("cog", 150),
        ("gear", 40),
        (None, 10),
    ]
    assert found.total is None
    assert found.others == ()


def test_without_the_sum_each_part_is_a_site() -> None:
    found = answer(
        figure("east", 150, subject="East wing"), figure("west", 50, subject="West wing")
    )

    assert held(found) == ["east", "west"]
    assert found.total is not None
    assert found.total.low == found.total.high == 200


def test_only_sites_held_in_the_same_way_as_the_first_are_added_up() -> None:
    owned = [
        figure("one", 10, subject="A", confidence="confirmed"),
        figure("two", value=None, low=20, high=30, comparator="between", subject="B"),
    ]
    rented = figure("rented", 500, subject="C", scope="rented")

    found = answer(*owned, rented)

    assert held(found) == ["one", "rented", "two"]
    assert found.total is not None
    assert (found.total.scope, found.total.low, found.total.high) == (Scope.OWNED, 30, 40)
    assert ids(site.figure for site in found.total.sites) == ["one", "two"]


def test_a_single_site_of_its_kind_is_no_total() -> None:
    first = figure("first", subject="A", scope="used", confidence="confirmed")

    found = answer(first, figure("second", subject="B"), figure("third", subject="C"))
    assert found.total is None


@pytest.mark.parametrize(
    ("scope", "counted"),
    [
        pytest.param("rented", 1, id="the-first-site-alone"),
        pytest.param("owned", 3, id="what-is-added-up"),
    ],
)
def test_power_and_cost_are_of_the_same_machines_as_the_count(scope: str, counted: int) -> None:
    sites = [
        figure("first", 1, subject="A", hardware="cog", confidence="confirmed"),
        figure("second", 2, subject="B", hardware="cog", scope=scope),
    ]
    price = figure("price", 10, metric="unit_price", unit="USD", hardware="cog")
    known = catalogue(*sites, price, hardware=[chip("cog", tdp_w=1_000_000)])

    found = look_up_gpus(known, "ada", on=TODAY)

    assert found.power is not None
    assert found.cost is not None
    assert found.power.low == pytest.approx(counted * 1.82 * 1.14)
    assert found.cost.low == counted * 10


# --- What is never a holding ---


@pytest.mark.parametrize(
    ("section", "other"),
    [
        pytest.param(1, plan("one"), id="a-plan"),
        pytest.param(1, plan("one", status="predicted"), id="a-prediction"),
        pytest.param(2, figure("one", scope="training_run"), id="what-trained-one-model"),
        pytest.param(2, plan("one", scope="training_run"), id="what-shall-train-one-model"),
        pytest.param(3, figure("one", metric="fleet_count"), id="a-whole-fleet"),
        pytest.param(5, figure("one", status="stated"), id="somebody-s-word"),
        pytest.param(
            5,
            figure("one", status="retired", retired_on=date(2024, 1, 1), as_of=date(2023, 1, 1)),
            id="what-was-switched-off",
        ),
        pytest.param(
            6, figure("one", metric="h100_equivalents", unit="H100e"), id="equivalents-of-h100"
        ),
        pytest.param(
            7, plan("one", metric="h100_equivalents", unit="H100e"), id="equivalents-to-come"
        ),
        pytest.param(8, figure("one", metric="power_mw", unit="MW"), id="published-power"),
        pytest.param(9, plan("one", metric="power_mw", unit="MW"), id="power-to-come"),
    ],
)
def test_what_counts_something_else_stands_apart(section: int, other: Figure) -> None:
    found = sections(answer(other, figure("site", subject="Site")))

    assert found[section] == ["one"]
    assert found[0] == ["site"]
    assert sum(len(each) for each in found) == 2


@pytest.mark.parametrize(
    "metric", [each for each in Metric if each.value in {"units_sold", "unit_price", "capex"}]
)
def test_what_is_no_count_of_machines_is_in_no_section(metric: Metric) -> None:
    unit = {"units_sold": "GPU", "unit_price": "USD", "capex": "USD/year"}[metric.value]

    assert answer(figure("one", metric=metric, unit=unit)).figures == ()


@pytest.mark.parametrize("flag", ["negated", "analogy"])
def test_what_was_denied_or_only_likened_is_never_served(flag: str) -> None:
    assert answer(figure("said", **{flag: True})).figures == ()
    assert ids(answer(figure("said", **{flag: False})).figures) == ["said"]


@pytest.mark.parametrize(
    ("on", "runs"),
    [
        pytest.param(date(2020, 1, 1), True, id="while-it-ran"),
        pytest.param(date(2024, 1, 1), False, id="since-it-was-switched-off"),
    ],
)
def test_what_was_retired_since_is_told_as_running_then(on: date, *, runs: bool) -> None:
    gone = figure("gone", status="retired", as_of=date(2018, 1, 1), retired_on=date(2024, 1, 1))

    found = answer(gone, on=on)

    assert (held(found) == ["gone"]) is runs
    assert (ids(found.stated) == ["gone"]) is not runs


def test_what_was_retired_at_an_unknown_date_says_nothing_about_the_past() -> None:
    gone = figure("gone", status="retired", as_of=date(2018, 1, 1))

    assert answer(gone, on=date(2020, 1, 1)).figures == ()


def test_powers_that_contradict_each_other_stand_side_by_side() -> None:
    power = {"metric": "power_mw", "unit": "MW"}
    said = figure("said", 150, **power, conflicts_with=("modelled",), confidence="confirmed")
    modelled = figure("modelled", 174, **power, conflicts_with=("said",), confidence="likely")

    found = answer(modelled, said)

    assert ids(found.published_power) == ["said", "modelled"]
    assert found.disputed == {"said", "modelled"}


def test_each_fleet_shows_its_newest_value_the_largest_first() -> None:
    found = answer(
        figure("old", 900, metric="fleet_count", subject="A", as_of=date(2023, 1, 1)),
        figure("new", 100, metric="fleet_count", subject="A"),
        figure("large", 500, metric="fleet_count", subject="B"),
    )

    assert ids(found.fleets) == ["large", "new"]


@pytest.mark.parametrize(
    ("only", "reliable"),
    [
        pytest.param(figure("one"), True, id="a-site"),
        pytest.param(figure("one", metric="fleet_count"), True, id="a-fleet"),
        pytest.param(figure("one", scope="training_run"), True, id="a-training-run"),
        pytest.param(plan("one"), False, id="a-plan"),
        pytest.param(figure("one", status="stated"), False, id="somebody-s-word"),
        pytest.param(
            figure("one", metric="h100_equivalents", unit="H100e"), False, id="equivalents"
        ),
        pytest.param(figure("one", as_of=TODAY + A_DAY, recorded=TODAY + A_DAY), False, id="later"),
    ],
)
def test_a_figure_is_reliable_where_machines_that_exist_were_counted(
    only: Figure,
    reliable: bool,  # noqa: FBT001 - the table says which
) -> None:
    assert answer(only).reliable is reliable


def test_nothing_at_all_is_an_answer() -> None:
    found = answer()

    assert (found.reliable, found.figures) == (False, ())
    assert (found.total, found.power, found.cost) == (None, None, None)


def test_the_figures_of_others_are_not_mixed_in() -> None:
    assert answer(figure("one", organisation="babbage")).figures == ()


# --- Other values ---


def test_what_contradicts_a_shown_number_comes_before_what_a_plan_once_said() -> None:
    shown = figure("shown", confidence="confirmed", conflicts_with=("rival",))
    rival = figure("rival", 90, as_of=date(2020, 1, 1), conflicts_with=("shown",))
    gone = plan("gone", subject="P", as_of=date(2025, 2, 1))
    heir = plan("heir", subject="P", supersedes=("gone",))
    rest = figure("rest", 80, subject="Q", status="stated", as_of=date(2025, 6, 1))

    found = answer(gone, heir, rest, rival, shown)

    assert ids(found.others) == ["rival", "gone"]
    assert ids(found.stated) == ["rest"]


# --- Whatever the figures are ---

_DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))


@st.composite
def _figure(draw: st.DrawFn, number: int) -> Figure:
    return figure(
        f"figure-{number}",
        draw(st.integers(1, 5)),
        subject=draw(st.sampled_from(["Mill", "Loom", "Engine"])),
        status=draw(st.sampled_from(Status)),
        scope=draw(st.sampled_from(Scope)),
        confidence=draw(st.sampled_from(["confirmed", "likely"])),
        as_of=draw(_DAYS),
        supersedes=draw(st.sampled_from([(), (f"figure-{number - 1}",)])) if number else (),
    )


@st.composite
def _figures(draw: st.DrawFn) -> list[Figure]:
    return [draw(_figure(number)) for number in range(draw(st.integers(0, 6)))]


@given(figures=_figures(), on=_DAYS)
@settings(deadline=None)
def test_every_current_count_is_shown_once_and_no_site_twice(
    figures: list[Figure], on: date
) -> None:
    found = answer(*figures, on=on)
    shown = [key for section in sections(found) for key in section]
    subjects = [holding.subject for holding in found.holdings]

    assert len(shown) == len(set(shown))
    assert len(subjects) == len(set(subjects))
    assert set(shown) == set(ids(_expected(figures, on)))
    assert all(holding.figure.status is Status.IN_OPERATION for holding in found.holdings)


def _expected(figures: list[Figure], on: date) -> Iterable[Figure]:
    """Yield what is known by then; a number that was replaced only where it was a plan."""
    undated = {each.id for each in figures if each.status is Status.RETIRED}
    known = [each for each in figures if (each.as_of or on) <= on and each.id not in undated]
    ahead = {Status.PLANNED, Status.PREDICTED}
    for each in known:
        replaced = any(
            each.id in newer.supersedes and (newer.status not in ahead or each.status in ahead)
            for newer in known
        )
        was_a_plan = each.status in ahead and each.scope is not Scope.TRAINING_RUN
        if was_a_plan or not replaced:
            yield each


@given(figures=_figures(), on=_DAYS, data=st.data())
@settings(deadline=None)
def test_the_order_of_the_files_changes_no_choice(
    figures: list[Figure], on: date, data: st.DataObject
) -> None:
    distinct = [
        each.model_copy(update={"as_of": date(2023, 1, 1) + number * A_DAY})
        for number, each in enumerate(figures)
    ]
    shuffled = data.draw(st.permutations(distinct))

    assert set(held(answer(*distinct, on=on))) == set(held(answer(*shuffled, on=on)))
