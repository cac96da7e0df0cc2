"""How long it takes to find claims in a message, and to check one in catalogues of two sizes."""

import time
from datetime import date
from functools import cache
from pathlib import Path

from bot.catalogue import read_catalogue
from bot.domain.claims.find import find_claims
from bot.domain.claims.judge import judge_claim
from bot.domain.claims.scoring import LabelledMessage
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.names import Names, build_names
from tests.benchmarks.lookup import multiplied
from tests.benchmarks.ratio import Measure, Ratio, by_turns
from tests.support.processes import ROOT

_GOAL, _LINEAR, _LARGE = 1e-3, 2.5, 2.0
"""Seconds that 95 of 100 messages may take; how much more twice the letters, a large catalogue."""
_SENTENCES = ROOT / "tests" / "domain" / "claims" / "hard.jsonl"
_LONGEST = 4_000
_DAY = date(2026, 11, 1)
_STRIDE = 7
_ADVERSARIES = (
    "1", "1 ", "a ", "xAI 100 GPU, ", "100 à ", "100-", "$1", "x1", "million ", "123 ", "1,234,",
    "not 100 GPU ", "if 100 GPU ", "entre 1 et ", "H100 100 ", "deux cent ", "\n1 GPU",
    "from 1 to ", "xAI 100 MW et ", "$100 million for Colossus, ", "zukerberg ",
    "10^", "~~", "```", "un ",
)  # fmt: skip


async def claims_time(*, rounds: int = 5, messages: int = 400) -> Ratio:
    """Compare what 95 of 100 messages take with what they may."""
    texts = _texts(_SENTENCES)[:messages]
    times = sorted(_least(text, rounds) for text in texts)
    took = times[int(0.95 * len(times))]
    return _against("claims found, against 1 ms", took, _GOAL)


async def claims_worst_time(*, rounds: int = 5) -> Ratio:
    """Compare the worst of 4,000 letters with the worst of half as many: time grows with length."""
    took, base = (
        sum(_least((piece * length)[:length], rounds) for piece in _ADVERSARIES)
        for length in (_LONGEST, _LONGEST // 2)
    )
    each = len(_ADVERSARIES)
    detail = f"{took / each * 1e3:.0f} ms, {base / each * 1e3:.0f} ms"
    return Ratio("claims in 4,000 letters, 2,000", took / base, _LINEAR, detail)


async def checks_time(
    *, rounds: int = 20, small: int = 600, large: int = 100_000, checks: int = 200
) -> Ratio:
    """Compare finding and judging in a `large` and a `small` catalogue."""
    real = read_catalogue(ROOT / "data")
    few, many = (_checking(real, count, checks) for count in (small, large))
    took, base = await by_turns(many, few, rounds=rounds)
    detail = f"{took * 1e6:.0f} µs, {base * 1e6:.0f} µs"
    return Ratio(f"check in {large:,} figures, {small}", took / base, _LARGE, detail)


def _against(name: str, took: float, goal: float) -> Ratio:
    return Ratio(name, took / goal, 1.0, f"{took * 1e3:.2f} ms, {goal * 1e3:.0f} ms")


@cache
def _texts(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [LabelledMessage.model_validate_json(line).text for line in lines]


@cache
def _names() -> Names:
    return build_names(read_catalogue(ROOT / "data"))


def _least(text: str, rounds: int) -> float:
    """Return the least that a message takes of some rounds: the machine does other things too."""
    return min(_took(text) for _ in range(rounds))


def _took(text: str) -> float:
    names = _names()
    start = time.perf_counter()
    find_claims(text, names)
    return time.perf_counter() - start


def _checking(real: Catalogue, count: int, checks: int) -> Measure:
    """Prepare checks of a count that every organisation might have, each time of another copy."""
    copies = -(-count // len(real.figures))
    catalogue = multiplied(real, copies)
    names = build_names(catalogue)
    known = [real.organisations[key].name for key in real.by_organisation]
    texts = [
        f"{known[turn % len(known)]} {turn * _STRIDE % copies} has about 230,000 H100s"
        for turn in range(checks)
    ]

    async def measure() -> float:
        start = time.perf_counter()
        for text in texts:
            [claim] = find_claims(text, names)
            judge_claim(claim, catalogue, on=_DAY, today=_DAY)
        return (time.perf_counter() - start) / checks

    return measure
