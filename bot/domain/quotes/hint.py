"""A hint that a quote lost part of its sentence: when there is one, and what becomes of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, MessageId
from bot.domain.quotes.extract import find_quotations
from bot.domain.quotes.judge import judge_reply
from bot.domain.quotes.model import Finding, Judgement, Kind, Message, Nudge, Verdict

_SHORTEST = {Kind.BLOCK: 3, Kind.INLINE: 5}
"""Words of a quotation that it is worth looking for; with fewer it is a term."""


class HintKind(StrEnum):
    """What became of the sentence."""

    TRUNCATED = "truncated"
    ALTERED = "altered"


class HintMode(StrEnum):
    """Whether anybody sees it."""

    OBSERVED = "observed"
    """Noted, for moderators to look at."""
    SHOWN = "shown"
    """Posted."""


class HintState(StrEnum):
    """How far it has come; it never goes back."""

    CLAIMED = "claimed"
    """Somebody is posting it."""
    POSTED = "posted"
    SETTLED = "settled"


class Outcome(StrEnum):
    """How a posted hint ended."""

    MENDED = "mended"
    """The reply was edited, and lacks nothing now."""
    FINE = "fine"
    """Whoever was quoted does not mind."""
    ADDED = "added"
    """Whoever was quoted put the whole sentence in its place."""
    NOT_A_QUOTE = "not_a_quote"
    """The replier did not mean to quote."""
    WRONG = "wrong"
    """A moderator found it wrong."""
    EXPIRED = "expired"
    GONE = "gone"
    """A message of it was deleted, somebody in it is not read any more, or hints are not wanted."""


@dataclass(frozen=True, slots=True)
class Source:
    """A message that may have been quoted."""

    id: MessageId
    author: MemberId | None
    """None for whoever wrote what somebody forwarded."""
    text: str
    edited: bool
    """Whether it may have said something else when it was quoted."""


@dataclass(frozen=True)
class Lack:
    """What the quotations of a reply lost."""

    source: Source
    findings: Sequence[Finding]
    """Those from this source, the gravest first."""

    @property
    def kind(self) -> HintKind:
        """What became of the gravest."""
        altered = self.findings[0].verdict is Verdict.ALTERED
        return HintKind.ALTERED if altered else HintKind.TRUNCATED


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where, and at whose reply, there may be a hint."""

    guild: GuildId
    channel: ChannelId
    replier: MemberId
    mode: HintMode


@dataclass(frozen=True, slots=True)
class Sighting:
    """A reply that deserves a hint: ids alone, as they are stored."""

    occasion: Occasion
    reply: MessageId
    original: MessageId
    quoted: MemberId | None
    kind: HintKind


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint, as it is stored."""

    id: int
    guild: GuildId
    channel: ChannelId
    reply: MessageId
    original: MessageId
    replier: MemberId | None
    quoted: MemberId | None
    kind: HintKind
    mode: HintMode
    message: MessageId | None
    """The bot's own, while it stands."""
    state: HintState
    outcome: Outcome | None
    created_at: datetime
    expires_at: datetime

    @property
    def is_added(self) -> bool:
        """Whether the whole sentence stands in its place."""
        return self.outcome is Outcome.ADDED

    @property
    def messages(self) -> frozenset[MessageId]:
        """The messages whose end or change concerns it."""
        each = (self.reply, self.original, self.message)
        return frozenset(id_ for id_ in each if id_ is not None)


def is_worth_a_search(text: str) -> bool:
    """Say whether a message quotes enough to look for its source."""
    return any(len(each.text.split()) >= _SHORTEST[each.kind] for each in find_quotations(text))


def find_lack(reply: Message, sources: Sequence[Source], *, edges: bool) -> Lack | None:
    """Return what a reply deserves a hint for, None for nothing.

    `sources` is the one message that it answers, or those before it, oldest first. `edges` is
    whether a marked omission at the beginning or the end counts.
    """
    judgement = judge_reply(reply, [Message(each.author, each.text) for each in sources])
    edited = {index for index, each in enumerate(sources) if each.edited}
    found = _deserving(judgement, edited, edges=edges)
    if not found or found[0].source is None:
        return None
    same = [each for each in found if each.source == found[0].source]
    return Lack(sources[found[0].source], same)


def _deserving(judgement: Judgement, edited: Collection[int], *, edges: bool) -> list[Finding]:
    return [
        each
        for each in judgement.findings
        if (each.nudge is Nudge.YES or (edges and _is_marked(each)))
        and each.sentences
        # Who quoted other words may have quoted those that stood there before.
        and (each.literal or each.source not in edited)
    ]


def _is_marked(finding: Finding) -> bool:
    return finding.nudge is Nudge.DEPENDS and finding.verdict is Verdict.ELIDED
