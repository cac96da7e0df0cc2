"""Members propose figures, moderators decide once, on either database."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import (
    AuthorDecidesError,
    ContributionDecidedError,
    ContributionState,
    ContributionUnknownError,
    NotAuthorError,
)
from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.own import Statement
from bot.domain.figures.proposals import (
    MOST_A_DAY,
    NothingToApproveError,
    Proposal,
    TooManyProposalsError,
)
from bot.storage.database import open_database
from bot.usecases.catalogue import Catalogues
from bot.usecases.figure_proposals import FigureProposals
from bot.usecases.figures import Figures
from bot.usecases.privacy import Privacy
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.figures import catalogue, chip, figure
from tests.support.own_figures import own

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_GUILD = GuildId(GUILD + 100)
CARL = MemberId(ADA + 100)
CORE = Figures(catalogue(figure("a"), hardware=[chip("h200")]))
Process = tuple[FigureProposals, Catalogues]


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[tuple[Process, Process]]:
    """Give two processes on one database."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        first, second = Catalogues(one, CORE), Catalogues(other, CORE)
        yield (FigureProposals(one, first), first), (FigureProposals(other, second), second)


@pytest.fixture
def proposals(two: tuple[Process, Process]) -> FigureProposals:
    return two[0][0]


@pytest.fixture
def catalogues(two: tuple[Process, Process]) -> Catalogues:
    return two[0][1]


async def _propose(
    proposals: FigureProposals, statement: Statement | None = None, *, by: MemberId = ADA
) -> int:
    barn = statement or own(subject="Barn")
    return await proposals.propose(GUILD, barn, by=by, now=NOON)


async def _only(proposals: FigureProposals, author: MemberId = ADA) -> Proposal:
    [proposal] = await proposals.of_author(GUILD, author, most=9)
    return proposal


async def test_what_is_approved_counts_and_names_who_approved(
    proposals: FigureProposals, catalogues: Catalogues
) -> None:
    number = await _propose(proposals)
    assert await catalogues.figures_for(GUILD) is CORE

    change = await proposals.approve(GUILD, number, by=BABBAGE, now=NOON)

    assert change.by == BABBAGE
    assert change.key in (await catalogues.figures_for(GUILD)).catalogue.figures
    decided = await _only(proposals)
    assert (decided.state, decided.figure, decided.decided_by, decided.decided_at) == (
        ContributionState.APPROVED,
        "own-1",
        BABBAGE,
        NOON,
    )


async def test_what_a_moderator_made_of_it_counts(
    proposals: FigureProposals, catalogues: Catalogues
) -> None:
    number = await proposals.ask(GUILD, "The Barn has 140", by=ADA, now=NOON)
    with pytest.raises(NothingToApproveError):
        await proposals.approve(GUILD, number, by=BABBAGE, now=NOON)

    await proposals.approve(GUILD, number, own(140, subject="Barn"), by=BABBAGE, now=NOON)

    merged = await catalogues.figures_for(GUILD)
    assert merged.catalogue.figures["own-1"].value == 140


async def test_a_rejection_keeps_its_reason_for_the_author(
    proposals: FigureProposals, catalogues: Catalogues
) -> None:
    number = await _propose(proposals)

    await proposals.reject(GUILD, number, "An advertisement.", by=BABBAGE, now=NOON)

    rejected = await _only(proposals)
    assert (rejected.state, rejected.reason) == (ContributionState.REJECTED, "An advertisement.")
    assert await catalogues.figures_for(GUILD) is CORE


async def test_the_author_takes_back_and_nobody_else(proposals: FigureProposals) -> None:
    number = await _propose(proposals)
    with pytest.raises(NotAuthorError):
        await proposals.withdraw(GUILD, number, by=BABBAGE, now=NOON)

    await proposals.withdraw(GUILD, number, by=ADA, now=NOON)

    assert (await _only(proposals)).state is ContributionState.WITHDRAWN
    assert await proposals.pending(GUILD) is None


async def test_an_author_is_shown_first_what_they_can_take_back(
    proposals: FigureProposals,
) -> None:
    waiting, rejected, withdrawn = [await _propose(proposals) for _ in range(3)]
    await proposals.reject(GUILD, rejected, "An advertisement.", by=BABBAGE, now=NOON)
    await proposals.withdraw(GUILD, withdrawn, by=ADA, now=NOON)

    shown = [each.id for each in await proposals.of_author(GUILD, ADA, most=9)]

    assert shown == [waiting, withdrawn, rejected]
    assert [each.id for each in await proposals.of_author(GUILD, ADA, most=2)] == shown[:2]


async def test_nobody_decides_on_their_own_proposal(proposals: FigureProposals) -> None:
    number = await _propose(proposals)

    with pytest.raises(AuthorDecidesError):
        await proposals.approve(GUILD, number, by=ADA, now=NOON)
    with pytest.raises(AuthorDecidesError):
        await proposals.reject(GUILD, number, "No.", by=ADA, now=NOON)
    with pytest.raises(AuthorDecidesError):
        await proposals.to_decide(GUILD, number, by=ADA)


async def test_a_proposal_of_another_server_is_not_there(proposals: FigureProposals) -> None:
    number = await _propose(proposals)

    with pytest.raises(ContributionUnknownError):
        await proposals.approve(OTHER_GUILD, number, by=BABBAGE, now=NOON)
    with pytest.raises(ContributionUnknownError):
        await proposals.withdraw(OTHER_GUILD, number, by=ADA, now=NOON)


async def test_what_breaks_a_rule_stays_pending(
    proposals: FigureProposals, catalogues: Catalogues
) -> None:
    number = await _propose(proposals, own(subject="Barn", breakdown={"h200": 500}))

    with pytest.raises(FigureRefusedError):
        await proposals.approve(GUILD, number, by=BABBAGE, now=NOON)

    assert (await _only(proposals)).state is ContributionState.PENDING
    assert await catalogues.figures_for(GUILD) is CORE


async def test_the_queue_is_oldest_first_and_can_be_left_for_later(
    proposals: FigureProposals,
) -> None:
    first, second = [await _propose(proposals, by=by) for by in (ADA, BABBAGE)]

    oldest = await proposals.pending(GUILD)
    following = await proposals.pending(GUILD, after=first)

    assert oldest is not None
    assert following is not None
    assert (oldest.id, following.id) == (first, second)
    assert await proposals.pending(GUILD, after=second) is None
    assert await proposals.pending(OTHER_GUILD) is None
    assert await proposals.waiting(GUILD) == 2


@pytest.mark.parametrize("rival", ["approve", "reject", "withdraw"])
async def test_of_two_decisions_at_once_one_holds(two: tuple[Process, Process], rival: str) -> None:
    (one, catalogues), (other, _) = two
    number = await _propose(one)

    async def decide() -> None:
        if rival == "approve":
            await other.approve(GUILD, number, by=CARL, now=NOON)
        elif rival == "reject":
            await other.reject(GUILD, number, "No.", by=CARL, now=NOON)
        else:
            await other.withdraw(GUILD, number, by=ADA, now=NOON)

    done = await asyncio.gather(
        one.approve(GUILD, number, by=BABBAGE, now=NOON), decide(), return_exceptions=True
    )

    refused = [each for each in done if isinstance(each, BaseException)]
    assert [type(each) for each in refused] == [ContributionDecidedError]
    await catalogues.look()
    added = "own-1" in (await catalogues.figures_for(GUILD)).catalogue.figures
    assert added == ((await _only(one)).state is ContributionState.APPROVED)


async def test_a_member_proposes_so_much_a_day(two: tuple[Process, Process]) -> None:
    proposing = (_propose(two[number % 2][0]) for number in range(MOST_A_DAY + 2))

    done = await asyncio.gather(*proposing, return_exceptions=True)

    assert sum(isinstance(each, TooManyProposalsError) for each in done) == 2
    await _propose(two[0][0], by=BABBAGE)
    tomorrow = NOON + timedelta(days=1, seconds=1)
    await two[0][0].propose(GUILD, own(subject="Barn"), by=ADA, now=tomorrow)


async def test_forgetting_an_author_takes_the_proposal_and_leaves_what_was_approved(
    database_url: str, proposals: FigureProposals, catalogues: Catalogues
) -> None:
    number = await _propose(proposals)
    await proposals.approve(GUILD, number, by=BABBAGE, now=NOON)
    async with open_database(database_url) as database:
        await Privacy(database).forget_member(ADA, now=NOON)

    assert await proposals.of_author(GUILD, ADA, most=9) == []
    await catalogues.look()
    assert "own-1" in (await catalogues.figures_for(GUILD)).catalogue.figures


async def test_forgetting_who_decided_takes_their_name_alone(
    database_url: str, proposals: FigureProposals
) -> None:
    number = await _propose(proposals)
    await proposals.reject(GUILD, number, "No.", by=BABBAGE, now=NOON)
    async with open_database(database_url) as database:
        await Privacy(database).forget_member(BABBAGE, now=NOON)

    assert (await _only(proposals)).decided_by is None
