"""From values to the texts of their card, and to what is said of its picture; pure."""

from collections.abc import Iterator
from itertools import groupby

from bot.domain.figures.comparison import Comparison, Point, Timeline
from bot.domain.figures.evidence import sources_of
from bot.domain.figures.model import Precision
from bot.ui.cards import TEXT_ROOM, Section, fit
from bot.ui.figures.metrics import capital
from bot.ui.figures.sources import SMALL_PRINT, small_print_of
from bot.ui.figures.writing import References, Writer, slug
from cogs.figures._chart import charted
from cogs.figures._points import doubts, held, kind_title, names_of, selected, when

_MARKS = 2
"""Sources cited for one line; the others are listed under Sources."""
_LONGEST_DESCRIPTION = 1024
"""Characters with which Discord lets a picture be described."""


def chart_texts(
    answer: Comparison, writer: Writer, *, today: bool, notes: tuple[str, ...] = ()
) -> list[str]:
    """Return the title, every value on a line, what is missing, and the sources in small print.

    `today` is whether the question was about now; `notes` are small lines under the title.
    """
    references = References()
    sections = [
        Section([*notes], title=f"## {title_of(answer, writer, today=today)}"),
        *_sections(answer, writer, references),
    ]
    missing = list(_missing(answer, writer))
    if missing:
        sections.append(Section(missing))
    left = TEXT_ROOM - sum(len(section.text()) for section in sections)
    checked = min((point.figure.checked_on for point in answer.points), default=None)
    small_print = small_print_of(
        references.cited, writer, checked=checked, room=max(SMALL_PRINT, left)
    )
    return [*fit(sections, room=TEXT_ROOM - len(small_print)), small_print]


def title_of(answer: Comparison, writer: Writer, *, today: bool) -> str:
    """Return what is compared, of whom and, unless it is now, when."""
    title = f"{capital(writer.metric(answer.metric))} · {names_of(answer, writer)}"
    if today:
        return title
    return writer.say("chart-title-on", title=title, date=writer.dated(answer.on, Precision.DAY))


def cited(answer: Comparison, writer: Writer) -> list[str]:
    """Return the sources of all values in the order of their numbers on the card."""
    references = References()
    list(_sections(answer, writer, references))
    for point in answer.points:
        references.cite(sources_of(writer.catalogue, point.figure))
    return list(references.cited)


def description_of(answer: Comparison, writer: Writer) -> str:
    """Return what the picture shows, value by value, as far as a description goes."""
    title = title_of(answer, writer, today=True)
    entries = [writer.say("chart-described", title=title)]
    for point in answer.points:
        entry = f"{writer.organisation(point.organisation)}, {_told(point, answer, writer)}."
        if sum(map(len, entries)) + len(entries) + len(entry) > _LONGEST_DESCRIPTION - 2:
            return f"{' '.join(entries)} …"
        entries.append(entry)
    return " ".join(entries)


def _sections(answer: Comparison, writer: Writer, references: References) -> Iterator[Section]:
    if isinstance(answer, Timeline):
        # As on the picture, which shows the numbers where words have no room.
        numbers = {id(point): f"{at}." for at, point in enumerate(charted(answer), start=1)}
        yield Section(
            [
                f"{numbers.get(id(point), '-')} {_line(point, answer, writer, references)}"
                for point in answer.points
            ]
        )
        return
    for (metric, scope), points in groupby(answer.points, key=lambda point: point.kind):
        title = kind_title(metric, scope, writer, asked=answer.metric)
        lines = [f"- {_line(point, answer, writer, references)}" for point in points]
        yield Section(lines, title=f"**{title}**")


def _line(point: Point, answer: Comparison, writer: Writer, references: References) -> str:
    """Return whose a value is, the value, what keeps it from being plain, and its sources."""
    sources = sources_of(writer.catalogue, point.figure)[:_MARKS]
    name = writer.organisation(point.organisation)
    return f"**{name}** {_told(point, answer, writer)}\u00a0{references.cite(sources)}"


def _told(point: Point, answer: Comparison, writer: Writer) -> str:
    figure = point.figure
    holding = held(figure.metric, figure.scope, writer) if isinstance(answer, Timeline) else ""
    details = [
        writer.quantity(figure),
        writer.say(f"figures-status-{slug(figure.status)}"),
        f"{writer.words(figure.subject)}{f' ({holding})' if holding else ''}",
        when(point, writer),
        *doubts(point, answer, writer),
        *writer.own(figure),
    ]
    return ", ".join(details)


def _missing(answer: Comparison, writer: Writer) -> Iterator[str]:
    if answer.without:
        names = ", ".join(selected(each, writer) for each in answer.without)
        yield f"-# {writer.say('chart-without', names=names)}"
    if answer.left_out:
        yield f"-# {writer.say('chart-left-out', count=answer.left_out)}"
