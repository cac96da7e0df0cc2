"""Metrics are found by the names that people give them, in both languages."""

from collections import Counter

import pytest

from bot.catalogue import data_dir
from bot.domain.figures.model import Metric
from bot.domain.figures.names import normalise
from bot.texts import Language, Texts
from bot.ui.figures.metrics import find_metric, metric_choices, nearest_metrics
from bot.ui.figures.writing import Writer, slug
from tests.support.figures import shipped

TEXTS = Texts(data_dir() / "texts")


def _names(language: Language, metric: Metric) -> set[str]:
    name = TEXTS.say(f"metric-{slug(metric)}", language)
    words = TEXTS.say(f"metric-words-{slug(metric)}", language).split(",")
    return {normalise(each) for each in (name, *words)}


@pytest.mark.parametrize("language", Language)
def test_no_two_metrics_share_a_name(language: Language) -> None:
    bearers = Counter(name for metric in Metric for name in _names(language, metric))

    assert "" not in bearers
    assert [name for name, count in bearers.items() if count > 1] == []


@pytest.mark.parametrize("metric", Metric)
@pytest.mark.parametrize("language", Language)
def test_a_metric_is_found_by_each_of_its_names(metric: Metric, language: Language) -> None:
    names = {*_names(language, metric), metric.value}

    assert {find_metric(TEXTS, name) for name in names} == {metric}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("powr", Metric.POWER, id="a-letter-lost"),
        pytest.param("puisance", Metric.POWER, id="in-french"),
        pytest.param("paramters", Metric.PARAMETERS, id="another-letter-lost"),
        pytest.param("invest", Metric.INVESTMENT, id="a-beginning"),
    ],
)
def test_the_nearest_metric_comes_first_of_three(typed: str, first: Metric) -> None:
    found = nearest_metrics(TEXTS, typed)

    assert find_metric(TEXTS, typed) is None
    assert found[0] is first
    assert len(found) == 3


@pytest.mark.parametrize(
    ("language", "label"),
    [(Language.ENGLISH, "Power"), (Language.FRENCH, "Puissance électrique")],
    ids=["en", "fr"],
)
def test_what_is_known_is_offered_first_in_the_readers_language(
    language: Language, label: str
) -> None:
    writer = Writer(TEXTS, language, shipped())

    offered = metric_choices(writer, "", first={Metric.POWER, Metric.SHARE})

    assert [each.value for each in offered[:2]] == ["power_mw", "share"]
    assert offered[0].name == label
    assert len(offered) == len(Metric)
