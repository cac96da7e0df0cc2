"""What a server says of figures lies over the curated ones, and no rule is broken by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from bot.domain.figures.lookup import look_up_gpus
from bot.domain.figures.model import Figure
from bot.domain.figures.overlay import broken_by, overlaid
from bot.domain.figures.own import (
    WITHDRAWN,
    OwnEdit,
    Statement,
    from_text,
    superseding,
    to_text,
)
from bot.domain.figures.rules import Entries, broken_rules
from bot.domain.own.changes import next_id
from tests.support.figures import TODAY, catalogue, chip, figure, ids, plan, shipped, total
from tests.support.own_figures import own

HALL = {"subject": "Hall"}


@dataclass(frozen=True)
class Case:
    core: tuple[Figure, ...]
    said: Mapping[str, Statement]
    counts: list[str]
    """The figures that count, in any order."""
    conflicts: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


A, B = figure("a"), figure("b", **HALL)
CASES = {
    "nothing said": Case((A, B), {}, ["a", "b"]),
    "another site": Case((A,), {"own-1": own(subject="Hall")}, ["a", "own-1"]),
    "same site": Case((A,), {"own-1": own()}, ["a", "own-1"], {"a": ("own-1",), "own-1": ("a",)}),
    "same site, another time": Case(
        (A, plan("b")), {"own-1": own()}, ["a", "b", "own-1"], {"a": ("own-1",), "own-1": ("a",)}
    ),
    "a plan beside a plan": Case(
        (plan("b"),),
        {"own-1": own(400, status="planned")},
        ["b", "own-1"],
        {"b": ("own-1",), "own-1": ("b",)},
    ),
    "a plan that agrees": Case((plan("b"),), {"own-1": own(300, status="planned")}, ["b", "own-1"]),
    "in the place of": Case((A,), {"own-1": superseding(own(), ("a",))}, ["a", "own-1"]),
    "curated one not shown": Case((A, B), {"a": WITHDRAWN}, ["b"]),
    "what derives from it neither": Case(
        (A, B, total("c", A, B, subject="Both"), figure("d", supersedes=("c",), subject="Both")),
        {"a": WITHDRAWN},
        ["b", "d"],
    ),
    "what disagreed with it stands alone": Case(
        (figure("a", conflicts_with=("c",)), figure("c", 90, conflicts_with=("a",))),
        {"a": WITHDRAWN},
        ["c"],
    ),
    "the middle of a chain not shown": Case(
        (A, figure("b", supersedes=("a",)), figure("c", supersedes=("b",))),
        {"b": WITHDRAWN},
        ["a", "c"],
    ),
    "own one not shown": Case((A,), {"own-1": WITHDRAWN}, ["a"]),
    "of an organisation that is gone": Case((A,), {"own-1": own(organisation="gone")}, ["a"]),
    "of hardware that is gone": Case((A,), {"own-1": own(hardware="h100")}, ["a"]),
    "in the place of what is gone": Case(
        (B,), {"own-1": superseding(own(), ("a",))}, ["b", "own-1"]
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_server_has_its_say(case: Case) -> None:
    merged = overlaid(catalogue(*case.core), case.said)

    assert sorted(merged.figures) == sorted(case.counts)
    conflicts = {key: each.conflicts_with for key, each in merged.figures.items()}
    assert {key: each for key, each in conflicts.items() if each} == case.conflicts


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_merged_catalogue_breaks_no_rule(case: Case) -> None:
    merged = overlaid(catalogue(*case.core, hardware=[chip("h200")]), case.said)
    figures, sources = dict(merged.figures), dict(merged.sources)
    entries = Entries(dict(merged.organisations), {}, {}, sources, figures)

    assert broken_rules(entries) == []
    assert look_up_gpus(merged, "ada", on=TODAY).figures


def test_an_own_count_disputes_the_curated_one_and_neither_hides_the_other() -> None:
    merged = overlaid(catalogue(A), {"own-1": own(120)})

    found = look_up_gpus(merged, "ada", on=TODAY)

    assert sorted(ids(found.figures)) == ["a", "own-1"]
    assert found.disputed == {"a", "own-1"}


def test_a_correction_takes_the_place_of_the_curated_figure() -> None:
    merged = overlaid(catalogue(A), {"own-1": superseding(own(120), ("a",))})

    assert ids(look_up_gpus(merged, "ada", on=TODAY).figures) == ["own-1"]
    assert merged.superseded_by == {"a": ("own-1",)}


@pytest.mark.parametrize(
    ("statement", "field"),
    [
        pytest.param(own(subject="Hall"), None, id="nothing is"),
        pytest.param(own(organisation="gone"), "organisation", id="nobody's"),
        pytest.param(own(hardware="gone"), "organisation", id="of no known hardware"),
        pytest.param(own(breakdown={"h200": 500}), "breakdown", id="more than the whole"),
        pytest.param(
            superseding(own(status="planned", subject="Hall"), ("a",)), "supersedes", id="a plan"
        ),
    ],
)
def test_what_would_break_a_rule_is_told(statement: Statement, field: str | None) -> None:
    core = catalogue(A, hardware=[chip("h200")])

    found = broken_by(core, {}, [OwnEdit("own-1", None, statement, 0)])

    assert [(each.place, each.field) for each in found] == ([("own-1", field)] if field else [])


def test_what_was_broken_before_is_nobodys_fault_now() -> None:
    core = catalogue(A, hardware=[chip("h200")])
    before = {"own-1": own(breakdown={"h200": 500})}

    assert (
        broken_by(core, before, [OwnEdit("own-2", None, own(subject="Hall", key="own-2"), 0)]) == []
    )


def test_the_ids_of_curated_figures_are_no_servers() -> None:
    assert not any(figure.own for figure in shipped().figures.values())
    assert not any(key.startswith("own-") for key in shipped().sources)


def test_every_curated_figure_can_be_left_out() -> None:
    for key in shipped().figures:
        figures = overlaid(shipped(), {key: WITHDRAWN}).figures
        assert key not in figures


@pytest.mark.parametrize(
    ("taken", "expected"),
    [([], "own-1"), (["own-2", "own-10", "xai-1"], "own-11")],
    ids=["first", "after the highest"],
)
def test_the_next_id_is_nobodys_yet(taken: list[str], expected: str) -> None:
    assert next_id(taken) == expected


@pytest.mark.parametrize("statement", [own(), WITHDRAWN], ids=["a figure", "withdrawn"])
def test_a_statement_is_read_as_it_was_written(statement: Statement) -> None:
    assert from_text(to_text(statement)) == statement


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"figure": {}}', '{"source": null, "figure": null, "more": 1}'],
    ids=["nothing", "a list", "half a figure", "an unknown field"],
)
def test_what_does_not_hold_says_nothing(text: str) -> None:
    assert from_text(text) is None


def test_a_figure_comes_with_its_own_source() -> None:
    with pytest.raises(ValueError, match="needs its source"):
        Statement(figure=own().figure)
    with pytest.raises(ValueError, match="one id"):
        Statement(figure=figure("own-1"), source=own().source)
