"""`contrepoint config export | import`: a server's settings as a file, beside a running bot."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.asking import agreed
from bot.commands.terminal import Terminal
from bot.domain.configuration.ids import GuildId


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        help=terminal.say("cli-config-help"),
        short_help=terminal.say("cli-config-short"),
        no_args_is_help=True,
    )
    cli.add_typer(group, name="config")
    server_option = typer.Option(
        "--server",
        metavar="ID",
        min=1,
        max=2**63 - 1,
        help=terminal.say("cli-config-server"),
        show_default=False,
    )
    file = typer.Argument(metavar="FILE", help=terminal.say("cli-config-file"), show_default=False)

    @group.command(
        help=terminal.say("cli-config-export-help"),
        short_help=terminal.say("cli-config-export-short"),
    )
    def export(
        server: Annotated[int, server_option],
        path: Annotated[Path | None, file] = None,
    ) -> None:
        from bot.commands.settings_file import export, write

        text = asyncio.run(export(terminal, GuildId(server)))
        if path is None:
            typer.echo(text)
            return
        write(path, text)
        terminal.show("cli-config-exported", server=str(server), path=str(path))

    @group.command(
        name="import",
        help=terminal.say("cli-config-import-help"),
        short_help=terminal.say("cli-config-import-short"),
    )
    def import_file(
        server: Annotated[int, server_option],
        path: Annotated[Path, file],
        *,
        yes: Annotated[bool, typer.Option("--yes", help=terminal.say("cli-yes"))] = False,
    ) -> None:
        from bot.commands.settings_file import apply, preview, read, show

        shown = asyncio.run(preview(terminal, GuildId(server), read(path)))
        show(terminal, shown)
        if not shown.differences:
            terminal.show("cli-config-same", server=str(server))
        elif agreed(terminal, yes=yes):
            count = asyncio.run(apply(terminal, GuildId(server), shown))
            terminal.show("cli-config-imported", server=str(server), count=count)
        else:
            terminal.show("cli-config-left")
