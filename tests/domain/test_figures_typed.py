"""Values, dates and sources are read as people type them in two languages, or refused with why."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.figures.model import UNITS, Comparator, Metric, Precision, Unit
from bot.domain.figures.typed.numbers import NumberUnclearError, NumberUnreadableError
from bot.domain.figures.typed.period import (
    PeriodOutOfRangeError,
    PeriodUnreadableError,
    period_text,
    read_period,
)
from bot.domain.figures.typed.quantity import (
    NotPositiveError,
    Quantity,
    ReversedError,
    TooLargeError,
    quantity_text,
    read_quantity,
)
from bot.domain.figures.typed.reference import (
    AddressInsecureError,
    AddressUnreadableError,
    Reference,
    SourceLongError,
    SourceMissingError,
    read_reference,
    reference_text,
)
from bot.domain.figures.typed.units import UnitMisfitError, most_of
from bot.errors import ExpectedError
from bot.texts import Language
from tests.support.figures import TODAY, figure, shipped

EN, FR = Language.ENGLISH, Language.FRENCH
GPUS, POWER, COST = Metric.GPU_COUNT, Metric.POWER, Metric.CAPITAL_COST
EXACT, ABOUT, BETWEEN = Comparator.EXACT, Comparator.ABOUT, Comparator.BETWEEN
AT_LEAST, AT_MOST = Comparator.AT_LEAST, Comparator.AT_MOST


def _gpus(value: float) -> Quantity:
    return Quantity(EXACT, Unit.GPU, value=value)


@pytest.mark.parametrize(
    ("typed", "metric", "language", "expected"),
    [
        ("100000", GPUS, EN, _gpus(100_000)),
        ("100 000", GPUS, FR, _gpus(100_000)),
        ("100\u202f000", GPUS, FR, _gpus(100_000)),
        ("100,000", GPUS, EN, _gpus(100_000)),
        ("1,234,567", GPUS, FR, _gpus(1_234_567)),
        ("1.234.567", GPUS, FR, _gpus(1_234_567)),
        ("100'000", GPUS, EN, _gpus(100_000)),
        ("100k", GPUS, EN, _gpus(100_000)),
        ("100 k GPU", GPUS, FR, _gpus(100_000)),
        ("1.5k chips", GPUS, EN, _gpus(1500)),
        ("1,5 million de puces", GPUS, FR, _gpus(1_500_000)),
        ("2 000–4 000", GPUS, FR, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("2,000-4,000", GPUS, EN, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("2–4k", GPUS, EN, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("2k-4k", GPUS, EN, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("between 2,000 and 4,000", GPUS, EN, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("entre 2 000 et 4 000", GPUS, FR, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("de 2 à 4 milliers", GPUS, FR, Quantity(BETWEEN, Unit.GPU, low=2000, high=4000)),
        ("≥ 100 000", GPUS, FR, Quantity(AT_LEAST, Unit.GPU, low=100_000)),
        (">= 100k", GPUS, EN, Quantity(AT_LEAST, Unit.GPU, low=100_000)),
        ("au moins 100 000", GPUS, FR, Quantity(AT_LEAST, Unit.GPU, low=100_000)),
        ("more than 100k", GPUS, EN, Quantity(AT_LEAST, Unit.GPU, low=100_000, strict=True)),
        ("plus de 100 000", GPUS, FR, Quantity(AT_LEAST, Unit.GPU, low=100_000, strict=True)),
        ("≤ 100k", GPUS, EN, Quantity(AT_MOST, Unit.GPU, high=100_000)),
        ("moins de 100k", GPUS, FR, Quantity(AT_MOST, Unit.GPU, high=100_000, strict=True)),
        ("environ 150 MW", POWER, FR, Quantity(ABOUT, Unit.MEGAWATT, value=150)),
        ("~150MW", POWER, EN, Quantity(ABOUT, Unit.MEGAWATT, value=150)),
        ("about 145–155 MW", POWER, EN, Quantity(ABOUT, Unit.MEGAWATT, low=145, high=155)),
        ("1.2 GW", POWER, EN, Quantity(EXACT, Unit.MEGAWATT, value=1200)),
        ("800 kW", POWER, EN, Quantity(EXACT, Unit.MEGAWATT, value=0.8)),
        ("$3.5bn", COST, EN, Quantity(EXACT, Unit.DOLLAR, value=3.5e9)),
        ("3,5 Md$", COST, FR, Quantity(EXACT, Unit.DOLLAR, value=3.5e9)),
        ("3 milliards de dollars", COST, FR, Quantity(EXACT, Unit.DOLLAR, value=3e9)),
        ("1 billion", COST, EN, Quantity(EXACT, Unit.DOLLAR, value=1e9)),
        ("1 billion", COST, FR, Quantity(EXACT, Unit.DOLLAR, value=1e12)),
        ("2.3 billion", COST, EN, Quantity(EXACT, Unit.DOLLAR, value=2.3e9)),
        ("$100–200 million", COST, EN, Quantity(BETWEEN, Unit.DOLLAR, low=1e8, high=2e8)),
        ("65 Md$ par an", Metric.CAPEX, FR, Quantity(EXACT, Unit.DOLLAR_A_YEAR, value=6.5e10)),
        ("65 bn $/year", Metric.CAPEX, EN, Quantity(EXACT, Unit.DOLLAR_A_YEAR, value=6.5e10)),
        ("5e26", Metric.TRAINING_COMPUTE, EN, Quantity(EXACT, Unit.FLOP, value=5e26)),
        ("5×10²⁶ FLOP", Metric.TRAINING_COMPUTE, FR, Quantity(EXACT, Unit.FLOP, value=5e26)),
        ("10^26", Metric.TRAINING_COMPUTE, EN, Quantity(EXACT, Unit.FLOP, value=1e26)),
        ("70B", Metric.PARAMETERS, EN, Quantity(EXACT, Unit.PARAMETER, value=7e10)),
        ("1 an", Metric.BUILD_TIME, FR, Quantity(EXACT, Unit.MONTH, value=12)),
        ("4 months", Metric.BUILD_TIME, EN, Quantity(EXACT, Unit.MONTH, value=4)),
        ("30 %", Metric.SHARE, FR, Quantity(EXACT, Unit.FRACTION, value=0.3)),
        ("0.125", Metric.SHARE, EN, Quantity(EXACT, Unit.FRACTION, value=0.125)),
        ("2 EFLOP/s", Metric.PEAK_PERFORMANCE, EN, Quantity(EXACT, Unit.PETAFLOPS, value=2000)),
        ("10x", Metric.GROWTH_RATIO, EN, Quantity(EXACT, Unit.TIMES, value=10)),
        ("3 500 H100e", Metric.H100_EQUIVALENTS, FR, Quantity(EXACT, Unit.H100_EQUIVALENT, 3500)),
        ("12 ¤", Metric.INVESTMENT, FR, Quantity(EXACT, Unit.UNSTATED_CURRENCY, value=12)),
    ],
)
def test_a_value_is_read(
    typed: str, metric: Metric, language: Language, expected: Quantity
) -> None:
    assert read_quantity(typed, metric, language) == expected


@pytest.mark.parametrize(
    ("typed", "metric", "language", "error"),
    [
        ("", GPUS, EN, NumberUnreadableError),
        ("many", GPUS, EN, NumberUnreadableError),
        ("12 34", GPUS, EN, NumberUnreadableError),
        ("at least 2–4", GPUS, EN, NumberUnreadableError),
        ("100,000", GPUS, FR, NumberUnclearError),
        ("100.000", GPUS, FR, NumberUnclearError),
        ("-5", GPUS, EN, NotPositiveError),
        ("\N{MINUS SIGN}5", GPUS, FR, NotPositiveError),
        ("0", GPUS, EN, NotPositiveError),
        ("10^30", GPUS, EN, TooLargeError),
        ("1e9", GPUS, EN, TooLargeError),
        ("10^30", Metric.TRAINING_COMPUTE, EN, TooLargeError),
        ("5e999", GPUS, EN, TooLargeError),
        ("150 %", Metric.SHARE, FR, TooLargeError),
        ("4 000–2 000", GPUS, FR, ReversedError),
        ("150 MW", GPUS, EN, UnitMisfitError),
        ("100 GPU", POWER, EN, UnitMisfitError),
        ("5 €", COST, FR, UnitMisfitError),
        ("100000 bananas", GPUS, EN, UnitMisfitError),
        ("9" * 400, GPUS, EN, TooLargeError),
    ],
)
def test_a_value_that_does_not_hold_is_refused(
    typed: str, metric: Metric, language: Language, error: type[ExpectedError]
) -> None:
    with pytest.raises(error):
        read_quantity(typed, metric, language)


@pytest.mark.parametrize("language", Language)
def test_every_shipped_value_is_read_as_it_is_written(language: Language) -> None:
    for each in shipped().figures.values():
        if each.value is not None and each.low is not None:
            continue  # about so many, within bounds: typing it again leaves the bounds out
        read = read_quantity(quantity_text(each, language), each.metric, language)
        expected = Quantity(
            each.comparator, each.unit, each.value, each.low, each.high, strict=each.strict
        )
        assert read == expected, each.id


def test_every_metric_has_a_bound_and_a_unit_of_its_own() -> None:
    for metric, units in UNITS.items():
        unit = read_quantity("1", metric, EN).unit
        assert unit in units
        assert all(most_of(each) > 0 for each in units)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2025", (date(2025, 1, 1), Precision.YEAR)),
        ("2025-07", (date(2025, 7, 1), Precision.MONTH)),
        ("07/2025", (date(2025, 7, 1), Precision.MONTH)),
        ("2025-Q3", (date(2025, 7, 1), Precision.QUARTER)),
        ("T3 2025", (date(2025, 7, 1), Precision.QUARTER)),
        ("2025-07-22", (date(2025, 7, 22), Precision.DAY)),
        (" 22/07/2025 ", (date(2025, 7, 22), Precision.DAY)),
        ("2030", (date(2030, 1, 1), Precision.YEAR)),
    ],
)
def test_a_date_is_read_and_written(typed: str, expected: tuple[date, Precision]) -> None:
    read = read_period(typed, today=TODAY)

    assert read == expected
    assert read_period(period_text(*read), today=TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", PeriodUnreadableError),
        ("soon", PeriodUnreadableError),
        ("2025-13", PeriodUnreadableError),
        ("2025-02-30", PeriodUnreadableError),
        ("0000", PeriodUnreadableError),
        ("1850", PeriodOutOfRangeError),
        ("2099", PeriodOutOfRangeError),
    ],
)
def test_a_date_that_does_not_hold_is_refused(typed: str, error: type[ExpectedError]) -> None:
    with pytest.raises(error):
        read_period(typed, today=TODAY)


PAGE = "https://example.org/a_(b)?c=d"
LETTER = Reference("Ada’s Letters", "On Mills - and more", None, Precision.DAY, PAGE)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (f"Ada’s Letters\nOn Mills - and more\n{PAGE}", None),
        (f"Ada’s Letters — On Mills — and more — {PAGE}", "On Mills — and more"),
        (f"Ada’s Letters — <{PAGE}>", ""),
        (f"{PAGE} Ada’s Letters", ""),
    ],
    ids=["lines", "dashes", "without a title", "the address first"],
)
def test_a_source_is_read(typed: str, expected: str | None) -> None:
    title = "On Mills — and more" if expected is None else expected or None

    assert read_reference(typed, today=TODAY) == replace(LETTER, title=title)


def test_a_source_may_say_when_it_was_published() -> None:
    read = read_reference(f"Ada — 2025-07-22 — {PAGE}", today=TODAY)

    assert read == Reference("Ada", None, date(2025, 7, 22), Precision.DAY, PAGE)
    again = reference_text(read, period_text(read.published, read.precision))
    assert read_reference(again, today=TODAY) == read


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", SourceMissingError),
        ("Ada told me", SourceMissingError),
        (PAGE, SourceMissingError),
        ("Ada — http://example.org", AddressInsecureError),
        ("Ada — ftp://example.org", AddressInsecureError),
        ("Ada — www.example.org", AddressInsecureError),
        ("Ada — https://localhost", AddressUnreadableError),
        ("Ada — https://a`b.org", AddressUnreadableError),
        (f"Ada — https://example.org/{'x' * 400}", AddressUnreadableError),
        (f"{'A' * 301} — {PAGE}", SourceLongError),
    ],
)
def test_a_source_that_does_not_hold_is_refused(typed: str, error: type[ExpectedError]) -> None:
    with pytest.raises(error):
        read_reference(typed, today=TODAY)


def test_a_figure_without_a_date_is_typed_without() -> None:
    undated = figure("a", as_of=None, as_of_precision="unknown")

    assert period_text(undated.as_of, undated.as_of_precision) == ""
