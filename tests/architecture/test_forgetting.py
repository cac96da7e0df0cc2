"""Whoever asks to be forgotten is: every column that names a member says what happens to it."""

from collections.abc import Mapping

from sqlalchemy import BigInteger, Column, MetaData, Table

from bot.storage.forget import undeclared_members
from bot.storage.schema import FORGETTING, Forgetting, member_id, metadata

NOT_MEMBERS: Mapping[str, str] = {
    "command_syncs.application_id": "the bot's own",
    "configuration.guild_id": "a server's",
    "configuration.scope_id": "a channel's",
    "configuration_changes.guild_id": "a server's",
    "configuration_changes.scope_id": "a channel's",
    "moderator_reports.guild_id": "a server's",
    "moderator_reports.message_id": "one of the bot's own messages",
}
"""Columns that hold one of Discord's ids, though no member's, and whose it is."""


def _unexplained(tables: MetaData) -> set[str]:
    """Return the columns that could hold a member's id and do not say what forgetting does."""
    large = {
        f"{table.name}.{column.name}"
        for table in tables.sorted_tables
        for column in table.columns
        if isinstance(column.type, BigInteger) and FORGETTING not in column.info
    }
    return large | set(undeclared_members(tables))


def test_every_column_that_names_a_member_is_reached() -> None:
    assert _unexplained(metadata) == set(NOT_MEMBERS)


def test_a_column_that_is_not_reached_is_found() -> None:
    tables = MetaData()
    Table(
        "stances",
        tables,
        member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
        Column("holder", BigInteger),
        Column("moved_by", BigInteger),
    )

    assert _unexplained(tables) == {"stances.holder", "stances.moved_by"}
