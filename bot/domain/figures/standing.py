"""Which figures stand on a day: what is known, what is replaced, what disagrees."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, excludes, known_on, support
from bot.domain.figures.model import Figure, Formula, Scope, Status


def known_of(catalogue: Catalogue, organisation: str, *, on: date) -> dict[str, Figure]:
    """Return an organisation's figures that were known on that day, as they were then, by id."""
    return {
        figure.id: as_it_was(figure, on)
        for figure in catalogue.by_organisation.get(organisation, ())
        if known_on(catalogue, figure) <= on
    }


def current_among(catalogue: Catalogue, known: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return those of the known figures that nothing known replaces, by id."""
    return {
        key: figure for key, figure in known.items() if not is_overtaken(catalogue, figure, known)
    }


def as_it_was(figure: Figure, on: date) -> Figure:
    """Return what has been retired since as the running thing that it was on that day."""
    if figure.status is Status.RETIRED and figure.retired_on is not None and on < figure.retired_on:
        return figure.model_copy(update={"status": Status.IN_OPERATION})
    return figure


def is_running(figure: Figure) -> bool:
    """Return whether it counts what exists and works, rather than what trained one model."""
    return figure.status is Status.IN_OPERATION and figure.scope is not Scope.TRAINING_RUN


def is_plan(figure: Figure) -> bool:
    """Return whether it tells of what does not exist yet."""
    return figure.status in AHEAD and figure.scope is not Scope.TRAINING_RUN


def exists(figure: Figure) -> bool:
    """Return whether it tells of what exists or existed."""
    return figure.status not in AHEAD


def is_open(figure: Figure, current: Mapping[str, Figure]) -> bool:
    """Return whether a plan still stands: nothing in operation contradicts it."""
    contradicted = (current.get(key) for key in figure.conflicts_with)
    return is_plan(figure) and not any(each and is_running(each) for each in contradicted)


def is_disputed(figure: Figure, current: Mapping[str, Figure]) -> bool:
    """Return whether a current figure of the same kind excludes this one's number.

    The same total split in another way is no dispute (only wholes are compared), and neither is
    a plan that events have overtaken.
    """
    if not figure.conflicts_with:
        return False
    parts = {key for each in current.values() for key in each.inputs}
    contradicting = (current[key] for key in figure.conflicts_with if key in current)
    return any(
        is_plan(other) == is_plan(figure) and other.id not in parts and excludes(other, figure)
        for other in contradicting
    )


def is_overtaken(catalogue: Catalogue, figure: Figure, known: Mapping[str, Figure]) -> bool:
    """Return whether something known replaces the figure; a plan never replaces what runs."""
    newer = (known.get(key) for key in catalogue.superseded_by.get(figure.id, ()))
    return any(
        each is not None and (each.status not in AHEAD or figure.status in AHEAD) for each in newer
    )


def subject_of(figure: Figure) -> object:
    """Return what a figure is about."""
    return figure.subject


def best_each(
    catalogue: Catalogue,
    candidates: Iterable[Figure],
    *,
    by: Callable[[Figure], object] = subject_of,
) -> tuple[list[Figure], list[Figure]]:
    """Choose one number for each subject; return the choices and the numbers that lost."""
    found = {figure.id: figure for figure in candidates}
    parts_of_sums = {
        key
        for figure in found.values()
        if figure.formula is Formula.SUM and found.keys() >= set(figure.inputs)
        for key in figure.inputs
    }
    subjects: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in found.values():
        if figure.id not in parts_of_sums:
            subjects[by(figure)].append(figure)
    ranked = [
        sorted(figures, key=lambda figure: support(catalogue, figure))
        for figures in subjects.values()
    ]
    return [best for best, *_ in ranked], [figure for _, *rest in ranked for figure in rest]
