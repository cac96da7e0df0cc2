"""A look-alike of Discord on loopback: REST, gateway, members and faults.

It serves a real discord.py process, which is told its `api` address and finds the gateway there.

    async with DiscordStub() as discord:
        ...  # start the bot on discord.api, with discord.token
        await discord.until(lambda: discord.gateway.live)
        answer = await discord.member(locale="fr").slash("gpu", organisation="xai")
        assert "150 000" in answer.text
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web
from discord.utils import utcnow

from tests.support.discord_stub.faults import Faults
from tests.support.discord_stub.gateway import MESSAGE_CONTENT, Gateway
from tests.support.discord_stub.interaction import Interaction
from tests.support.discord_stub.limits import Limit
from tests.support.discord_stub.member import Member
from tests.support.discord_stub.payloads import MEMBER_PERMISSIONS, Json
from tests.support.discord_stub.rest import BASE, Rest
from tests.support.discord_stub.state import Nonces, Request, State

__all__ = ["MESSAGE_CONTENT", "DiscordStub", "Faults", "Interaction", "Json", "Member", "Request"]

MESSAGE_CONTENT_GRANTED = 1 << 19
"""The application flag of a small bot that was granted the message-content intent."""
TOKEN = "stub.token.for-tests"


class DiscordStub:
    """One Discord, open inside `async with`."""

    def __init__(
        self,
        *,
        guilds: int = 1,
        channels: int = 2,
        token: str = TOKEN,
        application_flags: int = 0,
        clock: Callable[[], datetime] = utcnow,
    ) -> None:
        self.state = State(token, clock, application_flags)
        self.gateway = Gateway(self.state)
        for number in range(guilds):
            self.state.add_guild(f"server-{number}", channels=channels)
        self.until = self.state.changes.until
        self.sent = self.state.sent

    @property
    def token(self) -> str:
        """The only token that is let in."""
        return self.state.token

    @property
    def faults(self) -> Faults:
        """What shall go wrong."""
        return self.state.faults

    @property
    def requests(self) -> list[Request]:
        """All requests so far, oldest first."""
        return self.state.requests

    @property
    def guilds(self) -> list[Json]:
        """The servers; set `preferred_locale` to choose one's language."""
        return list(self.state.guilds.values())

    @property
    def messages(self) -> list[Json]:
        """The messages that exist, oldest first."""
        return list(self.state.messages.values())

    def add_forum(
        self, *, guild: int = 0, tags: Sequence[str] = (), required: bool = False
    ) -> Json:
        """Add a forum to a server; `required` is whether a post needs a tag. Bots are not told."""
        return self.state.add_forum(self.guilds[guild], tags, required=required)

    def messages_in(self, channel: Json) -> list[Json]:
        """Return the messages of a channel, those of its threads included, oldest first."""
        threads = self.state.guilds[channel["guild_id"]]["threads"]
        posts = [thread for thread in threads if thread["parent_id"] == channel["id"]]
        return [each for place in (channel, *posts) for each in self.state.messages_in(place)]

    async def deny(self, channel: Json, permissions: int) -> None:
        """Take exactly these permissions from everybody in a channel, and tell the bots."""
        everyone = {"id": channel["guild_id"], "type": 0, "allow": "0", "deny": str(permissions)}
        channel["permission_overwrites"] = [everyone]
        await self.gateway.dispatch("CHANNEL_UPDATE", channel)

    async def delete_channel(self, channel: Json) -> None:
        """Delete a channel, and tell the bots."""
        del self.state.channels[channel["id"]]
        self.state.guilds[channel["guild_id"]]["channels"].remove(channel)
        await self.gateway.dispatch("CHANNEL_DELETE", channel)

    @property
    def nonces(self) -> Nonces:
        """What was sent with a nonce; its `window` is how many seconds a repeat is known for."""
        return self.state.nonces

    @property
    def limit(self) -> Limit:
        """How many requests a second the bot may make; `per_second` is None: as many as come."""
        return self.state.limit

    @property
    def commands(self) -> dict[str, Json]:
        """The global commands that are synced now, by name."""
        path = f"/applications/{self.state.bot['id']}/commands"
        return {command["name"]: command for command in self.state.commands.get(path, [])}

    def member(
        self,
        name: str = "alice",
        *,
        guild: int = 0,
        channel: int = 0,
        locale: str = "en-US",
        permissions: int = MEMBER_PERMISSIONS,
    ) -> Member:
        """Return the person called `name` in a channel of a server, both by number."""
        place = self.guilds[guild]["channels"][channel]
        user = self.state.user(name)
        return Member(self.state, self.gateway, user, place, locale, permissions)

    async def __aenter__(self) -> Self:
        """Listen on a free port of the loopback."""
        app = Rest(self.state, self.gateway).build()
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = int(self._runner.addresses[0][1])
        self.api = f"http://127.0.0.1:{port}{BASE}"
        self.gateway.address = f"ws://127.0.0.1:{port}/gateway"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hang up."""
        self.gateway.drop()
        await self._runner.cleanup()
