"""From the form of a figure to the figure and its source, or to what is wrong in each field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from pydantic import ValidationError

from bot.domain.figures.evidence import AHEAD
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.model import (
    OWN,
    Bilingual,
    Comparator,
    Confidence,
    Exactness,
    Figure,
    Metric,
    Precision,
    Scope,
    Source,
    SourceKind,
    Status,
    Words,
)
from bot.domain.figures.own import LONGEST_TEXT, Statement
from bot.domain.figures.rules import Broken
from bot.domain.figures.typed.period import period_text, read_period
from bot.domain.figures.typed.quantity import Quantity, quantity_text, read_quantity
from bot.domain.figures.typed.reference import Reference, read_reference, reference_text
from bot.errors import ExpectedError
from bot.texts import Language

DRAFT = f"{OWN}0"
"""The id of a figure that has none yet."""
_T = TypeVar("_T")


class Field(StrEnum):
    """What the form asks."""

    VALUE = "value"
    DATE = "date"
    STATUS = "status"
    SOURCE = "source"
    NOTE = "note"


LONGEST: Mapping[Field, int] = {
    Field.VALUE: 60,
    Field.DATE: 20,
    Field.STATUS: 20,
    Field.SOURCE: 800,
    Field.NOTE: LONGEST_TEXT,
}
"""Characters that a field takes."""
REQUIRED = frozenset({Field.VALUE, Field.STATUS, Field.SOURCE})


@dataclass(frozen=True)
class Subject:
    """What a figure is about: asked before the form, and looked up in the catalogue."""

    organisation: str
    metric: Metric
    words: Words
    hardware: str | None = None
    scope: Scope = Scope.UNKNOWN


Typed = Mapping[Field, str]
"""What stands in the form, as it was typed."""


class DateMissingError(ExpectedError):
    """Only a plan may have no date."""

    key = "own-date-missing"


class DateAheadError(ExpectedError):
    """Only a plan may lie ahead."""

    key = "own-date-ahead"


class StatusUnknownError(ExpectedError):
    """None of the statuses that the form offers."""

    key = "own-status-unknown"


class NoteLongError(ExpectedError):
    """Longer than a note may be."""

    key = "own-note-long"


def read_form(subject: Subject, typed: Typed, *, language: Language, today: date) -> Statement:
    """Return the figure and its source; raises `FigureRefusedError` with every wrong field."""
    faults: list[Broken[str]] = []

    def reading(field: Field, read: Callable[[str], _T]) -> _T | None:
        try:
            return read(typed.get(field, "").strip())
        except ExpectedError as error:
            faults.append(Broken(DRAFT, field, error.key, error.values))
            return None

    quantity = reading(Field.VALUE, lambda text: read_quantity(text, subject.metric, language))
    status = reading(Field.STATUS, _status)
    period = reading(Field.DATE, lambda text: _period(text, status, today))
    reference = reading(Field.SOURCE, lambda text: read_reference(text, today=today))
    note = reading(Field.NOTE, _note)
    if quantity is None or status is None or period is None or reference is None or faults:
        raise FigureRefusedError(faults)
    source = _source(reference, today)
    try:
        figure = _figure(subject, _Read(quantity, status, period, note), source, today)
    except ValidationError as error:
        raise FigureRefusedError([_misfit(error)]) from error
    return Statement(figure=figure, source=source)


def typed_again(figure: Figure, source: Source, language: Language) -> Typed:
    """Return what to type for a figure that is there."""
    note = figure.note
    if isinstance(note, Bilingual):
        said = note.fr if language is Language.FRENCH else note.en
    else:
        said = ""
    publisher = source.publisher
    if isinstance(publisher, Bilingual):
        publisher = publisher.fr if language is Language.FRENCH else publisher.en
    published = period_text(source.published, source.published_precision)
    reference = Reference(
        publisher, source.title, source.published, source.published_precision, source.url or ""
    )
    return {
        Field.VALUE: quantity_text(figure, language),
        Field.DATE: period_text(figure.as_of, figure.as_of_precision),
        Field.STATUS: figure.status.value,
        Field.SOURCE: reference_text(reference, published)[: LONGEST[Field.SOURCE]],
        Field.NOTE: said,
    }


def subject_of(figure: Figure) -> Subject:
    """Return what a figure is about."""
    return Subject(
        figure.organisation, figure.metric, figure.subject, figure.hardware, figure.scope
    )


def _status(text: str) -> Status:
    try:
        return Status(text)
    except ValueError as error:
        raise StatusUnknownError from error


def _period(text: str, status: Status | None, today: date) -> tuple[date | None, Precision]:
    if not text and (status is None or status in AHEAD):
        return None, Precision.UNKNOWN
    if not text:
        raise DateMissingError
    day, precision = read_period(text, today=today)
    if day > today and status not in AHEAD and status is not None:
        raise DateAheadError
    return day, precision


def _note(text: str) -> Bilingual | None:
    if len(text) > LONGEST_TEXT:
        raise NoteLongError(most=LONGEST_TEXT)
    return Bilingual(fr=text, en=text) if text else None


def _source(reference: Reference, today: date) -> Source:
    return Source(
        id=DRAFT,
        publisher=reference.publisher,
        title=reference.title,
        published=reference.published,
        published_precision=reference.precision,
        accessed=today,
        url=reference.address,
        licence="facts cited",
        kind=SourceKind.PRESS,
    )


@dataclass(frozen=True)
class _Read:
    """What the form says of a figure, beside its source."""

    quantity: Quantity
    status: Status
    period: tuple[date | None, Precision]
    note: Bilingual | None


def _figure(subject: Subject, read: _Read, source: Source, today: date) -> Figure:
    quantity = read.quantity
    about = quantity.comparator is Comparator.ABOUT or read.status is Status.ESTIMATED
    return Figure(
        id=DRAFT,
        organisation=subject.organisation,
        subject=subject.words,
        metric=subject.metric,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        comparator=quantity.comparator,
        strict=quantity.strict,
        unit=quantity.unit,
        hardware=subject.hardware,
        scope=subject.scope,
        as_of=read.period[0],
        as_of_precision=read.period[1],
        recorded=today,
        status=read.status,
        exactness=Exactness.ESTIMATE if about else Exactness.ROUNDED_DISCLOSURE,
        confidence=Confidence.LIKELY,
        attributed_to=source.publisher,
        source=(source.id,),
        note=read.note,
        checked_on=today,
    )


def _misfit(error: ValidationError) -> Broken[str]:
    """Return the first field that a figure cannot have so."""
    detail = error.errors(include_url=False)[0]
    field = detail.get("ctx", {}).get("field") or ".".join(map(str, detail["loc"]))
    return Broken(DRAFT, str(field), "own-misfit", {"detail": detail["msg"]})
