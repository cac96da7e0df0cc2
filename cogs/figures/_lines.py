"""One figure on one line of a card; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Protocol, TypeVar

from bot.domain.figures.estimate import Part, bounds
from bot.domain.figures.evidence import AHEAD, is_old
from bot.domain.figures.lookup import Holding
from bot.domain.figures.model import Figure, Origin, Scope, Status
from bot.ui.figures.telling import MARKS, speaker, sureness, when
from bot.ui.figures.writing import References, Writer, slug


class Answered(Protocol):
    """What the lines of a card need to know of the answer that they belong to."""

    @property
    def on(self) -> date:
        """The day that is asked about."""
        ...

    @property
    def figures(self) -> Sequence[Figure]:
        """Every figure of the answer."""
        ...

    @property
    def plans(self) -> Sequence[Figure]:
        """What stands under a title that calls it planned."""
        ...

    @property
    def fleets(self) -> Sequence[Figure]:
        """What stands under a title that calls it a whole fleet."""
        ...

    @property
    def overtaken(self) -> frozenset[str]:
        """Ids of plans that events have overtaken."""
        ...

    @property
    def disputed(self) -> frozenset[str]:
        """Ids of current figures whose number another one excludes."""
        ...


A_co = TypeVar("A_co", bound=Answered, covariant=True)


@dataclass(frozen=True)
class Sheet(Generic[A_co]):
    """What the lines of one card share."""

    answer: A_co
    writer: Writer
    noted: bool = False
    """Whether every line carries its figure's note, not only those that answer the question."""
    references: References = field(default_factory=References)


def site_lines(sheet: Sheet[Answered], holding: Holding) -> list[str]:
    """Return a site's number with its date, scope, site, speaker and sources; its parts below."""
    writer, figure = sheet.writer, holding.figure
    parts = writer.parts(holding.parts)
    number = writer.quantity(figure) if len(parts) <= 1 else writer.gpus(figure)
    scope = writer.say(f"figures-scope-{slug(figure.scope)}")
    details = [
        writer.say("figures-in-operation", number=number),
        writer.dated(figure.as_of, figure.as_of_precision),
        f"{writer.words(figure.subject)} ({scope})",
        writer.words(figure.attributed_to),
        *doubts(sheet, figure),
        *([writer.say("figures-old")] if is_old(figure, on=sheet.answer.on) else ()),
        *writer.own(figure),
    ]
    lines = [f"{', '.join(details)}{marks(sheet, holding.sources)}"]
    if len(parts) > 1:
        summed = figure.origin is Origin.DERIVED
        line = " · ".join(parts)
        lines.append(f"{line} {writer.say('figures-summed')}" if summed else line)
    return [*lines, *note_lines(writer, figure)]


def full_line(sheet: Sheet[Answered], figure: Figure) -> str:
    """Return number, status, subject, date, who says so, doubts and sources."""
    writer = sheet.writer
    parts = writer.parts(_breakdown(figure))
    kinds = f" ({' · '.join(parts)})" if len(parts) > 1 else ""
    details = [
        f"{writer.quantity(figure)}{kinds}",
        *_status(sheet, figure),
        writer.words(figure.subject),
        when(writer, figure),
        *speaker(writer, figure),
        *doubts(sheet, figure),
        *writer.own(figure),
    ]
    line = f"{', '.join(details)}{marks(sheet, figure.source)}"
    telling = sheet.noted or figure.scope is Scope.TRAINING_RUN
    return "\n".join([line, *(note_lines(writer, figure) if telling else ())])


def brief_line(sheet: Sheet[Answered], figure: Figure) -> str:
    """Return one figure among others on a line: number, subject, date, sources."""
    writer = sheet.writer
    owned = figure.scope in {Scope.OWNED, Scope.ANNOUNCED, Scope.UNKNOWN}
    details = [
        writer.quantity(figure),
        *([writer.say(f"figures-status-{slug(figure.status)}")] if figure.status in AHEAD else ()),
        writer.words(figure.subject),
        *(() if owned else [writer.say(f"figures-scope-{slug(figure.scope)}")]),
        when(writer, figure),
        *([f"**{writer.say('figures-disputed')}**"] if figure.id in sheet.answer.disputed else ()),
        *writer.own(figure),
    ]
    line = f"{', '.join(details)}{marks(sheet, figure.source)}"
    return "\n".join([line, *(note_lines(writer, figure) if sheet.noted else ())])


def titled(title: str, lines: list[str]) -> list[str]:
    """Put the title before a single line, or above a list."""
    if len(lines) == 1:
        return [f"**{title}** {lines[0]}"]
    return [f"**{title}**", *(f"- {line}" for line in lines)]


def _breakdown(figure: Figure) -> list[Part]:
    named = [Part(key, count, count) for key, count in figure.breakdown.items()]
    rest = bounds(figure)[1] - sum(part.high for part in named)
    return [*named, Part(None, rest, rest)] if named and rest > 0 else named


def note_lines(writer: Writer, figure: Figure) -> list[str]:
    """Return the figure's note in small print, if it has one."""
    return [f"-# {writer.words(figure.note)}"] if figure.note is not None else []


def marks(sheet: Sheet[Answered], sources: Sequence[str]) -> str:
    """Return the marks of the first sources, kept on the line of what they support."""
    return f"\u00a0{sheet.references.cite(sources[:MARKS])}"


def _status(sheet: Sheet[Answered], figure: Figure) -> list[str]:
    """Return status and scope where the section's title does not say them already."""
    answer, say = sheet.answer, sheet.writer.say
    status = say(f"figures-status-{slug(figure.status)}")
    if figure.scope is Scope.TRAINING_RUN:
        return [] if figure.status is Status.STATED else [status]
    if any(figure is each for each in (*answer.plans, *answer.fleets)):
        return []
    announced = figure.scope is Scope.ANNOUNCED
    return [status] if announced else [status, say(f"figures-scope-{slug(figure.scope)}")]


def doubts(sheet: Sheet[Answered], figure: Figure) -> list[str]:
    """Return what keeps the figure from being plainly true."""
    answer, say = sheet.answer, sheet.writer.say
    plan = any(figure is each for each in answer.plans)
    # What was only stated of an announcement has the date of that, and no day to come.
    passed = (
        plan
        and figure.status in AHEAD
        and figure.last_day is not None
        and figure.last_day < answer.on
    )
    return [
        *sureness(sheet.writer, figure.confidence, disputed=figure.id in answer.disputed),
        *([say("figures-overtaken")] if figure.id in answer.overtaken else ()),
        *([say("figures-stale")] if passed else ()),
    ]


def years_of(figures: Iterable[Figure]) -> str:
    """Return the years that the figures span: old counts are in a sum too."""
    years = sorted(figure.as_of.year for figure in figures if figure.as_of is not None)
    return "–".join(dict.fromkeys(str(year) for year in (years[0], years[-1]))) if years else "?"
