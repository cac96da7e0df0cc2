"""What the catalogue holds: organisations, hardware, sources and sourced figures.

Every class is frozen, refuses unknown fields and guesses no type, so that a value which exists is
valid on its own; what takes several values to decide (ids, cycles, formulas) is checked by
`bot.catalogue`. A refused value raises a `PydanticCustomError`: its type is the tail of the text
key, its context holds the field to look at and the sentence's values.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, LiteralString, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

OWN = "own-"
"""What the ids of the figures that a server added begin with: no curated one's does."""
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=90)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Address = Annotated[str, Field(pattern=r"^https://", max_length=400)]
Number = Annotated[float, Field(strict=True)]
Positive = Annotated[float, Field(strict=True, gt=0)]
Flag = Annotated[bool, Field(strict=True)]
Day = Annotated[date, Field(strict=True)]


def _refusal(rule: LiteralString, field: str, **values: str) -> PydanticCustomError:
    """Return the error for a broken rule, with the field that a maintainer should look at."""
    return PydanticCustomError(rule, "{field}", {"field": field, **values})


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Bilingual(Value):
    """One text in the two languages."""

    fr: Text
    en: Text


Words = Text | Bilingual
"""A proper name, the same in both languages, or a text in each."""


class Metric(StrEnum):
    """What is counted or measured."""

    GPU_COUNT = "gpu_count"
    FLEET_COUNT = "fleet_count"
    H100_EQUIVALENTS = "h100_equivalents"
    UNITS_SOLD = "units_sold"
    POWER = "power_mw"
    CAPITAL_COST = "capital_cost"
    TRAINING_COST = "training_cost"
    INVESTMENT = "investment"
    CAPEX = "capex"
    COMPUTE_SPEND = "compute_spend"
    UNIT_PRICE = "unit_price"
    TRAINING_COMPUTE = "training_compute_flop"
    PARAMETERS = "parameters"
    PEAK_PERFORMANCE = "peak_pflops"
    BUILD_TIME = "build_time_months"
    DURATION = "duration_years"
    PREDICTED_YEAR = "predicted_year"
    GROWTH_RATIO = "growth_ratio"
    ROBOTS_RATIO = "robots_ratio"
    SHARE = "share"


class Unit(StrEnum):
    """Base units only: never thousands, billions or percent."""

    GPU = "GPU"
    H100_EQUIVALENT = "H100e"
    MEGAWATT = "MW"
    DOLLAR = "USD"
    DOLLAR_A_YEAR = "USD/year"
    UNSTATED_CURRENCY = "currency"
    FLOP = "FLOP"
    PARAMETER = "parameter"
    PETAFLOPS = "PFLOP/s"
    MONTH = "month"
    YEAR = "year"
    TIMES = "x"
    FRACTION = "fraction"


UNITS: Mapping[Metric, frozenset[Unit]] = {
    Metric.GPU_COUNT: frozenset({Unit.GPU}),
    Metric.FLEET_COUNT: frozenset({Unit.GPU}),
    Metric.H100_EQUIVALENTS: frozenset({Unit.H100_EQUIVALENT}),
    Metric.UNITS_SOLD: frozenset({Unit.GPU}),
    Metric.POWER: frozenset({Unit.MEGAWATT}),
    Metric.CAPITAL_COST: frozenset({Unit.DOLLAR}),
    Metric.TRAINING_COST: frozenset({Unit.DOLLAR}),
    Metric.INVESTMENT: frozenset({Unit.DOLLAR, Unit.UNSTATED_CURRENCY}),
    Metric.CAPEX: frozenset({Unit.DOLLAR_A_YEAR}),
    Metric.COMPUTE_SPEND: frozenset({Unit.DOLLAR_A_YEAR}),
    Metric.UNIT_PRICE: frozenset({Unit.DOLLAR}),
    Metric.TRAINING_COMPUTE: frozenset({Unit.FLOP}),
    Metric.PARAMETERS: frozenset({Unit.PARAMETER}),
    Metric.PEAK_PERFORMANCE: frozenset({Unit.PETAFLOPS}),
    Metric.BUILD_TIME: frozenset({Unit.MONTH}),
    Metric.DURATION: frozenset({Unit.YEAR}),
    Metric.PREDICTED_YEAR: frozenset({Unit.YEAR}),
    Metric.GROWTH_RATIO: frozenset({Unit.TIMES}),
    Metric.ROBOTS_RATIO: frozenset({Unit.TIMES}),
    Metric.SHARE: frozenset({Unit.FRACTION}),
}
"""The units that a metric may be given in."""


class Comparator(StrEnum):
    """How the number was stated."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"


class Scope(StrEnum):
    """Whose machines are counted, and how they are held; shown on every card."""

    OWNED = "owned"
    RENTED = "rented"
    USED = "used"
    ANNOUNCED = "announced"
    TRAINING_RUN = "training_run"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether the thing exists, is to come, or is somebody's word."""

    IN_OPERATION = "in_operation"
    PLANNED = "planned"
    PREDICTED = "predicted"
    STATED = "stated"
    ESTIMATED = "estimated"
    RETIRED = "retired"


class Origin(StrEnum):
    """Read somewhere, calculated by the source, or derived here by a named formula."""

    REPORTED = "reported"
    CALCULATED = "calculated"
    DERIVED = "derived"


class Exactness(StrEnum):
    """How many of the digits mean something."""

    EXACT = "exact"
    ROUNDED_DISCLOSURE = "rounded_disclosure"
    ESTIMATE = "estimate"


class Confidence(StrEnum):
    """How well the figure is supported, best first."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    SPECULATIVE = "speculative"
    RUMOUR = "rumour"


class Precision(StrEnum):
    """How precisely a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


_MONTHS: Mapping[Precision, int] = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
"""The length of the periods by which a date may be known."""


def _starts_period(day: date | None, precision: Precision) -> bool:
    """Return whether a date stands for its period by the first day, as all do."""
    months = _MONTHS.get(precision)
    return day is None or months is None or (day.day == 1 and (day.month - 1) % months == 0)


class Formula(StrEnum):
    """How a derived value follows from its inputs."""

    SUM = "sum"
    """The inputs added up."""
    PRODUCT = "product"
    """The inputs multiplied."""
    RATIO = "ratio"
    """The first input divided by the second."""


class SourceKind(StrEnum):
    """What sort of publication a source is."""

    PRIMARY = "primary"
    PRESS = "press"
    BLOG = "blog"
    FORUM = "forum"
    DATASET = "dataset"


class Source(Value):
    """Where a figure or a statement was read."""

    id: Slug
    publisher: Words
    title: Text | None = None
    """None where only the address is known: nobody invents a title."""
    short_title: Text | None = None
    """What tells a publisher's data sets apart in small print."""
    author: Text | None = None
    published: Day | None = None
    published_precision: Precision = Precision.DAY
    accessed: Day | None = None
    url: Address | None = None
    address_unknown: Flag = False
    archive_url: Address | None = None
    licence: Text
    """As the publisher states it, or "facts cited" where the page reserves its rights."""
    kind: SourceKind
    commit: Text | None = None
    """The revision of a data set."""

    @property
    def known_by(self) -> tuple[date, Precision] | None:
        """When it was published or, failing that, when a dated copy of it was made."""
        if self.published is not None:
            return self.published, self.published_precision
        copy = re.search(r"/web/(\d{4})(\d\d)(\d\d)\d*/", self.archive_url or self.url or "")
        if copy is None:
            return None
        return date(*map(int, copy.groups())), Precision.DAY

    @model_validator(mode="after")
    def _address_or_admission(self) -> Self:
        if (self.url is None) != self.address_unknown:
            raise _refusal("address-or-admission", "url")
        if self.title is None and self.url is None:
            raise _refusal("title-or-address", "title")
        if not _starts_period(self.published, self.published_precision):
            raise _refusal("period-start", "published")
        return self


class Organisation(Value):
    """Who owns, rents or runs machines."""

    id: Slug
    name: Text
    name_fr: Text | None = None
    """Only where French has a name of its own."""
    aliases: tuple[Text, ...] = ()
    """Other names that mean this organisation, case and accents aside."""


class Ambiguous(Value):
    """A name with several meanings."""

    name: Text
    organisations: tuple[Slug, ...] = Field(min_length=1)
    """The meaning that fits a question about processors stands first."""
    hardware: Slug | None = None
    other: tuple[Words, ...] = ()
    """Meanings outside the catalogue, in words."""


class Hardware(Value):
    """A processor, with its datasheet where one is published."""

    id: Slug
    name: Text
    maker: Slug
    """The organisation that makes it."""
    aliases: tuple[Text, ...] = ()
    released: Day | None = None
    memory_gb: Positive | None = None
    memory_bandwidth_tbs: Positive | None = None
    fp16_tflops: Positive | None = None
    tdp_w: Positive | None = None
    source: tuple[Slug, ...] = ()
    note: Bilingual | None = None


class Figure(Value):
    """One sourced number about one subject at one date."""

    id: Slug
    organisation: Slug
    subject: Words
    """The machine, site, model or chip; the same words for all figures about the same thing."""
    metric: Metric
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    comparator: Comparator = Comparator.EXACT
    strict: Flag = False
    """With at_least: more than; with at_most: less than."""
    unit: Unit
    currency_year: int | None = None
    hardware: Slug | None = None
    breakdown: Mapping[Slug, Annotated[int, Field(strict=True, gt=0)]] = Field(
        default_factory=dict[str, int]
    )
    """Hardware and count, where the number covers several kinds; may leave a rest unnamed."""
    scope: Scope
    as_of: Day | None = None
    """The date that the figure is true for; for a plan, the date that it is for.

    A month, a quarter or a year is given by its first day. When a plan was stated is the date of
    its sources; many name no date at all.
    """
    as_of_precision: Precision = Precision.DAY
    recorded: Day
    status: Status
    retired_on: Day | None = None
    """The day since which the thing no longer runs; with status retired, where it is known."""
    origin: Origin = Origin.REPORTED
    formula: Formula | None = None
    inputs: tuple[Slug, ...] = ()
    exactness: Exactness
    confidence: Confidence
    attributed_to: Words
    """Who said it, not who printed it."""
    source: tuple[Slug, ...] = Field(min_length=1)
    negated: Flag = False
    analogy: Flag = False
    note: Bilingual | None = None
    supersedes: tuple[Slug, ...] = ()
    conflicts_with: tuple[Slug, ...] = ()
    conflict_note: Bilingual | None = None
    checked_on: Day

    @property
    def own(self) -> bool:
        """Whether a server added it, rather than the catalogue."""
        return self.id.startswith(OWN)

    @property
    def served(self) -> bool:
        """Whether it may ever be an answer: what was denied or only likened may not."""
        return not (self.negated or self.analogy)

    @property
    def last_day(self) -> date | None:
        """The last day of the period that the figure is for; None where no date is known."""
        if self.as_of is None or self.as_of_precision is Precision.DAY:
            return self.as_of
        months = _MONTHS[self.as_of_precision]
        month = self.as_of.month + months - 1
        return self.as_of.replace(month=month, day=monthrange(self.as_of.year, month)[1])

    @model_validator(mode="after")
    def _number(self) -> Self:
        """Hold the number to its comparator."""
        given = (self.value is not None, self.low is not None, self.high is not None)
        fits = {
            Comparator.EXACT: {(True, False, False)},
            Comparator.ABOUT: {(True, False, False), (True, True, True), (False, True, True)},
            Comparator.AT_LEAST: {(False, True, False)},
            Comparator.AT_MOST: {(False, False, True)},
            Comparator.BETWEEN: {(False, True, True)},
        }
        if given not in fits[self.comparator]:
            raise _refusal("numbers-comparator", "comparator", comparator=self.comparator.value)
        if self.strict and self.comparator not in {Comparator.AT_LEAST, Comparator.AT_MOST}:
            raise _refusal("strict-alone", "strict")
        ordered = [number for number in (self.low, self.value, self.high) if number is not None]
        if ordered != sorted(ordered):
            raise _refusal("numbers-order", "low")
        if self.unit not in UNITS[self.metric]:
            raise _refusal("unit-metric", "unit", unit=self.unit.value, metric=self.metric.value)
        return self

    @model_validator(mode="after")
    def _dates(self) -> Self:
        """Hold the dates to the status."""
        if (self.as_of is None) != (self.as_of_precision is Precision.UNKNOWN):
            raise _refusal("date-unknown", "as_of_precision")
        if not _starts_period(self.as_of, self.as_of_precision):
            raise _refusal("period-start", "as_of")
        ahead = {Status.PLANNED, Status.PREDICTED}
        if self.as_of is not None and self.as_of > self.recorded and self.status not in ahead:
            raise _refusal("date-ahead", "as_of")
        return self

    @model_validator(mode="after")
    def _derivation(self) -> Self:
        """Hold formula and inputs to the origin."""
        derived = self.origin is Origin.DERIVED
        if derived != (self.formula is not None) or derived != bool(self.inputs):
            raise _refusal("formula-origin", "origin")
        if self.hardware is not None and self.breakdown:
            raise _refusal("hardware-breakdown", "breakdown")
        if self.id in {*self.supersedes, *self.conflicts_with, *self.inputs}:
            raise _refusal("refers-to-itself", "id")
        if bool(self.conflicts_with) != (self.conflict_note is not None):
            raise _refusal("conflict-note", "conflicts_with")
        return self
