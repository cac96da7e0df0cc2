"""Every card of the new look-ups over the whole catalogue, as Discord would take it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import discord
import pytest

from bot.catalogue import data_dir
from bot.domain.figures.model import Metric
from bot.domain.figures.sizing import NothingToEstimateError
from bot.texts import Language, Texts
from bot.ui.cards import COMPONENT_RESERVE, TEXT_ROOM
from bot.ui.doors import View
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures
from cogs.figures._estimate_card import estimate_cited, estimate_texts
from cogs.figures._figure_buttons import Look, look_view
from cogs.figures._figure_card import all_values_texts, cited_for, figure_texts, why_value_texts
from cogs.figures._hardware_card import hardware_cited, hardware_texts
from cogs.figures._ranking_card import (
    ranking_cited,
    ranking_texts,
    whole_ranking_texts,
    why_ranked_texts,
)
from tests.support.figures import shipped

FIGURES = Figures(shipped())
DAYS = [
    pytest.param(date(2026, 11, 21), id="today"),
    pytest.param(date(2024, 9, 30), id="then"),
]
COMPONENTS = 40
UNRESOLVED = re.compile(r"\{\s*\$|\{\s*NUMBER|\bNone\b|Bilingual\(|\?\?\?|(figures|metric)-[a-z]+")
each_language = pytest.mark.parametrize("language", Language)
each_day = pytest.mark.parametrize("on", DAYS)


@cache
def _writer(language: Language) -> Writer:
    return Writer(Texts(data_dir() / "texts"), language, FIGURES.catalogue)


def _faults(texts: Sequence[str]) -> Iterator[str]:
    """Say what Discord, or a reader, would not take."""
    if (length := sum(map(len, texts))) > TEXT_ROOM:
        yield f"{length} characters"
    if found := UNRESOLVED.search("\n".join(texts)):
        yield f"unresolved: {found[0]}"
    if not texts or not all(text.strip() for text in texts):
        yield "an empty text"


def _view_faults(view: View) -> Iterator[str]:
    texts = [
        each.content for each in view.walk_children() if isinstance(each, discord.ui.TextDisplay)
    ]
    yield from _faults(texts)
    if (count := view.total_children_count) > COMPONENTS - COMPONENT_RESERVE:
        yield f"{count} components"


def _owed(cited: Sequence[str]) -> bool:
    return any(FIGURES.catalogue.sources[key].licence.startswith("CC") for key in cited)


def _is_credited(texts: Sequence[str]) -> bool:
    return "CC BY" in "\n".join(texts)


@each_day
@each_language
@pytest.mark.parametrize("metric", Metric)
async def test_every_figure_card_fits(language: Language, metric: Metric, on: date) -> None:
    writer = _writer(language)
    faults: dict[str, list[str]] = {}
    for key, organisation in FIGURES.catalogue.organisations.items():
        look = Look(FIGURES, organisation, metric, on, today=True)
        answer = FIGURES.metric(key, metric, on=on)
        sides = [
            sources_texts("Title", cited_for(answer, writer), writer),
            why_value_texts(answer, writer),
            all_values_texts(answer, writer, today=False),
        ]
        faults[key] = [
            *_view_faults(look_view(look, writer)),
            *(fault for side in sides if answer.figures for fault in _faults(side)),
        ]

    assert {key: found for key, found in faults.items() if found} == {}


@each_day
@each_language
@pytest.mark.parametrize("metric", Metric)
def test_every_ranking_fits(language: Language, metric: Metric, on: date) -> None:
    writer = _writer(language)
    ranking = FIGURES.ranking(metric, on=on)
    if not ranking.lists:
        pytest.skip("nothing to rank")
    cited = ranking_cited(ranking, writer)
    texts = ranking_texts(ranking, writer, today=False)
    sides = (
        whole_ranking_texts(ranking, writer, today=True),
        why_ranked_texts(ranking, writer),
        sources_texts("Title", cited, writer),
    )

    assert [fault for side in (texts, *sides) for fault in _faults(side)] == []
    assert not _owed(cited) or all(map(_is_credited, (texts, *sides)))


@each_language
@pytest.mark.parametrize("chip", list(FIGURES.catalogue.hardware))
def test_every_datasheet_and_estimate_fits(language: Language, chip: str) -> None:
    writer, on = _writer(language), date(2026, 11, 21)
    sheet = FIGURES.datasheet(chip, on=on)
    cited = hardware_cited(sheet, writer)
    texts = hardware_texts(sheet, writer)

    assert list(_faults(texts)) == []
    assert list(_faults(sources_texts("Title", cited, writer))) == []
    assert not _owed(cited) or _is_credited(texts)
    try:
        sizing = FIGURES.sizing(chip, (100_000, 1_000_000_000), on=on)
    except NothingToEstimateError:
        assert not sheet.prices
        return
    estimated = estimate_texts(sizing, writer)
    assert list(_faults(estimated)) == []
    assert not _owed(estimate_cited(sizing, writer)) or _is_credited(estimated)


@each_language
def test_every_value_on_a_card_has_its_source(language: Language) -> None:
    writer, on = _writer(language), date(2026, 11, 21)
    marks = re.compile("[¹²³⁴⁵⁶⁷⁸⁹⁰]$")
    unsourced = [
        line
        for organisation in FIGURES.catalogue.organisations
        for metric in FIGURES.metrics_of(organisation, on=on)
        for text in figure_texts(FIGURES.metric(organisation, metric, on=on), writer, today=True)
        for line in text.splitlines()
        if line.startswith(("- ", "**")) and "," in line and not marks.search(line)
    ]

    assert unsourced == []
