"""`contrepoint run`: serve Discord."""

import asyncio
from importlib import import_module

import typer

from bot.commands.logs import set_up_logs
from bot.commands.serving import keep_what_started, until_stopped
from bot.commands.terminal import Terminal


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the command."""

    @cli.command(help=terminal.say("cli-run-help"), short_help=terminal.say("cli-run-short"))
    def run() -> None:
        settings = terminal.settings
        settings.required_token()
        set_up_logs(settings.log_format, settings.log_level, secrets=terminal.secrets)
        asyncio.run(until_stopped(_serve(terminal)))


async def _serve(terminal: Terminal) -> None:
    # aiohttp reads the system's certificates as it is loaded, which another processor can do.
    loading = asyncio.get_running_loop().run_in_executor(None, import_module, "aiohttp")
    from bot.app import open_app

    await loading
    from bot.client import serve
    from bot.drafting import drafting_with
    from bot.storage.run_lock import run_lock

    settings = terminal.settings
    endpoint = settings.endpoint()
    with run_lock(settings.database_url):
        async with open_app(
            texts=terminal.texts,
            database_url=settings.database_url,
            data=terminal.data,
            draft=None if endpoint is None else drafting_with(endpoint),
        ) as app:
            keep_what_started()
            await serve(app, token=settings.required_token(), api=settings.discord_api)
