"""The curated catalogue and what a server says of figures, as one catalogue."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.evidence import AHEAD, excludes
from bot.domain.figures.model import Bilingual, Figure, Metric, Scope, Status
from bot.domain.figures.own import OwnEdit, Statement
from bot.domain.figures.own_words import made_plain
from bot.domain.figures.rules import Broken, Entries, broken_rules

_DISAGREE = Bilingual(
    fr="Une valeur ajoutée par ce serveur et une autre ne disent pas la même chose.",
    en="A value added by this server and another one do not say the same.",
)


def overlaid(core: Catalogue, statements: Mapping[str, Statement]) -> Catalogue:
    """Return the catalogue that counts in a server, by what it says of figures, by their ids.

    What no longer fits the curated data is left out: it may have changed since.
    """
    hidden = _with_derived(core, {key for key, each in statements.items() if each.withdrawn})
    own = {key: made_plain(each) for key, each in statements.items() if _fits(core, each)}
    figures = {
        **{key: figure for key, figure in core.figures.items() if key not in hidden},
        **{key: each.figure for key, each in own.items() if each.figure is not None},
    }
    figures = {key: _contracted(each, core, figures.keys()) for key, each in figures.items()}
    sources = (each.source for each in own.values() if each.source is not None)
    return Catalogue.build(
        organisations=core.organisations.values(),
        ambiguous=core.ambiguous,
        hardware=core.hardware.values(),
        sources=(*core.sources.values(), *sources),
        figures=_linked(figures, own.keys()).values(),
    )


def rivals(figures: Mapping[str, Figure], figure: Figure) -> list[Figure]:
    """Return the figures in force that say something else of the same thing, in their order."""
    same = [each for each in figures.values() if _thing(each) == _thing(figure)]
    return _against(figure, same, {*_replaced(figures.values()), *figure.supersedes})


def broken_by(
    core: Catalogue, statements: Mapping[str, Statement], edits: Sequence[OwnEdit]
) -> list[Broken[str]]:
    """Return the rules that edits would break, by figure; not those that were broken before."""
    touched = {edit.key: edit.after for edit in edits}
    said = {key: each for key, each in touched.items() if each is not None}
    kept = {key: each for key, each in statements.items() if key not in touched}
    found = broken_rules(_entries(overlaid(core, {**kept, **said})))
    known = broken_rules(_entries(overlaid(core, statements))) if found else []
    strange = (key for key, each in said.items() if not (each.withdrawn or _fits(core, each)))
    return [
        *(Broken(key, "organisation", "own-misplaced") for key in strange),
        *(each for each in found if each not in known),
    ]


def _entries(catalogue: Catalogue) -> Entries[str]:
    return Entries(
        organisations=dict(catalogue.organisations),
        ambiguous={each.name: each for each in catalogue.ambiguous},
        hardware=dict(catalogue.hardware),
        sources=dict(catalogue.sources),
        figures=dict(catalogue.figures),
    )


def _with_derived(core: Catalogue, hidden: set[str]) -> set[str]:
    """Return what is hidden, and what was derived from it."""
    derived = {
        key
        for key, figure in core.figures.items()
        if key not in hidden and not hidden.isdisjoint(figure.inputs)
    }
    return _with_derived(core, hidden | derived) if derived else hidden


def _fits(core: Catalogue, statement: Statement) -> bool:
    figure = statement.figure
    return (
        figure is not None
        and figure.organisation in core.organisations
        and core.hardware.keys() >= ({figure.hardware} - {None}) | figure.breakdown.keys()
    )


def _linked(figures: Mapping[str, Figure], own: Iterable[str]) -> Mapping[str, Figure]:
    """Let figures that disagree name each other, and none name what is not there."""
    things: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures.values():
        things[_thing(figure)].append(figure)
    replaced = _replaced(figures.values())
    against: defaultdict[str, set[str]] = defaultdict(set)
    for key in own:
        for rival in _against(figures[key], things[_thing(figures[key])], replaced):
            against[key].add(rival.id)
            against[rival.id].add(key)
    return {key: _tied(figure, figures, against[key]) for key, figure in figures.items()}


def _replaced(figures: Iterable[Figure]) -> set[str]:
    return {key for each in figures for key in each.supersedes}


def _against(figure: Figure, same: Iterable[Figure], replaced: Collection[str]) -> list[Figure]:
    """Return those of the same thing that are in force and say something else of it."""
    if not figure.served or figure.id in replaced:
        return []
    return [
        each
        for each in same
        if each.served
        and each.id not in replaced
        and each.id != figure.id
        and (_counts(each) or excludes(each, figure))
    ]


def _tied(figure: Figure, figures: Mapping[str, Figure], against: set[str]) -> Figure:
    known = (key for key in figure.conflicts_with if key in figures)
    conflicts = tuple(dict.fromkeys((*known, *sorted(against))))
    if conflicts == figure.conflicts_with:
        return figure
    note = (figure.conflict_note or _DISAGREE) if conflicts else None
    return figure.model_copy(update={"conflicts_with": conflicts, "conflict_note": note})


def _contracted(figure: Figure, core: Catalogue, shown: Collection[str]) -> Figure:
    """Let a figure replace what was replaced by those that it replaces and that are not shown."""
    supersedes = tuple(dict.fromkeys(_shown_below(figure.supersedes, core, shown)))
    if supersedes == figure.supersedes:
        return figure
    return figure.model_copy(update={"supersedes": supersedes})


def _shown_below(keys: Iterable[str], core: Catalogue, shown: Collection[str]) -> Iterator[str]:
    for key in keys:
        if key in shown:
            yield key
        elif key in core.figures:
            yield from _shown_below(core.figures[key].supersedes, core, shown)


def _thing(figure: Figure) -> tuple[object, ...]:
    """Return what two figures have in common where one of them must be wrong."""
    return (
        figure.organisation,
        figure.metric,
        figure.subject,
        figure.hardware if figure.metric is Metric.UNIT_PRICE else None,
        figure.scope is Scope.TRAINING_RUN,
        figure.status in AHEAD,
    )


def _counts(figure: Figure) -> bool:
    """Return whether it counts a site in operation, of which there is but one count in force."""
    return figure.metric is Metric.GPU_COUNT and figure.status is Status.IN_OPERATION
