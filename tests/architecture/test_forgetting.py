"""Whoever is to be forgotten is: every column that names a member or a server says so."""

from collections.abc import Mapping

from sqlalchemy import BigInteger, Column, MetaData, String, Table

from bot.storage.forget import undeclared
from bot.storage.schema import FORGETTING, GUILD, Forgetting, guild_id, member_id, metadata

NOT_MEMBERS: Mapping[str, str] = {
    "command_syncs.application_id": "the bot's own",
    "configuration.scope_id": "a channel's",
    "configuration_changes.scope_id": "a channel's",
    "moderator_reports.message_id": "one of the bot's own messages",
    "hints.channel_id": "a channel's",
    "hints.original_channel_id": "a channel's",
    "hints.reply_id": "a message's",
    "hints.original_id": "a message's",
    "hints.hint_message_id": "one of the bot's own messages",
    "arguments.note_channel_id": "a channel's",
    "arguments.note_id": "one of the bot's own messages",
    "postings.message_id": "one of the bot's own messages",
    "postings.channel_id": "a channel's",
    "posted_figures.message_id": "one of the bot's own messages",
    "debates.channel_id": "a channel's",
    "debates.thread_id": "a thread's",
    "editions.channel_id": "a channel's",
    "editions.message_id": "one of the bot's own messages",
}
"""Columns that hold one of Discord's ids, though no member's or server's, and whose it is."""


def _unexplained(tables: MetaData) -> set[str]:
    """Return the columns that could hold an owner's id and do not say what forgetting does."""
    large = {
        f"{table.name}.{column.name}"
        for table in tables.sorted_tables
        for column in table.columns
        if isinstance(column.type, BigInteger) and not {FORGETTING, GUILD} & column.info.keys()
    }
    return large | set(undeclared(tables))


def test_every_column_that_names_a_member_or_a_server_is_reached() -> None:
    assert _unexplained(metadata) == set(NOT_MEMBERS)


def test_a_column_that_is_not_reached_is_found() -> None:
    tables = MetaData()
    Table(
        "stances",
        tables,
        member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
        guild_id(primary_key=True),
        Column("holder", BigInteger),
        Column("moved_by", BigInteger),
        Column("home_server", String(20)),
    )

    assert _unexplained(tables) == {"stances.holder", "stances.moved_by", "stances.home_server"}
