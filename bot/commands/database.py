"""`contrepoint database upgrade | backup | restore | forget`, beside a running bot or without."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.terminal import Terminal


def add_to(cli: typer.Typer, terminal: Terminal) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        help=terminal.say("database-help"),
        short_help=terminal.say("cli-database-short"),
        no_args_is_help=True,
    )
    cli.add_typer(group, name="database")
    file = typer.Argument(
        metavar="FILE", help=terminal.say("database-file-help"), show_default=False
    )

    @group.command(
        help=terminal.say("database-upgrade-help"),
        short_help=terminal.say("cli-database-upgrade-short"),
    )
    def upgrade() -> None:
        from bot.storage.upgrade import upgrade

        before = asyncio.run(upgrade(terminal.settings.database_url))
        key = "database-upgraded" if before.migrations_due else "database-upgrade-needless"
        terminal.show(key, count=before.migrations_due, schema=before.newest)

    @group.command(
        help=terminal.say("database-backup-help"),
        short_help=terminal.say("cli-database-backup-short"),
    )
    def backup(path: Annotated[Path, file]) -> None:
        from bot.storage.backup import backup

        counts = asyncio.run(backup(terminal.settings.database_url, path))
        terminal.show("database-backed-up", rows=sum(counts.values()), path=str(path))
        _show(counts)

    @group.command(
        help=terminal.say("database-restore-help"),
        short_help=terminal.say("cli-database-restore-short"),
    )
    def restore(path: Annotated[Path, file]) -> None:
        from bot.storage.backup import restore

        counts = asyncio.run(restore(terminal.settings.database_url, path))
        terminal.show("database-restored", rows=sum(counts.values()), path=str(path))
        _show(counts)

    @group.command(
        help=terminal.say("database-forget-help"),
        short_help=terminal.say("cli-database-forget-short"),
    )
    def forget(
        *,
        server: Annotated[
            str | None, typer.Option(metavar="ID", help=terminal.say("database-forget-server"))
        ] = None,
        member: Annotated[
            str | None, typer.Option(metavar="ID", help=terminal.say("database-forget-member"))
        ] = None,
        yes: Annotated[bool, typer.Option("--yes", help=terminal.say("cli-yes"))] = False,
    ) -> None:
        from bot.commands.forgetting import forget

        forget(terminal, server=server, member=member, yes=yes)


def _show(counts: Mapping[str, int]) -> None:
    for table, rows in counts.items():
        typer.echo(f"  {table}  {rows}")
