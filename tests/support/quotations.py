"""A few sentences of our own, replies that quote them, and what should be said of those."""

import json
from collections.abc import Mapping, Sequence

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Finding, Judgement, Message

MILL = (
    "The mill of Dr. Lovelace turns all night, unless the river freezes over. "
    "It grinds 3.5 tonnes of numbers. I would not call that a miracle, but it comes close."
)
MOULIN = (
    "Le moulin de M. Babbage tourne toute la nuit, sauf si la rivière gèle. "
    "Il moud 3,5 tonnes de nombres. Je ne dirais pas que c’est un miracle, mais on s’en approche."
)


def judged(reply: str, *sources: str) -> Judgement:
    """Judge somebody's reply to what others wrote."""
    return judge_reply(Message("replier", reply), [Message("author", text) for text in sources])


def shown(finding: Finding, source: str) -> list[str]:
    """Return the sentences that a finding gives, as they are written."""
    return [span.of(source) for span in finding.sentences]


def missing(finding: Finding, source: str) -> list[str]:
    """Return what a finding says was cut."""
    return [span.of(source) for span in finding.cut]


def labelled(**changes: object) -> Mapping[str, object]:
    """Return a labelled reply, as a line of the corpus format holds it."""
    return {
        "id": "one",
        "lang": "en",
        "original": MILL,
        "original_author": "ada",
        "reply_author": "charles",
        "context": [],
        "reply": "> It grinds 3.5 tonnes of numbers.\nSo many?",
        "expected": "complete",
        "sentences": ["It grinds 3.5 tonnes of numbers."],
        "nudge": False,
        "note": "",
        **changes,
    }


LABELLED: Sequence[Mapping[str, object]] = (
    labelled(),
    labelled(
        id="two",
        reply="> The mill of Dr. Lovelace turns all night\nEvery night?",
        expected="truncated",
        sentences=[MILL.partition(" It ")[0]],
        nudge=True,
    ),
    labelled(
        id="three",
        lang="fr",
        original=None,
        original_author=None,
        context=[{"author": "ada", "text": MOULIN}, {"author": "mary", "text": "Bien dit."}],
        reply="« Il moud 4,5 tonnes de nombres », vraiment ?",
        expected="altered",
        sentences=["Il moud 3,5 tonnes de nombres."],
        nudge=True,
    ),
    labelled(
        id="four",
        reply="What is a “miracle” to you?",
        expected="unrelated",
        sentences=[],
    ),
    labelled(
        id="five",
        reply="> […] but it comes close.\nHow close?",
        expected="elided",
        sentences=["I would not call that a miracle, but it comes close."],
        nudge=None,
    ),
)


def as_lines(cases: Sequence[Mapping[str, object]]) -> str:
    """Return labelled replies in the corpus format."""
    return "".join(f"{json.dumps(case, ensure_ascii=False)}\n" for case in cases)
