"""How often the judgements on labelled replies are right."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Judgement, Message, Nudge, Verdict
from bot.domain.text.reading import read

_SILENT = frozenset({Verdict.COMPLETE, Verdict.ELIDED, Verdict.UNRELATED})


class Remark(BaseModel):
    """A message of the conversation before the reply."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    author: str
    text: str


class LabelledReply(BaseModel):
    """A reply, what it may quote, and what should be said about it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    original: str | None
    """The message that is answered; None where what is quoted stands in the conversation."""
    original_author: str | None
    reply_author: str
    context: tuple[Remark, ...] = ()
    """The conversation, oldest message first."""
    reply: str
    expected: Verdict
    sentences: tuple[str, ...]
    """What should have been quoted."""
    nudge: bool | None
    """Whether to say so; None where that is a matter of taste, and not scored."""

    @property
    def sources(self) -> list[Message]:
        """The messages that the reply is judged against."""
        if self.original is not None:
            return [Message(self.original_author, self.original)]
        return [Message(each.author, each.text) for each in self.context]


@dataclass(frozen=True)
class Outcome:
    """What was said of one reply, and how long that took."""

    case: LabelledReply
    verdict: Verdict
    nudge: bool
    sentences: tuple[str, ...]
    seconds: float

    @property
    def exact(self) -> bool:
        """Whether the sentences are those expected, apart from markup, emoji and punctuation."""
        return _bare(self.sentences) == _bare(self.case.sentences)

    @property
    def right(self) -> bool:
        """Whether the verdict is the one expected."""
        return self.verdict is self.case.expected

    @property
    def right_if_merged(self) -> bool:
        """Whether it is, if all verdicts that say nothing count as one."""
        return self.right or {self.verdict, self.case.expected} <= _SILENT


def _bare(sentences: Iterable[str]) -> list[str]:
    return [read(sentence).squashed for sentence in sentences]


def judge_case(case: LabelledReply, clock: Callable[[], float]) -> Outcome:
    """Judge a reply; `clock` gives seconds."""
    sources = case.sources
    start = clock()
    judgement = judge_reply(Message(case.reply_author, case.reply), sources)
    seconds = clock() - start
    return Outcome(
        case,
        judgement.verdict,
        judgement.nudge is Nudge.YES,
        _sentences(judgement, sources),
        seconds,
    )


def _sentences(judgement: Judgement, sources: Sequence[Message]) -> tuple[str, ...]:
    return tuple(
        span.of(sources[finding.source].text)
        for finding in judgement.gravest
        if finding.source is not None
        for span in finding.sentences
    )


@dataclass(frozen=True)
class Score:
    """How often all of it was right, as shares from 0 to 1."""

    scored: int
    """Replies whose hint is scored."""
    precision: float
    recall: float
    exact: float
    accuracy: float
    merged: float


def score(outcomes: Sequence[Outcome]) -> Score:
    """Count what is right; where nothing could be wrong, all is."""
    scored = [each for each in outcomes if each.case.nudge is not None]
    hinted = [each for each in scored if each.nudge]
    wanted = [each for each in scored if each.case.nudge]
    return Score(
        scored=len(scored),
        precision=_share(each.case.nudge is True for each in hinted),
        recall=_share(each.nudge for each in wanted),
        exact=_share(each.exact for each in outcomes),
        accuracy=_share(each.right for each in outcomes),
        merged=_share(each.right_if_merged for each in outcomes),
    )


def _share(right: Iterable[bool]) -> float:
    counted = list(right)
    return sum(counted) / len(counted) if counted else 1.0
