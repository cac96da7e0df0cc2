"""`contrepoint demo`: the bot in a browser, without a token."""

import asyncio
from typing import Annotated

import typer

from bot.commands.clock import now
from bot.commands.logs import set_up_logs
from bot.commands.serving import keep_what_started, until_stopped
from bot.commands.terminal import Terminal
from bot.errors import ExpectedError
from bot.settings import LogFormat, LogLevel
from bot.texts import Language


class DemoMissingError(ExpectedError):
    """The optional simulator is not installed."""

    key = "demo-missing"


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the command."""

    @cli.command(help=terminal.say("cli-demo-help"), short_help=terminal.say("cli-demo-short"))
    def demo(
        port: Annotated[
            int, typer.Option(min=0, max=65534, help=terminal.say("cli-demo-port"))
        ] = 0,
        language: Annotated[
            Language, typer.Option(help=terminal.say("cli-demo-language"))
        ] = terminal.language,
    ) -> None:
        set_up_logs(LogFormat.CONSOLE, LogLevel.ERROR, secrets=terminal.secrets)
        asyncio.run(until_stopped(_serve(terminal, port=port, language=language)))


async def _serve(terminal: Terminal, *, port: int, language: Language) -> None:
    try:
        from bot.demo import serve_demo
    except ModuleNotFoundError as error:
        raise DemoMissingError from error
    async with serve_demo(
        texts=terminal.texts, data=terminal.data, port=port, language=language, now=now()
    ) as demo:
        keep_what_started()
        terminal.show("demo-member", address=demo.member)
        terminal.show("demo-moderator", address=demo.moderator)
        terminal.show("demo-ready")
        await asyncio.Event().wait()
