"""From what follows from a count of processors to the texts of its card; pure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.figures.estimate import Estimate
from bot.domain.figures.model import Figure
from bot.domain.figures.sizing import METHOD_SOURCE, Published, Sizing
from bot.ui.cards import Section
from bot.ui.figures.sources import with_small_print
from bot.ui.figures.telling import MARKS, speaker, sureness, when
from bot.ui.figures.writing import References, Writer
from cogs.figures._lines import titled


class _Unit(NamedTuple):
    """A unit, and from which number on it is the one to say."""

    key: str
    size: float
    least: float


_POWER = (
    _Unit("estimate-gigawatts", 1e3, 1e4),
    _Unit("estimate-megawatts", 1, 1),
    _Unit("estimate-kilowatts", 1e-3, 0),
)
"""Of megawatts, the largest first."""
_ENERGY = (
    _Unit("estimate-terawatt-hours", 1e6, 1e6),
    _Unit("estimate-gigawatt-hours", 1e3, 1e3),
    _Unit("estimate-megawatt-hours", 1, 0),
)
"""Of megawatt-hours, the largest first."""


def estimate_texts(sizing: Sizing, writer: Writer) -> list[str]:
    """Return the texts of the card, which fit a message with room to spare."""
    references = References()
    sections = [each for each in _sections(sizing, writer, references) if each.lines]
    figures = [*sizing.prices, *(each.figure for each in sizing.published)]
    checked = min((figure.checked_on for figure in figures), default=None)
    return with_small_print(sections, references.cited, writer, checked=checked)


def estimate_cited(sizing: Sizing, writer: Writer) -> list[str]:
    """Return the sources in the order of their numbers on the card."""
    references = References()
    _sections(sizing, writer, references)
    return list(references.cited)


def estimate_title(sizing: Sizing, writer: Writer) -> str:
    """Return how many of which processors."""
    return writer.say("estimate-title", processors=writer.part(sizing.part))


def _sections(sizing: Sizing, writer: Writer, references: References) -> list[Section]:
    lines = [
        *_costs(sizing, writer, references),
        *_power(sizing, writer, references),
    ]
    published = [_published(each, writer, references) for each in sizing.published]
    return [
        Section(lines, title=f"## {estimate_title(sizing, writer)}"),
        Section(titled(writer.say("estimate-published-title"), published) if published else []),
        Section([writer.say("estimate-derived")]),
    ]


def _costs(sizing: Sizing, writer: Writer, references: References) -> Iterator[str]:
    """Yield the cost at each price, those that disagree one under the other."""
    if not sizing.costs:
        yield writer.say("estimate-no-cost")
    for cost in sizing.costs:
        for term in cost.terms:
            if term.figure is not None:
                yield _cost(cost, term.figure, sizing, writer, references)


def _cost(
    cost: Estimate, price: Figure, sizing: Sizing, writer: Writer, references: References
) -> str:
    said = [
        writer.words(price.attributed_to),
        when(writer, price),
        *sureness(writer, price.confidence, disputed=len(sizing.costs) > 1),
        *writer.own(price),
    ]
    text = writer.say(
        "estimate-cost",
        number=writer.dollars(cost.low, cost.high),
        count=writer.part(sizing.part),
        price=writer.quantity(price),
        said=", ".join(said),
    )
    return f"{text}\u00a0{references.cite(price.source[:MARKS])}"


def _power(sizing: Sizing, writer: Writer, references: References) -> Iterator[str]:
    if sizing.power is None or sizing.energy is None:
        yield writer.say("estimate-no-power")
        return
    method = [METHOD_SOURCE] if METHOD_SOURCE in writer.catalogue.sources else []
    sources = dict.fromkeys([*sizing.chip.source[:MARKS], *method])
    power = _sized(sizing.power.low, sizing.power.high, _POWER, writer)
    text = writer.say(
        "estimate-power",
        number=power,
        count=writer.part(sizing.part),
        watts=sizing.chip.tdp_w or 0,
    )
    yield f"{text}\u00a0{references.cite(sources)}" if sources else text
    energy = _sized(*sizing.energy, _ENERGY, writer)
    yield writer.say("estimate-energy", number=energy, power=power)


def _sized(low: float, high: float, units: Sequence[_Unit], writer: Writer) -> str:
    """Return a derived number in the largest unit that suits it; both ends in the same one."""
    unit = next((each for each in units if high >= each.least), units[-1])
    return writer.say(unit.key, number=writer.range(low / unit.size, high / unit.size))


def _published(each: Published, writer: Writer, references: References) -> str:
    """Return what was published about nearly as many, with whom and what it was about."""
    figure = each.figure
    organisation = writer.catalogue.organisations[figure.organisation]
    details = [
        f"**{writer.quantity(figure)}**",
        writer.say(
            "estimate-published-of",
            count=writer.quantity(each.count),
            subject=writer.words(figure.subject),
            organisation=writer.organisation(organisation),
        ),
        when(writer, figure),
        *speaker(writer, figure),
        *sureness(writer, figure.confidence, disputed=bool(figure.conflicts_with)),
        *writer.own(figure),
    ]
    return f"{', '.join(details)}\u00a0{references.cite(figure.source[:MARKS])}"
