"""`contrepoint demo`: the bot in a browser, without a token."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.commands.logs import set_up_logs
from bot.commands.serving import keep_what_started, stop_signal
from bot.commands.terminal import Terminal
from bot.errors import ExpectedError
from bot.settings import LogFormat, LogLevel
from bot.texts import Language


class DemoMissingError(ExpectedError):
    """The optional simulator is not installed."""

    key = "demo-missing"


class PortTakenError(ExpectedError):
    """Another program listens on the port."""

    key = "demo-port-taken"


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the command."""

    @cli.command(help=terminal.say("cli-demo-help"))
    def demo(
        port: Annotated[
            int, typer.Option(min=0, max=65534, help=terminal.say("cli-demo-port"))
        ] = 0,
        language: Annotated[
            Language, typer.Option(help=terminal.say("cli-demo-language"))
        ] = terminal.language,
    ) -> None:
        set_up_logs(LogFormat.CONSOLE, LogLevel.ERROR)
        asyncio.run(_demo(terminal, port=port, language=language))


async def _demo(terminal: Terminal, *, port: int, language: Language) -> None:
    try:
        from bot.demo import serve_demo
    except ModuleNotFoundError as error:
        raise DemoMissingError from error
    stop = stop_signal()
    now = datetime.now(UTC)  # noqa: TID251 - the command line is where time comes in
    try:
        async with serve_demo(
            texts=terminal.texts, data=terminal.data, port=port, language=language, now=now
        ) as pages:
            keep_what_started()
            for key, address in (
                ("demo-member", pages.member),
                ("demo-moderator", pages.moderator),
            ):
                terminal.show(key, address=address)
            terminal.show("demo-ready")
            await stop.wait()
    except OSError as error:
        raise PortTakenError(port=str(port)) from error
