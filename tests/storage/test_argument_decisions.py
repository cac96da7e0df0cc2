"""What arguments told of decisions before these were kept is carried over."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, bindparam, text

from bot.storage import migrations
from bot.storage.address import parse_url
from bot.storage.connections import migrating
from bot.storage.opening import opened
from bot.storage.schema import UtcDateTime

BEFORE = "0013"
OPTIONAL = ("approved", "approved_by", "approved_at", "decided_by", "decided_at")
ADD = text(
    "INSERT INTO arguments (id, guild_id, topic, viewpoint, author_id, submitted, approved, state,"
    " revision, approved_by, decided_by, created_at, approved_at, decided_at) VALUES"
    " (1, 5, 'wall', 'neutral', 7, 'a', :approved, :state, 1, :approved_by, :decided_by,"
    " '2026-11-20 12:00:00+00:00', :approved_at, :decided_at)"
).bindparams(
    bindparam("approved_at", type_=UtcDateTime), bindparam("decided_at", type_=UtcDateTime)
)
TOLD = text("SELECT decision, decided_by, decided_at FROM argument_decisions ORDER BY id").columns(
    decided_at=UtcDateTime
)
FIRST = datetime(2026, 11, 21, 12, tzinfo=UTC)
LAST = FIRST + timedelta(days=1)


def _before(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", migrations.__path__[0])
    config.attributes["connection"] = connection
    command.upgrade(config, BEFORE)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param({"state": "pending"}, [], id="pending"),
        pytest.param(
            {"state": "approved", "approved": "a", "approved_by": 8, "approved_at": FIRST},
            [("approved", 8, FIRST)],
            id="approved",
        ),
        pytest.param(
            {"state": "approved", "approved": "b", "approved_at": FIRST},
            [("amended", None, FIRST)],
            id="edited by somebody who was forgotten",
        ),
        pytest.param(
            {"state": "rejected", "decided_by": 9, "decided_at": LAST},
            [("rejected", 9, LAST)],
            id="rejected",
        ),
        pytest.param(
            {
                "state": "removed",
                "approved": "a",
                "approved_by": 8,
                "approved_at": FIRST,
                "decided_by": 9,
                "decided_at": LAST,
            },
            [("approved", 8, FIRST), ("removed", 9, LAST)],
            id="taken down",
        ),
    ],
)
async def test_decisions_that_arguments_tell_of_are_carried_over(
    database_url: str,
    given: Mapping[str, object],
    told: list[tuple[str, int | None, datetime]],
) -> None:
    row = {**dict.fromkeys(OPTIONAL), **given}
    async with migrating(parse_url(database_url)) as connection:
        await connection.run_sync(_before)
        await connection.execute(ADD, row)

    async with opened(parse_url(database_url)) as connections, connections.reading() as connection:
        found = [tuple(each) for each in await connection.execute(TOLD)]

    assert found == told
