"""Figures in words: every unit, in each language's own way."""

import pytest

from bot.catalogue import data_dir, read_catalogue
from bot.domain.figures.model import Metric
from bot.texts import Language, Texts
from bot.ui.figures.writing import References, Writer
from tests.support.figures import figure

CATALOGUE = read_catalogue(data_dir())
TEXTS = Texts(data_dir() / "texts")


def _said(language: Language, **changes: object) -> str:
    writer = Writer(TEXTS, language, CATALOGUE)
    stated = figure("stated", **{"hardware": None, **changes})
    return writer.quantity(stated).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("changes", "english", "french"),
    [
        pytest.param(
            {"metric": "gpu_count", "unit": "GPU", "value": 100_000.0},
            "100,000 GPUs",
            "100 000 GPU",
            id="processors",
        ),
        pytest.param(
            {"metric": "power_mw", "unit": "MW", "value": 1.5}, "1.5 MW", "1,5 MW", id="power"
        ),
        pytest.param(
            {"metric": "investment", "unit": "USD", "value": 3e9}, "$3 bn", "3 Md$", id="dollars"
        ),
        pytest.param(
            {"metric": "capex", "unit": "USD/year", "value": 2.5e12, "comparator": "about"},
            "about $2.5 trillion a year",
            "environ 2,5 billions de $ par an",
            id="dollars a year",
        ),
        pytest.param(
            {
                "metric": "investment",
                "unit": "USD",
                "value": None,
                "low": 2e6,
                "high": 4e6,
                "comparator": "between",
            },
            "$2 to $4 m",
            "2 à 4 M$",
            id="a range of dollars",
        ),
        pytest.param(
            {"metric": "training_compute_flop", "unit": "FLOP", "value": 5.2e26},
            "5.2 × 10²⁶ FLOP",
            "5,2 × 10²⁶ FLOP",
            id="operations",
        ),
        pytest.param(
            {"metric": "parameters", "unit": "parameter", "value": 1.8e12},
            "1.8 trillion parameters",
            "1,8 billion de paramètres",
            id="parameters",
        ),
        pytest.param(
            {"metric": "parameters", "unit": "parameter", "value": 405e9},
            "405 billion parameters",
            "405 milliards de paramètres",
            id="a milliard is a billion",
        ),
        pytest.param(
            {"metric": "build_time_months", "unit": "month", "value": 1.0},
            "1 month",
            "1 mois",
            id="one month",
        ),
        pytest.param(
            {"metric": "duration_years", "unit": "year", "value": 1.5},
            "1.5 years",
            "1,5 an",
            id="a year and a half",
        ),
        pytest.param(
            {"metric": "predicted_year", "unit": "year", "value": 2030.0},
            "2030",
            "2030",
            id="a year is not grouped",
        ),
        pytest.param(
            {"metric": "growth_ratio", "unit": "x", "value": 10.0},
            "10 times",
            "10 fois",
            id="times",
        ),
        pytest.param(
            {"metric": "share", "unit": "fraction", "value": 0.07}, "7%", "7 %", id="percent"
        ),
    ],
)
def test_a_number_is_said_with_its_unit(
    changes: dict[str, object], english: str, french: str
) -> None:
    assert _said(Language.ENGLISH, **changes) == english
    assert _said(Language.FRENCH, **changes) == french


@pytest.mark.parametrize("metric", Metric)
@pytest.mark.parametrize("language", Language)
def test_every_metric_has_a_name(metric: Metric, language: Language) -> None:
    assert Writer(TEXTS, language, CATALOGUE).metric(metric)


def test_a_processor_that_is_gone_is_named_by_its_id() -> None:
    assert _said(Language.ENGLISH, hardware="gone-1") == "100 gone-1"


def test_sources_are_numbered_as_they_come_and_their_marks_rise() -> None:
    references = References()

    assert references.cite(["letter", "page"]) == "¹\u2009²"
    assert references.cite(["book", "letter"]) == "¹\u2009³"
    assert list(references.cited) == ["letter", "page", "book"]
