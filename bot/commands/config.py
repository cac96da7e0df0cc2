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
        help=terminal.say("cli-config-server"),
        show_default=False,
    )
    file = typer.Argument(metavar="FILE", help=terminal.say("cli-config-file"), show_default=False)

    @group.command(
        help=terminal.say("cli-config-export-help"),
        short_help=terminal.say("cli-config-export-short"),
    )
    def export(
        server: Annotated[str, server_option],
        path: Annotated[Path | None, file] = None,
    ) -> None:
        from bot.commands.settings_file import export, write
        from bot.commands.stored import id_of

        text, anything = asyncio.run(export(terminal, GuildId(id_of(server))))
        if not anything:
            typer.echo(terminal.say("cli-config-nothing", server=server), err=True)
        if path is None:
            typer.echo(text)
            return
        write(path, text)
        terminal.show("cli-config-exported", server=server, path=str(path))

    @group.command(
        name="import",
        help=terminal.say("cli-config-import-help"),
        short_help=terminal.say("cli-config-import-short"),
    )
    def import_file(
        server: Annotated[str, server_option],
        path: Annotated[Path, file],
        *,
        yes: Annotated[bool, typer.Option("--yes", help=terminal.say("cli-yes"))] = False,
    ) -> None:
        from bot.commands.settings_file import apply, preview, read, show
        from bot.commands.stored import id_of

        guild = GuildId(id_of(server))
        shown = asyncio.run(preview(terminal, guild, read(path)))
        show(terminal, shown)
        if not shown.changes_something:
            terminal.show("cli-config-same", server=server)
        elif agreed(terminal, yes=yes):
            count, figures, topics = asyncio.run(apply(terminal, guild, shown))
            terminal.show("cli-config-imported", server=server, count=count)
            if figures:
                terminal.show("cli-own-imported", server=server, count=figures)
            if topics:
                terminal.show("cli-own-topics-imported", server=server, count=topics)
        else:
            terminal.show("cli-config-left")
