"""Labelled replies are read, judged, counted and told."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import TypeVar

import typer
from pydantic import BaseModel, ValidationError

from bot.commands.terminal import Terminal
from bot.domain.quotes.model import Verdict
from bot.domain.quotes.scoring import LabelledReply, Outcome, judge_case, score
from bot.errors import ExpectedError


class UnreadableCasesError(ExpectedError):
    """The file of labelled cases cannot be read as text, or holds none."""

    key = "evaluate-file-unreadable"


class WrongCaseError(ExpectedError):
    """A line of the file is no labelled case."""

    key = "evaluate-line-wrong"


class UnwritablePredictionsError(ExpectedError):
    """The file of predictions cannot be written."""

    key = "evaluate-predictions-unwritable"


def evaluate_quotes(terminal: Terminal, path: Path, predictions: Path | None) -> None:
    """Judge the labelled replies of a file, and print how often that is right."""
    outcomes = [judge_case(case, time.perf_counter) for case in read_lines(path, LabelledReply)]
    if predictions is not None:
        write_lines(predictions, _lines(outcomes))
    _show_score(terminal, outcomes)
    _show_classes(terminal, outcomes)
    _show_times(terminal, outcomes)


_Case = TypeVar("_Case", bound=BaseModel)


def read_lines(path: Path, model: type[_Case]) -> list[_Case]:
    """Read labelled cases, one JSON object a line; raises what is wrong with file or line."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableCasesError(path=str(path)) from error
    cases = [
        _case(path, model, number, line) for number, line in enumerate(lines, 1) if line.strip()
    ]
    if not cases:
        raise UnreadableCasesError(path=str(path))
    return cases


def _case(path: Path, model: type[_Case], number: int, line: str) -> _Case:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        reason = f"{field}: {first['msg']}" if field else first["msg"]
        raise WrongCaseError(path=str(path), line=number, reason=reason) from error


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write predictions; raises that they cannot be written."""
    try:
        path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise UnwritablePredictionsError(path=str(path)) from error


def _lines(outcomes: Iterable[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        prediction = {
            "id": outcome.case.id,
            "verdict": outcome.verdict,
            "nudge": outcome.nudge,
            "sentences": outcome.sentences,
        }
        yield json.dumps(prediction, ensure_ascii=False) + "\n"


def _show_score(terminal: Terminal, outcomes: Sequence[Outcome]) -> None:
    total = score(outcomes)
    terminal.show("evaluate-counted", count=len(outcomes), scored=total.scored)
    for key, value in (
        ("evaluate-precision", total.precision),
        ("evaluate-recall", total.recall),
        ("evaluate-exact", total.exact),
        ("evaluate-accuracy", total.accuracy),
        ("evaluate-merged", total.merged),
    ):
        typer.echo(f"{terminal.say('evaluate-share', share=value)}  {terminal.say(key)}")


def _show_classes(terminal: Terminal, outcomes: Sequence[Outcome]) -> None:
    """Print what became of the replies of each expected verdict, one line each."""
    names = [verdict.value for verdict in Verdict]
    typer.echo(f"\n{terminal.say('evaluate-classes')}")
    typer.echo(_row("", names))
    for expected in Verdict:
        judged = [each.verdict for each in outcomes if each.case.expected is expected]
        typer.echo(_row(expected.value, (str(judged.count(verdict)) for verdict in Verdict)))


def _row(name: str, cells: Iterable[str]) -> str:
    return f"{name:10}" + "".join(f"{cell:>11}" for cell in cells)


def _show_times(terminal: Terminal, outcomes: Sequence[Outcome]) -> None:
    with_one = [each.seconds for each in outcomes if each.case.original is not None]
    scanning = [each.seconds for each in outcomes if each.case.original is None]
    typer.echo()
    for key, seconds in (("evaluate-time-one", with_one), ("evaluate-time-many", scanning)):
        if seconds:
            terminal.show(key, half=1000 * median(seconds), most=1000 * most(seconds))


def most(seconds: Sequence[float]) -> float:
    """Return what 95 of 100 do not exceed."""
    return quantiles([*seconds, seconds[-1]], n=20, method="inclusive")[-1]
