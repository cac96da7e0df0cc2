"""Small catalogues, made by hand to differ in one thing; and the one that ships."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from bot.catalogue import data_dir, read_catalogue
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.lookup import GpuAnswer, look_up_gpus
from bot.domain.figures.model import Ambiguous, Figure, Hardware, Organisation, Source

TODAY = date(2026, 11, 21)
NEVER = {"as_of": None, "as_of_precision": "unknown"}
"""The date of a figure that has none."""

shipped = cache(lambda: read_catalogue(data_dir()))


def figure(key: str, value: float = 100, /, **changes: object) -> Figure:
    """Return 100 processors of Ada's Mill, in operation since 1 January 2025, unless changed."""
    return Figure.model_validate(
        {
            "id": key,
            "organisation": "ada",
            "subject": "Mill",
            "metric": "gpu_count",
            "value": value,
            "unit": "GPU",
            "scope": "owned",
            "as_of": date(2025, 1, 1),
            "recorded": date(2026, 1, 1),
            "status": "in_operation",
            "exactness": "exact",
            "confidence": "likely",
            "attributed_to": "Ada",
            "source": ("letter",),
            "checked_on": date(2026, 1, 1),
            **({"conflict_note": {"fr": "Autre.", "en": "Other."}} if _conflicts(changes) else {}),
            **changes,
        }
    )


def plan(key: str, value: float = 300, /, **changes: object) -> Figure:
    """Return 300 processors planned at Ada's Mill for 2026, unless changed."""
    ahead = {"status": "planned", "scope": "announced", "as_of": date(2026, 1, 1)}
    return figure(key, value, **{**ahead, **changes})


def total(key: str, *parts: Figure, **changes: object) -> Figure:
    """Return the derived sum of exact counts."""
    return figure(
        key,
        sum(part.value or 0 for part in parts),
        origin="derived",
        formula="sum",
        inputs=tuple(part.id for part in parts),
        **changes,
    )


def source(key: str, **changes: object) -> Source:
    """Return a page without a date, unless changed."""
    page = {"id": key, "publisher": key, "url": "https://example.org/", "kind": "press"}
    return Source.model_validate({"licence": "facts cited", **page, **changes})


def organisation(key: str, name: str, *aliases: str, name_fr: str | None = None) -> Organisation:
    """Return an organisation with its names."""
    return Organisation(id=key, name=name, name_fr=name_fr, aliases=aliases)


def chip(key: str, tdp_w: float | None = None) -> Hardware:
    """Return a processor that uses so many watts."""
    return Hardware(id=key, name=key.upper(), maker="babbage", tdp_w=tdp_w)


def catalogue(
    *figures: Figure,
    organisations: Iterable[Organisation] = (),
    ambiguous: Iterable[Ambiguous] = (),
    hardware: Iterable[Hardware] = (),
    sources: Iterable[Source] = (),
) -> Catalogue:
    """Return a catalogue of Ada, Babbage and others, with the sources that the figures name."""
    cited = {key: source(key) for each in figures for key in each.source}
    return Catalogue.build(
        organisations=(
            organisation("ada", "Ada"),
            organisation("babbage", "Babbage"),
            *organisations,
        ),
        ambiguous=ambiguous,
        hardware=hardware,
        sources={**cited, **{each.id: each for each in sources}}.values(),
        figures=figures,
    )


def answer(*figures: Figure, on: date = TODAY, sources: Iterable[Source] = ()) -> GpuAnswer:
    """Return what is known of Ada's processors where these figures are all that there is."""
    return look_up_gpus(catalogue(*figures, sources=sources), "ada", on=on)


def ids(figures: Iterable[Figure]) -> list[str]:
    """Return the ids, in order."""
    return [each.id for each in figures]


def _conflicts(changes: dict[str, object]) -> bool:
    return bool(changes.get("conflicts_with"))
