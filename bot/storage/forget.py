"""Forgetting a member: every table that names one says what that means for it."""

import re

from sqlalchemy import MetaData
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import FORGETTING, Forgetting

_LOOKS_LIKE_A_MEMBER = re.compile(
    r"(^|_)(member|user|author|moderator|owner|asker|sender|person)(_id)?$|_by(_id)?$"
)


async def forget_member(connection: AsyncConnection, member_id: int, metadata: MetaData) -> int:
    """Remove a member from every table; return how many rows were deleted or made anonymous."""
    count = 0
    for table in reversed(metadata.sorted_tables):  # children before what they point to
        for column in table.columns:
            forgetting = column.info.get(FORGETTING)
            if forgetting is Forgetting.DELETES_ROW:
                statement = table.delete().where(column == member_id)
            elif forgetting is Forgetting.SETS_NULL:
                statement = table.update().where(column == member_id).values({column.name: None})
            else:
                continue
            count += (await connection.execute(statement)).rowcount
    return count


def undeclared_members(metadata: MetaData) -> list[str]:
    """Return the columns, as table.column, that look like a member's id and do not say so."""
    return [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if _LOOKS_LIKE_A_MEMBER.search(column.name) and FORGETTING not in column.info
    ]
