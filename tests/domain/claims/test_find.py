"""What a message claims: of whom, what, how it is stated, and where it stands."""

import pytest

from bot.domain.claims.model import Measure, OtherUnit
from bot.domain.figures.model import Comparator, Metric, Unit
from tests.support.claims import claimed


@pytest.mark.parametrize(
    ("text", "metric", "unit", "value"),
    [
        pytest.param("xAI has 230k GPUs", Metric.GPU_COUNT, Unit.GPU, 230_000, id="chips"),
        pytest.param(
            "Meta a 600 000 équivalents H100",
            Metric.H100_EQUIVALENTS,
            Unit.H100_EQUIVALENT,
            600_000,
            id="equivalents",
        ),
        pytest.param(
            "NVIDIA a vendu 3 millions de GPU", Metric.UNITS_SOLD, Unit.GPU, 3e6, id="sold"
        ),
        pytest.param("Colossus: 0.15 GW", Metric.POWER, Unit.MEGAWATT, 150, id="power"),
        pytest.param(
            "xAI paid $3 billion for chips", Metric.CAPITAL_COST, Unit.DOLLAR, 3e9, id="cost"
        ),
        pytest.param(
            "training GPT-4 cost OpenAI $80 million",
            Metric.TRAINING_COST,
            Unit.DOLLAR,
            8e7,
            id="training-cost",
        ),
        pytest.param(
            "Meta invests $14 billion", Metric.INVESTMENT, Unit.DOLLAR, 1.4e10, id="investment"
        ),
        pytest.param(
            "Meta: $65 billion of capex", Metric.CAPEX, Unit.DOLLAR_A_YEAR, 6.5e10, id="capex"
        ),
        pytest.param(
            "200 milliards investis dans l’IA",
            Metric.INVESTMENT,
            Unit.UNSTATED_CURRENCY,
            2e11,
            id="no-currency",
        ),
        pytest.param(
            "un H100 coûte 30 000 €", Metric.UNIT_PRICE, OtherUnit.EURO, 30_000, id="price"
        ),
        pytest.param(
            "xAI built it in 2 years", Metric.BUILD_TIME, Unit.MONTH, 24, id="years-as-months"
        ),
        pytest.param(
            "le calcul a crû de 140 fois", Metric.GROWTH_RATIO, Unit.TIMES, 140, id="times"
        ),
        pytest.param("6 robots par humain", Metric.ROBOTS_RATIO, Unit.TIMES, 6, id="robots"),
        pytest.param(
            "xAI rents a quarter of US mobile cooling",
            Metric.SHARE,
            Unit.FRACTION,
            0.25,
            id="a-part-in-words",
        ),
        pytest.param(
            "Grok 3 took xAI 3e26 FLOP", Metric.TRAINING_COMPUTE, Unit.FLOP, 3e26, id="operations"
        ),
        pytest.param("le H100 tire 700 W", Measure.TDP, OtherUnit.WATT, 700, id="a-chip-s-power"),
        pytest.param("H200: 141 GB", Measure.MEMORY, OtherUnit.GIGABYTE, 141, id="memory"),
        pytest.param(
            "le H200 lit 4 800 Go par seconde",
            Measure.BANDWIDTH,
            OtherUnit.TERABYTE_A_SECOND,
            4.8,
            id="bandwidth",
        ),
        pytest.param("H100: ~1 petaflop", Measure.SPEED, OtherUnit.TERAFLOPS, 1000, id="speed"),
    ],
)
def test_the_unit_and_the_words_around_tell_the_metric(
    text: str, metric: Metric | Measure, unit: Unit | OtherUnit, value: float
) -> None:
    [claim] = claimed(text)

    assert (claim.metric, claim.unit, claim.value) == (metric, unit, pytest.approx(value))


@pytest.mark.parametrize(
    ("wording", "comparator"),
    [
        pytest.param("xAI has {} GPUs", Comparator.EXACT, id="nothing-said"),
        pytest.param("xAI has only {} GPUs", Comparator.EXACT, id="only"),
        pytest.param("xAI n’a que {} GPU", Comparator.EXACT, id="ne-que"),
        pytest.param("xAI has ~{} GPUs", Comparator.ABOUT, id="tilde"),
        pytest.param("xAI a dans les {} GPU", Comparator.ABOUT, id="dans-les"),
        pytest.param("xAI has {} GPUs, give or take", Comparator.ABOUT, id="give-or-take"),
        pytest.param("xAI has {}+ GPUs", Comparator.AT_LEAST, id="plus-sign"),
        pytest.param("xAI a pas moins de {} GPU", Comparator.AT_LEAST, id="pas-moins-de"),
        pytest.param("xAI has no fewer than {} GPUs", Comparator.AT_LEAST, id="no-fewer-than"),
        pytest.param("{} GPU minimum chez xAI", Comparator.AT_LEAST, id="minimum"),
        pytest.param("xAI a pas plus de {} GPU", Comparator.AT_MOST, id="pas-plus-de"),
        pytest.param("xAI has up to {} GPUs", Comparator.AT_MOST, id="up-to"),
        pytest.param("{} GPU tout au plus chez xAI", Comparator.AT_MOST, id="tout-au-plus"),
        pytest.param("xAI has 100k to {} GPUs", Comparator.BETWEEN, id="range"),
        pytest.param("xAI went from 100k to {} GPUs", Comparator.EXACT, id="change"),
    ],
)
def test_the_wording_tells_how_it_is_stated(wording: str, comparator: Comparator) -> None:
    [claim] = claimed(wording.format("230,000"))

    assert claim.comparator is comparator
    assert 230_000 in {claim.low, claim.high}


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        pytest.param("Meta a 24k GPU et xAI 230k GPU", ["meta", "xai"], id="one-each"),
        pytest.param("100k GPUs at Tesla vs 230k GPUs at xAI", ["tesla", "xai"], id="after"),
        pytest.param("Unlike Meta, xAI has 230k GPUs", ["xai"], id="set-aside"),
        pytest.param("According to Musk, Meta has 24k GPUs", ["meta"], id="who-said-so"),
        pytest.param("230k GPU selon Musk", ["xai"], id="who-said-so-alone"),
        pytest.param("Musk gave Tesla 50k GPUs", ["tesla"], id="a-name-of-several"),
        pytest.param("zukerberg has 24k GPUs", ["meta"], id="misspelt"),
        pytest.param("OpenAI: big. It has 64,000 GPUs.", ["openai"], id="the-sentence-before"),
        pytest.param("DeepSeek owns 10k Nvidia GPUs", ["deepseek"], id="the-maker-is-no-owner"),
        pytest.param("an H100 costs $30k", ["nvidia"], id="the-maker-is-asked"),
        pytest.param("10 000 TPU pour un modèle", ["google"], id="a-chip-of-one-owner"),
        pytest.param("a colossal 100k GPUs", [], id="a-word-close-to-a-name"),
        pytest.param("my team mate has 100k GPUs", [], id="a-short-word-close-to-a-name"),
        pytest.param("un free 100 000 GPU", [], id="a-common-word"),
        pytest.param("Free a 5 000 GPU", ["iliad"], id="the-same-as-a-name"),
        pytest.param("France has 5,000 GPUs", [], id="a-place"),
    ],
)
def test_a_number_is_said_of_whom_its_clause_names(text: str, organisations: list[str]) -> None:
    assert [claim.organisation for claim in claimed(text)] == organisations


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```\nxAI has 230k GPUs\n```", id="code"),
        pytest.param("~~xAI has 230k GPUs~~", id="struck-out"),
        pytest.param("https://example.org/xai-230k-GPUs", id="address"),
        pytest.param("<@230000> GPUs xAI", id="mention"),
        pytest.param("xAI used 2.8M GPU hours", id="chip-hours"),
        pytest.param("xAI bought 168 MWh of batteries", id="energy"),
        pytest.param("GPT-4 GPUs", id="version"),
        pytest.param("xAI: RTX 4090 GPUs", id="model-number"),
        pytest.param("xAI has 3 times as many GPUs as Meta", id="a-comparison"),
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert claimed(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("xAI has **230k** GPUs", id="bold"),
        pytest.param("||xAI has 230k GPUs||", id="spoiler"),
        pytest.param("> xAI has 230k GPUs", id="quoted"),
        pytest.param("xAI has 230\u202fk GPUs", id="narrow-space"),
    ],
)
def test_markup_does_not_hide_a_claim_and_its_place_stays(text: str) -> None:
    [claim] = claimed(text)

    assert claim.span.start == text.index("230")
    assert claim.span.of(text).endswith("GPUs")


@pytest.mark.parametrize(
    ("text", "chips"),
    [
        pytest.param("The H200 has 141GB, the H100 80GB", ["h200", "h100"], id="named-before"),
        pytest.param("80 GB on the H100, 141 GB on the H200", ["h100", "h200"], id="named-after"),
        pytest.param("8 H100 hold 640 GB", [], id="several-chips"),
        pytest.param("two H100 hold 160 GB", [], id="several-in-words"),
        pytest.param("an H100 beside 512 GB of RAM", [], id="another-memory"),
        pytest.param("xAI has 50 to 80 thousand H100s", [], id="to-is-no-unit-in-English"),
    ],
)
def test_a_datasheet_s_number_belongs_to_one_chip(text: str, chips: list[str]) -> None:
    measured = [each for each in claimed(text) if isinstance(each.metric, Measure)]

    assert [each.hardware for each in measured] == chips
