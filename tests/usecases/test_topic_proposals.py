"""Topics are proposed by members or drafted by a model, and decided on once, on either database."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice

import pytest

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.contributions.decisions import (
    ContributionDecidedError,
    ContributionState,
    ContributionUnknownError,
    NotAuthorError,
)
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.drafting import (
    ArticleUnfitError,
    DraftedTopic,
    DraftingOffError,
    DraftUnfitError,
    Material,
    typed_of,
)
from bot.domain.viewpoints.own.statement import TopicChange, TopicRefusedError
from bot.domain.viewpoints.own.typed import Field
from bot.domain.viewpoints.proposals import (
    LONGEST_DRAFTING,
    MOST_A_DAY,
    MOST_DRAFTS_A_DAY,
    DraftUnderWayError,
    OtherDraftError,
    ProposalClosedError,
    TooManyDraftsError,
    TooManyTopicProposalsError,
    TopicProposal,
)
from bot.drafting import Draft, ModelSilentError
from bot.errors import ExpectedError
from bot.storage.database import Database, open_database
from bot.texts import Language
from bot.ui.figures.referring import saying
from bot.usecases.catalogue import Catalogues
from bot.usecases.figures import Figures
from bot.usecases.own_topics import OwnTopics
from bot.usecases.privacy import Privacy
from bot.usecases.topic_proposals import TopicProposals
from bot.usecases.viewpoints import Viewpoints
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.drafting import ARTICLE, DRAFT
from tests.support.figures import shipped
from tests.support.own_topics import typed
from tests.support.topics import TEXTS, shipped_topics

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_GUILD = GuildId(GUILD + 100)
CARL = MemberId(ADA + 100)
NEW = Seen("", 0)
MATERIAL = Material(ARTICLE, {"mill-a": "12 stones", "mill-b": "30 stones"}, Language.ENGLISH)
SPEAKING = partial(saying, TEXTS)
FIGURES = Figures(shipped())


def answering(**changes: str) -> Draft:
    """Return a model that answers this."""

    async def draft(material: Material) -> DraftedTopic:
        del material
        return DraftedTopic.model_validate({**DRAFT, **changes})

    return draft


async def silent(material: Material) -> DraftedTopic:
    """Answer nothing."""
    del material
    raise ModelSilentError


class House:
    """What one process has on a database."""

    def __init__(self, database: Database, draft: Draft | None = None) -> None:
        self.database = database
        self.viewpoints = Viewpoints(database, shipped_topics())
        self.topics = OwnTopics(database, self.viewpoints, Catalogues(database, FIGURES))
        self.proposals = TopicProposals(database, self.viewpoints, draft)
        self.privacy = Privacy(database)

    def with_model(self, draft: Draft) -> TopicProposals:
        return TopicProposals(self.database, self.viewpoints, draft)

    async def propose(self, title: str = "Mills", *, by: MemberId = ADA) -> int:
        return await self.proposals.propose(GUILD, title, "They matter", by=by, now=NOON)

    async def take(self, number: int, *, by: MemberId = BABBAGE) -> None:
        await self.proposals.take(GUILD, number, by=by, now=NOON)

    async def publish(self, *, by: MemberId = BABBAGE, about: str = "") -> TopicChange:
        return await self.topics.publish(
            GUILD, about, settled=False, speaking=SPEAKING, author=Author(by, NOON)
        )

    async def write(
        self, number: int, *, by: MemberId = BABBAGE, title: str = "Mills"
    ) -> TopicChange:
        """Take a proposal up, fill in all the rest, and publish it."""
        await self.take(number, by=by)
        await self.topics.fill(GUILD, NEW, typed(title=title), by=by, now=NOON)
        return await self.publish(by=by)

    async def reject(self, number: int, *, by: MemberId = BABBAGE) -> TopicProposal:
        return await self.proposals.reject(GUILD, number, "No", by=by, now=NOON)

    async def offered(self) -> set[str]:
        topics = (await self.viewpoints.topics_for(GUILD)).topics
        return topics.keys() ^ shipped_topics().keys()


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[tuple[House, House]]:
    """Give two processes on one database."""
    async with open_database(database_url) as one, open_database(database_url) as other:
        yield House(one), House(other)


@pytest.fixture
def house(two: tuple[House, House]) -> House:
    return two[0]


async def _only(house: House, author: MemberId = ADA) -> TopicProposal:
    [proposal] = await house.proposals.of_author(GUILD, author, most=9)
    return proposal


async def test_a_proposal_waits_and_publishes_nothing(house: House) -> None:
    number = await house.propose("  Mills   and more ")

    waiting = await house.proposals.pending(GUILD)
    assert waiting is not None
    assert (waiting.id, waiting.title, waiting.why, waiting.drafted) == (
        number,
        "Mills and more",
        "They matter",
        False,
    )
    assert await house.proposals.waiting(GUILD) == 1
    assert await house.proposals.pending(GUILD, after=number) is None
    assert await house.proposals.pending(OTHER_GUILD) is None
    assert await house.offered() == set()


async def test_an_author_is_shown_first_what_they_can_take_back(house: House) -> None:
    waiting, rejected, withdrawn = [
        await house.propose(title) for title in ("Mills", "Ovens", "Salt")
    ]
    await house.proposals.reject(GUILD, rejected, "Too narrow.", by=BABBAGE, now=NOON)
    await house.proposals.withdraw(GUILD, withdrawn, by=ADA, now=NOON)

    shown = [each.id for each in await house.proposals.of_author(GUILD, ADA, most=9)]

    assert shown == [waiting, withdrawn, rejected]
    assert [each.id for each in await house.proposals.of_author(GUILD, ADA, most=2)] == shown[:2]


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        pytest.param("  ", "own-topic-empty", id="empty"),
        pytest.param("🍞 🥖", "own-topic-wordless", id="only emoji"),
        pytest.param("Bread https://example.org", "own-topic-link", id="a link"),
        pytest.param("Bread for <@1>", "own-topic-mention", id="a mention"),
        pytest.param("x" * 81, "topic-too-long", id="too long"),
        pytest.param("wall", "topic-name-taken", id="another topic's name"),
        pytest.param("Is “free” bread free?", "topic-title-quotation", id="quotation marks"),
    ],
)
async def test_a_title_is_judged_as_topics_are(house: House, title: str, reason: str) -> None:
    with pytest.raises(TopicRefusedError) as refused:
        await house.propose(title)

    assert reason in [each.reason for each in refused.value.faults]
    assert await house.proposals.waiting(GUILD) == 0


async def test_members_propose_so_many_a_day_even_at_once(two: tuple[House, House]) -> None:
    tries = [two[each % 2].propose(f"Mill {each}") for each in range(MOST_A_DAY + 3)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    one = two[0]

    refused = [each for each in results if isinstance(each, TooManyTopicProposalsError)]
    assert len(refused) == 3
    assert await one.proposals.waiting(GUILD) == MOST_A_DAY
    await one.propose("By another", by=BABBAGE)
    later = NOON + timedelta(days=1, seconds=1)
    await one.proposals.propose(GUILD, "Next day", "", by=ADA, now=later)


async def test_publishing_what_was_taken_up_approves_it(house: House) -> None:
    number = await house.propose()

    change = await house.write(number)

    proposal = await _only(house)
    assert (proposal.state, proposal.topic, proposal.decided_by) == (
        ContributionState.APPROVED,
        change.key,
        BABBAGE,
    )
    assert await house.offered() == {change.key}
    assert not (await house.viewpoints.topics_for(GUILD)).at(change.key).drafted


async def test_taking_up_fills_in_what_was_proposed_and_decides_nothing(house: House) -> None:
    number = await house.propose()
    await house.take(number)
    await house.topics.fill(GUILD, NEW, {Field.RECAP: "Stones"}, by=BABBAGE, now=NOON)
    await house.take(number)

    draft = await house.topics.draft(GUILD, NEW, by=BABBAGE)
    assert draft.typed == {Field.TITLE: "Mills", Field.RECAP: "Stones"}
    assert draft.proposal == number
    assert (await _only(house)).state is ContributionState.PENDING


async def test_another_new_topic_that_is_being_written_is_not_lost(house: House) -> None:
    number = await house.propose()
    await house.topics.fill(GUILD, NEW, typed(), by=BABBAGE, now=NOON)

    with pytest.raises(OtherDraftError):
        await house.take(number)

    assert (await house.topics.draft(GUILD, NEW, by=BABBAGE)).typed == typed()
    await house.topics.discard(GUILD, "", by=BABBAGE)
    await house.take(number)


async def test_what_was_decided_is_not_taken_up_nor_decided_again(house: House) -> None:
    number = await house.propose()
    rejected = await house.reject(number)

    assert (rejected.state, rejected.decided_by) == (ContributionState.REJECTED, BABBAGE)
    assert rejected == await house.proposals.at(GUILD, number)
    assert rejected.reason == "No"
    refused: list[Callable[[], Awaitable[object]]] = [
        lambda: house.take(number),
        lambda: house.reject(number),
        lambda: house.proposals.withdraw(GUILD, number, by=ADA, now=NOON),
    ]
    for each in refused:
        with pytest.raises(ContributionDecidedError):
            await each()


@pytest.mark.parametrize("state", ["rejected", "withdrawn", "forgotten"])
@pytest.mark.parametrize("drafted", [False, True], ids=["a member's", "a model's"])
async def test_what_is_closed_while_it_is_written_is_the_moderators_own_from_then_on(
    two: tuple[House, House], state: str, *, drafted: bool
) -> None:
    one, other = two
    model = one.with_model(answering())
    number = (
        (await model.draft(GUILD, MATERIAL, by=ADA, now=NOON)).id
        if drafted
        else await one.propose()
    )
    await one.take(number)
    await one.topics.fill(GUILD, NEW, typed(), by=BABBAGE, now=NOON)
    if state == "rejected":
        await other.reject(number, by=CARL)
    elif state == "withdrawn":
        await other.proposals.withdraw(GUILD, number, by=ADA, now=NOON)
    else:
        await other.privacy.forget_member(ADA, now=NOON)

    with pytest.raises(ProposalClosedError) as refused:
        await one.publish()
    offered, draft = await one.offered(), await one.topics.draft(GUILD, NEW, by=BABBAGE)
    change = await one.publish()

    assert refused.value.values == {"state": state}
    assert offered == set()
    assert (draft.typed, draft.proposal) == (typed(), None)
    assert await one.offered() == {change.key}
    assert (await one.viewpoints.topics_for(GUILD)).at(change.key).drafted is drafted


async def test_a_draft_is_released_from_the_proposal_that_closed_alone(house: House) -> None:
    number = await house.propose()
    await house.take(number)
    async with house.database.transaction() as tables:
        await tables.topic_drafts.release(GUILD, BABBAGE, "", number + 1)

    assert (await house.topics.draft(GUILD, NEW, by=BABBAGE)).proposal == number


async def test_two_moderators_at_once_make_one_decision(two: tuple[House, House]) -> None:
    one, other = two
    number = await one.propose()
    for each, by in zip(two, (BABBAGE, CARL), strict=True):
        await each.take(number, by=by)
        await each.topics.fill(GUILD, NEW, typed(title=f"By {by}", names=""), by=by, now=NOON)

    results = await asyncio.gather(
        one.publish(by=BABBAGE),
        other.publish(by=CARL),
        one.reject(number, by=CARL),
        return_exceptions=True,
    )

    closed = ContributionDecidedError | ProposalClosedError
    lost = [each for each in results if isinstance(each, closed)]
    proposal = await _only(one)
    assert len(lost) == 2
    approved = proposal.state is ContributionState.APPROVED
    assert list(await one.topics.said(GUILD)) == ([proposal.topic] if approved else [])


async def test_a_take_and_a_rejection_at_once_leave_it_rejected(two: tuple[House, House]) -> None:
    one, other = two
    number = await one.propose()

    taken, _ = await asyncio.gather(
        one.take(number), other.reject(number, by=CARL), return_exceptions=True
    )

    assert taken is None or isinstance(taken, ContributionDecidedError)
    assert (await _only(one)).state is ContributionState.REJECTED


async def test_only_its_author_takes_a_proposal_back(house: House) -> None:
    number = await house.propose()
    with pytest.raises(NotAuthorError):
        await house.proposals.withdraw(GUILD, number, by=BABBAGE, now=NOON)

    await house.proposals.withdraw(GUILD, number, by=ADA, now=NOON)

    assert (await _only(house)).state is ContributionState.WITHDRAWN


async def test_a_proposal_is_known_in_its_server_alone(house: House) -> None:
    number = await house.propose()

    with pytest.raises(ContributionUnknownError):
        await house.proposals.take(OTHER_GUILD, number, by=BABBAGE, now=NOON)
    with pytest.raises(ContributionUnknownError):
        await house.proposals.reject(OTHER_GUILD, number, "No", by=BABBAGE, now=NOON)


async def test_a_draft_waits_with_its_mark_and_is_nobodys_contribution(house: House) -> None:
    proposal = await house.with_model(answering()).draft(GUILD, MATERIAL, by=BABBAGE, now=NOON)

    assert proposal.drafted
    assert proposal.typed == typed_of(DraftedTopic.model_validate(DRAFT))
    assert await house.proposals.pending(GUILD) == proposal
    assert await house.proposals.of_author(GUILD, BABBAGE, most=9) == []
    assert await house.offered() == set()


async def test_what_a_model_drafted_keeps_its_mark_when_published_edited_settled_and_exported(
    house: House,
) -> None:
    proposal = await house.with_model(answering()).draft(GUILD, MATERIAL, by=BABBAGE, now=NOON)
    change = await house.write(proposal.id)
    marks = [(await house.viewpoints.topics_for(GUILD)).at(change.key).drafted]

    edited = await house.topics.fill(
        GUILD, Seen(change.key, 1), {Field.TITLE: "Two mills"}, by=CARL, now=NOON
    )
    await house.publish(by=CARL, about=change.key)
    marks.append((await house.viewpoints.topics_for(GUILD)).at(change.key).drafted)
    await house.topics.settle(GUILD, Seen(change.key, 2), by=CARL, now=NOON)
    marks.append((await house.viewpoints.topics_for(GUILD)).at(change.key).drafted)

    assert edited.drafted
    assert marks == [True, True, True]
    assert (await house.topics.said(GUILD))[change.key].drafted


@pytest.mark.parametrize(
    ("draft", "article", "error"),
    [
        pytest.param(silent, ARTICLE, ModelSilentError, id="silence"),
        pytest.param(answering(), "Too short.", ArticleUnfitError, id="a short article"),
        pytest.param(
            answering(evidence="He said “give me mills” to all."),
            ARTICLE,
            DraftUnfitError,
            id="words nobody said",
        ),
        pytest.param(
            answering(recap="See {figure:elsewhere}."), ARTICLE, DraftUnfitError, id="a figure"
        ),
        pytest.param(answering(example="It costs 77."), ARTICLE, DraftUnfitError, id="a number"),
    ],
)
async def test_a_draft_that_fails_stores_nothing(
    house: House, draft: Draft, article: str, error: type[Exception]
) -> None:
    material = Material(article, MATERIAL.figures, MATERIAL.language)
    with pytest.raises(error):
        await house.with_model(draft).draft(GUILD, material, by=BABBAGE, now=NOON)

    assert await house.proposals.waiting(GUILD) == 0


async def test_without_an_endpoint_nothing_is_asked(house: House) -> None:
    with pytest.raises(DraftingOffError):
        await house.proposals.hold_drafting(GUILD, now=NOON)
    with pytest.raises(DraftingOffError):
        await house.proposals.draft(GUILD, MATERIAL, by=BABBAGE, now=NOON)


async def test_one_draft_at_a_time_is_made_for_a_server(two: tuple[House, House]) -> None:
    model = _Waiting()
    one, other = (each.with_model(model.draft) for each in two)
    tries = asyncio.as_completed([_try_draft(each) for each in (one, other) * 5])
    refused = [await each for each in islice(tries, 9)]
    elsewhere = asyncio.create_task(_try_draft(one, guild=OTHER_GUILD))
    model.answer.set()
    [drafted] = [await each for each in tries]

    assert {type(each) for each in refused} == {DraftUnderWayError}
    assert isinstance(drafted, TopicProposal)
    assert isinstance(await elsewhere, TopicProposal)
    assert await one.waiting(GUILD) == 1
    assert isinstance(await _try_draft(other), TopicProposal)


@pytest.mark.parametrize("draft", [silent, answering()], ids=["failed", "given"])
async def test_a_server_asks_for_so_many_drafts_a_day_whatever_comes_of_them(
    house: House, draft: Draft
) -> None:
    model = house.with_model(draft)
    for _ in range(MOST_DRAFTS_A_DAY):
        await _try_draft(model)

    with pytest.raises(TooManyDraftsError):
        await model.draft(GUILD, MATERIAL, by=CARL, now=NOON)
    with pytest.raises(TooManyDraftsError):
        await model.hold_drafting(GUILD, now=NOON)
    await model.hold_drafting(OTHER_GUILD, now=NOON)
    await model.hold_drafting(GUILD, now=NOON + timedelta(days=1, seconds=1))


async def test_an_article_that_is_sent_nowhere_does_not_count(house: House) -> None:
    model = house.with_model(answering())
    for _ in range(MOST_DRAFTS_A_DAY):
        with pytest.raises(ArticleUnfitError):
            await model.draft(GUILD, replace(MATERIAL, article="Bread"), by=ADA, now=NOON)

    assert isinstance(await _try_draft(model), TopicProposal)


async def test_a_draft_that_was_cut_off_is_not_waited_for_long(house: House) -> None:
    model = _Waiting()
    cut_off = asyncio.create_task(_try_draft(house.with_model(model.draft)))
    await model.asked.wait()
    cut_off.cancel()
    with pytest.raises(asyncio.CancelledError):
        await cut_off
    after = house.with_model(answering())

    assert isinstance(await _try_draft(after), DraftUnderWayError)
    await after.draft(GUILD, MATERIAL, by=ADA, now=NOON + LONGEST_DRAFTING + timedelta(seconds=1))
    assert await after.waiting(GUILD) == 1


async def test_a_draft_whose_author_is_forgotten_while_it_is_made_is_kept_by_nobody(
    house: House,
) -> None:
    model = _Waiting()
    drafting = asyncio.create_task(_try_draft(house.with_model(model.draft)))
    await model.asked.wait()
    await house.privacy.forget_member(ADA, now=NOON)
    model.answer.set()

    assert isinstance(await drafting, ContributionUnknownError)
    assert await house.proposals.waiting(GUILD) == 0


class _Waiting:
    """A model that answers when it is told to."""

    def __init__(self) -> None:
        self.asked, self.answer = asyncio.Event(), asyncio.Event()

    async def draft(self, material: Material) -> DraftedTopic:
        self.asked.set()
        await self.answer.wait()
        return await answering()(material)


async def _try_draft(
    proposals: TopicProposals, guild: GuildId = GUILD
) -> TopicProposal | ExpectedError:
    """Return the draft, or the refusal."""
    try:
        return await proposals.draft(guild, MATERIAL, by=ADA, now=NOON)
    except ExpectedError as error:
        return error
