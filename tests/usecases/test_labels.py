"""Hints are shown once they have earned it, and not for ever, on either database."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.belonging import Ids
from bot.domain.configuration.changes import INHERIT, Change
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, RoleId, Scope
from bot.domain.quotes.earning import HintUnknownError, Label, Labelled, NotEarnedError
from bot.domain.quotes.hint import (
    Hint,
    HintKind,
    HintMode,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
)
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration
from bot.usecases.labels import Labels
from bot.usecases.quotes import Quotes
from tests.support.configuration import ADA, BABBAGE, CHANNEL, GUILD, THREAD

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
BOT = MemberId(2**60 + 60)
RESTLESS = QuotesSettings(person_pause=0, channel_pause=0)
OTHER_GUILD = GuildId(GUILD + 100)


@dataclass
class Process:
    """One of the processes that share a database."""

    configuration: Configuration
    labels: Labels
    quotes: Quotes
    noted: int = 0

    async def note(
        self,
        *outcomes: Outcome | None,
        mode: HintMode = HintMode.OBSERVED,
        guild: GuildId = GUILD,
        now: datetime = NOON,
    ) -> list[Hint]:
        """Note or show hints, and end them so."""
        found: list[Hint] = []
        for outcome in outcomes:
            self.noted += 1
            occasion = Occasion(guild, CHANNEL, ADA, mode)
            reply = MessageId(2**59 + guild + self.noted)
            sighting = Sighting(occasion, reply, MessageId(5), BABBAGE, HintKind.TRUNCATED)
            hint = await self.quotes.claim(sighting, RESTLESS, now=now)
            assert hint is not None
            if outcome is not None:
                await self.quotes.settle(hint, outcome, now=now)
            found.append(hint)
        return found

    async def label(self, right: int, wrong: int = 0, *, now: datetime = NOON) -> None:
        """Note hints, and label them."""
        labels = [Label.RIGHT] * right + [Label.WRONG] * wrong
        for hint, label in zip(
            await self.note(*[None] * len(labels), now=now), labels, strict=True
        ):
            await self.labels.put(GUILD, hint.id, label, by=ADA)

    async def set(
        self,
        mode: object,
        scope: Scope = None,
        *,
        insists: bool = False,
        now: datetime = NOON,
    ) -> Change | None:
        place = Place(GUILD, scope, "quotes")
        save = self.configuration.insist if insists else self.configuration.change
        revision = (await self.configuration.set_at(place)).revision
        return await save(place, {"mode": mode}, by=ADA, expected_revision=revision, now=now)

    async def mode(self, *path: ChannelId) -> Mode:
        return (await self.configuration.settings_for(QuotesSettings, GUILD, path)).mode


@pytest.fixture
async def open_process(database_url: str) -> AsyncGenerator[Callable[[], Process]]:
    async with open_database(database_url) as one, open_database(database_url) as other:
        databases = [one, other]

        def opened() -> Process:
            database = databases.pop()
            configuration = Configuration(database)
            return Process(configuration, Labels(database, configuration), Quotes(database))

        yield opened


@pytest.fixture
def process(open_process: Callable[[], Process]) -> Process:
    return open_process()


@pytest.mark.parametrize("scope", [None, CHANNEL], ids=["server", "channel"])
async def test_hints_are_not_shown_before_they_have_earned_it(
    process: Process, scope: Scope
) -> None:
    await process.label(19)

    with pytest.raises(NotEarnedError) as refused:
        await process.set("hint", scope)

    assert refused.value.values == {"labels": 19, "right": 19, "needed": 20}
    assert await process.mode(CHANNEL) is Mode.OFF
    await process.label(1)
    assert await process.set("hint", scope) is not None
    assert await process.mode(CHANNEL) is Mode.HINT


async def test_other_settings_ask_for_nothing(process: Process) -> None:
    assert await process.set("observe") is not None
    assert await process.mode() is Mode.OBSERVE


@pytest.mark.parametrize(
    ("old_wrong", "new_right", "earned"),
    [
        pytest.param(30, 20, True, id="better-since"),
        pytest.param(3, 17, False, id="not-enough-since"),
    ],
)
async def test_the_newest_labels_count(
    process: Process, old_wrong: int, new_right: int, *, earned: bool
) -> None:
    await process.label(0, old_wrong)
    await process.label(new_right)

    assert (await process.labels.progress(GUILD, now=NOON)).earned is earned


async def test_a_quiet_server_is_asked_for_fewer(process: Process) -> None:
    await process.label(1, now=NOON - timedelta(days=20))
    await process.label(9, now=NOON - timedelta(days=2))

    progress = await process.labels.progress(GUILD, now=NOON)

    assert (progress.needed, progress.earned) == (10, True)
    assert await process.set("hint") is not None


async def test_another_servers_labels_count_for_nothing(process: Process) -> None:
    for hint in await process.note(*[None] * 20, guild=OTHER_GUILD):
        await process.labels.put(OTHER_GUILD, hint.id, Label.RIGHT, by=ADA)

    with pytest.raises(NotEarnedError):
        await process.set("hint")


@pytest.mark.parametrize(("right", "remembered"), [(0, True), (20, False)], ids=["not", "earned"])
async def test_whoever_insists_is_remembered_where_it_was_not_earned(
    process: Process, right: int, *, remembered: bool
) -> None:
    await process.label(right)

    change = await process.set("hint", insists=True)

    assert change is not None
    [noted] = (await process.configuration.history(GUILD)).changes
    assert change.insisted is noted.insisted is remembered
    assert await process.mode() is Mode.HINT


async def test_inheriting_hints_asks_for_the_same(process: Process) -> None:
    await process.set("hint", insists=True)
    await process.set("observe", CHANNEL)

    with pytest.raises(NotEarnedError):
        await process.set(INHERIT, CHANNEL)

    assert await process.mode(CHANNEL) is Mode.OBSERVE


async def test_undoing_asks_for_the_same(process: Process) -> None:
    await process.set("hint", insists=True)
    change = await process.set("observe")
    assert change is not None

    with pytest.raises(NotEarnedError):
        await process.configuration.undo(GUILD, change.id, by=ADA, now=NOON)

    await process.label(20)
    assert await process.configuration.undo(GUILD, change.id, by=ADA, now=NOON) is not None


async def test_an_import_asks_for_the_same(process: Process) -> None:
    await process.set("hint", insists=True)
    exported = await process.configuration.export(GUILD)
    document = process.configuration.read(exported)
    none = Ids(frozenset[ChannelId](), frozenset[RoleId]())
    shown = await process.configuration.import_preview(OTHER_GUILD, document, none)

    with pytest.raises(NotEarnedError):
        await process.configuration.import_apply(OTHER_GUILD, shown, by=ADA, now=NOON)

    assert await process.configuration.export(OTHER_GUILD) != exported
    for hint in await process.note(*[None] * 20, guild=OTHER_GUILD):
        await process.labels.put(OTHER_GUILD, hint.id, Label.RIGHT, by=ADA)
    assert await process.configuration.import_apply(OTHER_GUILD, shown, by=ADA, now=NOON)


async def test_of_two_who_label_at_once_one_is_first(open_process: Callable[[], Process]) -> None:
    one, other = open_process(), open_process()
    [hint] = await one.note(None)

    answers = await asyncio.gather(
        *(
            process.labels.put(GUILD, hint.id, label, by=by)
            for _ in range(5)
            for process, label, by in ((one, Label.RIGHT, ADA), (other, Label.WRONG, BABBAGE))
        )
    )

    assert answers.count(None) == 1
    [first] = {each for each in answers if each is not None}
    assert first in {Labelled(Label.RIGHT, ADA), Labelled(Label.WRONG, BABBAGE)}


async def test_only_a_hint_of_the_server_is_labelled(process: Process) -> None:
    [hint] = await process.note(None)

    for guild, number in ((OTHER_GUILD, hint.id), (GUILD, hint.id + 1)):
        with pytest.raises(HintUnknownError):
            await process.labels.put(guild, number, Label.RIGHT, by=ADA)

    assert await process.labels.put(GUILD, hint.id, Label.RIGHT, by=ADA) is None


async def test_what_was_not_judged_is_asked_newest_first(process: Process) -> None:
    first, second, dropped, labelled = await process.note(None, None, None, None)
    [shown, _, _] = await process.note(
        Outcome.EXPIRED, Outcome.WRONG, Outcome.MENDED, mode=HintMode.SHOWN
    )
    await process.note(None, guild=OTHER_GUILD)
    await process.labels.drop(GUILD, dropped.id)
    await process.labels.put(GUILD, labelled.id, Label.RIGHT, by=ADA)

    asked = await process.labels.to_label(GUILD)

    assert [each.id for each in asked] == [shown.id, second.id, first.id]
    below = await process.labels.to_label(GUILD, below=second.id)
    assert [each.id for each in below] == [first.id]


@pytest.mark.parametrize("mode", list(HintMode))
@pytest.mark.parametrize("outcome", [None, Outcome.EXPIRED, Outcome.FINE])
async def test_what_cannot_be_judged_is_not_asked_again_and_counts_as_before(
    process: Process, mode: HintMode, outcome: Outcome | None
) -> None:
    await process.note(outcome, mode=mode)
    before = await process.labels.counts(GUILD)
    progress = await process.labels.progress(GUILD, now=NOON)
    for hint in await process.labels.to_label(GUILD):
        await process.labels.drop(GUILD, hint.id)
        await process.labels.drop(OTHER_GUILD, hint.id)

    assert await process.labels.to_label(GUILD) == []
    assert await process.labels.counts(GUILD) == before
    assert await process.labels.progress(GUILD, now=NOON) == progress


async def test_what_was_dropped_can_still_be_judged_and_what_was_judged_stays(
    process: Process,
) -> None:
    [hint] = await process.note(Outcome.EXPIRED, mode=HintMode.SHOWN)
    await process.labels.drop(GUILD, hint.id)

    assert await process.labels.put(GUILD, hint.id, Label.RIGHT, by=ADA) is None
    await process.labels.drop(GUILD, hint.id)
    before = await process.labels.put(GUILD, hint.id, Label.WRONG, by=BABBAGE)

    assert before == Labelled(Label.RIGHT, ADA)


async def test_no_more_is_asked_at_once_than_can_be_looked_at(process: Process) -> None:
    await process.note(*[None] * 12)

    assert len(await process.labels.to_label(GUILD)) == 10


async def test_hints_that_are_wrong_too_often_are_shown_no_more(process: Process) -> None:
    await process.set("hint", insists=True)
    await process.set("hint", CHANNEL, insists=True)
    await process.set("off", THREAD)
    await process.note(*[Outcome.WRONG] * 5, *[None] * 44, mode=HintMode.SHOWN)

    assert not await process.labels.retreat(GUILD, by=BOT, now=NOON)
    assert await process.mode() is Mode.HINT

    [last] = await process.note(None, mode=HintMode.SHOWN)
    await process.labels.put(GUILD, last.id, Label.WRONG, by=ADA)
    assert await process.labels.retreat(GUILD, by=BOT, now=NOON)

    modes = [await process.mode(), await process.mode(CHANNEL), await process.mode(THREAD)]
    assert modes == [Mode.OBSERVE, Mode.OBSERVE, Mode.OFF]
    newest = (await process.configuration.history(GUILD)).changes[:2]
    assert [(each.by, each.insisted) for each in newest] == [(BOT, False)] * 2


async def test_repliers_alone_end_no_hints_and_moderators_may_agree_with_them(
    process: Process,
) -> None:
    await process.set("hint", insists=True)
    hints = await process.note(*[Outcome.NOT_A_QUOTE] * 50, mode=HintMode.SHOWN)
    assert not await process.labels.retreat(GUILD, by=BOT, now=NOON)

    asked = await process.labels.to_label(GUILD)
    assert [each.id for each in asked] == [each.id for each in hints[:-11:-1]]
    for each in asked[:6]:
        await process.labels.put(GUILD, each.id, Label.WRONG, by=ADA)

    assert await process.labels.retreat(GUILD, by=BOT, now=NOON)
    [counts] = await process.labels.counts(GUILD)
    assert (counts.wrong, counts.not_a_quote) == (6, 44)


async def test_what_is_long_past_is_not_counted(process: Process) -> None:
    await process.set("hint", insists=True)
    await process.note(*[Outcome.WRONG] * 6, mode=HintMode.SHOWN)
    await process.note(*[None] * 45, mode=HintMode.SHOWN)

    assert not await process.labels.retreat(GUILD, by=BOT, now=NOON)


async def test_nothing_is_claimed_where_nothing_is_shown(process: Process) -> None:
    await process.note(*[Outcome.WRONG] * 6, mode=HintMode.SHOWN)

    assert not await process.labels.retreat(GUILD, by=BOT, now=NOON)
    assert await process.labels.untold(GUILD) == frozenset()


async def test_of_many_who_look_at_once_one_goes_back(open_process: Callable[[], Process]) -> None:
    one, other = open_process(), open_process()
    await one.set("hint", insists=True)
    await one.note(*[Outcome.WRONG] * 6, mode=HintMode.SHOWN)

    done = await asyncio.gather(
        *(each.labels.retreat(GUILD, by=BOT, now=NOON) for _ in range(5) for each in (one, other))
    )

    assert sorted(done) == [False] * 9 + [True]
    assert len((await one.configuration.history(GUILD)).changes) == 2


async def test_of_many_who_tell_of_a_retreat_at_once_one_does(process: Process) -> None:
    await process.set("hint", insists=True)
    await process.note(*[Outcome.WRONG] * 6, mode=HintMode.SHOWN)
    assert await process.labels.retreat(GUILD, by=BOT, now=NOON)
    told: list[frozenset[str]] = []

    async def tell() -> None:
        async with process.labels.telling(GUILD) as untold:
            if untold:
                told.append(untold)
                await asyncio.sleep(0)
                await process.labels.told(GUILD, untold, 5)

    await asyncio.gather(*(tell() for _ in range(8)))

    assert len(told) == 1


async def test_after_a_retreat_everything_is_earned_anew(process: Process) -> None:
    await process.label(20)
    await process.set("hint")
    await process.note(*[Outcome.WRONG] * 6, mode=HintMode.SHOWN)
    later = NOON + timedelta(hours=1)
    assert await process.labels.retreat(GUILD, by=BOT, now=later)

    with pytest.raises(NotEarnedError) as refused:
        await process.set("hint", now=later)

    assert refused.value.values["labels"] == 0
    await process.set("hint", insists=True, now=later)
    await process.note(*[Outcome.WRONG] * 5, mode=HintMode.SHOWN, now=later + timedelta(hours=1))
    assert not await process.labels.retreat(GUILD, by=BOT, now=later + timedelta(hours=2))
    await process.note(Outcome.WRONG, mode=HintMode.SHOWN, now=later + timedelta(hours=2))
    assert await process.labels.retreat(GUILD, by=BOT, now=later + timedelta(hours=3))


async def test_a_retreat_is_told_once(process: Process) -> None:
    await process.set("hint", insists=True)
    await process.note(*[Outcome.WRONG] * 6, mode=HintMode.SHOWN)
    await process.labels.retreat(GUILD, by=BOT, now=NOON)

    untold = await process.labels.untold(GUILD)
    assert len(untold) == 1
    assert await process.labels.untold_servers() == {GUILD}
    await process.labels.told(GUILD, untold, 2**60)

    assert await process.labels.untold(GUILD) == frozenset()
    assert await process.labels.untold_servers() == frozenset()


async def test_what_became_of_hints_is_counted_by_channel(process: Process) -> None:
    await process.label(2, 1)
    await process.note(
        Outcome.MENDED,
        Outcome.FINE,
        Outcome.ADDED,
        Outcome.WRONG,
        *[Outcome.NOT_A_QUOTE] * 2,
        Outcome.EXPIRED,
        mode=HintMode.SHOWN,
    )
    await process.note(None, guild=OTHER_GUILD)

    [counts] = await process.labels.counts(GUILD)

    assert (counts.channel, counts.noted, counts.right, counts.noted_wrong) == (CHANNEL, 3, 2, 1)
    assert (counts.shown, counts.mended, counts.fine, counts.added) == (7, 1, 1, 1)
    assert (counts.wrong, counts.not_a_quote, counts.expired) == (1, 2, 1)
