"""What the catalogue says to a claim: when it was written, and now."""

from datetime import date

import pytest

from bot.domain.claims.find import find_claims
from bot.domain.claims.judge import judge_claim
from bot.domain.claims.model import Claim, Verdict
from bot.domain.claims.subjects import texts_of
from bot.domain.figures.estimate import bounds
from bot.domain.figures.model import Comparator, Figure
from bot.domain.figures.names import build_names, normalise
from bot.domain.text.span import Span
from tests.support.claims import claimed, judged, stated
from tests.support.figures import NEVER, TODAY, catalogue, figure, shipped

SUPPORTED, OUTDATED, CONTRADICTED, DISPUTED, UNVERIFIABLE = Verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("xAI has 230,000 GPUs", SUPPORTED, id="the-total"),
        pytest.param("xAI has 228k GPUs", SUPPORTED, id="rounded"),
        pytest.param("xAI has 200k GPUs", CONTRADICTED, id="too-few"),
        pytest.param("xAI has about 250k GPUs", SUPPORTED, id="about"),
        pytest.param("xAI has about 290k GPUs", CONTRADICTED, id="not-even-about"),
        pytest.param("xAI has at least 200k GPUs", SUPPORTED, id="at-least"),
        pytest.param("xAI has more than 900k GPUs", CONTRADICTED, id="not-so-many"),
        pytest.param("xAI has less than 300k GPUs", SUPPORTED, id="at-most"),
        pytest.param(
            "xAI has less than 60k GPUs", CONTRADICTED, id="at-most-holds-for-the-largest"
        ),
        pytest.param(
            "xAI has 340k GPUs", UNVERIFIABLE, id="a-sum-of-what-runs-and-what-is-planned"
        ),
        pytest.param("xAI has 50,000 GPUs", CONTRADICTED, id="a-part-is-not-the-whole"),
        pytest.param("xAI has 50,000 H200s", SUPPORTED, id="the-part-itself"),
        pytest.param("xAI has 100,000 H100s", OUTDATED, id="replaced"),
        pytest.param("xAI has 70,000 B200s", UNVERIFIABLE, id="a-chip-nobody-counted"),
        pytest.param("xAI will have 5 million GPUs", UNVERIFIABLE, id="a-plan-beyond-what-runs"),
        pytest.param("Llama 3 took 12k GPUs", SUPPORTED, id="within-a-range"),
        pytest.param("Llama 3 took 50k GPUs", CONTRADICTED, id="beyond-a-range"),
        pytest.param("Llama 4 takes more than 100k GPUs", SUPPORTED, id="an-open-end"),
        pytest.param("Llama 4 takes 900k GPUs", UNVERIFIABLE, id="far-past-an-open-end"),
        pytest.param("Llama 4 takes 50k GPUs", CONTRADICTED, id="below-an-open-end"),
        pytest.param("Meta has 15k GPUs", UNVERIFIABLE, id="one-model-is-not-everything"),
        pytest.param("Llama 2 took 15k GPUs", UNVERIFIABLE, id="another-model"),
        pytest.param("Grok 2 took 15k H100s", UNVERIFIABLE, id="a-model-and-the-machines-of-all"),
        pytest.param("Grok 3.5 runs on 230k GPUs", SUPPORTED, id="a-model-on-all-the-machines"),
        pytest.param("an H100 costs 30,000 €", UNVERIFIABLE, id="another-currency"),
        pytest.param("Tesla has 50,000 H100s", UNVERIFIABLE, id="nothing-known"),
        pytest.param("xAI built Colossus in 6 months", SUPPORTED, id="what-it-took"),
        pytest.param("xAI built Colossus in 18 months", CONTRADICTED, id="what-suppliers-said"),
        pytest.param("suppliers quoted xAI 18 months", SUPPORTED, id="said-by-suppliers"),
        pytest.param("compute grew 142x", SUPPORTED, id="everybody"),
        pytest.param("the economy will grow 142x", CONTRADICTED, id="another-growth"),
        pytest.param("$3 billion of GPUs", SUPPORTED, id="nobody-named"),
        pytest.param("$9 billion of GPUs", UNVERIFIABLE, id="nobody-named-is-never-contradicted"),
    ],
)
def test_a_claim_is_judged_by_what_is_known_today(text: str, verdict: Verdict) -> None:
    assert judged(text).now.verdict is verdict


@pytest.mark.parametrize(
    ("on", "written", "now"),
    [
        pytest.param(date(2024, 1, 1), UNVERIFIABLE, OUTDATED, id="before-anything-was-known"),
        pytest.param(date(2024, 12, 1), SUPPORTED, OUTDATED, id="right-when-written"),
        pytest.param(date(2026, 1, 1), OUTDATED, OUTDATED, id="outdated-when-written"),
    ],
)
def test_a_claim_is_judged_at_two_dates(on: date, written: Verdict, now: Verdict) -> None:
    judgement = judged("xAI has 100,000 H100s", on=on)

    assert (judgement.written.verdict, judgement.now.verdict) == (written, now)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("xAI has 230k GPUs", "xai-colossus1-total-2025-07", id="supported"),
        pytest.param("xAI has 100,000 H100s", "xai-colossus1-h100-2024-09", id="outdated"),
        pytest.param("xAI has 700k GPUs", "xai-colossus1-total-2025-07", id="contradicted"),
    ],
)
def test_a_verdict_names_the_figure_that_it_rests_on(text: str, first: str) -> None:
    assert judged(text).now.figures[0] == first


def test_an_unverifiable_claim_rests_on_nothing() -> None:
    assert judged("Tesla has 50,000 H100s").now.figures == ()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("le H100 consomme 700 W", SUPPORTED, id="power"),
        pytest.param("an H100 eats 1.4 kW", CONTRADICTED, id="twice-the-power"),
        pytest.param("a B200 has 80 GB of memory", CONTRADICTED, id="too-little-memory"),
        pytest.param("a B200 has at least 80 GB", SUPPORTED, id="at-least"),
        pytest.param("un H100 embarque 96 Go", UNVERIFIABLE, id="perhaps-another-build"),
        pytest.param("the H100 PCIe draws 350 W", UNVERIFIABLE, id="another-build"),
        pytest.param("le GB300 tire 2 700 W", UNVERIFIABLE, id="counted-otherwise"),
        pytest.param("V100: 16 GB", UNVERIFIABLE, id="not-recorded"),
        pytest.param("the H200 moves 4.8 TB/s", SUPPORTED, id="bandwidth"),
        pytest.param("the H200 moves 1 TB/s", CONTRADICTED, id="another-bandwidth"),
        pytest.param("the H100 does 989 TFLOPS", SUPPORTED, id="speed"),
        pytest.param("the H100 does 3,958 TFLOPS", UNVERIFIABLE, id="speed-of-other-numbers"),
    ],
)
def test_what_is_said_of_a_chip_is_judged_by_its_datasheet(text: str, verdict: Verdict) -> None:
    judgement = judged(text, on=date(2020, 1, 1))

    assert judgement.now.verdict is verdict
    assert judgement.written == judgement.now
    assert (judgement.now.sheet is None) is (verdict is UNVERIFIABLE)


def test_sources_that_disagree_make_a_dispute_and_both_are_named() -> None:
    [claim] = claimed("Llama 4 took more than 100,000 GPUs")

    finding = judge_claim(claim, shipped(), on=TODAY, today=TODAY).now

    assert finding.verdict is DISPUTED
    assert set(finding.figures) >= {"meta-llama-4-gpus-planned", "meta-llama-4-behemoth-gpus"}


def test_what_was_denied_or_only_likened_supports_nothing() -> None:
    [claim] = claimed("the economy will grow 10x")

    assert judge_claim(claim, stated(), on=TODAY, today=TODAY).now.verdict is CONTRADICTED


@pytest.mark.parametrize(
    ("older", "newer", "verdict"),
    [
        pytest.param({}, {"as_of": date(2026, 1, 1)}, OUTDATED, id="a-newer-count-of-the-same"),
        pytest.param(NEVER, {}, OUTDATED, id="a-count-that-has-a-date"),
        pytest.param({}, {"as_of": date(2026, 1, 1), "subject": "Lake"}, SUPPORTED, id="elsewhere"),
        pytest.param(
            {"status": "retired", "retired_on": date(2026, 1, 1)},
            {"subject": "Lake"},
            OUTDATED,
            id="retired",
        ),
    ],
)
def test_older_counts_are_left_behind(
    older: dict[str, object], newer: dict[str, object], verdict: Verdict
) -> None:
    known = catalogue(figure("old", 100_000, **older), figure("new", 200_000, **newer))
    [claim] = find_claims("Ada has 100,000 GPUs", build_names(known))

    assert judge_claim(claim, known, on=TODAY, today=TODAY).now.verdict is verdict


@pytest.mark.parametrize("named", [True, False], ids=["with-its-subject", "without"])
def test_no_figure_of_the_catalogue_contradicts_itself(*, named: bool) -> None:
    known = shipped()
    served = [each for figures in known.by_organisation.values() for each in figures]

    verdicts = {
        each.id: judge_claim(_stating(each, named=named), known, on=TODAY, today=TODAY).now.verdict
        for each in served
    }

    blamed = {key for key, verdict in verdicts.items() if verdict is CONTRADICTED}
    assert blamed <= {"xai-colossus1-build-time-quoted"}  # what suppliers said, not what it took


def _stating(figure: Figure, *, named: bool) -> Claim:
    """Return the claim that says what a figure says."""
    low, high = bounds(figure)
    comparator = Comparator.BETWEEN if low != high else figure.comparator
    about = f" {normalise(texts_of(figure.subject)[-1])} " if named else " "
    return Claim(
        span=Span(0, 1),
        organisation=figure.organisation,
        metric=figure.metric,
        low=None if comparator is Comparator.AT_MOST else low,
        high=None if comparator is Comparator.AT_LEAST else high,
        unit=figure.unit,
        hardware=figure.hardware,
        comparator=comparator,
        about=about,
        around=about,
    )
