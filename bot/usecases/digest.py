"""When the digest is due, and that each of its editions is posted once, whoever posts it."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.calendar import Schedule, Watch, adopted
from bot.domain.digest.delivery import (
    WAITS,
    Contents,
    Delivery,
    DeliveryState,
    Owed,
    Parcel,
    Waits,
)
from bot.domain.digest.settings import DigestSettings
from bot.storage.database import Database, Tables

Key = tuple[GuildId, date]
"""The server, and the local date for which an edition is scheduled."""

_COGS = (DigestSettings.cog, ServerSettings.cog)
"""What a schedule is made of: the digest's settings, and the server's time zone."""
_SLACK = timedelta(days=2)
"""Local dates are no further than that from any other zone's."""


@dataclass(frozen=True)
class Shown:
    """What a server's editions have shown so far."""

    figures: Mapping[str, date]
    """When each figure was last the figure of the day."""
    topics: Mapping[str, date]
    """When each topic was last the question of the day."""
    since: datetime | None
    """When the last edition was made; None where there was none."""
    counted_until: datetime | None = None
    """Up to when messages were counted for it, if they were."""


class Digest:
    """The schedules and editions of every server.

    Each step is taken by whoever finds the edition as it was read; the others find out.
    """

    def __init__(self, database: Database, waits: Waits = WAITS) -> None:
        """Work on this database."""
        self._database = database
        self.waits = waits
        self._followed: dict[GuildId, Schedule] | None = None

    async def servers(self) -> frozenset[GuildId]:
        """Return the servers where the digest was ever set, or is followed."""
        async with self._database.reading() as tables:
            configured = await tables.configuration.servers_with(DigestSettings.cog)
            if self._followed is None:
                watches = await tables.digest_schedules.all()
                self._followed = {guild: each.schedule for guild, each in watches.items()}
        return configured | self._followed.keys()

    async def follow(self, guild: GuildId, schedule: Schedule | None, *, now: datetime) -> None:
        """Follow a server's schedule as it is set now, None for no digest.

        It costs nothing where it has not changed. What the former schedule owed is not lost.
        """
        known = {} if self._followed is None else self._followed
        if known.get(guild) == schedule:
            return
        async with self._database.transaction() as tables:
            await self._adopt(tables, guild, schedule, now=now)
        if schedule is None:
            known.pop(guild, None)
        else:
            known[guild] = schedule

    async def owed(self, guilds: Container[GuildId], *, now: datetime) -> list[Owed]:
        """Return what fell due in these servers, the longest due first.

        It costs nothing where no schedule is followed.
        """
        if not self._followed:
            return []
        async with self._database.reading() as tables:
            due = await tables.digest_schedules.due(now=now)
        return _owed(due, guilds, until=now)

    async def owed_soon(
        self, guilds: Container[GuildId], *, now: datetime, until: datetime
    ) -> list[Owed]:
        """Return what falls due in these servers after one moment, up to another; soonest first.

        Servers where something is due already are not among them.
        """
        if not self._followed:
            return []
        async with self._database.reading() as tables:
            soon = await tables.digest_schedules.soon(now=now, until=until)
        return _owed(soon, guilds, until=until)

    async def fell_due(self, owed: Owed) -> datetime:
        """Return when an edition fell due, or was made due by a change of the schedule."""
        if not owed.made_due:
            return owed.moment
        async with self._database.reading() as tables:
            changed_at = await tables.configuration.last_change(owed.guild, _COGS)
        return max(owed.moment, changed_at or owed.moment)

    async def claim(
        self, owed: Owed, channel: ChannelId, parcel: Parcel | None, *, now: datetime
    ) -> Delivery | None:
        """Take it upon oneself to post an edition; None where somebody has, or nothing is posted.

        Earlier ones that fell due meanwhile are too late. No parcel is nothing to say.
        """
        if parcel is None:
            claimed = _ended(owed.guild, owed.day, DeliveryState.QUIET, now=now)
        else:
            claimed = self._sending((owed.guild, owed.day), channel, parcel, now=now)
        async with self._database.transaction() as tables:
            await tables.digest_schedules.advance(owed.guild, owed.accounted)
            await _add_late(tables, owed.guild, owed.days[:-1], now=now)
            added = await tables.editions.claim(claimed)
        return claimed if added and parcel is not None else None

    async def too_late(self, owed: Owed, *, now: datetime) -> None:
        """Account for what nobody posts any more."""
        async with self._database.transaction() as tables:
            await tables.digest_schedules.advance(owed.guild, owed.accounted)
            await _add_late(tables, owed.guild, owed.days, now=now)

    async def claim_now(
        self, key: Key, channel: ChannelId, parcel: Parcel, *, now: datetime
    ) -> Delivery | None:
        """Take it upon oneself to post an edition at once; None where there is one for its date."""
        claimed = self._sending(key, channel, parcel, now=now)
        async with self._database.transaction() as tables:
            return claimed if await tables.editions.claim(claimed) else None

    async def due(self, guilds: Container[GuildId], *, now: datetime) -> list[Delivery]:
        """Return the editions of these servers at which a step is due, the longest due first."""
        async with self._database.reading() as tables:
            due = await tables.editions.due(now=now)
        return [each for each in due if each.guild in guilds]

    async def take_over(self, delivery: Delivery, *, now: datetime) -> Delivery | None:
        """Take the step that is due upon oneself; None where somebody else has."""
        return await self._step(delivery, due_at=now + self.waits.lease)

    async def send_again(
        self, delivery: Delivery, channel: ChannelId, *, now: datetime
    ) -> Delivery | None:
        """Take it upon oneself to send an edition once more; None where somebody else has."""
        return await self._step(
            delivery,
            channel=channel,
            sent_at=delivery.sent_at or now,  # what is in doubt stays so
            due_at=now + self.waits.lease,
            attempts=delivery.attempts + 1,
        )

    async def posted(self, delivery: Delivery, message: MessageId) -> None:
        """Say where an edition was posted."""
        state = DeliveryState.QUIET if delivery.quiet else DeliveryState.SENT
        values = {"state": state.value, "message_id": message, "parcel": None, "due_at": None}
        async with self._database.transaction() as tables:
            await tables.editions.posted(delivery, **values)

    async def refused(self, delivery: Delivery, *, until: datetime, now: datetime) -> bool:
        """Say that Discord refused an edition, which is not there unless it was in doubt before.

        It is tried again later, and given up where that would be after `until`; return which.
        """
        again = now + self.waits.pause(delivery.attempts)
        if again > until:
            await self._end(delivery, DeliveryState.FAILED, now=now)
            return False
        first = (
            delivery.sent_at is not None and delivery.due_at == delivery.sent_at + self.waits.lease
        )
        await self._step(delivery, sent_at=None if first else delivery.sent_at, due_at=again)
        return True

    async def unknown(self, delivery: Delivery, *, now: datetime) -> None:
        """Say that nobody can know whether an edition was posted."""
        await self._end(delivery, DeliveryState.UNKNOWN, now=now)

    async def given_up(self, delivery: Delivery, *, now: datetime) -> None:
        """Say that an edition is not posted any more."""
        await self._end(delivery, DeliveryState.FAILED, now=now)

    async def told(self, delivery: Delivery) -> None:
        """Say that moderators know how an edition ended."""
        await self._step(delivery, due_at=None)

    async def tell_again(self, delivery: Delivery, at: datetime) -> None:
        """Say when moderators are to be told again how an edition ended."""
        await self._step(delivery, due_at=at)

    async def leave_out(self, guild: GuildId, day: date, *, now: datetime) -> bool:
        """Leave an edition out before it is due; say whether there was none for that date."""
        left = _ended(guild, day, DeliveryState.LEFT_OUT, now=now)
        async with self._database.transaction() as tables:
            return await tables.editions.claim(left)

    async def restore(self, guild: GuildId, day: date) -> bool:
        """Take back that an edition was left out; say whether it was so, and may still come."""
        async with self._database.transaction() as tables:
            watch = await tables.digest_schedules.held(guild)
            if watch is not None and watch.schedule.moment(day) <= watch.since:
                return False
            return await tables.editions.restore(guild, day)

    async def on(self, guild: GuildId, day: date) -> Delivery | None:
        """Return the edition for a date, None if there is none."""
        async with self._database.reading() as tables:
            return await tables.editions.on(guild, day)

    async def newest(self, guild: GuildId, *, limit: int) -> Sequence[Delivery]:
        """Return a server's last editions, newest first."""
        async with self._database.reading() as tables:
            return await tables.editions.newest(guild, limit=limit)

    async def coming(
        self, guild: GuildId, schedule: Schedule, count: int, *, now: datetime
    ) -> list[date]:
        """Return the dates of a server's next editions, but for those that there are already.

        The schedule may be one that is about to be followed: what the former one owes is not lost.
        """
        async with self._database.reading() as tables:
            followed = await tables.digest_schedules.of(guild) or Watch(schedule, now)
            watch = followed.from_last_due(now)
            taken = await tables.editions.days(guild, since=schedule.today(watch.since) - _SLACK)
        if watch.schedule != schedule:
            watch = adopted(watch, schedule, changed_at=now, taken=taken).watch
        return schedule.coming(watch.since, count, taken=taken)

    async def shown(self, guild: GuildId) -> Shown:
        """Return what a server's editions have shown so far."""
        async with self._database.reading() as tables:
            last = await tables.editions.last_sent(guild)
            figures, topics = await tables.editions.shown(guild)
        return Shown(
            figures=figures,
            topics=topics,
            since=last and last.claimed_at,
            counted_until=last and last.contents.counted_until,
        )

    async def _adopt(
        self, tables: Tables, guild: GuildId, schedule: Schedule | None, *, now: datetime
    ) -> None:
        old = await tables.digest_schedules.held(guild)
        if schedule is None:
            await tables.digest_schedules.remove(guild)
            return
        changed_at = await tables.configuration.last_change(guild, _COGS) or now
        if old is None:
            await tables.digest_schedules.put(guild, Watch(schedule, changed_at))
        elif old.schedule != schedule:
            taken = await tables.editions.days(guild, since=old.schedule.today(old.since) - _SLACK)
            adoption = adopted(old, schedule, changed_at=changed_at, taken=taken)
            await tables.digest_schedules.put(guild, adoption.watch)
            await _add_late(tables, guild, adoption.skipped, now=now)

    def _sending(self, key: Key, channel: ChannelId, parcel: Parcel, *, now: datetime) -> Delivery:
        """Return an edition that somebody is about to send."""
        guild, day = key
        return Delivery(
            guild=guild,
            day=day,
            state=DeliveryState.SENDING,
            parcel=parcel,
            contents=parcel.contents,
            channel=channel,
            message=None,
            claimed_at=now,
            sent_at=now,
            due_at=now + self.waits.lease,
            attempts=1,
        )

    async def _end(self, delivery: Delivery, state: DeliveryState, *, now: datetime) -> None:
        """Have moderators told how an edition ended; a day without one stays just that."""
        state = DeliveryState.QUIET if delivery.quiet else state
        async with self._database.transaction() as tables:
            await tables.editions.step(delivery, state=state.value, parcel=None, due_at=now)

    async def _step(self, delivery: Delivery, **values: Any) -> Delivery | None:  # noqa: ANN401 - of any field
        """Change an edition's fields, unless somebody took a step since."""
        columns = {"channel": "channel_id"}
        row = {columns.get(name, name): value for name, value in values.items()}
        async with self._database.transaction() as tables:
            taken = await tables.editions.step(delivery, **row)
        return replace(delivery, **values) if taken else None


def _owed(
    watches: Mapping[GuildId, Watch], guilds: Container[GuildId], *, until: datetime
) -> list[Owed]:
    return [
        Owed(guild, watch, tuple(watch.due(until)))
        for guild, watch in watches.items()
        if guild in guilds
    ]


async def _add_late(tables: Tables, guild: GuildId, days: Sequence[date], *, now: datetime) -> None:
    """Add the editions that come too late, those of which nothing is known yet."""
    for day in days:
        await tables.editions.claim(_ended(guild, day, DeliveryState.LATE, now=now, due_at=now))


def _ended(
    guild: GuildId,
    day: date,
    state: DeliveryState,
    *,
    now: datetime,
    due_at: datetime | None = None,
) -> Delivery:
    return Delivery(
        guild=guild,
        day=day,
        state=state,
        parcel=None,
        contents=Contents(),
        channel=None,
        message=None,
        claimed_at=now,
        sent_at=None,
        due_at=due_at,
        attempts=0,
    )
