"""Metrics by the names that people give them, in both languages."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from bot.domain.figures.model import Metric
from bot.domain.figures.tables import NameTable, build_table, find, nearest_in, offered
from bot.domain.text.plain import plain
from bot.texts import Language, Texts
from bot.ui.figures.asking import Choices, choice
from bot.ui.figures.writing import Writer, slug


def find_metric(texts: Texts, typed: str) -> Metric | None:
    """Return the metric that bears this name in either language."""
    return find(_table(texts), typed)


def nearest_metrics(texts: Texts, typed: str) -> list[Metric]:
    """Return up to three metrics whose names look most like `typed`."""
    return nearest_in(_table(texts), typed)


def metric_choices(writer: Writer, typed: str, *, first: Collection[Metric]) -> Choices:
    """Return the metrics to offer while a name is being typed, those of `first` before others."""
    found = offered(_table(writer.texts), typed)
    ranked = sorted(found, key=lambda metric: metric not in first)
    return [choice(capital(writer.metric(metric)), metric.value) for metric in ranked]


def unknown_metric_text(reader: Writer, typed: str) -> str:
    """Return the refusal of a metric that is not known, with those nearest to what was typed."""
    near = nearest_metrics(reader.texts, typed)
    if not near:
        return reader.say("metric-unknown-far", typed=plain(typed))
    names = ", ".join(f"**{reader.metric(each)}**" for each in near)
    return reader.say("metric-unknown", typed=plain(typed), metrics=names)


def capital(text: str) -> str:
    """Return a text as it begins a line."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4)
def _table(texts: Texts) -> NameTable[Metric]:
    return build_table((name, metric) for metric in Metric for name in _names(texts, metric))


def _names(texts: Texts, metric: Metric) -> Iterator[str]:
    """Yield what a metric is called, and other words for it: they are parted by commas."""
    yield metric.value
    for language in Language:
        yield texts.say(f"metric-{slug(metric)}", language)
        yield from texts.say(f"metric-words-{slug(metric)}", language).split(",")
