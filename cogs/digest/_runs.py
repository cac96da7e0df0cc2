"""When the next editions come, in words."""

from collections.abc import Sequence
from datetime import date, datetime

import discord

from bot.app import App
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.calendar import Schedule
from bot.domain.digest.settings import DigestSettings
from bot.texts import weekday_text
from bot.ui.words import Words

_TOLD = 3


async def runs_set(app: App, guild: GuildId, words: Words, *, now: datetime) -> Sequence[str]:
    """Return what is told of a server's next editions, as they are set."""
    return await runs_told(app, guild, await schedule_set(app, guild), words, now=now)


async def next_run(app: App, guild: GuildId, *, now: datetime) -> datetime | None:
    """Return when a server's next edition comes, None where none does."""
    schedule = await schedule_set(app, guild)
    if schedule is None:
        return None
    days = await app.digest.coming(guild, schedule, 1, now=now)
    return next(map(schedule.moment, days), None)


async def schedule_set(app: App, guild: GuildId) -> Schedule | None:
    """Return when a server's editions are due, None where no digest is set."""
    settings = await app.configuration.settings_for(DigestSettings, guild)
    server = await app.configuration.settings_for(ServerSettings, guild)
    return settings.schedule(server.time_zone)


async def runs_told(
    app: App, guild: GuildId, schedule: Schedule | None, words: Words, *, now: datetime
) -> Sequence[str]:
    """Return a line for each of the next three editions, by local clocks and by the reader's."""
    if schedule is None:
        return [words.say("digest-runs-none")]
    days = await app.digest.coming(guild, schedule, _TOLD, now=now)
    lines = [run_line(day, schedule, words, now=now) for day in days]
    return [words.say("digest-runs", zone=schedule.zone.key), *lines]


def run_line(
    day: date, schedule: Schedule, words: Words, *, now: datetime, inside: bool = False
) -> str:
    """Return when the edition of a date comes, by the clocks of its zone as they are then.

    It stands on a line of its own, or `inside` a sentence.
    """
    moment = schedule.moment(day)
    if moment <= now:
        on = weekday_text(day, words.language, inside=inside)
        return words.say("digest-run-now", day=on)
    local = moment.astimezone(schedule.zone)
    run = words.say(
        "digest-run",
        day=weekday_text(local.date(), words.language, inside=inside),
        time=f"{local:%H:%M}",
        moment=discord.utils.format_dt(moment, "F"),
    )
    if local.time() == schedule.at:
        return run
    return words.say("digest-run-shifted", run=run, time=f"{schedule.at:%H:%M}")
