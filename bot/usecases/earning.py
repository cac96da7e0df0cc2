"""What a setting asks for before it is changed; whoever insists may change it all the same."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.configuration.changes import Edit
from bot.domain.configuration.ids import GuildId, Scope
from bot.domain.quotes.earning import NotEarnedError, Trial, begins_to_hint, enough, has_earned
from bot.domain.quotes.settings import QuotesSettings
from bot.storage.database import Tables

Guard = Callable[[Tables, GuildId, Sequence[tuple[Scope, Edit]], datetime], Awaitable[None]]
"""Raises an `UnearnedError` for changes of one cog, made together, that ask for something first."""

RETREATS = "quotes"
"""The subject under which moderators are told that hints went back to observing."""


async def trial_of(tables: Tables, guild: GuildId, *, now: datetime) -> Trial:
    """Return what a server's hints were worth since they last went back to observing."""
    since = await tables.moderator_reports.last(guild, RETREATS)
    return await tables.labels.trial(guild, since=since, now=now)


async def _require_labels(
    tables: Tables, guild: GuildId, edits: Sequence[tuple[Scope, Edit]], now: datetime
) -> None:
    """Refuse to show hints in a server before they were right often enough."""
    stored = await tables.configuration.of_server(guild)
    if not any(begins_to_hint(scope, edit, stored) for scope, edit in edits):
        return
    trial = await trial_of(tables, guild, now=now)
    if not has_earned(trial, now=now):
        raise NotEarnedError(
            labels=len(trial.labels), right=trial.right, needed=enough(trial, now=now)
        )


GUARDS: Mapping[str, Guard] = {QuotesSettings.cog: _require_labels}
"""By cog."""
