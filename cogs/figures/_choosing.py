"""From names that commas part to what they stand for, or to a question back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.domain.figures.comparison import Comparison
from bot.domain.figures.model import Metric
from bot.domain.figures.selection import MOST, Selection, TooManyError, enough
from bot.domain.text.plain import plain
from bot.errors import ExpectedError
from bot.ui.figures.asking import Choices, Question, choice, read_as, unresolved_text
from bot.ui.figures.metrics import capital, find_metric, nearest_metrics
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures, Selected, Several, Unresolved
from cogs.figures._points import names_of, selected

_OFFERED, _METRICS = 3, 5
"""How many names, and how many other metrics, are offered in place of what was asked for."""
_CHOICES, _LONGEST_CHOICE = 25, 100


class UnknownMetricError(ExpectedError):
    """Nothing of that name is counted or measured."""

    key = "chart-metric-unknown"


class NothingRecordedError(ExpectedError):
    """Of these no such value is recorded, but others are."""

    key = "chart-nothing"


class NothingAtAllError(ExpectedError):
    """Of these nothing was known on that day."""

    key = "chart-nothing-at-all"


@dataclass(frozen=True)
class Chosen:
    """What all names stand for, and how ambiguous ones were read."""

    selections: tuple[Selection, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class AskedBack:
    """What to ask instead, and what could be meant by the one name that is in doubt."""

    text: str
    offers: tuple[tuple[str, tuple[Selection, ...]], ...] = ()
    """What a button says, and all that is selected when it is pressed."""


class Wanted(NamedTuple):
    """What is asked of the names: a metric, on a day, of so many at least."""

    metric: Metric
    on: date
    least: int


def choose(asked: Question, typed: str, wanted: Wanted) -> Chosen | AskedBack:
    """Return what the names stand for; notes are for those who read the answer."""
    figures = asked.figures
    names = figures.names_in(typed)
    if len(names) > MOST:
        raise TooManyError(most=MOST, count=len(names))
    found = [figures.select(name, wanted.metric, on=wanted.on) for name in names]
    doubts = [at for at, each in enumerate(found) if not isinstance(each, Selected)]
    if doubts:
        return _asked_back(found, names, doubts, wanted.least, asked.reader)
    sure = [each for each in found if isinstance(each, Selected)]
    notes = [
        note
        for name, each in zip(names, sure, strict=True)
        if each.resolution is not None
        for note in read_as(each.resolution, asked.writer, typed=name)
    ]
    return Chosen(enough([each.selection for each in sure], least=wanted.least), tuple(notes))


def _asked_back(
    found: Sequence[Selected | Several | Unresolved],
    names: Sequence[str],
    doubts: Sequence[int],
    least: int,
    reader: Writer,
) -> AskedBack:
    lines = [_question(found[at], names[at], reader) for at in doubts]
    if len(doubts) > 1 or len(found) < least:
        return AskedBack("\n".join(lines))
    [at] = doubts
    offers = tuple(
        (selected(candidate, reader), tuple(dict.fromkeys(_with(found, at, candidate))))
        for candidate in _candidates(found[at])
    )
    return AskedBack(lines[0], tuple(each for each in offers if len(each[1]) >= least))


def _with(
    found: Sequence[Selected | Several | Unresolved], at: int, candidate: Selection
) -> list[Selection]:
    """Return all that is selected once the name in doubt stands for the candidate."""
    return [
        each.selection if isinstance(each, Selected) else candidate
        for place, each in enumerate(found)
        if isinstance(each, Selected) or place == at
    ]


def _candidates(found: Selected | Several | Unresolved) -> tuple[Selection, ...]:
    match found:
        case Several(bearers=bearers):
            return bearers[:_OFFERED]
        case Unresolved(nearest=nearest):
            return tuple(Selection(each.id) for each in nearest[:_OFFERED])
        case _:
            return ()


def _question(found: Selected | Several | Unresolved, name: str, reader: Writer) -> str:
    """Return what is asked about a name: which, or what comes nearest."""
    if isinstance(found, Unresolved) and (found.hardware is not None or not found.nearest):
        return unresolved_text(found, reader, typed=name)
    offered = ", ".join(selected(each, reader) for each in _candidates(found))
    ambiguous = isinstance(found, Several) or (isinstance(found, Unresolved) and found.several)
    key = "chart-name-several" if ambiguous else "chart-name-unknown"
    return reader.say(key, typed=plain(name), offered=offered)


def metric_of(typed: str, reader: Writer) -> Metric:
    """Return the metric of this name; refused, with the nearest, where there is none."""
    found = find_metric(reader.texts, typed)
    if found is None:
        nearest = ", ".join(reader.metric(each) for each in nearest_metrics(reader.texts, typed))
        raise UnknownMetricError(typed=plain(typed), nearest=nearest)
    return found


def nothing_recorded(figures: Figures, answer: Comparison, reader: Writer) -> ExpectedError:
    """Return the refusal for an answer without values: it says what is recorded instead."""
    names = names_of(answer, reader)
    known = figures.metrics_recorded(answer.selections, on=answer.on)[:_METRICS]
    if not known:
        return NothingAtAllError(names=names)
    return NothingRecordedError(
        metric=capital(reader.metric(answer.metric)),
        names=names,
        known=", ".join(map(reader.metric, known)),
    )


def names_choices(figures: Figures, typed: str, reader: Writer) -> Choices:
    """Return the list as typed with its last name completed, in the reader's language.

    What a choice says is what it stands for, so that one can go on typing behind it.
    """
    head, comma, last = typed.rpartition(",")
    before = f"{head.rstrip()}, " if comma else ""
    organisations = [reader.organisation(each) for each, _ in figures.suggest(last)]
    subjects = [
        reader.words(each.subject)
        for each in figures.suggest_subjects(last)
        if each.subject is not None
    ]
    there = {name.casefold() for name in figures.names_in(head)}
    names = [
        name
        for name in dict.fromkeys((*organisations, *subjects))
        if name.casefold() not in there and len(before) + len(name) <= _LONGEST_CHOICE
    ]
    return [choice(f"{before}{name}", f"{before}{name}") for name in names[:_CHOICES]]
