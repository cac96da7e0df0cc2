"""What Discord knows of our application, read before connecting."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.errors import ExpectedError

# Nothing here speaks: discord.py need not warn that the libraries for voice are missing.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")
_FAILURES = (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, OSError)
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
"""Seconds between two tries to reach Discord; the wait doubles in between."""
_SERVER_FAULT = HTTPStatus.INTERNAL_SERVER_ERROR
_TOKEN_REFUSED = 4004
"""The code with which the gateway closes on a token that it does not know."""


class TokenRefusedError(ExpectedError):
    """Discord does not know the token."""

    key = "discord-token-refused"


class DiscordUnreachableError(ExpectedError):
    """Discord gives no answer, or none that can be used."""

    key = "discord-unreachable"


class IntentsRefusedError(ExpectedError):
    """Discord took the intent back after its flags had granted it."""

    key = "discord-intents-refused"


@dataclass(frozen=True)
class ApplicationFacts:
    """The bot's name, and whether it was granted the text of messages."""

    name: str
    message_content: bool


@dataclass(frozen=True)
class Presence:
    """What an operator wants to know beside: where the bot is, and what it is known to do."""

    application: ApplicationFacts
    servers: int
    """About how many."""
    commands: tuple[str, ...]
    """The names of the slash commands that Discord has."""


def use_api(api: str | None) -> None:
    """Send requests to this base address; None for Discord's own."""
    if api is not None:
        Route.BASE = api


async def find_gateway(client: discord.Client) -> None:
    """Ask the API where the gateway is: discord.py never does, it keeps an address by heart."""
    _, gateway, _ = await client.http.get_bot_gateway()
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


async def ask_discord(*, token: str, api: str | None, within: float) -> Presence:
    """Ask for all that Discord knows at most `within` seconds, for whoever will not wait longer."""
    try:
        async with asyncio.timeout(within), _probing(token=token, api=api) as probe:
            return await _presence(probe)
    except _FAILURES as error:
        raise DiscordUnreachableError from error


@asynccontextmanager
async def _probing(*, token: str, api: str | None) -> AsyncGenerator[discord.Client]:
    """Log in a client that never connects."""
    use_api(api)
    async with discord.Client(intents=discord.Intents(guilds=True)) as probe:
        with refusals():
            await probe.login(token)
        yield probe


async def _presence(client: discord.Client) -> Presence:
    application = client.application
    commands = await client.http.get_global_commands(client.application_id or 0)
    return Presence(
        application=facts_of(client),
        servers=application.approximate_guild_count if application else 0,
        commands=tuple(sorted(each["name"] for each in commands if _is_slash(each))),
    )


def _is_slash(command: Mapping[str, Any]) -> bool:
    """Say whether a command is typed, unlike those of a right-click."""
    slash = discord.AppCommandType.chat_input.value
    return command.get("type", slash) == slash


def facts_of(client: discord.Client) -> ApplicationFacts:
    """Return what a client was told when it logged in."""
    flags = client.application_flags
    return ApplicationFacts(
        name=client.user.name if client.user else "",
        message_content=flags.gateway_message_content or flags.gateway_message_content_limited,
    )


async def patiently(attempt: Callable[[], Awaitable[_Result]]) -> _Result:
    """Try until Discord can be reached; the first failure is logged, the others are not.

    discord.py waits out the limits that Discord itself sets, and not those of what stands before
    it: there the answer says how long to stay away.
    """
    wait = _FIRST_WAIT
    while True:
        try:
            return await attempt()
        except _FAILURES as error:
            if not _passes(error):
                raise
            if wait == _FIRST_WAIT:
                _log.warning(
                    "Discord cannot be reached (%s); trying again until it can", _brief(error)
                )
            asked = _asked_wait(error)
        await asyncio.sleep(max(wait, asked))
        wait = min(2 * wait, _LONGEST_WAIT)


@contextmanager
def refusals() -> Generator[None]:
    """Turn what Discord refuses for good into what a person can do about it."""
    try:
        yield
    except discord.LoginFailure as error:
        raise TokenRefusedError from error
    except discord.HTTPException as error:
        if error.status == HTTPStatus.UNAUTHORIZED:
            raise TokenRefusedError from error
        raise
    except discord.PrivilegedIntentsRequired as error:
        raise IntentsRefusedError from error
    except discord.ConnectionClosed as error:
        if error.code == _TOKEN_REFUSED:
            raise TokenRefusedError from error
        raise


def _passes(error: Exception) -> bool:
    """Say whether the same request may fare better later."""
    if not isinstance(error, discord.HTTPException):
        return True
    return error.status == HTTPStatus.TOO_MANY_REQUESTS or error.status >= _SERVER_FAULT


def _asked_wait(error: Exception) -> float:
    """Return the seconds that the answer asks to stay away, 0 where it does not say."""
    if not isinstance(error, discord.HTTPException):
        return 0.0
    asked = error.response.headers.get("Retry-After", "")
    return float(asked) if asked.isdecimal() else 0.0


def _brief(error: Exception) -> str:
    """Return what went wrong, without the page of HTML that may come with it."""
    if isinstance(error, discord.HTTPException):
        return f"{error.status} {error.response.reason}"
    return str(error) or type(error).__name__
