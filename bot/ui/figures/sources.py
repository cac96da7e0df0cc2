"""From the sources that a card cites to its small print and to their list; pure."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.figures.model import Precision, Source
from bot.ui.cards import TEXT_ROOM, Section, fit
from bot.ui.figures.writing import FACTS_CITED, Writer, is_creative_commons, superscript

SMALL_PRINT = 1300
"""Characters that the sources under a card may always take."""


def with_small_print(
    sections: Sequence[Section], cited: Iterable[str], writer: Writer, *, checked: date | None
) -> list[str]:
    """Return the texts of a card, its sources in small print last, within a message's room."""
    left = TEXT_ROOM - sum(len(section.text()) for section in sections)
    small_print = small_print_of(cited, writer, checked=checked, room=max(SMALL_PRINT, left))
    texts = fit(sections, room=TEXT_ROOM - len(small_print))
    return [*texts, small_print] if small_print else texts


def small_print_of(
    cited: Iterable[str], writer: Writer, *, checked: date | None, room: int = SMALL_PRINT
) -> str:
    """Return the sources with these ids in small print, numbered in their order, with their links.

    `checked` is when the figures were; the last sources lose their links if room is short.
    """
    sources = [writer.catalogue.sources[key] for key in cited]
    if not sources:
        return ""
    linked, bare = (
        [
            short_source(source, writer, mark, linked=each)
            for mark, source in enumerate(sources, start=1)
        ]
        for each in (True, False)
    )
    for links in range(len(sources), 0, -1):
        text = _small_print([*linked[:links], *bare[links:]], writer, checked)
        if len(text) <= room:
            return text
    return _small_print(bare, writer, checked)


def _small_print(sources: Sequence[str], writer: Writer, checked: date | None) -> str:
    """Return all on one line; put together here, as a text takes no value of such a length."""
    date = writer.dated(checked, Precision.DAY) if checked is not None else None
    said = [*sources, *([writer.say("figures-checked", date=date)] if date is not None else ())]
    return f"-# {' · '.join(said)}"


def short_source(source: Source, writer: Writer, mark: int, *, linked: bool) -> str:
    """Return who published it, when, and the credit that its licence asks for."""
    publisher = writer.words(source.publisher)
    name = f"{publisher}, {source.short_title}" if source.short_title else publisher
    shown = f"[{name}](<{source.url}>)" if linked and source.url else name
    licence = f" ({source.licence})" if source.licence != FACTS_CITED else ""
    date = (
        f", {writer.dated(source.published, source.published_precision)}"
        if source.published is not None
        else ""
    )
    return f"{superscript(mark)} {shown}{licence}{date}"


def sources_texts(title: str, cited: Iterable[str], writer: Writer) -> list[str]:
    """Return the sources with these ids, numbered in their order, as the texts of a card."""
    sources = [writer.catalogue.sources[key] for key in cited]
    lines = [_source_line(source, writer, mark) for mark, source in enumerate(sources, start=1)]
    credit = (
        [writer.say("figures-sources-credit")] if any(map(is_creative_commons, sources)) else []
    )
    room = TEXT_ROOM - len(title) - sum(map(len, credit)) - 120
    shown = _within(lines, room)
    if len(shown) < len(lines):
        shown.append(writer.say("figures-sources-more", count=len(lines) - len(shown)))
    return ["\n".join([f"## {title}", *shown]), *credit]


def _source_line(source: Source, writer: Writer, mark: int) -> str:
    name = writer.words(source.publisher)
    publisher = f"[{name}](<{source.url}>)" if source.url else name
    line = writer.say(
        "figures-source-line",
        reference=superscript(mark),
        publisher=publisher,
        title=source.title or "none",
        date=(
            writer.dated(source.published, source.published_precision)
            if source.published is not None
            else "none"
        ),
    )
    licence = (
        writer.say("figures-source-facts")
        if source.licence == FACTS_CITED
        else writer.say("figures-source-licence", licence=source.licence)
    )
    details = [
        line,
        *([source.author] if source.author else ()),
        licence,
        *([writer.say("figures-source-no-address")] if source.address_unknown else ()),
        *(
            [f"[{writer.say('figures-source-archive')}](<{source.archive_url}>)"]
            if source.archive_url
            else ()
        ),
    ]
    return " · ".join(details)


def _within(lines: Sequence[str], room: int) -> list[str]:
    kept: list[str] = []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return kept
