"""What ships in `data/`: sound, complete for the core figures, and safe from the known traps."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from bot.catalogue import data_dir, find_problems, read_catalogue, stale_plans
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.lookup import look_up_gpus
from bot.domain.figures.model import (
    Bilingual,
    Comparator,
    Metric,
    Origin,
    Scope,
    SourceKind,
    Status,
)
from bot.domain.figures.names import Meaning, build_names, meanings_of
from tests.support.topics import shipped_topics

TODAY = date(2026, 11, 21)
ARTICLES = {"chiffres-fous-2025", "hupster-2024-11", "gate-2025-07", "simseo-2024-10"}
FRENCH_FAULTS = re.compile(
    r"['\"]|(?<!\u202f)[;!?]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»|\d \d{3}| {2}"
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(data_dir())


def test_the_shipped_data_is_sound() -> None:
    assert find_problems(data_dir()) == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param("stability-ai-video-700-h100", {"value": 700, "hardware": "h100"}, id="700"),
        pytest.param("google-veo-3-gpus", {"low": 2000, "high": 4000}, id="veo-3"),
        pytest.param(
            "xai-100k-planned", {"value": 100_000, "status": Status.PLANNED}, id="100k-planned"
        ),
        pytest.param(
            "nvidia-h100-price-stated-2025",
            {"value": 30_000, "comparator": Comparator.ABOUT},
            id="price-of-a-processor",
        ),
        pytest.param(
            "xai-100k-processor-cost",
            {"value": 3e9, "origin": Origin.CALCULATED},
            id="cost-of-the-processors",
        ),
        pytest.param("industry-growth-140", {"low": 140, "strict": True}, id="140-fold"),
        pytest.param("industry-growth-period", {"value": 2}, id="in-two-years"),
        pytest.param(
            "industry-investment-2024", {"value": 2e11, "unit": "currency"}, id="200-billion"
        ),
        pytest.param(
            "xai-colossus1-h100-2024-09",
            {"value": 100_000, "as_of": date(2024, 9, 2), "status": Status.IN_OPERATION},
            id="first-100k",
        ),
        pytest.param(
            "xai-colossus1-build-time-quoted", {"low": 18, "high": 24}, id="time-that-was-quoted"
        ),
        pytest.param("xai-colossus1-build-time", {"value": 6}, id="time-that-was-taken"),
        pytest.param("xai-colossus1-power-reported-2024-09", {"value": 150}, id="150-mw"),
        pytest.param("xai-cooling-share", {"value": 0.25}, id="a-quarter-of-the-cooling"),
        pytest.param("xai-colossus1-h100-2025-07", {"value": 150_000}, id="150k-h100"),
        pytest.param("xai-colossus1-h200-2025-07", {"value": 50_000}, id="50k-h200"),
        pytest.param("xai-colossus1-gb200-2025-07", {"value": 30_000}, id="30k-gb200"),
        pytest.param(
            "xai-colossus2-gb200-announced",
            {"value": 110_000, "scope": Scope.ANNOUNCED},
            id="second-site",
        ),
        pytest.param("tesla-robots-ratio", {"low": 5, "high": 10}, id="robots"),
        pytest.param("industry-economy-ratio", {"low": 1000, "high": 1e6}, id="economy"),
        pytest.param("industry-human-share", {"high": 0.01, "strict": True}, id="human-share"),
        pytest.param(
            "industry-superintelligence-year", {"low": 2025, "high": 2026}, id="superintelligence"
        ),
        pytest.param("meta-llama-3-gpus-range", {"low": 10_000, "high": 20_000}, id="llama-3"),
        pytest.param(
            "meta-llama-4-gpus-planned",
            {"low": 100_000, "high": None, "strict": True},
            id="llama-4",
        ),
    ],
)
def test_a_core_figure_is_there(catalogue: Catalogue, key: str, expected: dict[str, Any]) -> None:
    figure = catalogue.figures[key]

    assert {name: getattr(figure, name) for name in expected} == expected
    assert ARTICLES & set(figure.source)


def test_the_articles_admit_that_their_address_is_unknown(catalogue: Catalogue) -> None:
    assert {key for key, source in catalogue.sources.items() if source.address_unknown} >= ARTICLES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("xai-100k-planned", "xai-colossus1-total-2025-07", id="a-plan-already-built"),
        pytest.param("xai-100k-planned", "xai-colossus1-h100-2024-09", id="a-plan-met-before"),
        pytest.param(
            "xai-colossus1-total-2025-07", "xai-colossus1-230k-epoch-2025-07", id="another-split"
        ),
        pytest.param(
            "xai-colossus1-power-reported-2024-09", "xai-colossus1-power-2024-09", id="power"
        ),
        pytest.param("meta-llama-4-gpus-planned", "meta-llama-4-behemoth-gpus", id="llama-4"),
        pytest.param("meta-h100-fleet-350k", "meta-h100-fleet-340k", id="350k-or-340k"),
        pytest.param("industry-growth-140", "industry-growth-period", id="two-years-or-three"),
        pytest.param("mistral-ai-18k-planned", "mistral-ai-13800-planned", id="mistral"),
        pytest.param("nvidia-h100-price-stated-2025", "nvidia-h100-price-2025", id="price"),
    ],
)
def test_a_known_contradiction_is_noted(catalogue: Catalogue, one: str, other: str) -> None:
    assert other in catalogue.figures[one].conflicts_with
    assert one in catalogue.figures[other].conflicts_with


def test_an_equivalence_is_never_a_count(catalogue: Catalogue) -> None:
    figure = catalogue.figures["meta-compute-600k-h100e"]

    assert figure.metric is Metric.H100_EQUIVALENTS
    assert not any(
        600_000 in {each.value, each.low, each.high}
        for each in catalogue.by_organisation["meta"]
        if each.metric is Metric.GPU_COUNT
    )


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("industry-economy-not-10x", id="what-was-denied"),
        pytest.param("industry-coffee-machines-100k", id="what-was-likened"),
        pytest.param("industry-coffee-ratio", id="a-rhetorical-question"),
    ],
)
def test_what_was_not_claimed_is_never_served(catalogue: Catalogue, key: str) -> None:
    assert not catalogue.figures[key].served
    assert catalogue.figures[key] not in catalogue.by_organisation["industry"]


def test_jean_zay_says_what_its_total_holds(catalogue: Catalogue) -> None:
    answer = look_up_gpus(catalogue, "genci", on=TODAY)
    jean_zay = answer.holdings[0].figure

    assert jean_zay.value == 3704
    assert jean_zay.breakdown == {"h100": 1456, "a100": 416, "v100": 1832}


def test_jean_zay_s_boards_keep_their_kind_and_have_power_and_price(catalogue: Catalogue) -> None:
    before = catalogue.figures["genci-jean-zay-2022-06"].breakdown
    after = catalogue.figures["genci-jean-zay-2024-09"].breakdown

    assert before.keys() <= after.keys()
    assert before["a100"] == after["a100"]
    assert all(catalogue.hardware[key].tdp_w for key in after)
    assert {"a100", "h100"} <= catalogue.prices.keys()


def test_no_breakdown_leaves_a_rest_without_a_name(catalogue: Catalogue) -> None:
    assert [
        figure.id
        for figure in catalogue.figures.values()
        if figure.breakdown and sum(figure.breakdown.values()) != figure.value
    ] == []


def test_lambda_s_gpus_are_h100(catalogue: Catalogue) -> None:
    figure = catalogue.figures["lambda-h100-2023-12"]

    assert (figure.value, figure.hardware, figure.breakdown) == (32_000, "h100", {})


@pytest.mark.parametrize(
    ("on", "status"),
    [
        pytest.param(date(2024, 11, 14), Status.IN_OPERATION, id="its-last-day"),
        pytest.param(date(2024, 11, 15), Status.RETIRED, id="the-day-it-stopped"),
    ],
)
def test_summit_ran_until_it_was_retired(catalogue: Catalogue, on: date, status: Status) -> None:
    answer = look_up_gpus(catalogue, "us-doe", on=on)
    [summit] = [each for each in answer.figures if each.id == "us-doe-summit-gpus-2018-06"]

    assert summit.status is status


def test_what_a_cloud_offers_at_most_is_neither_a_plan_nor_a_machine(
    catalogue: Catalogue,
) -> None:
    offers = [
        figure
        for figure in catalogue.figures.values()
        if isinstance(figure.note, Bilingual) and figure.note.en == "A rental offer, not a fleet."
    ]

    assert {figure.organisation for figure in offers} == {
        "amazon",
        "google",
        "microsoft",
        "oracle",
    }
    assert {(figure.status, figure.scope) for figure in offers} == {(Status.STATED, Scope.UNKNOWN)}
    assert all(
        isinstance(figure.subject, Bilingual)
        and figure.subject.en.endswith(("largest size offered", "full size"))
        for figure in offers
    )


def test_a_note_fits_one_line(catalogue: Catalogue) -> None:
    assert [
        figure.id
        for figure in catalogue.figures.values()
        if figure.note is not None and max(len(figure.note.fr), len(figure.note.en)) > 200
    ] == []


def test_mistral_has_plans_and_no_reliable_count(catalogue: Catalogue) -> None:
    answer = look_up_gpus(catalogue, "mistral-ai", on=TODAY)

    assert not answer.reliable
    assert [figure.value for figure in answer.plans] == [13_800]
    assert 18_000 in {figure.value for figure in answer.others}


def test_xai_is_answered_by_hardware(catalogue: Catalogue) -> None:
    answer = look_up_gpus(catalogue, "xai", on=TODAY)

    assert {part.hardware: part.low for part in answer.holdings[0].parts} == {
        "h100": 150_000,
        "h200": 50_000,
        "gb200": 30_000,
    }
    assert {110_000, 550_000} <= {figure.value for figure in answer.figures}


def test_every_figure_of_epoch_ai_carries_its_licence(catalogue: Catalogue) -> None:
    licences = {"CC BY 4.0", "MIT"}

    assert [
        figure.id
        for figure in catalogue.figures.values()
        if figure.attributed_to == "Epoch AI"
        and not any(catalogue.sources[key].licence in licences for key in figure.source)
    ] == []


def test_every_data_set_names_its_revision_or_stands_still(catalogue: Catalogue) -> None:
    epoch = [each for each in catalogue.sources.values() if each.publisher == "Epoch AI"]

    assert epoch
    assert all(each.kind is SourceKind.DATASET and each.commit and each.title for each in epoch)


def test_the_data_sets_of_epoch_ai_are_told_apart(catalogue: Catalogue) -> None:
    names = [
        each.short_title for each in catalogue.sources.values() if each.publisher == "Epoch AI"
    ]

    assert all(names)
    assert len(set(names)) == len(names)


def test_an_archive_is_no_publisher(catalogue: Catalogue) -> None:
    archives = ("archive.ph", "archive.org", "perma.cc")

    assert [
        each.id
        for each in catalogue.sources.values()
        if any(archive in str(each.publisher).casefold() for archive in archives)
    ] == []


def test_every_source_is_used(catalogue: Catalogue) -> None:
    used = {key for figure in catalogue.figures.values() for key in figure.source}
    used |= {key for chip in catalogue.hardware.values() for key in chip.source}
    for topic in shipped_topics().values():
        used |= {*topic.source, *(key for view in topic.views.values() for key in view.source)}

    assert set(catalogue.sources) == used


def test_the_french_words_are_typeset(catalogue: Catalogue) -> None:
    assert [text for text in _french(catalogue) if FRENCH_FAULTS.search(text)] == []


def test_no_state_keeps_its_english_name_in_french(catalogue: Catalogue) -> None:
    english = re.compile(r"\b(Georgia|North|South|California|Pennsylvania|Louisiana|UAE|India)\b")
    words = (each.subject for each in catalogue.figures.values())

    assert [
        name
        for each in words
        if english.search(name := each.fr if isinstance(each, Bilingual) else each)
    ] == []


def test_stale_plans_are_listed_and_replaced_ones_are_not(catalogue: Catalogue) -> None:
    stale = [figure.id for figure in stale_plans(catalogue, today=TODAY)]

    assert "meta-h100-fleet-350k" in stale
    assert "meta-prometheus-h100e-2026-10" in stale
    assert "xai-colossus2-gb200-announced" not in stale
    assert "xai-colossus2-power-2026-02" not in stale
    assert "industry-superintelligence-year" not in stale
    assert "industry-superintelligence-year" in [
        figure.id for figure in stale_plans(catalogue, today=date(2027, 1, 1))
    ]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("musk", Meaning(organisation="xai"), id="a-person-of-three-companies"),
        pytest.param("Zuckerberg", Meaning(organisation="meta"), id="a-person"),
        pytest.param("jean-zay", Meaning(organisation="genci"), id="a-machine"),
        pytest.param("Département de l'énergie des États-Unis", Meaning("us-doe"), id="in-french"),
        pytest.param("mistral", Meaning(organisation="mistral-ai"), id="a-wind"),
        pytest.param("tesla", Meaning(organisation="tesla"), id="a-name-that-is-also-a-chip"),
        pytest.param("france", Meaning(organisation="genci"), id="france"),
        pytest.param("USA", Meaning(organisation="us-doe"), id="usa"),
        pytest.param("etats-unis", Meaning(organisation="us-doe"), id="usa-in-french"),
        pytest.param("Europe", Meaning(organisation="eurohpc"), id="europe"),
        pytest.param("Chine", Meaning(organisation="china"), id="china"),
        pytest.param("suisse", Meaning(organisation="cscs"), id="switzerland"),
        pytest.param("UK", Meaning(organisation="ukri"), id="united-kingdom"),
        pytest.param("Japon", Meaning(organisation="aist"), id="japan"),
        pytest.param("danemark", Meaning(organisation="gefion"), id="denmark"),
    ],
)
def test_a_name_means_what_people_mean(catalogue: Catalogue, typed: str, first: Meaning) -> None:
    assert meanings_of(build_names(catalogue), typed)[0] == first


@pytest.mark.parametrize("typed", ["h100", "hopper", "blackwell", "tpu", "trainium", "910c"])
def test_a_chip_is_not_silently_its_maker(catalogue: Catalogue, typed: str) -> None:
    meanings = meanings_of(build_names(catalogue), typed)

    assert any(meaning.hardware is not None for meaning in meanings)
    assert len(meanings) > 1


def _french(catalogue: Catalogue) -> Iterable[str]:
    for figure in catalogue.figures.values():
        for words in (figure.subject, figure.attributed_to, figure.note, figure.conflict_note):
            if isinstance(words, Bilingual):
                yield words.fr
    for source in catalogue.sources.values():
        if isinstance(source.publisher, Bilingual):
            yield source.publisher.fr
