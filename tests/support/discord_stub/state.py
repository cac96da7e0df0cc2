"""What the stub knows: its servers, what was asked of it, and how to wait for more."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tests.support.discord_stub import payloads
from tests.support.discord_stub.faults import Faults
from tests.support.discord_stub.interaction import Interaction
from tests.support.discord_stub.limits import Limit
from tests.support.discord_stub.payloads import Json, Snowflakes

_CONTENT = (1 << 18) | (1 << 19)
"""The application flags that grant the message-content intent."""


@dataclass
class Request:
    """One request, as it came and as it was answered."""

    at: float
    """Seconds of the monotonic clock."""
    method: str
    path: str
    """Below the API's base address."""
    body: Json | list[Json] | None
    files: tuple[str, ...] = ()
    status: int | None = None
    """None while it is not answered, or where the client hung up before."""


class Changes:
    """Lets tests wait for a fact instead of sleeping."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def notify(self) -> None:
        """Have everyone who waits look again."""
        self._next.set()
        self._next = asyncio.Event()

    async def until(self, fact: Callable[[], object], *, within: float = 10.0) -> None:
        """Return when `fact()` holds; raise TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            while not fact():
                await self._next.wait()


@dataclass
class Nonces:
    """The messages that were sent with a nonce to be enforced, for a while."""

    window: float
    """Seconds."""
    _kept: dict[str, tuple[float, Json]] = field(default_factory=dict[str, tuple[float, Json]])

    def first(self, nonce: str, now: float) -> Json | None:
        """Return the message that came with this nonce, unless it was too long ago."""
        at, message = self._kept.get(nonce, (-self.window, None))
        return message if now - at < self.window else None

    def keep(self, nonce: str, message: Json, now: float) -> None:
        """Remember the message of a nonce from now on."""
        self._kept[nonce] = (now, message)


@dataclass
class State:
    """Everything that REST, the gateway and the members share."""

    token: str
    clock: Callable[[], datetime]
    application_flags: int
    changes: Changes = field(default_factory=Changes)
    faults: Faults = field(default_factory=Faults)
    ids: Snowflakes = field(default_factory=Snowflakes)
    requests: list[Request] = field(default_factory=list[Request])
    guilds: dict[str, Json] = field(default_factory=dict[str, Json])
    channels: dict[str, Json] = field(default_factory=dict[str, Json])
    users: dict[str, Json] = field(default_factory=dict[str, Json])
    messages: dict[str, Json] = field(default_factory=dict[str, Json])
    commands: dict[str, list[Json]] = field(default_factory=dict[str, list[Json]])
    """What was synced, by the path that it was put to."""
    interactions: dict[str, Interaction] = field(default_factory=dict[str, Interaction])
    """By token."""
    nonces: Nonces = field(default_factory=lambda: Nonces(window=300))
    limit: Limit = field(default_factory=lambda: Limit(None))
    _written: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """The ids of messages by channel, deleted ones too."""

    def __post_init__(self) -> None:
        """Make the bot itself."""
        self.bot = payloads.user(self.draw(), "contrepoint", bot=True)

    def draw(self) -> str:
        """Return a new id."""
        return self.ids.draw(self.clock())

    def user(self, name: str) -> Json:
        """Return the user called `name`, made when first named."""
        if name not in self.users:
            self.users[name] = payloads.user(self.draw(), name)
        return self.users[name]

    def add_guild(self, name: str, *, channels: int) -> Json:
        """Add a server with so many text channels and half as many roles; bots are not told."""
        ident = self.draw()
        rooms = [
            payloads.channel(self.draw(), ident, f"room-{number}" if number else "general", number)
            for number in range(channels)
        ]
        made = payloads.guild(ident, name, bot=self.bot, channels=rooms, joined_at=self.clock())
        made["roles"] += [
            payloads.role(self.draw(), f"role-{number}", 0) for number in range(channels // 2)
        ]
        self.guilds[ident] = made
        self.channels |= {room["id"]: room for room in rooms}
        return made

    def add_forum(self, guild: Json, tags: Sequence[str], *, required: bool) -> Json:
        """Add a forum with these tags to a server; bots are not told."""
        made = payloads.forum(self.draw(), guild["id"], "forum", len(guild["channels"]))
        made["available_tags"] = [payloads.tag(self.draw(), name) for name in tags]
        made["flags"] = payloads.REQUIRE_TAG if required else 0
        guild["channels"].append(made)
        self.channels[made["id"]] = made
        return made

    def add_message(self, place: Json, author: Json, body: Json, ident: str | None = None) -> Json:
        """Keep and return the message that `body` becomes in the channel `place`."""
        made = payloads.message(ident or self.draw(), place, author, body, self.clock())
        self.messages[made["id"]] = made
        self._written.setdefault(place["id"], []).append(made["id"])
        return made

    def messages_in(self, place: Json) -> list[Json]:
        """Return the messages of a channel or thread, oldest first."""
        written = self._written.get(place["id"], [])
        return [self.messages[ident] for ident in written if ident in self.messages]

    def add_thread(self, thread: Json) -> None:
        """Keep a thread."""
        self.channels[thread["id"]] = thread
        self.guilds[thread["guild_id"]]["threads"].append(thread)

    def remove_thread(self, thread: Json) -> None:
        """Delete a thread with what is written in it."""
        for message in self.messages_in(thread):
            del self.messages[message["id"]]
        del self.channels[thread["id"]]
        self.guilds[thread["guild_id"]]["threads"].remove(thread)

    def sees_content(self, message: Json) -> bool:
        """Whether the bot reads this message's text when it asks for it."""
        return message["author"]["id"] == self.bot["id"] or bool(self.application_flags & _CONTENT)

    def record(self, request: Request) -> None:
        """Keep a request."""
        self.requests.append(request)
        self.changes.notify()

    def sent(self, method: str, path: str) -> list[Request]:
        """Return the requests with this method whose path ends so, oldest first."""
        return [r for r in self.requests if r.method == method and r.path.endswith(path)]

    @staticmethod
    def now() -> float:
        """Return the monotonic clock's seconds, by which requests and answers are timed."""
        return time.perf_counter()
