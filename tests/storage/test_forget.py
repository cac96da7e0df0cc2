"""Forgetting a member reaches every table that names one, on either database."""

import pytest
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, insert, select

from bot.storage.address import parse_url
from bot.storage.forget import Forgotten, forget_member, undeclared
from bot.storage.opening import opened
from bot.storage.schema import Forgetting, member_id

MEMBER = 2**60 + 1
OTHER = 2**60 + 2

metadata = MetaData()
contributions = Table(
    "contributions",
    metadata,
    Column("id", Integer, primary_key=True),
    member_id("author_id", Forgetting.DELETES_ROW),
    member_id("moderator_id", Forgetting.SETS_NULL),
)
leanings = Table(
    "leanings",
    metadata,
    member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
    Column("about", Integer, ForeignKey("contributions.id", ondelete="SET NULL")),
)
topics = Table("topics", metadata, Column("id", Integer, primary_key=True))


async def test_a_member_is_forgotten_everywhere_and_nobody_else(database_url: str) -> None:
    async with opened(parse_url(database_url)) as connections:
        async with connections.writing() as connection:
            await connection.run_sync(metadata.create_all)
            await connection.execute(
                insert(contributions),
                [
                    {"id": 1, "author_id": MEMBER, "moderator_id": OTHER},
                    {"id": 2, "author_id": OTHER, "moderator_id": MEMBER},
                    {"id": 3, "author_id": OTHER, "moderator_id": OTHER},
                ],
            )
            await connection.execute(
                insert(leanings),
                [{"member_id": MEMBER, "about": 3}, {"member_id": OTHER, "about": 1}],
            )
            await connection.execute(insert(topics), [{"id": 1}])

        async with connections.writing() as connection:
            forgotten = await forget_member(connection, MEMBER, metadata)

        async with connections.reading() as connection:
            left = [
                sorted(tuple(row) for row in await connection.execute(select(table)))
                for table in (contributions, leanings, topics)
            ]

    assert forgotten == Forgotten(deleted=2, anonymised=1)
    assert left == [[(2, OTHER, None), (3, OTHER, OTHER)], [(OTHER, None)], [(1,)]]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("member_id", ["things.member_id"], id="member"),
        pytest.param("author", ["things.author"], id="author-without-id"),
        pytest.param("target_user_id", ["things.target_user_id"], id="user-in-a-role"),
        pytest.param("approved_by", ["things.approved_by"], id="who-did-it"),
        pytest.param("guild_id", ["things.guild_id"], id="a-server"),
        pytest.param("home_server", ["things.home_server"], id="a-server-in-a-role"),
        pytest.param("scope_id", [], id="a-channel"),
        pytest.param("member_count", [], id="a-number-of-members"),
        pytest.param("due_by_date", [], id="by-in-the-middle"),
    ],
)
def test_a_column_that_looks_like_an_owner_must_say_so(name: str, found: list[str]) -> None:
    tables = MetaData()
    Table("things", tables, Column(name, BigInteger))

    assert undeclared(tables) == found


def test_a_column_that_says_so_is_fine() -> None:
    assert undeclared(metadata) == []
