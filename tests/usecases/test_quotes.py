"""A hint is claimed once, posted once and settled once, whoever tries, on either database."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import (
    Hint,
    HintKind,
    HintMode,
    HintState,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
)
from bot.domain.quotes.settings import QuotesSettings
from bot.storage.database import open_database
from bot.usecases.privacy import Privacy
from bot.usecases.quotes import Quotes
from tests.support.configuration import CHANNEL, GUILD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADA, BABBAGE, CLEMENT = MemberId(2**60 + 7), MemberId(2**60 + 8), MemberId(2**60 + 9)
REPLY, ORIGINAL, POST = MessageId(2**60 + 70), MessageId(2**60 + 71), MessageId(2**60 + 72)
USUAL = QuotesSettings()
RESTLESS = QuotesSettings(person_pause=0, channel_pause=0)
OCCASION = Occasion(GUILD, CHANNEL, ADA, HintMode.SHOWN)
SIGHTING = Sighting(OCCASION, REPLY, ORIGINAL, BABBAGE, HintKind.TRUNCATED)


@asynccontextmanager
async def _processes(url: str) -> AsyncGenerator[tuple[Quotes, Quotes]]:
    async with open_database(url) as one, open_database(url) as other:
        yield Quotes(one), Quotes(other)


def _sighting(number: int = 0, /, **where: object) -> Sighting:
    """Return another reply, maybe by somebody else or elsewhere."""
    return replace(
        SIGHTING, occasion=replace(OCCASION, **where), reply=MessageId(REPLY + 100 + number)
    )


async def _claimed(quotes: Quotes) -> Hint:
    hint = await quotes.claim(SIGHTING, USUAL, now=NOON)
    assert hint is not None
    return hint


async def _posted(quotes: Quotes) -> Hint:
    hint = await quotes.posted(await _claimed(quotes), POST)
    assert hint is not None
    return hint


async def test_what_is_claimed_is_told_whole(database_url: str) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _claimed(quotes)
        told = await other.hint(hint.id)

    assert told == hint == Hint(
        id=hint.id, guild=GUILD, channel=CHANNEL, reply=REPLY, original=ORIGINAL,
        replier=ADA, quoted=BABBAGE, kind=HintKind.TRUNCATED, mode=HintMode.SHOWN, message=None,
        state=HintState.CLAIMED, outcome=None, created_at=NOON,
        expires_at=NOON + timedelta(hours=24),
    )  # fmt: skip


async def test_of_many_who_claim_a_reply_at_once_one_does(database_url: str) -> None:
    async with _processes(database_url) as processes:
        claimed = await asyncio.gather(
            *(processes[turn % 2].claim(SIGHTING, RESTLESS, now=NOON) for turn in range(20))
        )

    assert len([each for each in claimed if each is not None]) == 1


@pytest.mark.parametrize(
    "where",
    [
        pytest.param({"replier": CLEMENT}, id="in-one-channel"),
        pytest.param({"channel": ChannelId(CHANNEL + 50)}, id="at-one-person"),
    ],
)
async def test_of_many_replies_at_once_one_is_hinted_at(
    database_url: str, where: dict[str, object]
) -> None:
    async with _processes(database_url) as processes:
        claimed = await asyncio.gather(
            *(
                processes[turn % 2].claim(
                    _sighting(turn, **(where if turn % 3 else {})), USUAL, now=NOON
                )
                for turn in range(12)
            )
        )

    assert len([each for each in claimed if each is not None]) == 1


@pytest.mark.parametrize(
    ("where", "later", "claimed"),
    [
        pytest.param({}, timedelta(hours=6), True, id="both-rested"),
        pytest.param({}, timedelta(hours=5, minutes=59), False, id="the-person-has-not"),
        pytest.param({"replier": CLEMENT}, timedelta(minutes=10), True, id="the-channel-rested"),
        pytest.param({"replier": CLEMENT}, timedelta(minutes=9), False, id="the-channel-has-not"),
        pytest.param({"channel": ChannelId(5)}, timedelta(hours=1), False, id="elsewhere"),
        pytest.param(
            {"replier": CLEMENT, "channel": ChannelId(5)}, timedelta(), True, id="others-elsewhere"
        ),
        pytest.param({"guild": GuildId(5)}, timedelta(), True, id="in-another-server"),
        pytest.param({"mode": HintMode.OBSERVED}, timedelta(), True, id="observing"),
    ],
)
async def test_hints_are_rare(
    database_url: str, where: dict[str, object], later: timedelta, *, claimed: bool
) -> None:
    next_one = _sighting(**where)
    async with _processes(database_url) as (quotes, other):
        await _claimed(quotes)
        now = NOON + later

        assert await other.must_rest(next_one.occasion, USUAL, now=now) is not claimed
        assert other.is_resting(next_one.occasion, USUAL, now=now) is not claimed
        assert quotes.is_resting(next_one.occasion, USUAL, now=now) is not claimed
        assert (await other.claim(next_one, USUAL, now=now) is not None) is claimed


async def test_a_shorter_pause_holds_at_once(database_url: str) -> None:
    async with _processes(database_url) as (quotes, _):
        await _claimed(quotes)

        assert quotes.is_resting(OCCASION, USUAL, now=NOON)
        assert not quotes.is_resting(OCCASION, RESTLESS, now=NOON)


async def test_what_was_observed_is_kept_and_stands_nowhere(database_url: str) -> None:
    async with _processes(database_url) as (quotes, _):
        hint = await quotes.claim(_sighting(mode=HintMode.OBSERVED), USUAL, now=NOON)

        assert hint is not None
        assert (hint.state, hint.outcome, hint.message) == (HintState.SETTLED, None, None)
        assert await quotes.look(now=NOON) == quotes.touched({hint.reply, ORIGINAL}) == []
        assert await quotes.hint(hint.id) is None  # nobody sees it


async def test_of_many_who_settle_a_hint_at_once_one_does(database_url: str) -> None:
    async with _processes(database_url) as processes:
        hint = await _posted(processes[0])
        outcomes = [Outcome.FINE, Outcome.WRONG, Outcome.MENDED, Outcome.NOT_A_QUOTE] * 3

        settled = await asyncio.gather(
            *(
                processes[turn % 2].settle(hint, outcome, now=NOON)
                for turn, outcome in enumerate(outcomes)
            )
        )
        kept = await processes[0].hint(hint.id)

    first = [(each.outcome, each) for each in settled if each is not None]
    assert len(first) == 1
    assert first[0][1] == kept
    assert kept is not None
    assert (kept.state, kept.message) == (HintState.SETTLED, POST)


async def test_what_became_of_the_sentence_changes_until_the_hint_ends(database_url: str) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _posted(quotes)

        restated = await quotes.restate(hint, HintKind.ALTERED)
        assert restated == replace(hint, kind=HintKind.ALTERED)
        assert await other.hint(hint.id) == restated
        assert quotes.touched({REPLY}) == [restated]
        await other.settle(hint, Outcome.FINE, now=NOON)
        assert await quotes.restate(hint, HintKind.TRUNCATED) is None

        found = await quotes.hint(hint.id)
        assert found is not None
        assert (found.kind, found.outcome) == (HintKind.ALTERED, Outcome.FINE)
        assert quotes.touched({REPLY}) == [found]


async def test_of_all_that_restate_and_end_a_hint_at_once_none_undoes_another(
    database_url: str,
) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _posted(quotes)
        await other.look(now=NOON)

        one, added, gone, two = await asyncio.gather(
            quotes.restate(hint, HintKind.ALTERED),
            other.settle(hint, Outcome.ADDED, now=NOON),
            quotes.settle(hint, Outcome.GONE, now=NOON),
            other.restate(hint, HintKind.ALTERED),
        )
        found = await quotes.hint(hint.id)

    assert found is not None
    ended = [each.outcome for each in (added, gone) if each is not None]
    assert (found.state, [found.outcome]) == (HintState.SETTLED, ended)
    restated = any(each is not None for each in (one, two))
    assert found.kind is (HintKind.ALTERED if restated else HintKind.TRUNCATED)


async def test_the_message_of_a_hint_is_written_by_one_at_a_time_in_turn(
    database_url: str,
) -> None:
    async with open_database(database_url) as database:
        quotes = Quotes(database)
        hint, written, writing = await _posted(quotes), list[int](), 0

        async def write(turn: int) -> None:
            nonlocal writing
            async with quotes.writing(hint) as current:
                assert current is not None
                assert (current.state is HintState.SETTLED) is (turn > 4)
                assert writing == 0
                writing += 1
                await asyncio.sleep(0)
                if turn == 4:
                    await quotes.settle(current, Outcome.ADDED, now=NOON)
                writing -= 1
            written.append(turn)

        await asyncio.gather(*(write(turn) for turn in range(8)))

    assert written == list(range(8))


async def test_messages_of_two_hints_are_written_at_once(database_url: str) -> None:
    async with open_database(database_url) as database:
        quotes = Quotes(database)
        first = await _claimed(quotes)
        second = await quotes.claim(_sighting(1), RESTLESS, now=NOON)
        assert second is not None

        async with quotes.writing(first) as one, quotes.writing(second) as two:
            assert (one, two) == (first, second)


async def test_nobody_writes_a_hint_that_is_not_shown(database_url: str) -> None:
    async with open_database(database_url) as database:
        quotes = Quotes(database)
        noted = await quotes.claim(_sighting(mode=HintMode.OBSERVED), USUAL, now=NOON)
        assert noted is not None

        async with quotes.writing(noted) as current:
            assert current is None


async def test_what_ends_while_it_is_posted_is_known_to_the_poster(database_url: str) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _claimed(quotes)
        await other.settle(hint, Outcome.GONE, now=NOON)

        posted = await quotes.posted(hint, POST)
        standing = await other.look(now=NOON)

    assert posted is not None
    assert (posted.state, posted.message) == (HintState.SETTLED, POST)
    assert standing == [posted]  # until its message is deleted


async def test_of_all_that_end_a_hint_while_it_is_posted_one_does(database_url: str) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _claimed(quotes)
        await other.look(now=NOON)

        _, *settled, _ = await asyncio.gather(
            quotes.posted(hint, POST),
            quotes.settle(hint, Outcome.ADDED, now=NOON),
            other.settle(hint, Outcome.EXPIRED, now=NOON),
            quotes.settle(hint, Outcome.MENDED, now=NOON),
            other.vanished(GUILD, now=NOON),
        )
        found = await quotes.hint(hint.id)
        standing = await other.look(now=NOON)

    assert found is not None
    assert found.state is HintState.SETTLED
    ended = [each.outcome for each in settled if each is not None]
    assert ended in ([], [found.outcome])
    assert ended or found.outcome is Outcome.GONE
    assert standing == ([] if found.message is None else [found])


async def test_added_sentences_are_known_to_whoever_looks(database_url: str) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _posted(quotes)
        assert await other.look(now=NOON) == [hint]
        added = await quotes.settle(hint, Outcome.ADDED, now=NOON)
        assert added is not None

        for process in (quotes, other):
            for _ in range(2):
                assert await process.look(now=NOON) == [added]
            assert process.touched({hint.original}) == [added]
        await quotes.removed(added)
        for process in (quotes, other):
            assert await process.look(now=NOON) == process.touched({hint.original}) == []


async def test_an_added_sentence_is_nobodys_once_its_author_is_forgotten(
    database_url: str,
) -> None:
    async with open_database(database_url) as database:
        quotes = Quotes(database)
        hint = await _posted(quotes)
        await quotes.settle(hint, Outcome.ADDED, now=NOON)
        [added] = await quotes.look(now=NOON)

        await Privacy(database).forget_member(BABBAGE, now=NOON)

        assert await quotes.look(now=NOON) == [replace(added, quoted=None)]


async def test_added_sentences_are_read_once(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_database(database_url) as database:
        quotes = Quotes(database)
        hint = await _posted(quotes)
        await quotes.settle(hint, Outcome.ADDED, now=NOON)
        [added] = await quotes.look(now=NOON)

        caplog.set_level("DEBUG", "sqlalchemy.engine")
        assert await quotes.look(now=NOON) == [added]

    said = [each.getMessage() for each in caplog.records]
    rows = [each for each in said if each.startswith("Row")]
    assert rows  # how many there are
    assert [each for each in rows if str(REPLY) in each] == []


async def test_a_hint_stands_until_its_message_is_gone(database_url: str) -> None:
    async with _processes(database_url) as (quotes, other):
        hint = await _posted(quotes)
        await other.look(now=NOON)

        for each in (hint.reply, hint.original, POST):
            assert quotes.touched({each}) == other.touched({each}) == [hint]
        assert quotes.touched({1, 2}) == []
        settled = await quotes.settle(hint, Outcome.FINE, now=NOON)
        assert settled is not None
        assert quotes.touched({POST}) == [settled]
        await quotes.removed(settled)
        assert quotes.touched({POST}) == await quotes.look(now=NOON) == []


@pytest.mark.parametrize(
    ("guild", "channel", "stands"),
    [
        pytest.param(GUILD, CHANNEL, False, id="channel"),
        pytest.param(GUILD, None, False, id="server"),
        pytest.param(GUILD, ChannelId(5), True, id="another-channel"),
        pytest.param(GuildId(5), None, True, id="another-server"),
    ],
)
async def test_what_stood_where_nothing_is_any_more_ends(
    database_url: str, guild: GuildId, channel: ChannelId | None, *, stands: bool
) -> None:
    async with _processes(database_url) as (quotes, _):
        hint = await _posted(quotes)
        await quotes.vanished(guild, channel, now=NOON)
        found = await quotes.hint(hint.id)

        assert found is not None
        assert (await quotes.look(now=NOON) == [found]) is stands
        assert (found.outcome is Outcome.GONE) is not stands
        assert (found.message is None) is not stands


async def test_the_doctor_is_told_when(database_url: str) -> None:
    async with _processes(database_url) as (quotes, _):
        assert await quotes.actions(GUILD) == (None, None)
        hint = await _posted(quotes)
        assert await quotes.actions(GUILD) == (NOON, hint.expires_at)
        assert await quotes.actions(GuildId(5)) == (None, None)
        await quotes.settle(hint, Outcome.FINE, now=NOON)
        assert await quotes.actions(GUILD) == (NOON, None)


async def test_who_is_forgotten_is_named_no_more(database_url: str) -> None:
    async with open_database(database_url) as database:
        quotes, privacy = Quotes(database), Privacy(database)
        hint = await _posted(quotes)
        exported = await privacy.export(ADA, now=NOON)

        for member in (ADA, BABBAGE):
            await privacy.forget_member(member, now=NOON)
        found = await quotes.hint(hint.id)

    assert exported is not None
    assert f'"replier_id": "{ADA}"' in exported
    assert '"quoted_id": "another member"' in exported
    assert found == replace(hint, replier=None, quoted=None)


async def test_a_server_that_is_forgotten_leaves_nothing(database_url: str) -> None:
    async with open_database(database_url) as database:
        quotes = Quotes(database)
        hint = await _posted(quotes)

        await Privacy(database).forget_server(GUILD, now=NOON)

        assert await quotes.hint(hint.id) is None
        assert await quotes.posted(hint, POST) is None
        next_one = await quotes.claim(SIGHTING, RESTLESS, now=NOON)
        assert next_one is not None
        assert next_one.id > hint.id  # a button of the old one means nothing


async def test_old_pauses_are_forgotten(database_url: str) -> None:
    async with _processes(database_url) as (quotes, _):
        await _claimed(quotes)
        await quotes.look(now=NOON + timedelta(days=8))
        settings = QuotesSettings(person_pause=168)

        assert not quotes.is_resting(OCCASION, settings, now=NOON)
