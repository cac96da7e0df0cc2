"""Which metric a number is about, by its unit and the words around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.domain.claims import vocabulary as words
from bot.domain.claims.context import Context
from bot.domain.claims.model import Measure, OtherUnit
from bot.domain.claims.quantities import Quantity
from bot.domain.claims.topics import is_growth, is_of_building, is_share
from bot.domain.claims.units import Kind
from bot.domain.figures.model import Metric, Unit


@dataclass(frozen=True)
class Reading:
    """A metric, the unit that the number is given in, and what to multiply the number by."""

    metric: Metric | Measure
    unit: Unit | OtherUnit
    factor: float = 1

    @property
    def of_chip(self) -> bool:
        """Whether it is one chip that is measured, and not many that are counted."""
        return self.metric in {Metric.UNIT_PRICE, *Measure}


_PRICIEST, _CHEAPEST, _CHEAPEST_UNNAMED = 1e6, 500, 5000
"""Between these a chip costs; one without a name, from the last."""
_MOST_CHIPS = 2e7
"""No organisation has as many: more than were made for all of them are a jest."""
_CURRENCIES = {"USD": Unit.DOLLAR, "EUR": OtherUnit.EURO, "GBP": OtherUnit.POUND}


def read_metric(quantity: Quantity, context: Context) -> Reading | None:
    """Return what a quantity measures; None where it is none of the catalogue's business."""
    return _READERS[quantity.kind](quantity, context)


def _chips(quantity: Quantity, context: Context) -> Reading | None:
    if quantity.high > _MOST_CHIPS:
        return None
    if context.before[-2:] in words.PRICE_OF:
        return None
    if context.after[:1] in {("par",), ("per",)} or set(context.after[1:2]) & words.RACKS:
        return None
    if context.after[:1] == ("a",) and _is_rate(context) and context.after[1] not in words.YEARS:
        return None
    if context.clause & words.SOLD:
        return Reading(Metric.UNITS_SOLD, Unit.GPU)
    return Reading(Metric.GPU_COUNT, Unit.GPU)


def _money(quantity: Quantity, context: Context) -> Reading | None:
    unit = _CURRENCIES[quantity.unit]
    if quantity.high < _PRICIEST:
        return _price(quantity, context, unit)
    said = context.clause
    if said & words.CAPEX or {"capital", "expenditure"} <= said or {"capital", "spending"} <= said:
        return Reading(Metric.CAPEX, Unit.DOLLAR_A_YEAR if unit is Unit.DOLLAR else unit)
    if said & words.NOT_SPENT and not _is_of_chips(context):
        return None
    metric = _spending(context)
    return Reading(metric, unit) if metric is not None else None


def _is_of_chips(context: Context) -> bool:
    """Return whether a sum is what chips are worth: $3B worth of GPUs, $3B of processors."""
    if context.after[:2] == ("worth", "of"):
        return True
    return context.after[:1] in {("of",), ("de",)} and bool(set(context.after) & words.CHIPS)


def _is_rate(context: Context) -> bool:
    """Return whether a number is one for each month, or another time."""
    return context.after[:2] == ("par", "an") or bool(set(context.after[:2]) & words.PER_TIME)


def _spending(context: Context) -> Metric | None:
    said = context.clause
    project = said & words.PROJECTS
    if said & words.TRAINED and said & words.COSTS and not said & words.CHIPS:
        return Metric.TRAINING_COST
    if said & words.INVEST and said & words.AI and not project:
        return Metric.INVESTMENT
    if project or context.site or context.sentence & words.PROJECTS:
        return Metric.CAPITAL_COST
    if any(word.startswith("invest") for word in said):
        return Metric.INVESTMENT
    spent = set(context.before[-1:]) & words.SPENT and context.after[:1] in {(), (",",)}
    return Metric.CAPITAL_COST if spent and context.mention else None


def _price(quantity: Quantity, context: Context, unit: Unit | OtherUnit) -> Reading | None:
    """Read what one chip costs."""
    if context.clause & words.SERIES or _is_rate(context):
        return None
    if set(context.after[:1]) & {"de", "d", "of", "worth"}:
        return None
    if context.hardware is not None:
        return Reading(Metric.UNIT_PRICE, unit) if quantity.high >= _CHEAPEST else None
    chips = context.clause & words.CHIPS - words.CARDS or set(context.after[:2]) & words.CARDS
    chips = chips and not context.clause & words.POSSESSED
    return (
        Reading(Metric.UNIT_PRICE, unit) if chips and quantity.high >= _CHEAPEST_UNNAMED else None
    )


_LARGE = 1e6


def _unnamed_money(quantity: Quantity, context: Context) -> Reading | None:
    """Read a sum whose currency nobody says: 200 milliards dans l'IA."""
    said = context.clause
    if quantity.scale < _LARGE or said & words.NOT_SPENT:
        return None
    invested = said & words.INVEST and said & words.AI
    if invested and not said & words.PROJECTS:
        return Reading(Metric.INVESTMENT, Unit.UNSTATED_CURRENCY)
    if said & words.COSTS and said & words.PROJECTS and context.mention:
        return Reading(Metric.CAPITAL_COST, Unit.UNSTATED_CURRENCY)
    return None


def _power(quantity: Quantity, context: Context) -> Reading | None:
    if set(context.after[:2]) & words.EACH or context.clause & words.RACKS:
        return None
    if quantity.high < _LEAST_POWER and context.hardware is None:
        return None
    if quantity.high > _MOST_POWER or context.ahead & words.PLANTS or _is_of_plant(context):
        return None
    if context.clause & words.IDLING:
        return None
    small = quantity.unit in {"w", "watt", "watts", "kw"}
    if small and _is_of_chip(context) and quantity.high < _ONE_CHIP:
        return Reading(Measure.TDP, OtherUnit.WATT, 1e6)
    return None if quantity.unit.startswith("w") else Reading(Metric.POWER, Unit.MEGAWATT)


def _is_of_plant(context: Context) -> bool:
    """Return whether a power is that of something else, named after it: 3 MW for a turbine."""
    linked = context.after[:1] in {("for",), ("pour",), ("of",), ("de",)}
    return bool(set(context.after if linked else context.after[:2]) & words.PLANTS)


_LEAST_POWER = 0.5
"""Megawatts: no site takes less."""
_MOST_POWER = 1e5
"""Megawatts: no organisation takes as much as some countries."""
_ONE_CHIP = 0.003
"""Megawatts: no chip takes more."""


def _months(_: Quantity, context: Context) -> Reading | None:
    if not context.sentence & words.BUILDING or "ago" in context.after[:1]:
        return None
    if set(context.before[-1:]) & words.DURING or context.before[-3:] == ("il", "y", "a"):
        return None
    if context.before[-1:] == ("me",) or context.before[-2:-1] == ("ai",):
        return None
    if not is_of_building(context):
        return None
    return Reading(Metric.BUILD_TIME, Unit.MONTH)


def _times(quantity: Quantity, context: Context) -> Reading | None:
    if _is_rate(context) or set(context.after[:2]) & words.QUALITIES or context.compared:
        return None
    if context.ahead & words.WANTING:
        return None
    if context.sentence & words.ROBOTS:
        both = bool(context.sentence & words.HUMANS)
        return Reading(Metric.ROBOTS_RATIO, Unit.TIMES) if both else None
    return Reading(Metric.GROWTH_RATIO, Unit.TIMES) if is_growth(quantity, context) else None


def _share(_: Quantity, context: Context) -> Reading | None:
    if context.clause & words.NOT_SPENT or not is_share(context):
        return None
    return Reading(Metric.SHARE, Unit.FRACTION)


def _equivalents(_: Quantity, __: Context) -> Reading:
    return Reading(Metric.H100_EQUIVALENTS, Unit.H100_EQUIVALENT)


def _robots(_: Quantity, __: Context) -> Reading:
    return Reading(Metric.ROBOTS_RATIO, Unit.TIMES)


def _is_of_chip(context: Context) -> bool:
    """Return whether something is said of a chip, and not of one's own."""
    return context.beside and not context.clause & words.POSSESSED


def _memory(_: Quantity, context: Context) -> Reading | None:
    if not _is_of_chip(context) or context.clause & words.STORED:
        return None
    if context.after[:1] in {("on",), ("sur",)} and context.clause & words.USED:
        return None
    return Reading(Measure.MEMORY, OtherUnit.GIGABYTE)


def _bandwidth(_: Quantity, context: Context) -> Reading | None:
    if not _is_of_chip(context):
        return None
    return Reading(Measure.BANDWIDTH, OtherUnit.TERABYTE_A_SECOND)


def _speed(_: Quantity, context: Context) -> Reading | None:
    return Reading(Measure.SPEED, OtherUnit.TERAFLOPS) if _is_of_chip(context) else None


def _operations(_: Quantity, context: Context) -> Reading | None:
    rate = context.after[:1] in {("/",), ("par",), ("per",)}
    return None if rate else Reading(Metric.TRAINING_COMPUTE, Unit.FLOP)


_READERS: Mapping[Kind, Callable[[Quantity, Context], Reading | None]] = {
    Kind.CHIPS: _chips,
    Kind.EQUIVALENTS: _equivalents,
    Kind.MONEY: _money,
    Kind.BARE: _unnamed_money,
    Kind.POWER: _power,
    Kind.MONTHS: _months,
    Kind.TIMES: _times,
    Kind.ROBOTS: _robots,
    Kind.SHARE: _share,
    Kind.MEMORY: _memory,
    Kind.BANDWIDTH: _bandwidth,
    Kind.SPEED: _speed,
    Kind.FLOP: _operations,
}
