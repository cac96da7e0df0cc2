"""Members submit arguments, moderators decide once, on either database."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest

from bot.domain.arguments.model import (
    Argument,
    Note,
    NotPublishedError,
    OwnMarkError,
    ReportedBeforeError,
    ReportSettledError,
    RewrittenError,
    TooManyArgumentsError,
    TopicSettledError,
)
from bot.domain.arguments.support import PublishedArgument, best_first
from bot.domain.configuration.ids import GuildId, MemberId, MessageId
from bot.domain.contributions.decisions import (
    AuthorDecidesError,
    ContributionDecidedError,
    ContributionState,
    ContributionUnknownError,
    NotAuthorError,
)
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.topics import TopicGoneError
from bot.errors import ExpectedError
from bot.storage.database import Database, open_database
from bot.usecases.arguments import MOST_COUNTED, Arguments
from bot.usecases.privacy import Privacy
from bot.usecases.stances import Stances
from bot.usecases.viewpoints import Viewpoints
from tests.support.arguments import TOPIC, about, writing
from tests.support.configuration import ADA, BABBAGE, CHANNEL, GUILD
from tests.support.topics import topic

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_GUILD = GuildId(GUILD + 100)
CARL, DORA, EVE = (MemberId(ADA + number) for number in (100, 101, 102))
MOST = 3
SETTLED = topic("flat", settled=True, **dict.fromkeys(Viewpoint))
TOPICS = {each.id: each for each in (topic(TOPIC), topic("energy"), SETTLED)}
OPTIMIST, NEUTRAL, PESSIMIST = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, Viewpoint.PESSIMIST


@pytest.fixture
async def databases(database_url: str) -> AsyncGenerator[tuple[Database, Database]]:
    """Open one database twice, as two processes do."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        yield one, other


@pytest.fixture
def two(databases: tuple[Database, Database]) -> tuple[Arguments, Arguments]:
    one, other = (Arguments(each, Stances(each), Viewpoints(each, TOPICS)) for each in databases)
    return one, other


@pytest.fixture
def arguments(two: tuple[Arguments, Arguments]) -> Arguments:
    return two[0]


@pytest.fixture
def stances(databases: tuple[Database, Database]) -> Stances:
    return Stances(databases[0])


async def _submit(
    arguments: Arguments,
    text: str = "Bread takes time.",
    *,
    viewpoint: Viewpoint = OPTIMIST,
    by: MemberId = ADA,
    now: datetime = NOON,
) -> int:
    return await arguments.submit(about(viewpoint), writing(text), by=by, now=now, most=MOST)


async def _publish(
    arguments: Arguments,
    text: str = "Bread takes time.",
    *,
    viewpoint: Viewpoint = OPTIMIST,
    by: MemberId = ADA,
) -> int:
    number = await _submit(arguments, text, viewpoint=viewpoint, by=by)
    await arguments.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON)
    return number


async def _only(arguments: Arguments, author: MemberId = ADA) -> Argument:
    [argument] = await arguments.of_author(GUILD, author, most=9)
    return argument


async def _ranked(arguments: Arguments, guild: GuildId = GUILD) -> list[PublishedArgument]:
    by_view = await arguments.published(guild, TOPIC)
    return best_first(chain.from_iterable(by_view.values()))


async def _shown(arguments: Arguments) -> list[str]:
    return [each.writing.text for each in await _ranked(arguments)]


async def test_what_is_approved_is_published_and_keeps_both_texts(arguments: Arguments) -> None:
    number = await _submit(arguments)
    assert await _shown(arguments) == []

    edited = writing("Good bread takes time.", "https://example.org/bread")
    before = await arguments.approve(GUILD, number, edited, seen=1, by=BABBAGE, now=NOON)

    assert before.state is ContributionState.PENDING
    assert await _shown(arguments) == ["Good bread takes time."]
    decided = await _only(arguments)
    assert (decided.submitted, decided.approved) == (writing("Bread takes time."), edited)
    assert (decided.state, decided.approved_by, decided.approved_at) == (
        ContributionState.APPROVED,
        BABBAGE,
        NOON,
    )


async def test_a_rejection_keeps_its_reason_and_publishes_nothing(arguments: Arguments) -> None:
    number = await _submit(arguments)

    await arguments.reject(GUILD, number, "An advertisement.", seen=1, by=BABBAGE, now=NOON)

    rejected = await _only(arguments)
    assert (rejected.state, rejected.reason) == (ContributionState.REJECTED, "An advertisement.")
    assert (rejected.decided_by, rejected.approved) == (BABBAGE, None)
    assert await _shown(arguments) == []


async def test_what_was_rejected_is_not_approved_afterwards(arguments: Arguments) -> None:
    number = await _submit(arguments)
    await arguments.reject(GUILD, number, "No.", seen=1, by=BABBAGE, now=NOON)

    with pytest.raises(ContributionDecidedError) as refused:
        await arguments.approve(GUILD, number, seen=1, by=CARL, now=NOON)

    assert refused.value.values == {"state": "rejected", "member": str(BABBAGE)}
    assert await _shown(arguments) == []


async def test_nobody_decides_on_what_they_wrote(arguments: Arguments) -> None:
    number = await _submit(arguments)
    with pytest.raises(AuthorDecidesError):
        await arguments.to_decide(GUILD, number, by=ADA)
    with pytest.raises(AuthorDecidesError):
        await arguments.approve(GUILD, number, seen=1, by=ADA, now=NOON)
    with pytest.raises(AuthorDecidesError):
        await arguments.reject(GUILD, number, "No.", seen=1, by=ADA, now=NOON)

    await arguments.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON)
    await arguments.report(GUILD, number, "", by=CARL, now=NOON)

    with pytest.raises(AuthorDecidesError):
        await arguments.to_remove(GUILD, number, by=ADA)
    with pytest.raises(AuthorDecidesError):
        await arguments.keep(GUILD, number, by=ADA, now=NOON)


async def test_its_author_rewrites_what_waits_and_nobody_else(arguments: Arguments) -> None:
    number = await _submit(arguments)
    better = writing("Better.")
    with pytest.raises(NotAuthorError):
        await arguments.rewrite(GUILD, number, better, seen=1, by=BABBAGE)
    with pytest.raises(NotAuthorError):
        await arguments.own(GUILD, number, by=BABBAGE)

    await arguments.rewrite(GUILD, number, better, seen=1, by=ADA)

    rewritten = await arguments.own(GUILD, number, by=ADA)
    assert (rewritten.submitted, rewritten.revision) == (better, 2)
    with pytest.raises(RewrittenError):
        await arguments.rewrite(GUILD, number, writing("Late."), seen=1, by=ADA)
    await arguments.approve(GUILD, number, seen=2, by=BABBAGE, now=NOON)
    with pytest.raises(ContributionDecidedError):
        await arguments.rewrite(GUILD, number, writing("Late."), seen=2, by=ADA)
    assert await _shown(arguments) == ["Better."]


async def test_nobody_decides_on_what_they_did_not_read(arguments: Arguments) -> None:
    number = await _submit(arguments)
    await arguments.rewrite(GUILD, number, writing("Worse."), seen=1, by=ADA)

    with pytest.raises(RewrittenError):
        await arguments.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON)
    with pytest.raises(RewrittenError):
        await arguments.reject(GUILD, number, "No.", seen=1, by=BABBAGE, now=NOON)

    assert (await _only(arguments)).state is ContributionState.PENDING
    await arguments.reject(GUILD, number, "No.", seen=2, by=BABBAGE, now=NOON)
    assert (await _only(arguments)).state is ContributionState.REJECTED


@pytest.mark.parametrize("published", [False, True], ids=["pending", "published"])
async def test_its_author_takes_back_and_nobody_else(
    arguments: Arguments, *, published: bool
) -> None:
    number = await (_publish(arguments) if published else _submit(arguments))
    with pytest.raises(NotAuthorError):
        await arguments.withdraw(GUILD, number, by=CARL, now=NOON)

    await arguments.withdraw(GUILD, number, by=ADA, now=NOON)

    assert (await _only(arguments)).state is ContributionState.WITHDRAWN
    assert (await arguments.pending(GUILD), await _shown(arguments)) == (None, [])
    with pytest.raises(ContributionDecidedError):
        await arguments.withdraw(GUILD, number, by=ADA, now=NOON)


async def test_an_argument_of_another_server_is_not_there(arguments: Arguments) -> None:
    number, here = await _submit(arguments), await _publish(arguments)
    uses: list[Awaitable[object]] = [
        arguments.own(OTHER_GUILD, number, by=ADA),
        arguments.rewrite(OTHER_GUILD, number, writing("Late."), seen=1, by=ADA),
        arguments.to_decide(OTHER_GUILD, number, by=BABBAGE),
        arguments.approve(OTHER_GUILD, number, seen=1, by=BABBAGE, now=NOON),
        arguments.reject(OTHER_GUILD, number, "No.", seen=1, by=BABBAGE, now=NOON),
        arguments.withdraw(OTHER_GUILD, number, by=ADA, now=NOON),
        arguments.to_remove(OTHER_GUILD, here, by=BABBAGE),
        arguments.remove(OTHER_GUILD, here, "No.", by=BABBAGE, now=NOON),
        arguments.report(OTHER_GUILD, here, "", by=CARL, now=NOON),
        arguments.keep(OTHER_GUILD, here, by=BABBAGE, now=NOON),
        arguments.mark(OTHER_GUILD, here, by=CARL, now=NOON),
    ]

    for use in uses:
        with pytest.raises(ContributionUnknownError):
            await use

    assert await arguments.pending(OTHER_GUILD) is None
    assert await _ranked(arguments, OTHER_GUILD) == []
    assert await _shown(arguments) == ["Bread takes time."]


@pytest.mark.parametrize(
    ("key", "refusal"),
    [
        pytest.param("flat", TopicSettledError, id="settled"),
        pytest.param("gone", TopicGoneError, id="gone"),
    ],
)
async def test_a_topic_without_views_takes_no_arguments(
    databases: tuple[Database, Database],
    arguments: Arguments,
    key: str,
    refusal: type[ExpectedError],
) -> None:
    subject = about(topic=key)
    with pytest.raises(refusal):
        await arguments.submit(subject, writing(), by=ADA, now=NOON, most=MOST)
    before = Viewpoints(databases[0], {key: topic(key)})
    earlier = Arguments(databases[0], Stances(databases[0]), before)
    number = await earlier.submit(subject, writing(), by=ADA, now=NOON, most=MOST)

    with pytest.raises(refusal):
        await arguments.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON)

    await arguments.reject(GUILD, number, "Settled.", seen=1, by=BABBAGE, now=NOON)
    assert (await _only(arguments)).state is ContributionState.REJECTED


async def test_the_queue_is_oldest_first_and_can_be_left_for_later(arguments: Arguments) -> None:
    first, second = [await _submit(arguments, by=by) for by in (ADA, CARL)]

    oldest, following = await arguments.pending(GUILD), await arguments.pending(GUILD, after=first)

    assert oldest is not None
    assert following is not None
    assert (oldest.id, following.id) == (first, second)
    assert await arguments.pending(GUILD, after=second) is None
    assert await arguments.waiting(GUILD) == 2


async def test_those_that_wait_are_counted_so_far(arguments: Arguments) -> None:
    for number in range(MOST_COUNTED + 1):
        await _submit(arguments, by=MemberId(number + 1))

    assert await arguments.waiting(GUILD) == MOST_COUNTED


Decision = Callable[[Arguments, int], Awaitable[object]]
RIVALS: dict[str, Decision] = {
    "approve": lambda one, number: one.approve(GUILD, number, seen=1, by=CARL, now=NOON),
    "reject": lambda one, number: one.reject(GUILD, number, "No.", seen=1, by=CARL, now=NOON),
    "rewrite": lambda one, number: one.rewrite(GUILD, number, writing("New."), seen=1, by=ADA),
}


@pytest.mark.parametrize("rival", RIVALS.values(), ids=RIVALS)
async def test_of_two_decisions_at_once_one_holds(
    two: tuple[Arguments, Arguments], rival: Decision
) -> None:
    one, other = two
    number = await _submit(one)

    done = await asyncio.gather(
        one.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON),
        rival(other, number),
        return_exceptions=True,
    )

    [refused] = [each for each in done if isinstance(each, BaseException)]
    assert isinstance(refused, ContributionDecidedError | RewrittenError)
    argument = await _only(one)
    published = argument.state is ContributionState.APPROVED
    assert await _shown(one) == (["Bread takes time."] if published else [])


async def test_its_author_takes_it_back_whoever_publishes_it_at_that_moment(
    two: tuple[Arguments, Arguments],
) -> None:
    one, other = two
    number = await _submit(one)

    await asyncio.gather(
        one.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON),
        other.withdraw(GUILD, number, by=ADA, now=NOON),
        return_exceptions=True,
    )

    assert (await _only(one)).state is ContributionState.WITHDRAWN
    assert await _shown(one) == []


async def test_a_member_submits_so_much_a_day(two: tuple[Arguments, Arguments]) -> None:
    submitting = (_submit(two[number % 2]) for number in range(MOST + 2))

    done = await asyncio.gather(*submitting, return_exceptions=True)

    assert sum(isinstance(each, TooManyArgumentsError) for each in done) == 2
    await _submit(two[0], by=CARL)
    await _submit(two[0], now=NOON + timedelta(days=1, seconds=1))


async def test_what_was_taken_back_counts_for_the_day(arguments: Arguments) -> None:
    for _ in range(MOST):
        await arguments.withdraw(GUILD, await _submit(arguments), by=ADA, now=NOON)

    with pytest.raises(TooManyArgumentsError):
        await _submit(arguments)


async def test_published_arguments_stand_by_view_and_are_counted(arguments: Arguments) -> None:
    await _publish(arguments, "Yes.", viewpoint=OPTIMIST)
    await _publish(arguments, "No.", viewpoint=PESSIMIST)
    await _publish(arguments, "Never.", viewpoint=PESSIMIST)
    elsewhere = about(OPTIMIST, topic="energy")
    number = await arguments.submit(elsewhere, writing(), by=CARL, now=NOON, most=MOST)
    await arguments.approve(GUILD, number, seen=1, by=BABBAGE, now=NOON)

    shown = await arguments.published(GUILD, TOPIC)

    texts = {view: [each.writing.text for each in found] for view, found in shown.items()}
    assert texts == {OPTIMIST: ["Yes."], NEUTRAL: [], PESSIMIST: ["No.", "Never."]}
    assert await arguments.counts(GUILD, TOPIC) == {OPTIMIST: 1, NEUTRAL: 0, PESSIMIST: 2}


async def test_those_of_another_stance_rank(arguments: Arguments, stances: Stances) -> None:
    cheered = await _publish(arguments, "Cheered.")
    fair = await _publish(arguments, "Fair.")
    others = (DORA, MemberId(101), MemberId(102))
    for member, viewpoint in ((CARL, OPTIMIST), *((each, PESSIMIST) for each in others)):
        await stances.take(GUILD, TOPIC, viewpoint, by=member, now=NOON)
    await arguments.mark(GUILD, cheered, by=CARL, now=NOON)
    await arguments.mark(GUILD, cheered, by=EVE, now=NOON)
    for each in others:
        assert await arguments.mark(GUILD, fair, by=each, now=NOON)

    [first, second] = await _ranked(arguments)

    assert [(each.id, each.marks, each.support) for each in (first, second)] == [
        (fair, 3, 3),
        (cheered, 2, 0),
    ]
    await stances.take(GUILD, TOPIC, OPTIMIST, by=DORA, now=NOON + timedelta(hours=1))
    assert await _shown(arguments) == ["Cheered.", "Fair."]


async def test_a_mark_counts_once_and_can_be_taken_back(arguments: Arguments) -> None:
    number = await _publish(arguments)
    with pytest.raises(OwnMarkError):
        await arguments.mark(GUILD, number, by=ADA, now=NOON)
    assert await arguments.mark(GUILD, number, by=CARL, now=NOON)

    assert not await arguments.mark(GUILD, number, by=CARL, now=NOON)

    [argument] = await _ranked(arguments)
    assert argument.marks == 0


async def test_many_marks_at_once_count_each_member_once(two: tuple[Arguments, Arguments]) -> None:
    number = await _publish(two[0])
    members = [MemberId(each + 1) for each in range(20)]

    await asyncio.gather(
        *(two[n % 2].mark(GUILD, number, by=each, now=NOON) for n, each in enumerate(members))
    )

    [argument] = await _ranked(two[0])
    assert argument.marks == len(members)


async def test_what_is_not_published_is_neither_marked_nor_reported(arguments: Arguments) -> None:
    pending, taken = await _submit(arguments), await _publish(arguments)
    await arguments.withdraw(GUILD, taken, by=ADA, now=NOON)

    for number in (pending, taken):
        with pytest.raises(NotPublishedError):
            await arguments.mark(GUILD, number, by=CARL, now=NOON)
        with pytest.raises(NotPublishedError):
            await arguments.report(GUILD, number, "", by=CARL, now=NOON)


async def test_reports_count_each_member_once_and_are_told_once(arguments: Arguments) -> None:
    number = await _publish(arguments)

    assert await arguments.report(GUILD, number, "Rude.", by=CARL, now=NOON)
    assert not await arguments.report(GUILD, number, "", by=DORA, now=NOON)
    with pytest.raises(ReportedBeforeError):
        await arguments.report(GUILD, number, "Very rude.", by=CARL, now=NOON)

    reported = await arguments.reported(GUILD)
    assert reported is not None
    assert (reported.argument.id, reported.count, reported.reasons) == (number, 2, ("Rude.",))
    assert await arguments.reported(GUILD, after=number) is None
    assert await arguments.reported(OTHER_GUILD) is None


async def test_who_looked_at_reports_settles_them_until_others_come(arguments: Arguments) -> None:
    number = await _publish(arguments)
    await arguments.report(GUILD, number, "Rude.", by=CARL, now=NOON)

    await arguments.keep(GUILD, number, by=BABBAGE, now=NOON)

    assert await arguments.reported(GUILD) is None
    assert await _shown(arguments) == ["Bread takes time."]
    with pytest.raises(ReportSettledError):
        await arguments.keep(GUILD, number, by=DORA, now=NOON)
    with pytest.raises(ReportedBeforeError):
        await arguments.report(GUILD, number, "Again.", by=CARL, now=NOON)
    assert await arguments.report(GUILD, number, "False.", by=DORA, now=NOON)
    again = await arguments.reported(GUILD)
    assert again is not None
    assert (again.count, again.reasons) == (1, ("False.",))


async def test_moderators_take_down_what_is_published_with_a_reason(arguments: Arguments) -> None:
    number = await _publish(arguments)
    await arguments.report(GUILD, number, "Rude.", by=CARL, now=NOON)

    await arguments.remove(GUILD, number, "Against rule 3.", by=BABBAGE, now=NOON)

    removed = await _only(arguments)
    assert (removed.state, removed.reason) == (ContributionState.REMOVED, "Against rule 3.")
    assert removed.approved_by == BABBAGE
    assert (await arguments.reported(GUILD), await _shown(arguments)) == (None, [])
    with pytest.raises(ContributionDecidedError):
        await arguments.remove(GUILD, number, "Late.", by=CARL, now=NOON)


async def test_an_author_is_shown_first_what_they_can_take_back(arguments: Arguments) -> None:
    published, waiting = await _publish(arguments), await _submit(arguments)
    for_nothing = await _submit(arguments)
    await arguments.withdraw(GUILD, for_nothing, by=ADA, now=NOON)
    shown = [each.id for each in await arguments.of_author(GUILD, ADA, most=9)]

    assert shown == [waiting, published, for_nothing]
    assert [each.id for each in await arguments.of_author(GUILD, ADA, most=2)] == shown[:2]


async def test_a_note_is_remembered(arguments: Arguments) -> None:
    number = await _submit(arguments)
    note = Note(CHANNEL, MessageId(7))

    await arguments.noted(GUILD, number, note)

    assert (await _only(arguments)).note == note


async def test_forgetting_an_author_takes_their_arguments_with_all_that_hangs_on_them(
    databases: tuple[Database, Database], arguments: Arguments
) -> None:
    number = await _publish(arguments)
    await _submit(arguments)
    await arguments.mark(GUILD, number, by=CARL, now=NOON)
    await arguments.report(GUILD, number, "", by=DORA, now=NOON)
    privacy = Privacy(databases[0])

    await privacy.forget_member(ADA, now=NOON)

    assert (await arguments.of_author(GUILD, ADA, most=9), await _shown(arguments)) == ([], [])
    for member in (ADA, CARL, DORA):
        assert await privacy.export(member, now=NOON) is None


async def test_forgetting_others_takes_their_marks_reports_and_names(
    databases: tuple[Database, Database], arguments: Arguments
) -> None:
    number = await _publish(arguments)
    await arguments.mark(GUILD, number, by=CARL, now=NOON)
    await arguments.report(GUILD, number, "Rude.", by=CARL, now=NOON)
    privacy = Privacy(databases[0])

    await privacy.forget_member(CARL, now=NOON)
    await privacy.forget_member(BABBAGE, now=NOON)

    [argument] = await _ranked(arguments)
    assert (argument.marks, await arguments.reported(GUILD)) == (0, None)
    decided = await _only(arguments)
    assert (decided.state, decided.approved_by, decided.decided_by) == (
        ContributionState.APPROVED,
        None,
        None,
    )


async def test_an_author_is_forgotten_while_their_argument_is_marked(
    databases: tuple[Database, Database], two: tuple[Arguments, Arguments]
) -> None:
    number = await _publish(two[0])
    privacy = Privacy(databases[0])
    members = [MemberId(each + 1) for each in range(10)]

    done = await asyncio.gather(
        *(two[1].mark(GUILD, number, by=each, now=NOON) for each in members),
        privacy.forget_member(ADA, now=NOON),
        *(two[1].report(GUILD, number, "", by=each, now=NOON) for each in members),
        return_exceptions=True,
    )

    refused = [each for each in done if isinstance(each, BaseException)]
    assert {type(each) for each in refused} <= {ContributionUnknownError}
    assert await _shown(two[0]) == []
    for member in members:
        assert await privacy.export(member, now=NOON) is None


def test_what_a_moderator_sees_of_an_argument_is_what_it_says_now() -> None:
    submitted = Argument(
        id=1,
        subject=about(),
        author=ADA,
        submitted=writing("First."),
        approved=None,
        state=ContributionState.PENDING,
        revision=1,
        created_at=NOON,
    )

    assert submitted.writing == writing("First.")
    assert replace(submitted, approved=writing("Second.")).writing == writing("Second.")
