"""From what is known of a processor to the texts of its card; pure."""

from bot.domain.figures.datasheet import Datasheet, Holder
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import Figure, Precision
from bot.ui.cards import Section
from bot.ui.figures.sources import with_small_print
from bot.ui.figures.telling import MARKS, speaker, sureness, when
from bot.ui.figures.writing import References, Writer, slug
from cogs.figures._lines import titled, years_of

_PRICES, _HOLDERS = 6, 3


def hardware_texts(sheet: Datasheet, writer: Writer) -> list[str]:
    """Return the texts of the card, which fit a message with room to spare."""
    references = References()
    sections = _sections(sheet, writer, references)
    checked = min((figure.checked_on for figure in sheet.figures), default=None)
    return with_small_print(sections, references.cited, writer, checked=checked)


def shown_on_sheet(sheet: Datasheet) -> list[Figure]:
    """Return the figures on the card, in the order of its sections."""
    held = (figure for holder in sheet.holders[:_HOLDERS] for figure in holder.figures)
    return [*sheet.prices[:_PRICES], *sheet.sold, *held]


def hardware_cited(sheet: Datasheet, writer: Writer) -> list[str]:
    """Return the sources of all that is known, in the order of their numbers on the card."""
    references = References()
    _sections(sheet, writer, references)
    references.cite(sheet.chip.source)
    for figure in sheet.figures:
        references.cite(sources_of(writer.catalogue, figure))
    return list(references.cited)


def _sections(sheet: Datasheet, writer: Writer, references: References) -> list[Section]:
    headline = _headline(sheet, writer, references)
    kinds = {
        "hardware-prices-title": [
            _value(each, sheet, writer, references) for each in sheet.prices[:_PRICES]
        ],
        "hardware-sold-title": [_value(each, sheet, writer, references) for each in sheet.sold],
        "hardware-holders-title": _holders(sheet, writer, references),
    }
    return [
        headline,
        *(Section(titled(writer.say(title), lines)) for title, lines in kinds.items() if lines),
    ]


def _headline(sheet: Datasheet, writer: Writer, references: References) -> Section:
    """Return the datasheet's own lines: what is published, and what is not."""
    chip = sheet.chip
    data = {
        "memory": chip.memory_gb,
        "bandwidth": chip.memory_bandwidth_tbs,
        "speed": chip.fp16_tflops,
        "watts": chip.tdp_w,
    }
    known = [
        writer.say(f"hardware-{name}", number=number)
        for name, number in data.items()
        if number is not None
    ]
    if chip.released is not None:
        released = writer.dated(chip.released, Precision.DAY)
        known.append(writer.say("hardware-released", date=released))
    missing = [
        writer.say(f"hardware-missing-{name}") for name, number in data.items() if number is None
    ]
    marks = f"\u00a0{references.cite(chip.source[:MARKS])}" if chip.source else ""
    lines = [
        *([f"{' · '.join(known)}{marks}"] if known else ()),
        *([writer.say("hardware-unpublished", names=", ".join(missing))] if missing else ()),
        *([f"-# {writer.words(chip.note)}"] if chip.note is not None else ()),
    ]
    return Section(lines, title=f"## {chip.name} · {writer.organisation(sheet.maker)}")


def _value(figure: Figure, sheet: Datasheet, writer: Writer, references: References) -> str:
    """Return a price, or a number that was sold, with date, speaker, doubts and sources."""
    details = [
        writer.quantity(figure),
        when(writer, figure),
        *speaker(writer, figure),
        *sureness(writer, figure.confidence, disputed=figure.id in sheet.disputed),
        *writer.own(figure),
    ]
    return f"{', '.join(details)}\u00a0{references.cite(figure.source[:MARKS])}"


def _holders(sheet: Datasheet, writer: Writer, references: References) -> list[str]:
    lines = [_holder(each, writer, references) for each in sheet.holders[:_HOLDERS]]
    hidden = len(sheet.holders) - len(lines)
    return [*lines, writer.say("hardware-holders-more", count=hidden)] if hidden else lines


def _holder(holder: Holder, writer: Writer, references: References) -> str:
    span = years_of(holder.figures)
    sites = len(holder.figures)
    details = [
        f"{writer.organisation(holder.organisation)} {writer.part(holder.part)}",
        writer.say(f"figures-scope-{slug(holder.scope)}"),
        writer.say("ranking-added", parts=sites, years=span) if sites > 1 else span,
    ]
    sources = dict.fromkeys(key for each in holder.figures for key in each.source)
    return f"{', '.join(details)}\u00a0{references.cite(list(sources)[:MARKS])}"
