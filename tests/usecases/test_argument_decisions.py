"""Every decision on an argument is written down beside it, on either database."""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.arguments.model import Decision, DecisionMade
from bot.domain.configuration.ids import GuildId, MemberId
from bot.errors import ExpectedError
from bot.storage.database import Database, open_database
from bot.usecases.arguments import Arguments
from bot.usecases.privacy import Privacy
from bot.usecases.stances import Stances
from bot.usecases.viewpoints import Viewpoints
from tests.support.arguments import TOPIC, about, writing
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.topics import topic

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
CARL, DORA = MemberId(ADA + 100), MemberId(ADA + 101)
OTHER_GUILD = GuildId(GUILD + 100)
EDITED = writing("Good bread takes time.")

Decide = Callable[[Arguments, int], Awaitable[object]]


@pytest.fixture
async def databases(database_url: str) -> AsyncGenerator[tuple[Database, Database]]:
    """Open one database twice, as two processes do."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        yield one, other


@pytest.fixture
def two(databases: tuple[Database, Database]) -> tuple[Arguments, Arguments]:
    topics = {TOPIC: topic(TOPIC)}
    one, other = (Arguments(each, Stances(each), Viewpoints(each, topics)) for each in databases)
    return one, other


@pytest.fixture
def arguments(two: tuple[Arguments, Arguments]) -> Arguments:
    return two[0]


async def _submit(arguments: Arguments) -> int:
    return await arguments.submit(about(), writing(), by=ADA, now=NOON, most=9)


async def _published(arguments: Arguments) -> int:
    number = await _submit(arguments)
    await arguments.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON)
    return number


async def _log(arguments: Arguments, number: int) -> Sequence[DecisionMade]:
    return (await arguments.decided(GUILD, TOPIC)).get(number, ())


DECISIONS: dict[Decision, Decide] = {
    Decision.APPROVED: lambda one, number: one.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON),
    Decision.AMENDED: lambda one, number: one.approve(
        GUILD, number, EDITED, seen=1, by=BABBAGE, now=NOON
    ),
    Decision.REJECTED: lambda one, number: one.reject(
        GUILD, number, "No.", seen=1, by=BABBAGE, now=NOON
    ),
    Decision.WITHDRAWN: lambda one, number: one.withdraw(GUILD, number, by=ADA, now=NOON),
}


@pytest.mark.parametrize("decision", DECISIONS)
async def test_what_is_decided_of_one_that_waits_is_written_down(
    arguments: Arguments, decision: Decision
) -> None:
    number = await _submit(arguments)
    assert await _log(arguments, number) == ()

    await DECISIONS[decision](arguments, number)

    by = ADA if decision is Decision.WITHDRAWN else BABBAGE
    assert await _log(arguments, number) == [DecisionMade(decision, by, NOON)]
    assert (await arguments.at(GUILD, number)).state is decision.state


async def test_what_is_edited_into_the_same_words_is_approved_as_it_was(
    arguments: Arguments,
) -> None:
    number = await _submit(arguments)

    await arguments.approve(GUILD, number, writing(), seen=1, by=BABBAGE, now=NOON)

    assert await _log(arguments, number) == [DecisionMade(Decision.APPROVED, BABBAGE, NOON)]


async def test_a_later_decision_leaves_the_earlier_ones(arguments: Arguments) -> None:
    number, other = await _published(arguments), await _published(arguments)
    await arguments.report(GUILD, number, "", by=CARL, now=NOON)
    await arguments.keep(GUILD, number, by=DORA, now=NOON)
    await arguments.report(GUILD, number, "", by=BABBAGE, now=NOON)
    kept = [
        DecisionMade(Decision.APPROVED, BABBAGE, NOON),
        DecisionMade(Decision.KEPT, DORA, NOON),
    ]
    reported = await arguments.reported(GUILD)

    await arguments.remove(GUILD, number, "Rule 3.", by=CARL, now=LATER)

    assert reported is not None
    assert list(reported.decided) == kept
    assert await _log(arguments, number) == [*kept, DecisionMade(Decision.REMOVED, CARL, LATER)]
    assert await _log(arguments, other) == kept[:1]
    assert await arguments.decided(OTHER_GUILD, TOPIC) == {}


async def test_what_is_refused_is_not_written_down(arguments: Arguments) -> None:
    number = await _submit(arguments)
    refused: list[Awaitable[object]] = [
        arguments.approve(GUILD, number, seen=2, by=BABBAGE, now=NOON),
        arguments.reject(GUILD, number, "No.", seen=2, by=BABBAGE, now=NOON),
        arguments.approve(GUILD, number, seen=1, by=ADA, now=NOON),
        arguments.withdraw(GUILD, number, by=CARL, now=NOON),
        arguments.keep(GUILD, number, by=BABBAGE, now=NOON),
        arguments.remove(GUILD, number, "No.", by=BABBAGE, now=NOON),
    ]

    for each in refused:
        with pytest.raises(ExpectedError):
            await each

    assert await _log(arguments, number) == ()


async def test_of_decisions_at_once_one_is_written_down(two: tuple[Arguments, Arguments]) -> None:
    number = await _submit(two[0])

    await asyncio.gather(
        *(
            two[member % 2].approve(GUILD, number, seen=1, by=MemberId(member + 1), now=NOON)
            for member in range(8)
        ),
        *(
            two[member % 2].reject(GUILD, number, "", seen=1, by=MemberId(member + 1), now=NOON)
            for member in range(8)
        ),
        return_exceptions=True,
    )

    [made] = await _log(two[0], number)
    decided = await two[1].at(GUILD, number)
    assert (made.by, made.decision.state) == (decided.decided_by, decided.state)


async def test_reports_kept_by_many_at_once_are_kept_once(
    two: tuple[Arguments, Arguments],
) -> None:
    number = await _published(two[0])
    await two[0].report(GUILD, number, "", by=CARL, now=NOON)

    done = await asyncio.gather(
        *(
            two[member % 2].keep(GUILD, number, by=MemberId(member + 1), now=NOON)
            for member in range(8)
        ),
        return_exceptions=True,
    )

    assert sum(isinstance(each, BaseException) for each in done) == 7
    assert [each.decision for each in await _log(two[0], number)] == [
        Decision.APPROVED,
        Decision.KEPT,
    ]


async def test_who_decided_is_exported_and_forgotten_and_what_was_decided_stays(
    databases: tuple[Database, Database], arguments: Arguments
) -> None:
    number = await _published(arguments)
    privacy = Privacy(databases[0])
    exported = json.loads(await privacy.export(BABBAGE, now=NOON) or "{}")
    [record] = exported["records"]["argument_decisions"]
    assert (record["argument_id"], record["decision"]) == (number, "approved")
    assert record["decided_by"] == str(BABBAGE)

    await privacy.forget_member(BABBAGE, now=NOON)

    assert await _log(arguments, number) == [DecisionMade(Decision.APPROVED, None, NOON)]


@pytest.mark.parametrize("whose", ["author", "server"])
async def test_decisions_go_with_the_argument(
    databases: tuple[Database, Database], arguments: Arguments, whose: str
) -> None:
    await _published(arguments)
    privacy = Privacy(databases[0])

    if whose == "author":
        await privacy.forget_member(ADA, now=NOON)
    else:
        await privacy.forget_server(GUILD, now=NOON)

    assert await arguments.decided(GUILD, TOPIC) == {}
    assert await privacy.export(BABBAGE, now=NOON) is None


async def test_an_author_is_forgotten_while_their_arguments_are_decided_on(
    databases: tuple[Database, Database], two: tuple[Arguments, Arguments]
) -> None:
    numbers = [await _published(two[0]) for _ in range(9)]
    for number in numbers:
        await two[0].report(GUILD, number, "", by=CARL, now=NOON)
    privacy = Privacy(databases[0])

    done = await asyncio.gather(
        *(two[1].keep(GUILD, each, by=DORA, now=NOON) for each in numbers[:5]),
        privacy.forget_member(ADA, now=NOON),
        *(two[1].remove(GUILD, each, "", by=DORA, now=NOON) for each in numbers[5:]),
        return_exceptions=True,
    )

    refused = [each for each in done if isinstance(each, BaseException)]
    assert [each for each in refused if not isinstance(each, ExpectedError)] == []
    assert await two[0].decided(GUILD, TOPIC) == {}
