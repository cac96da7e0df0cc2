"""From the sources that a card cites to their list, with links and licences; pure."""

from collections.abc import Iterable, Sequence

from bot.domain.figures.model import Source
from bot.ui.cards import TEXT_ROOM
from bot.ui.figures.writing import FACTS_CITED, Writer, is_creative_commons, superscript


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
