"""What `contrepoint database forget` does; loaded when it is asked for."""

import asyncio
import re
from datetime import UTC, datetime

from bot.commands.asking import agreed
from bot.commands.terminal import Terminal
from bot.domain.configuration.ids import GuildId, MemberId
from bot.errors import ExpectedError
from bot.storage.backup import DatabaseOlderError
from bot.storage.database import open_database
from bot.storage.forget import Forgotten
from bot.storage.upgrade import schema_of
from bot.usecases.privacy import Privacy

_ID = re.compile(r"[1-9][0-9]{0,18}")
_LARGEST = 2**63 - 1


class ForgetWhomError(ExpectedError):
    """Neither a server nor a member was named, or both."""

    key = "database-forget-whom"


class IdRefusedError(ExpectedError):
    """No server and no member can have this id."""

    key = "database-forget-id"


class NothingToForgetError(ExpectedError):
    """The database is not there yet, or empty."""

    key = "database-forget-empty"


def forget(terminal: Terminal, *, server: str | None, member: str | None, yes: bool) -> None:
    """Ask whether to forget one server or one member, do it, and say how many rows went."""
    if (server is None) == (member is None):
        raise ForgetWhomError
    named = str(_id(server or member or ""))
    asyncio.run(_check(terminal.settings.database_url))
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


def _id(given: str) -> int:
    if not _ID.fullmatch(given) or int(given) > _LARGEST:
        raise IdRefusedError(given=given)
    return int(given)


async def _check(url: str) -> None:
    """Refuse a database that holds nothing yet, or that this version does not write."""
    schema = await schema_of(url)
    if schema.found is None:
        raise NothingToForgetError
    if schema.migrations_due:
        raise DatabaseOlderError(found=schema.found, known=schema.newest)


async def _forget_server(terminal: Terminal, guild: GuildId) -> int:
    async with open_database(terminal.settings.database_url) as database:
        return await Privacy(database).forget_server(guild, now=_now())


async def _forget_member(terminal: Terminal, member: MemberId) -> Forgotten:
    async with open_database(terminal.settings.database_url) as database:
        return await Privacy(database).forget_member(member, now=_now())


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the command line is where time comes in
