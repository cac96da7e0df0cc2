"""The rules that several entries decide together: targets, cycles, conflicts, sums, names."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from itertools import chain
from math import isclose, prod
from typing import Generic, TypeVar

from bot.domain.figures.model import (
    Ambiguous,
    Figure,
    Formula,
    Hardware,
    Metric,
    Organisation,
    Scope,
    Source,
    Status,
    Words,
)
from bot.domain.figures.names import Meaning, normalise
from bot.errors import Value

P = TypeVar("P", bound=Hashable)
"""What says where an entry stands: a place in a file, or just an id."""

TOLERANCE = 0.005
"""How far a derived value may be from its formula, and a breakdown beyond its value."""
_AHEAD = frozenset({Status.PLANNED, Status.PREDICTED})


@dataclass(frozen=True)
class Broken(Generic[P]):
    """A broken rule: the entry and its field, and the text key and values of a reason."""

    place: P
    field: str
    reason: str
    values: Mapping[str, Value] = made_by(default_factory=dict[str, Value])


@dataclass
class Entries(Generic[P]):
    """Entries that are valid on their own, by where each stands."""

    organisations: dict[P, Organisation] = made_by(default_factory=dict[P, Organisation])
    ambiguous: dict[P, Ambiguous] = made_by(default_factory=dict[P, Ambiguous])
    hardware: dict[P, Hardware] = made_by(default_factory=dict[P, Hardware])
    sources: dict[P, Source] = made_by(default_factory=dict[P, Source])
    figures: dict[P, Figure] = made_by(default_factory=dict[P, Figure])

    def problem(self, place: P, name: str, rule: str, /, **values: Value) -> Broken[P]:
        """Return a problem with one field of an entry."""
        return Broken(place, name, f"catalogue-{rule}", values)


_Figures = Mapping[str, tuple[P, Figure]]


def broken_rules(entries: Entries[P]) -> list[Broken[P]]:
    """Return every rule that entries break together, each of them being valid on its own."""
    figures = {figure.id: (place, figure) for place, figure in entries.figures.items()}
    return [
        *_missing_targets(entries, figures),
        *_names(entries),
        *_breakdowns(entries),
        *_formulas(entries, figures),
        *_conflicts(entries, figures),
        *_successions(entries, figures),
        *_cycles(entries, figures),
        *_counted_twice(entries, figures),
    ]


def _missing_targets(entries: Entries[P], figures: _Figures[P]) -> Iterator[Broken[P]]:
    organisations = {each.id for each in entries.organisations.values()}
    hardware = {each.id for each in entries.hardware.values()}
    sources = {each.id for each in entries.sources.values()}

    def missing(
        place: P, name: str, ids: Iterable[str | None], known: Iterable[str]
    ) -> Iterator[Broken[P]]:
        for target in ids:
            if target is not None and target not in known:
                yield entries.problem(place, name, "unknown-target", id=target)

    for place, chip in entries.hardware.items():
        yield from missing(place, "maker", [chip.maker], organisations)
        yield from missing(place, "source", chip.source, sources)
    for place, name in entries.ambiguous.items():
        yield from missing(place, "organisations", name.organisations, organisations)
        yield from missing(place, "hardware", [name.hardware], hardware)
    for place, figure in entries.figures.items():
        yield from missing(place, "organisation", [figure.organisation], organisations)
        yield from missing(place, "hardware", [figure.hardware], hardware)
        yield from missing(place, "breakdown", figure.breakdown, hardware)
        yield from missing(place, "source", figure.source, sources)
        yield from missing(place, "inputs", figure.inputs, figures)
        yield from missing(place, "supersedes", figure.supersedes, figures)
        yield from missing(place, "conflicts_with", figure.conflicts_with, figures)


def _names(entries: Entries[P]) -> Iterator[Broken[P]]:
    """Hold a name to one meaning, unless it is listed with all of its meanings."""
    listed: dict[str, set[Meaning]] = {}
    for place, entry in entries.ambiguous.items():
        key = normalise(entry.name)
        if key in listed:
            yield entries.problem(place, "name", "name-twice", name=entry.name)
        meanings = {Meaning(organisation=each) for each in entry.organisations}
        if entry.hardware is not None:
            meanings.add(Meaning(hardware=entry.hardware))
        if len(meanings) + len(entry.other) == 1:
            yield entries.problem(place, "name", "one-meaning", name=entry.name)
        listed[key] = meanings
    taken: dict[str, Meaning] = {}
    for place, name, spelling, meaning in _claimed_names(entries):
        key = normalise(spelling)
        allowed = listed.get(key, {taken.setdefault(key, meaning)})
        if meaning not in allowed:
            yield entries.problem(place, name, "name-taken", name=spelling)


def _claimed_names(entries: Entries[P]) -> Iterator[tuple[P, str, str, Meaning]]:
    """Give every spelling in use, with the field it stands in and what it means."""
    for place, entry in entries.organisations.items():
        meaning = Meaning(organisation=entry.id)
        own = {"id": entry.id, "name": entry.name, "name_fr": entry.name_fr}
        yield from ((place, name, text, meaning) for name, text in own.items() if text)
        yield from ((place, "aliases", text, meaning) for text in entry.aliases)
    for place, chip in entries.hardware.items():
        meaning = Meaning(hardware=chip.id)
        yield from ((place, name, text, meaning) for name, text in _own_names(chip.id, chip.name))
        yield from ((place, "aliases", text, meaning) for text in chip.aliases)


def _own_names(identifier: str, name: str) -> Iterator[tuple[str, str]]:
    yield "id", identifier
    yield "name", name


def _breakdowns(entries: Entries[P]) -> Iterator[Broken[P]]:
    """Refuse kinds that add up to more than the whole, and a single kind that is the whole."""
    for place, figure in entries.figures.items():
        whole = figure.high if figure.value is None else figure.value
        total = sum(figure.breakdown.values())
        if whole is not None and total > whole * (1 + TOLERANCE):
            yield entries.problem(place, "breakdown", "breakdown-sum", total=total, value=whole)
        elif len(figure.breakdown) == 1 and total >= (whole or figure.low or 0):
            yield entries.problem(place, "breakdown", "breakdown-one-kind")


def _formulas(entries: Entries[P], figures: _Figures[P]) -> Iterator[Broken[P]]:
    for place, figure in entries.figures.items():
        numbers = [figures[key][1].value for key in figure.inputs if key in figures]
        if figure.formula is None or len(numbers) != len(figure.inputs):
            continue
        values = [number for number in numbers if number is not None]
        if len(values) != len(numbers) or figure.value is None:
            yield entries.problem(place, "inputs", "formula-without-value")
            continue
        expected = _result(figure.formula, values)
        if expected is None:
            yield entries.problem(place, "inputs", "formula-ratio")
        elif not isclose(figure.value, expected, rel_tol=TOLERANCE):
            given = {"value": figure.value, "expected": expected}
            yield entries.problem(place, "value", "formula-value", **given)


def _result(formula: Formula, values: list[float]) -> float | None:
    """Return what a formula gives, or None for a ratio of anything but two usable numbers."""
    match formula:
        case Formula.SUM:
            return sum(values)
        case Formula.PRODUCT:
            return prod(values)
        case Formula.RATIO:
            above, below = values if len(values) == len(("above", "below")) else (0.0, 0.0)
            return above / below if below else None


def _conflicts(entries: Entries[P], figures: _Figures[P]) -> Iterator[Broken[P]]:
    for figure in (each for _, each in figures.values()):
        for key in figure.conflicts_with:
            if key in figures and figure.id not in figures[key][1].conflicts_with:
                place = figures[key][0]
                yield entries.problem(place, "conflicts_with", "conflict-one-sided", id=figure.id)


def _successions(entries: Entries[P], figures: _Figures[P]) -> Iterator[Broken[P]]:
    """Refuse a plan that claims to replace what was counted."""
    for place, figure in entries.figures.items():
        for key in figure.supersedes if figure.status in _AHEAD else ():
            if key in figures and figures[key][1].status not in _AHEAD:
                yield entries.problem(place, "supersedes", "plan-supersedes", id=key)


def _cycles(entries: Entries[P], figures: _Figures[P]) -> Iterator[Broken[P]]:
    """Follow successions and derivations down once; what is met again on its own way is a cycle."""
    for name in ("supersedes", "inputs"):
        done: set[str] = set()
        for start in figures:
            way: dict[str, Iterator[str]] = {}
            ahead: str | None = start
            while ahead is not None:
                if ahead in way:
                    place = figures[ahead][0]
                    yield entries.problem(place, name, "cycle", id=ahead)
                elif ahead in figures and ahead not in done:
                    way[ahead] = iter(getattr(figures[ahead][1], name))
                ahead = _next_step(way, done)


def _next_step(way: dict[str, Iterator[str]], done: set[str]) -> str | None:
    """Return the next id to visit, closing those whose ids are used up."""
    while way:
        last = next(reversed(way))
        following = next(way[last], None)
        if following is not None:
            return following
        done.add(last)
        del way[last]
    return None


def _counted_twice(entries: Entries[P], figures: _Figures[P]) -> Iterator[Broken[P]]:
    """Refuse two counts of one site in force together that neither add up nor disagree."""
    running = {
        key: figure
        for key, (_, figure) in figures.items()
        if figure.metric is Metric.GPU_COUNT
        and figure.status is Status.IN_OPERATION
        and figure.scope is not Scope.TRAINING_RUN
        and figure.served
    }
    replaced = set(
        chain.from_iterable(
            (*figure.supersedes, *(figure.inputs if figure.formula is Formula.SUM else ()))
            for figure in running.values()
        )
    )
    sites: defaultdict[tuple[str, Words], set[str]] = defaultdict(set)
    for key, figure in running.items():
        if key not in replaced:
            sites[figure.organisation, figure.subject].add(key)
    for keys in sites.values():
        for key in sorted(keys):
            others = keys - {key}
            if others and others.isdisjoint(running[key].conflicts_with):
                yield entries.problem(
                    figures[key][0], "subject", "counted-twice", others=", ".join(sorted(others))
                )
