"""The Discord client: its intents, its cogs, the doors where errors arrive, start and stop."""

import gc
import logging
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.client.application import (
    ApplicationFacts,
    DiscordUnreachableError,
    IntentsRefusedError,
    TokenRefusedError,
    ask_discord,
    facts_of,
    find_gateway,
    patiently,
    refusals,
    use_api,
)
from bot.client.definitions import definitions, digest
from bot.client.limits import look_seldom
from bot.client.once import once
from bot.client.outages import Outages
from bot.client.pace import Pace
from bot.ui.access import Program
from bot.ui.charts.charts import Charts
from bot.ui.doors import explain, report
from bot.ui.in_flight import InFlight
from bot.ui.queues import OwnList, Queue

__all__ = [
    "COGS",
    "ApplicationFacts",
    "Contrepoint",
    "DiscordUnreachableError",
    "IntentsRefusedError",
    "TokenRefusedError",
    "ask_discord",
    "intents_for",
    "serve",
]

COGS = (
    "cogs.configuration",
    "cogs.setup",
    "cogs.doctor",
    "cogs.figures",
    "cogs.claims",
    "cogs.viewpoints",
    "cogs.topics",
    "cogs.stances",
    "cogs.arguments",
    "cogs.debates",
    "cogs.digest",
    "cogs.catalogue",
    "cogs.review",
    "cogs.corrections",
    "cogs.quotes",
    "cogs.privacy",
    "cogs.why",
    "cogs.help",
)
"""Loaded by name, in this order; one that fails stops the start."""

_UNHEARD = "socket_event_type"
"""What discord.py tells besides of each frame, before it tells what is in it."""
_LAST_ANSWERS = 4.0
"""Seconds that a stop leaves to interactions that are being answered."""

_PRESSED = frozenset({discord.InteractionType.component, discord.InteractionType.modal_submit})
"""What listeners answer; commands have the command tree."""
_SLASH = discord.AppCommandType.chat_input.value
_log = logging.getLogger(__name__)


class Tree(app_commands.CommandTree["Contrepoint"]):
    """The command tree, with its door and its count of what is being answered."""

    async def interaction_check(self, interaction: discord.Interaction["Contrepoint"], /) -> bool:
        """Count the interaction as being answered; every command passes here first."""
        interaction.client.in_flight.track()
        return True

    def add_command(
        self,
        command: app_commands.Command[Any, ..., Any]
        | app_commands.Group
        | app_commands.ContextMenu,
        /,
        **options: Any,  # noqa: ANN401 - passed on as they come
    ) -> None:
        """Add a command; a group whose namesake is there gives it its own commands instead."""
        there = self.get_command(command.name)
        if isinstance(command, app_commands.Group) and isinstance(there, app_commands.Group):
            for inner in command.commands:
                there.add_command(inner)
        else:
            super().add_command(command, **options)

    async def on_error(
        self,
        interaction: discord.Interaction["Contrepoint"],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        """Explain what a command raised."""
        await explain(interaction, error)


Glance = Callable[[discord.Message], bool]
"""Says at once, and never raises, whether some cog wants to look at a message."""


class Contrepoint(commands.Bot, Program):
    """The client. It keeps no members and no messages, and pings nobody."""

    def __init__(self, app: App, *, message_content: bool) -> None:
        """Take the built program; cogs are loaded when it logs in."""
        self._asked = intents_for(message_content=message_content)
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=self._asked,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            http_trace=once(),
        )
        look_seldom(self.http)
        self.app = app
        self.in_flight = InFlight()
        self.pace = Pace()
        self.charts = Charts()
        self.command_ids: Mapping[str, int] = {}
        self.glances: list[Glance] = []
        self.queues: list[Queue] = []
        self.own_lists: list[OwnList] = []

    def do_without_message_content(self) -> None:
        """Ask for messages without their text, from the next time that it connects."""
        # discord.py keeps the very object that it was given, and reads it when it identifies.
        self._asked.message_content = False

    async def setup_hook(self) -> None:
        """Load every cog, then give Discord the commands if their definitions changed."""
        Outages().watch(self)
        for name in COGS:
            await self.load_extension(name)
        await patiently(self._sync_commands)

    async def close(self) -> None:
        """End what draws charts too."""
        await self.charts.close()
        await super().close()

    async def _sync_commands(self) -> None:
        if self.application_id is None:
            message = "commands are synced after logging in"
            raise RuntimeError(message)
        payload = await definitions(self.tree, self.app.texts)
        current = digest(payload)
        if await self.app.command_syncs.is_current(self.application_id, current):
            # Somebody else may have taken our commands away; asking is free, syncing is not.
            there = await self.http.get_global_commands(self.application_id)
            if sorted(map(_known_as, there)) == sorted(map(_known_as, payload)):
                self.command_ids = _slash_ids(there)
                _log.info("Commands unchanged since the last sync")
                return
        made = await self.http.bulk_upsert_global_commands(self.application_id, payload=payload)
        self.command_ids = _slash_ids(made)
        await self.app.command_syncs.record(
            self.application_id, current, now=discord.utils.utcnow()
        )
        _log.info("Commands synced: %d", len(payload))

    async def on_ready(self) -> None:
        """Say so in the log; it may happen again after a reconnect."""
        _log.info("Ready in %d servers", len(self.guilds))

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - any event's
        """Pass on what some listener wants: of messages few, of interactions controls and forms."""
        if event_name == "message":
            self._offer(*args)
        elif event_name == _UNHEARD or (event_name == "interaction" and _is_command(*args)):
            return
        else:
            super().dispatch(event_name, *args, **kwargs)

    def _offer(self, message: discord.Message) -> None:
        """Give a message to the cogs' listeners if one wants it; there are no commands in text.

        Listeners are tasks, and a task for each message takes as long as reading it.
        """
        for glance in self.glances:  # `any` would take as long again
            if glance(message):
                break
        else:
            return
        for listener in self.extra_events.get("on_message", ()):
            self._schedule_event(listener, "on_message", message)  # pyright: ignore[reportUnknownMemberType] - of a task of anything

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - any event's
        """Report what a listener raised; nobody waits for an answer there."""
        del args, kwargs
        error = sys.exc_info()[1]
        if error is not None:
            report(f"event {event_method}", error)


def _is_command(interaction: discord.Interaction[Any]) -> bool:
    return interaction.type not in _PRESSED


def _known_as(command: Mapping[str, Any]) -> tuple[int, str]:
    """Return what tells a command from the others: its kind and its name."""
    return command.get("type", _SLASH), command["name"]


def _slash_ids(there: Iterable[Mapping[str, Any]]) -> Mapping[str, int]:
    """Return the ids of those that are typed after a slash, by name."""
    slash = (each for each in there if _known_as(each)[0] == _SLASH)
    return {each["name"]: int(each["id"]) for each in slash}


async def _pass_over_servers() -> None:
    """Let collections of garbage pass over the servers, which stay: of many they take long.

    Those of a connection that was lost are garbage by now.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def intents_for(*, message_content: bool) -> discord.Intents:
    """Return servers and messages; their text only where Discord granted it."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.messages = True
    intents.message_content = message_content
    return intents


async def serve(app: App, *, token: str, api: str | None) -> None:
    """Serve Discord until cancelled; then finish what is being answered and log out."""
    use_api(api)
    client = await patiently(lambda: _logged_in(app, token=token, find=api is not None))
    try:
        with refusals():
            await client.connect()
    finally:
        await client.in_flight.finish(within=_LAST_ANSWERS)
        await client.close()


async def _logged_in(app: App, *, token: str, find: bool) -> Contrepoint:
    """Log a new client in, and let it ask for no more than the application was granted.

    One whose login failed half-way could not load its cogs again. `find` is whether to ask where
    the gateway is. Identifying with an intent that is not granted would close the gateway.
    """
    client = Contrepoint(app, message_content=True)
    try:
        with refusals():
            await client.login(token)
        if find:
            await find_gateway(client)
        client.add_listener(_pass_over_servers, "on_ready")
    except BaseException:
        await client.close()
        raise
    if not facts_of(client).message_content:
        _log.warning("The message content intent is not granted: figures work, quotes are not read")
        client.do_without_message_content()
    return client
