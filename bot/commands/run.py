"""`contrepoint run`: serve Discord."""

import asyncio
import signal

import typer

from bot.commands.logs import set_up_logs
from bot.commands.terminal import Terminal


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the command."""

    @cli.command(help=terminal.say("cli-run-help"))
    def run() -> None:
        settings = terminal.settings
        settings.required_token()
        set_up_logs(settings.log_format, settings.log_level)
        asyncio.run(_run(terminal))


async def _run(terminal: Terminal) -> None:
    from bot.app import open_app
    from bot.client import serve
    from bot.storage.run_lock import run_lock

    settings = terminal.settings
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signalled in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signalled, stop.set)
    with run_lock(settings.database_url):
        async with open_app(database_url=settings.database_url, data=terminal.data) as app:
            await serve(app, token=settings.required_token(), api=settings.discord_api, stop=stop)
