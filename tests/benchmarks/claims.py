"""How long it takes to find claims, beside quantulum3 too, and to check one in two catalogues."""

import time
import warnings
from collections.abc import Callable, Sequence
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
Finder = Callable[[str], Sequence[object]]
"""Finds claims, or quantities, in a text."""
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


async def claims_quantulum_time(*, rounds: int = 3, messages: int = 200) -> Ratio:
    """Compare what one claim takes with what quantulum3 takes for one quantity."""
    texts = _texts(_SENTENCES)[:messages]
    parse = _quantulum()

    async def ours() -> float:
        return _for_one(_find, texts)

    async def theirs() -> float:
        return _for_one(parse, texts)

    took, base = await by_turns(ours, theirs, rounds=rounds)
    detail = f"{1 / took:.0f} claims, {1 / base:.0f} quantities a second"
    return Ratio("one claim found, quantulum3", took / base, 1.0, detail)


async def checks_time(
    *, rounds: int = 20, small: int = 600, large: int = 100_000, checks: int = 200
) -> Ratio:
    """Compare finding and judging in a `large` and a `small` catalogue."""
    real = read_catalogue(ROOT / "data")
    few, many = (_checking(real, count, checks) for count in (small, large))
    took, base = await by_turns(many, few, rounds=rounds)
    detail = f"{took * 1e6:.0f} µs, {base * 1e6:.0f} µs"
    return Ratio(f"check in {large:,} figures, {small}", took / base, _LARGE, detail)


def _find(text: str) -> Sequence[object]:
    return find_claims(text, _names())


def _for_one(find: Finder, texts: Sequence[str]) -> float:
    """Return the seconds that one thing takes to be found."""
    start = time.perf_counter()
    found = sum(len(find(text)) for text in texts)
    return (time.perf_counter() - start) / max(found, 1)


@cache
def _quantulum() -> Finder:
    """Return quantulum3 as it comes, without its classifier, once it has read its units."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that scikit-learn is not there
        from quantulum3 import parser  # noqa: PLC0415 - the only user, and the only one to pay

        parser.parse("1 W")
    return parser.parse


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
    """Return the seconds of the processor, of which whatever else runs here takes nothing."""
    names = _names()
    start = time.process_time()
    find_claims(text, names)
    return time.process_time() - start


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
