"""What `contrepoint database forget` does; loaded when it is asked for."""

import asyncio

from bot.commands.asking import agreed
from bot.commands.clock import now
from bot.commands.stored import id_of, stored_data_at
from bot.commands.terminal import Terminal
from bot.domain.configuration.ids import GuildId, MemberId
from bot.errors import ExpectedError
from bot.storage.database import open_database
from bot.storage.forget import Forgotten
from bot.usecases.privacy import Privacy


class ForgetWhomError(ExpectedError):
    """Neither a server nor a member was named, or both."""

    key = "database-forget-whom"


def forget(terminal: Terminal, *, server: str | None, member: str | None, yes: bool) -> None:
    """Ask whether to forget one server or one member, do it, and say how many rows went."""
    if (server is None) == (member is None):
        raise ForgetWhomError
    named = str(id_of(server or member or ""))
    asyncio.run(stored_data_at(terminal.settings.database_url))
    of_server = server is not None
    asked = "database-forget-server-asked" if of_server else "database-forget-member-asked"
    terminal.show(asked, id=named)
    if not agreed(terminal, yes=yes):
        terminal.show("database-forget-left")
    elif of_server:
        rows = asyncio.run(_forget_server(terminal, GuildId(int(named))))
        terminal.show("database-forgot-server", id=named, rows=rows)
    else:
        gone = asyncio.run(_forget_member(terminal, MemberId(int(named))))
        terminal.show(
            "database-forgot-member", id=named, deleted=gone.deleted, anonymised=gone.anonymised
        )


async def _forget_server(terminal: Terminal, guild: GuildId) -> int:
    async with open_database(terminal.settings.database_url) as database:
        return await Privacy(database).forget_server(guild, now=now())


async def _forget_member(terminal: Terminal, member: MemberId) -> Forgotten:
    async with open_database(terminal.settings.database_url) as database:
        return await Privacy(database).forget_member(member, now=now())
