"""Labelled messages are read, their claims found and judged, counted and told."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median

import typer

from bot.catalogue import read_catalogue
from bot.commands.evaluation import most, read_lines, write_lines
from bot.commands.terminal import Terminal
from bot.domain.claims.find import find_claims
from bot.domain.claims.model import Claim
from bot.domain.claims.scoring import (
    ANYBODY,
    JudgedClaim,
    LabelledMessage,
    Outcome,
    judge_message,
    score,
)
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Comparator, Metric, Unit
from bot.domain.figures.names import build_names

_OF_EVERYBODY = frozenset({Metric.GROWTH_RATIO, Metric.ROBOTS_RATIO, Metric.SHARE})


def evaluate_claims(
    terminal: Terminal, path: Path, folder: Path, predictions: Path | None, *, today: date
) -> None:
    """Find and judge the claims of labelled messages, and print how often that is right."""
    messages = read_lines(path, LabelledMessage)
    catalogue = read_catalogue(folder)
    names = build_names(catalogue)
    for each in messages:
        find_claims(each.text, names)  # what is compiled on first use is no message's own time
    outcomes = [
        judge_message(each, catalogue, names, today=today, clock=time.perf_counter)
        for each in messages
    ]
    if predictions is not None:
        write_lines(predictions, _lines(outcomes, catalogue))
    _show_score(terminal, outcomes)
    _show_time(terminal, [each.seconds for each in outcomes])


def _lines(outcomes: Iterable[Outcome], catalogue: Catalogue) -> Iterator[str]:
    for outcome in outcomes:
        text = outcome.message.text
        claims = [_prediction(each, text, catalogue) for each in outcome.found]
        prediction = {"id": outcome.message.id, "claims": claims}
        yield json.dumps(prediction, ensure_ascii=False) + "\n"


def _prediction(judged: JudgedClaim, text: str, catalogue: Catalogue) -> Mapping[str, object]:
    """Return a claim in the form of the corpus."""
    claim = judged.claim
    chip = catalogue.hardware.get(claim.hardware or "")
    everybody = judged.entity is None and claim.metric in _OF_EVERYBODY
    unstated = claim.unit is Unit.UNSTATED_CURRENCY
    return {
        "entity": ANYBODY if everybody else judged.entity,
        "metric": claim.metric.value,
        "unit": "unspecified" if unstated else claim.unit.value,
        "hardware": chip.name if chip is not None else None,
        "comparator": claim.comparator.value,
        "span": [claim.span.start, claim.span.end],
        "span_text": claim.span.of(text),
        "verdict": judged.verdict.value,
        **_number(claim),
    }


def _number(claim: Claim) -> Mapping[str, float | None]:
    if claim.comparator is Comparator.BETWEEN:
        return {"low": claim.low, "high": claim.high}
    return {"value": claim.value}


def _show_score(terminal: Terminal, outcomes: Sequence[Outcome]) -> None:
    total = score(outcomes)
    terminal.show(
        "evaluate-claims-counted",
        count=len(outcomes),
        claims=total.claims,
        negatives=total.negatives,
    )
    for key, value in (
        ("evaluate-claims-precision", total.precision),
        ("evaluate-claims-recall", total.recall),
        ("evaluate-claims-both", total.f1),
        ("evaluate-claims-entity", total.entity),
        ("evaluate-claims-comparator", total.comparator),
        ("evaluate-claims-verdict", total.verdict),
        ("evaluate-claims-blamed", total.wrongly_blamed),
        ("evaluate-claims-flagged", total.flagged),
    ):
        typer.echo(f"{terminal.say('evaluate-share', share=value)}  {terminal.say(key)}")


def _show_time(terminal: Terminal, seconds: Sequence[float]) -> None:
    typer.echo()
    terminal.show("evaluate-claims-time", half=1000 * median(seconds), most=1000 * most(seconds))
