"""The whole catalogue as one frozen value, indexed for look-ups."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self, TypeVar

from bot.domain.figures.estimate import price_order
from bot.domain.figures.model import Ambiguous, Figure, Hardware, Organisation, Source

_Entry = TypeVar("_Entry", Organisation, Hardware, Source, Figure)


@dataclass(frozen=True, kw_only=True, eq=False)
class Catalogue:
    """Everything that `data/` says about figures; the mappings are keyed by id.

    It is the same as itself alone, so that what follows from it can be remembered by it.
    """

    organisations: Mapping[str, Organisation]
    ambiguous: tuple[Ambiguous, ...]
    hardware: Mapping[str, Hardware]
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]
    by_organisation: Mapping[str, tuple[Figure, ...]]
    """The figures that may be served, by organisation."""
    by_metric: Mapping[str, tuple[Figure, ...]]
    """The figures that may be served, by metric."""
    prices: Mapping[str, tuple[Figure, ...]]
    """The unit prices that may be served, by hardware, in the order of `price_order`."""
    superseded_by: Mapping[str, tuple[str, ...]]
    """For each superseded figure, the ids of those that replace it."""

    @classmethod
    def build(
        cls,
        *,
        organisations: Iterable[Organisation],
        ambiguous: Iterable[Ambiguous],
        hardware: Iterable[Hardware],
        sources: Iterable[Source],
        figures: Iterable[Figure],
    ) -> Self:
        """Index entries whose ids are unique and whose references exist."""
        by_id = _by_id(figures)
        by_organisation: defaultdict[str, list[Figure]] = defaultdict(list)
        by_metric: defaultdict[str, list[Figure]] = defaultdict(list)
        prices: defaultdict[str, list[Figure]] = defaultdict(list)
        superseded_by: defaultdict[str, list[str]] = defaultdict(list)
        for figure in by_id.values():
            for old in figure.supersedes:
                superseded_by[old].append(figure.id)
            if not figure.served:
                continue
            by_organisation[figure.organisation].append(figure)
            by_metric[figure.metric].append(figure)
            if figure.metric == "unit_price" and figure.hardware is not None:
                prices[figure.hardware].append(figure)
        return cls(
            organisations=_by_id(organisations),
            ambiguous=tuple(ambiguous),
            hardware=_by_id(hardware),
            sources=_by_id(sources),
            figures=by_id,
            by_organisation=_frozen(by_organisation),
            by_metric=_frozen(by_metric),
            prices={key: tuple(sorted(each, key=price_order)) for key, each in prices.items()},
            superseded_by=_frozen(superseded_by),
        )


def _by_id(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    return {entry.id: entry for entry in entries}


_Item = TypeVar("_Item")


def _frozen(lists: Mapping[str, list[_Item]]) -> dict[str, tuple[_Item, ...]]:
    return {key: tuple(items) for key, items in lists.items()}
