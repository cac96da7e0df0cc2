"""What Discord knows of our application, read before connecting."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

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
UNREACHABLE = (discord.DiscordServerError, discord.GatewayNotFound, aiohttp.ClientError, OSError)
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
"""Seconds between two tries to reach Discord; the wait doubles in between."""


class TokenRefusedError(ExpectedError):
    """Discord does not know the token."""

    key = "discord-token-refused"


class DiscordUnreachableError(ExpectedError):
    """Discord gives no answer, or none that can be used."""

    key = "discord-unreachable"


@dataclass(frozen=True)
class ApplicationFacts:
    """The bot's name, and whether it was granted the text of messages."""

    name: str
    message_content: bool


async def read_application(*, token: str, api: str | None) -> ApplicationFacts:
    """Log in once to read the application; `api` is its base address, None for Discord's own.

    Identifying with an intent that is not granted would close the gateway, so this comes first.
    """
    if api is not None:
        Route.BASE = api
    async with discord.Client(intents=discord.Intents(guilds=True)) as probe:
        try:
            await probe.login(token)
        except discord.LoginFailure as error:
            raise TokenRefusedError from error
        if api is not None:
            # discord.py never asks for the gateway's address: it keeps one by heart.
            _, gateway, _ = await probe.http.get_bot_gateway()
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
        flags = probe.application_flags
        return ApplicationFacts(
            name=probe.user.name if probe.user else "",
            message_content=flags.gateway_message_content or flags.gateway_message_content_limited,
        )


async def ask_discord(*, token: str, api: str | None, within: float) -> ApplicationFacts:
    """Read the application at most `within` seconds, for whoever will not wait longer."""
    try:
        async with asyncio.timeout(within):
            return await read_application(token=token, api=api)
    except (*UNREACHABLE, discord.HTTPException) as error:
        raise DiscordUnreachableError from error


async def patiently(attempt: Callable[[], Awaitable[_Result]]) -> _Result:
    """Try until Discord can be reached; the first failure is logged, the others are not."""
    wait = _FIRST_WAIT
    while True:
        try:
            return await attempt()
        except UNREACHABLE as error:
            if wait == _FIRST_WAIT:
                _log.warning("Discord cannot be reached (%s); trying again until it can", error)
        await asyncio.sleep(wait)
        wait = min(2 * wait, _LONGEST_WAIT)
