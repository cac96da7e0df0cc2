"""The table of what was decided of arguments."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.arguments.model import Decision, DecisionMade
from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.storage.schema import argument_decisions, arguments


class ArgumentDecisionTable:
    """Decisions on arguments, each written down beside the write that makes it."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        self._connection = connection

    async def add(self, guild: GuildId, number: int, decision: Decision, by: Author) -> None:
        """Write down what is decided of an argument."""
        row = {
            "argument_id": number,
            "guild_id": guild,
            "decision": decision.value,
            "decided_by": by.member,
            "decided_at": by.at,
        }
        await self._connection.execute(insert(argument_decisions).values(row))

    async def of(self, guild: GuildId, number: int) -> Sequence[DecisionMade]:
        """Return what was decided of an argument, oldest first."""
        found = await self._where(arguments.c.guild_id == guild, arguments.c.id == number)
        return found.get(number, [])

    async def about(self, guild: GuildId, topic: str) -> Mapping[int, Sequence[DecisionMade]]:
        """Return what was decided of the arguments on a topic by their numbers, oldest first."""
        return await self._where(arguments.c.guild_id == guild, arguments.c.topic == topic)

    async def _where(self, *which: ColumnElement[bool]) -> dict[int, list[DecisionMade]]:
        query = (
            select(argument_decisions)
            .join(arguments, arguments.c.id == argument_decisions.c.argument_id)
            .where(*which)
            .order_by(argument_decisions.c.id)
        )
        found: dict[int, list[DecisionMade]] = {}
        for row in await self._connection.execute(query):
            by = None if row.decided_by is None else MemberId(row.decided_by)
            decided = DecisionMade(Decision(row.decision), by, row.decided_at)
            found.setdefault(row.argument_id, []).append(decided)
        return found
