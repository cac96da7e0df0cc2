"""Servers whose digest is due, the processes that post it, and what became of their editions."""

import asyncio
import re
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from discord.utils import utcnow
from sqlalchemy import Row, select, text

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.digest.delivery import DeliveryState
from bot.storage.address import parse_url
from bot.storage.connections import Connections
from bot.storage.database import Database
from bot.storage.opening import opened
from bot.storage.schema import editions
from bot.usecases.configuration import Configuration
from tests.support.discord_stub import DiscordStub, Json, Request
from tests.support.discord_stub.interaction import walk
from tests.support.discord_stub.payloads import ALL_PERMISSIONS
from tests.support.discord_stub.permissions import ADMINISTRATOR
from tests.support.processes import BotProcess, contrepoint

QUICK = {"poll": 0.2, "send": 3.0, "lease": 3.5, "doubt": 30.0, "pause": 0.5}
"""The digest's waits, shortened, in seconds."""
MARK = "digest:sources:"
"""How the custom id begins that an edition's message bears."""
_DUE_FOR = timedelta(hours=1)
_SET_FOR = timedelta(hours=2)
_LOOK = 0.05
"""Seconds between two looks into the database."""


@dataclass(frozen=True)
class Subscriber:
    """A server with a digest."""

    guild: Json
    channel: Json
    """Where editions are posted: a text channel or a forum."""
    moderators: Json
    """Where moderators are told."""

    @property
    def id(self) -> int:
        """The server's id."""
        return int(self.guild["id"])


@dataclass(frozen=True)
class Outcome:
    """What became of an edition."""

    states: tuple[str, ...]
    """Of its rows, of which there is one."""
    messages: int
    """How many there are of it."""

    @property
    def lost(self) -> bool:
        """Whether nobody can read it."""
        return self.messages == 0

    @property
    def doubled(self) -> bool:
        """Whether it can be read twice."""
        return self.messages > 1


ONCE = Outcome((DeliveryState.SENT.value,), 1)


class Digests:
    """A look-alike of Discord, a database, and servers whose editions are due."""

    def __init__(
        self, discord: DiscordStub, url: str, folder: Path, stored: Connections, forums: int
    ) -> None:
        """Take everything that is open already; the last so many servers use a forum."""
        self.discord = discord
        self.subscribers = _subscribers(discord, forums)
        self._url = url
        self._folder = folder
        self._stored = stored

    def running(self, **waits: float) -> AbstractAsyncContextManager[BotProcess]:
        """Run the program, with short waits unless others are given, in seconds."""
        given = [f"{name}={seconds}" for name, seconds in {**QUICK, **waits}.items()]
        return contrepoint(
            self.discord,
            self._folder,
            module="tests.support.hurried",
            arguments=(*given, "--", "run"),
            DATABASE_URL=self._url,
        )

    async def fall_due(self) -> None:
        """Have an edition fall due at once in each server, as if set two hours ago."""
        for each in self.subscribers:
            await self.set(each, "server", moderators_channel=int(each.moderators["id"]))
            at = f"{utcnow() - _DUE_FOR:%H:%M}"
            channel = int(each.channel["id"])
            await self.set(each, "digest", channel=channel, time=at, hours_late=23)

    async def set(self, subscriber: Subscriber, cog: str, **values: object) -> None:
        """Set something of a server, as if two hours ago."""
        place = Place(GuildId(subscriber.id), None, cog)
        configuration = Configuration(Database(self._stored))
        revision = (await configuration.set_at(place)).revision
        then = utcnow() - _SET_FOR
        await configuration.insist(
            place, values, by=MemberId(1), expected_revision=revision, now=then
        )

    async def rows(self) -> Sequence[Row[Any]]:
        """Return the editions that are stored."""
        async with self._stored.reading() as connection:
            return (await connection.execute(select(editions))).all()

    async def until(
        self, fact: Callable[[Sequence[Row[Any]]], bool], *, within: float = 30
    ) -> None:
        """Wait until the stored editions are so; raise TimeoutError after so many seconds."""
        async with asyncio.timeout(within):
            while not fact(await self.rows()):  # noqa: ASYNC110 - nobody tells of a change there
                await asyncio.sleep(_LOOK)

    async def settled(self, *, within: float = 30) -> None:
        """Wait until each server has an edition, and none is being sent."""
        await self.until(self._settled, within=within)

    def _settled(self, rows: Sequence[Row[Any]]) -> bool:
        ended = {row.guild_id for row in rows if row.state != DeliveryState.SENDING.value}
        return ended == {each.id for each in self.subscribers}

    async def outcomes(self) -> list[Outcome]:
        """Return what became of each server's edition, in the order of the servers."""
        rows = await self.rows()
        return [
            Outcome(
                tuple(row.state for row in rows if row.guild_id == each.id),
                len(editions_in(self.discord, each.channel)),
            )
            for each in self.subscribers
        ]

    def asked(self, pattern: str, since: int = 0) -> list[Request]:
        """Return the requests, from that number on, whose "METHOD path" matches."""
        made = self.discord.requests[since:]
        return [each for each in made if re.search(pattern, f"{each.method} {each.path}")]

    def told(self, subscriber: Subscriber) -> list[str]:
        """Return what moderators of a server were told."""
        there = self.discord.messages_in(subscriber.moderators)
        return ["\n".join(_texts(message)) for message in there]

    @asynccontextmanager
    async def nobody_writes(self) -> AsyncGenerator[None]:
        """Keep everybody else from writing an edition."""
        async with self._stored.writing() as connection:  # on SQLite, that is all it takes
            if connection.dialect.name == "postgresql":
                await connection.execute(text("LOCK TABLE editions IN SHARE ROW EXCLUSIVE MODE"))
            yield

    async def change(self, statement: str, **values: object) -> None:
        """Change what is stored behind the program's back."""
        async with self._stored.writing() as connection:
            await connection.execute(text(statement), values)


@asynccontextmanager
async def digests(
    url: str, folder: Path, *, texts: int = 1, forums: int = 1
) -> AsyncGenerator[Digests]:
    """Open so many servers whose digest goes to a text channel, and so many with a forum for it."""
    async with DiscordStub(guilds=texts + forums) as discord, opened(parse_url(url)) as stored:
        yield Digests(discord, url, folder, stored, forums)


def _subscribers(discord: DiscordStub, forums: int) -> tuple[Subscriber, ...]:
    found: list[Subscriber] = []
    for number, guild in enumerate(discord.guilds):
        guild["roles"][0]["permissions"] = str(ALL_PERMISSIONS & ~ADMINISTRATOR)
        text_channel, moderators = guild["channels"][:2]
        in_forum = number >= len(discord.guilds) - forums
        channel = discord.add_forum(guild=number) if in_forum else text_channel
        found.append(Subscriber(guild, channel, moderators))
    return tuple(found)


def editions_in(discord: DiscordStub, channel: Json) -> list[Json]:
    """Return the messages of a channel, or the posts of a forum, that bear an edition's mark."""
    return [each for each in discord.messages_in(channel) if _is_edition(each)]


def posting(where: Iterable[Subscriber]) -> str:
    """Return the pattern of the requests that post an edition there."""
    return f"POST .*/({_ids(where)})/(messages|threads)$"


def reading(where: Iterable[Subscriber]) -> str:
    """Return the pattern of the requests that look for what was posted there."""
    guilds = "|".join(str(each.id) for each in where)
    return f"GET .*/(({_ids(where)})/(messages|threads.*)|({guilds})/threads/active)$"


def _ids(where: Iterable[Subscriber]) -> str:
    return "|".join(each.channel["id"] for each in where)


def _is_edition(message: Json) -> bool:
    parts = walk(message["components"])
    return any(str(part.get("custom_id", "")).startswith(MARK) for part in parts)


def _texts(message: Json) -> list[str]:
    return [str(part["content"]) for part in walk(message["components"]) if "content" in part]
