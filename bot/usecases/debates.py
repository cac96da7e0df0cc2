"""What moderators can do with debates: each is opened once, closed once, and may be reopened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.debates.debate import Debate, DebateBusyError, DebateOpenError, DebateState
from bot.storage.database import Database


class Debates:
    """The debates of every server.

    Whoever posts for a debate takes the step first, and says afterwards that it was done; who dies
    between the two leaves it stuck, and somebody else takes the step over.
    """

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    async def begin(
        self, guild: GuildId, topic: str, channel: ChannelId, *, now: datetime
    ) -> Debate:
        """Take it upon oneself to open a debate; refused where one stands on the topic."""
        async with self._database.transaction() as tables:
            begun = await tables.debates.begin(guild, topic, channel, now=now)
            found = _on(topic, await tables.debates.standing(guild))
        if not begun or found is None:
            raise _refusal(found)
        return found

    async def opened(self, debate: Debate, thread: ChannelId) -> Debate:
        """Say where a debate was opened."""
        await self._step(debate, state=DebateState.OPEN.value, thread_id=thread)
        return replace(debate, state=DebateState.OPEN, thread=thread)

    async def abandon(self, debate: Debate) -> None:
        """Forget a debate that could not be opened."""
        async with self._database.transaction() as tables:
            await tables.debates.abandon(debate)

    async def begin_closing(self, debate: Debate, *, now: datetime) -> Debate:
        """Take it upon oneself to close an open debate."""
        await self._step(debate, state=DebateState.CLOSING.value, closed_at=now, stepped_at=now)
        return replace(debate, state=DebateState.CLOSING, closed_at=now, stepped_at=now)

    async def closed(self, debate: Debate) -> None:
        """Say that a debate is closed; also one that could not be reopened after all."""
        await self._step(debate, state=DebateState.CLOSED.value)

    async def reopen(self, debate: Debate, *, now: datetime) -> Debate:
        """Open a closed debate again; refused where another one stands on its topic."""
        async with self._database.transaction() as tables:
            done = await tables.debates.reopen(debate, now=now)
            others = await tables.debates.standing(debate.guild)
        if not done:
            raise _refusal(_on(debate.topic, others))
        return replace(debate, state=DebateState.OPEN, stepped_at=now)

    async def gone(self, debate: Debate) -> None:
        """Say that the thread of a debate is there no more."""
        await self._step(debate, state=DebateState.GONE.value)

    async def take_over(self, debate: Debate, *, now: datetime) -> Debate:
        """Take the step of whoever died at it upon oneself."""
        await self._step(debate, stepped_at=now)
        return replace(debate, stepped_at=now)

    async def standing(self, guild: GuildId) -> Sequence[Debate]:
        """Return the debates of a server that are open, being opened or being closed."""
        async with self._database.reading() as tables:
            return await tables.debates.standing(guild)

    async def closed_in(self, guild: GuildId) -> Sequence[Debate]:
        """Return the debates of a server that could be reopened, oldest first."""
        async with self._database.reading() as tables:
            return await tables.debates.closed(guild)

    async def in_thread(self, guild: GuildId, thread: ChannelId) -> Debate | None:
        """Return the debate of a thread, open or closed."""
        async with self._database.reading() as tables:
            return await tables.debates.in_thread(guild, thread)

    async def stuck(self, *, now: datetime) -> Sequence[Debate]:
        """Return the debates of all servers at which somebody died."""
        async with self._database.reading() as tables:
            return [each for each in await tables.debates.midway() if each.is_stuck(now=now)]

    async def _step(self, debate: Debate, **values: object) -> None:
        """Take a step from what the debate is; refused where somebody was quicker."""
        async with self._database.transaction() as tables:
            if not await tables.debates.step(debate, **values):
                raise DebateBusyError


def _on(topic: str, debates: Sequence[Debate]) -> Debate | None:
    return next((each for each in debates if each.topic == topic), None)


def _refusal(standing: Debate | None) -> DebateOpenError | DebateBusyError:
    """Return why a debate cannot be opened beside the one that stands, if it still does."""
    if standing is not None and standing.state is DebateState.OPEN:
        return DebateOpenError(thread=str(standing.thread))
    return DebateBusyError()
