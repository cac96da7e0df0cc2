"""Whether hints have earned to be shown in a server, and whether they still deserve it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.configuration.changes import Edit
from bot.domain.configuration.ids import ChannelId, MemberId, Scope
from bot.domain.configuration.refusals import UnearnedError
from bot.domain.configuration.stored import Stored, read
from bot.domain.quotes.hint import HintMode, Outcome
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.errors import ExpectedError

ENOUGH, ENOUGH_WHERE_QUIET = 20, 10
"""Labels that are asked for; no more than the newest ones are counted."""
FORTNIGHT = timedelta(days=14)
JUDGED = 50
"""Shown hints, the newest, that may not be wrong too often."""
_RIGHT, _WRONG = 90, 10  # per cent: at least so many labels, at most so many shown hints


class NotEarnedError(UnearnedError):
    """Too few labels, or too many wrong ones, for hints to be shown."""

    key = "label-not-earned"


class HintUnknownError(ExpectedError):
    """No hint of this server has this number."""

    key = "label-unknown"


class Label(StrEnum):
    """What a moderator thinks of a hint."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True)
class Trial:
    """What a server's hints were worth so far."""

    labels: Sequence[Label]
    """The newest ones, as many as are counted."""
    first: datetime | None
    """When the first hint was noted."""
    lately: int
    """How many were noted in the last fortnight."""

    @property
    def right(self) -> int:
        """How many of the labels say so."""
        return self.labels.count(Label.RIGHT)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A hint's label, and whose it is."""

    label: Label
    by: MemberId | None
    """None once that member is forgotten."""


@dataclass(frozen=True, slots=True)
class Tally:
    """So many hints of one channel that ended, or were labelled, alike."""

    channel: ChannelId
    mode: HintMode
    outcome: Outcome | None
    label: Label | None
    count: int


@dataclass(frozen=True, slots=True)
class ChannelCounts:
    """What became of one channel's hints."""

    channel: ChannelId
    shown: int
    mended: int
    fine: int
    added: int
    wrong: int
    """Those that a moderator found wrong."""
    not_a_quote: int
    """Those of which the replier said so, and no moderator that they were wrong."""
    expired: int
    noted: int
    """Those that nobody saw."""
    right: int
    """Of the noted ones, those labelled so; and wrong the same way."""
    noted_wrong: int


def is_quiet(trial: Trial, *, now: datetime) -> bool:
    """Say whether a server would wait for very long: few hints in a whole fortnight."""
    watched = trial.first is not None and trial.first <= now - FORTNIGHT
    return watched and trial.lately < ENOUGH


def enough(trial: Trial, *, now: datetime) -> int:
    """Return how many labels are asked for."""
    return ENOUGH_WHERE_QUIET if is_quiet(trial, now=now) else ENOUGH


def has_earned(trial: Trial, *, now: datetime) -> bool:
    """Say whether hints may be shown."""
    count = len(trial.labels)
    return count >= enough(trial, now=now) and 100 * trial.right >= _RIGHT * count


def has_lost(wrong: int) -> bool:
    """Say whether so many of the last hints were wrong that no more may be shown."""
    return 100 * wrong > _WRONG * JUDGED


def begins_to_hint(scope: Scope, edit: Edit, stored: Iterable[Stored]) -> bool:
    """Say whether a change shows hints where none were; `stored` is what is set in the server.

    What inherits from now on may do so where hints are set anywhere.
    """
    before, after = (side.get("mode") for side in (edit.before, edit.after))
    if before == Mode.HINT:
        return False
    inherits = before is not None and after is None and scope is not None
    return after == Mode.HINT or (
        inherits
        and any(
            read(QuotesSettings, each).values.get("mode") is Mode.HINT
            for each in stored
            if each.cog == QuotesSettings.cog
        )
    )


def counted(tallies: Iterable[Tally]) -> list[ChannelCounts]:
    """Return what became of hints, channel by channel, the busiest first."""
    by_channel: dict[ChannelId, list[Tally]] = {}
    for each in tallies:
        by_channel.setdefault(each.channel, []).append(each)
    found = [_counts(channel, each) for channel, each in by_channel.items()]
    return sorted(found, key=lambda each: (-each.shown - each.noted, each.channel))


def is_wrong(tally: Tally) -> bool:
    """Say whether a moderator found a hint wrong; no replier alone ends hints for a server."""
    return tally.label is Label.WRONG or tally.outcome is Outcome.WRONG


def _counts(channel: ChannelId, tallies: Sequence[Tally]) -> ChannelCounts:
    shown = [each for each in tallies if each.mode is HintMode.SHOWN]
    noted = [each for each in tallies if each.mode is HintMode.OBSERVED]

    def ended(outcome: Outcome) -> int:
        return _sum(each for each in shown if each.outcome is outcome and not is_wrong(each))

    return ChannelCounts(
        channel=channel,
        shown=_sum(shown),
        mended=ended(Outcome.MENDED),
        fine=ended(Outcome.FINE),
        added=ended(Outcome.ADDED),
        wrong=_sum(filter(is_wrong, shown)),
        not_a_quote=ended(Outcome.NOT_A_QUOTE),
        expired=ended(Outcome.EXPIRED),
        noted=_sum(noted),
        right=_sum(each for each in noted if each.label is Label.RIGHT),
        noted_wrong=_sum(each for each in noted if each.label is Label.WRONG),
    )


def _sum(tallies: Iterable[Tally]) -> int:
    return sum(each.count for each in tallies)
