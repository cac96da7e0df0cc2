"""`contrepoint check` says what is fine and what to do, one line each."""

import asyncio
from dataclasses import dataclass

import typer

from bot.commands.data import find_faults
from bot.commands.terminal import Terminal
from bot.errors import ExpectedError
from bot.settings import Settings

_OF_DISCORD = ("check-intents", "check-commands", "check-servers")
"""What can be looked at with a good token alone."""
_PATIENCE = 20.0
"""Seconds that Discord is given to answer."""


@dataclass(frozen=True)
class _Finding:
    """What was looked at, in words, and whether the bot can run with it."""

    name: str
    text: str
    fine: bool = True


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the command."""

    @cli.command(help=terminal.say("cli-check-help"), short_help=terminal.say("cli-check-short"))
    def check() -> None:
        findings = asyncio.run(_look(terminal))
        for finding in findings:
            mark = "✓" if finding.fine else "✗"
            typer.echo(f"{mark} {finding.name}: {finding.text}")
        if not all(finding.fine for finding in findings):
            raise typer.Exit(1)


async def _look(terminal: Terminal) -> list[_Finding]:
    """Look at everything; what rests on something broken is named, and not looked at."""
    settings = terminal.settings_or_refusal
    if isinstance(settings, ExpectedError):
        return [
            _broken(terminal, "check-settings", settings),
            *_unseen(terminal, "check-database", "check-migrations"),
            _data(terminal),
            *_unseen(terminal, "check-token", *_OF_DISCORD),
        ]
    return [
        _Finding(terminal.say("check-settings"), terminal.say("check-fine")),
        *await _database(terminal, settings),
        _data(terminal),
        *await _discord(terminal, settings),
    ]


async def _database(terminal: Terminal, settings: Settings) -> list[_Finding]:
    from bot.storage.upgrade import schema_of

    try:
        schema = await schema_of(settings.database_url)
    except ExpectedError as error:
        return [
            _broken(terminal, "check-database", error),
            *_unseen(terminal, "check-migrations"),
        ]
    state = "check-fine" if schema.found else "check-database-new"
    due = schema.migrations_due
    return [
        _Finding(terminal.say("check-database"), terminal.say(state)),
        _Finding(
            terminal.say("check-migrations"),
            terminal.say("check-migrations-due", count=due) if due else terminal.say("check-fine"),
        ),
    ]


def _data(terminal: Terminal) -> _Finding:
    count = len(find_faults(terminal))
    text = terminal.say("check-data-broken", count=count) if count else terminal.say("check-fine")
    return _Finding(terminal.say("check-data"), text, fine=not count)


async def _discord(terminal: Terminal, settings: Settings) -> list[_Finding]:
    from bot.client import ask_discord

    try:
        found = await ask_discord(
            token=settings.required_token(), api=settings.discord_api, within=_PATIENCE
        )
    except ExpectedError as error:
        return [_broken(terminal, "check-token", error), *_unseen(terminal, *_OF_DISCORD)]
    # The bot runs without message content too, so that its absence is told and is no fault.
    facts, names = found.application, ", ".join(f"/{name}" for name in found.commands)
    intents = "check-fine" if facts.message_content else "check-intents-missing"
    texts = (
        terminal.say("check-token-known", name=facts.name),
        terminal.say(intents),
        terminal.say("check-commands-known", names=names or "none"),
        terminal.say("check-servers-count", count=found.servers),
    )
    keys = ("check-token", *_OF_DISCORD)
    return [_Finding(terminal.say(key), text) for key, text in zip(keys, texts, strict=True)]


def _broken(terminal: Terminal, key: str, error: ExpectedError) -> _Finding:
    return _Finding(terminal.say(key), terminal.explain(error), fine=False)


def _unseen(terminal: Terminal, *keys: str) -> list[_Finding]:
    text = terminal.say("check-not-looked-at")
    return [_Finding(terminal.say(key), text, fine=False) for key in keys]
