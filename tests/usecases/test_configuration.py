"""Settings are changed once, remembered with who and when, and taken back, on either database."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from bot.domain.configuration.changes import INHERIT, Change
from bot.domain.configuration.history import (
    AlreadyUndoneError,
    ChangedMeanwhileError,
    ChangeUnknownError,
    OvertakenError,
)
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.refusals import ChoiceRefusedError, NumberRefusedError
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.stored import Fault
from bot.domain.figures.settings import FiguresSettings
from bot.errors import ExpectedError
from bot.storage.address import parse_url
from bot.storage.database import open_database
from bot.storage.opening import opened
from bot.storage.schema import configuration as configuration_table
from bot.usecases.configuration import CHANGES_A_PAGE, Configuration
from tests.support.configuration import (
    ADA,
    BABBAGE,
    CATEGORY,
    CHANNEL,
    GUILD,
    THREAD,
    HeraldSettings,
    Pace,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_GUILD = GuildId(GUILD + 100)
MODELS = (*ALL_SETTINGS, HeraldSettings)
HERALD = Place(GUILD, None, "herald")
FIGURES = Place(GUILD, None, "figures")


@pytest.fixture
async def configuration(database_url: str) -> AsyncGenerator[Configuration]:
    async with open_database(database_url) as database:
        yield Configuration(database, MODELS)


def _herald(scope: Scope = None, *, guild: GuildId = GUILD) -> Place:
    return Place(guild, scope, "herald")


async def _set(
    configuration: Configuration,
    place: Place = HERALD,
    *,
    by: MemberId = ADA,
    minute: int = 0,
    **changes: object,
) -> Change:
    """Change something as whoever has just looked."""
    revision = (await configuration.set_at(place)).revision
    change = await configuration.change(
        place, changes, by=by, expected_revision=revision, now=NOON + timedelta(minutes=minute)
    )
    assert change is not None
    return change


async def test_what_is_set_holds_there_and_is_told(configuration: Configuration) -> None:
    await _set(configuration, enabled=True, motto="loud")
    await _set(configuration, _herald(CHANNEL), minutes=5, pace=Pace.VERY_QUICK)

    path = (THREAD, CHANNEL, CATEGORY)
    here = await configuration.settings_for(HeraldSettings, GUILD, path)
    [herald] = [
        each
        for each in await configuration.explain(GUILD, path)
        if isinstance(each.settings, HeraldSettings)
    ]

    assert here == HeraldSettings(enabled=True, motto="loud", minutes=5, pace=Pace.VERY_QUICK)
    assert herald.settings == here
    assert herald.origins == {
        "enabled": None, "motto": None, "minutes": CHANNEL, "pace": CHANNEL,
    }  # fmt: skip


async def test_other_servers_keep_their_defaults(configuration: Configuration) -> None:
    await _set(configuration, enabled=True)

    assert await configuration.settings_for(HeraldSettings, OTHER_GUILD) == HeraldSettings()


async def test_the_first_channel_of_an_old_server_bears_the_servers_id(
    configuration: Configuration,
) -> None:
    first_channel = ChannelId(GUILD)
    await _set(configuration, minutes=5)
    await _set(configuration, _herald(first_channel), minutes=7)

    whole = await configuration.settings_for(HeraldSettings, GUILD)
    first = await configuration.settings_for(HeraldSettings, GUILD, [first_channel])

    assert (whole.minutes, first.minutes) == (5, 7)


async def test_a_field_that_inherits_again_takes_what_is_around(
    configuration: Configuration,
) -> None:
    await _set(configuration, minutes=5)
    await _set(configuration, _herald(CHANNEL), minutes=7)
    await _set(configuration, _herald(CHANNEL), minutes=INHERIT)

    assert (await configuration.settings_for(HeraldSettings, GUILD, [CHANNEL])).minutes == 5


async def test_no_difference_leaves_no_trace(configuration: Configuration) -> None:
    await _set(configuration, minutes=5)

    nothing = await configuration.change(
        HERALD, {"minutes": 5}, by=ADA, expected_revision=1, now=NOON
    )

    assert nothing is None
    assert len((await configuration.history(GUILD)).changes) == 1
    assert (await configuration.set_at(HERALD)).revision == 1


async def test_a_refused_value_saves_nothing_of_its_change(configuration: Configuration) -> None:
    with pytest.raises(NumberRefusedError):
        await _set(configuration, enabled=True, minutes=0)

    assert await configuration.settings_for(HeraldSettings, GUILD) == HeraldSettings()
    assert (await configuration.history(GUILD)).changes == ()


async def test_the_second_of_two_moderators_sees_what_the_first_did(
    configuration: Configuration,
) -> None:
    looked_at = (await configuration.set_at(HERALD)).revision
    first = await _set(configuration, by=ADA, minutes=5)

    with pytest.raises(ChangedMeanwhileError) as caught:
        await configuration.change(
            HERALD, {"enabled": True}, by=BABBAGE, expected_revision=looked_at, now=NOON
        )

    assert caught.value.changes == (first,)
    assert caught.value.values == {"member": str(ADA)}
    assert not (await configuration.settings_for(HeraldSettings, GUILD)).enabled


async def test_other_places_and_cogs_do_not_collide(configuration: Configuration) -> None:
    await _set(configuration, minutes=5)

    for place in (_herald(CHANNEL), Place(GUILD, None, "figures"), _herald(guild=OTHER_GUILD)):
        change = await configuration.change(
            place, {"enabled": place.cog == "herald"}, by=BABBAGE, expected_revision=0, now=NOON
        )
        assert change is not None


@pytest.mark.parametrize("looked_at", [0, 1], ids=["nothing-set-before", "something-set-before"])
async def test_of_many_who_save_at_once_one_is_first(database_url: str, looked_at: int) -> None:
    async with open_database(database_url) as one, open_database(database_url) as other:
        processes = [Configuration(database, MODELS) for database in (one, other)]
        if looked_at:
            await _set(processes[0], motto="before")

        async def save(number: int) -> Change | None:
            return await processes[number % 2].change(
                HERALD, {"minutes": number + 1, "motto": f"by {number}"},
                by=MemberId(number + 1), expected_revision=looked_at, now=NOON,
            )  # fmt: skip

        outcomes = await asyncio.gather(*map(save, range(20)), return_exceptions=True)
        history = await processes[0].history(GUILD)
        stored = [await each.settings_for(HeraldSettings, GUILD) for each in processes]

    [first] = [each for each in outcomes if isinstance(each, Change)]
    refused = [each for each in outcomes if isinstance(each, ChangedMeanwhileError)]
    assert len(refused) == 19
    assert [each.changes for each in refused] == [(first,)] * 19
    assert len(history.changes) == 1 + looked_at
    assert history.changes[0] == first
    assert {(each.minutes, each.motto) for each in stored} == {
        (first.after["minutes"], first.after["motto"])
    }


async def test_many_who_decide_again_lose_nothing(database_url: str) -> None:
    async with open_database(database_url) as one, open_database(database_url) as other:
        processes = [Configuration(database, MODELS) for database in (one, other)]
        await asyncio.gather(*(_count_up(processes[each % 2], f"by {each}") for each in range(20)))
        history = await processes[0].history(GUILD)
        stored = await processes[1].settings_for(HeraldSettings, GUILD)

    assert (stored.minutes, history.pages) == (20, 3)
    assert [each.revision for each in history.changes] == list(range(20, 12, -1))
    assert [each.after["minutes"] for each in history.changes] == list(range(20, 12, -1))


async def _count_up(process: Configuration, motto: str) -> None:
    """Save the number after the one that was seen, signed, until nobody else was quicker."""
    seen: Change | None = None
    while True:
        minutes = seen.after["minutes"] if seen else 0
        assert isinstance(minutes, int)
        try:
            await process.change(
                HERALD,
                {"minutes": minutes + 1, "motto": motto},
                by=ADA,
                expected_revision=seen.revision if seen else 0,
                now=NOON,
            )
        except ChangedMeanwhileError as error:
            seen = error.changes[0]
        else:
            return


async def test_the_history_tells_who_did_what_and_when(configuration: Configuration) -> None:
    first = await _set(configuration, minutes=5, motto="old")
    second = await _set(
        configuration, _herald(CHANNEL), by=BABBAGE, minute=1, minutes=7, enabled=True
    )
    third = await _set(configuration, minute=2, minutes=9, motto=INHERIT)
    await _set(configuration, _herald(guild=OTHER_GUILD), enabled=True)

    found = await configuration.history(GUILD)

    assert found.changes == (third, second, first)
    assert (found.page, found.pages) == (1, 1)
    assert (third.before, third.after) == ({"minutes": 5, "motto": "old"}, {"minutes": 9})
    assert (second.scope, second.by, second.at) == (CHANNEL, BABBAGE, NOON + timedelta(minutes=1))
    assert second.fields == {"minutes", "enabled"}


async def test_the_history_has_pages(configuration: Configuration) -> None:
    changes = [
        await _set(configuration, minutes=number + 1) for number in range(2 * CHANGES_A_PAGE + 1)
    ]
    pages = [await configuration.history(GUILD, page) for page in (0, 1, 2, 3, 9)]

    assert [(page.page, page.pages) for page in pages] == [(1, 3), (1, 3), (2, 3), (3, 3), (3, 3)]
    assert [*pages[1].changes, *pages[2].changes, *pages[3].changes] == changes[::-1]


async def test_an_undone_change_is_as_if_it_had_not_been(configuration: Configuration) -> None:
    await _set(configuration, minutes=5, motto="old")
    change = await _set(configuration, minutes=9, motto=INHERIT, enabled=True)
    await _set(configuration, pace="very_quick")

    undoing = await configuration.undo(GUILD, change.id, by=BABBAGE, now=NOON)
    history = await configuration.history(GUILD)

    assert undoing is not None
    assert (undoing.undoes, undoing.by) == (change.id, BABBAGE)
    assert await configuration.settings_for(HeraldSettings, GUILD) == HeraldSettings(
        minutes=5, motto="old", pace=Pace.VERY_QUICK
    )
    assert [(each.id, each.undone_by) for each in history.changes if each.undone_by] == [
        (change.id, undoing.id)
    ]


async def test_what_was_undone_can_be_done_again(configuration: Configuration) -> None:
    change = await _set(configuration, enabled=True)
    undoing = await configuration.undo(GUILD, change.id, by=ADA, now=NOON)
    assert undoing is not None

    await configuration.undo(GUILD, undoing.id, by=ADA, now=NOON)

    assert (await configuration.settings_for(HeraldSettings, GUILD)).enabled


async def test_a_change_that_was_overtaken_is_not_undone(configuration: Configuration) -> None:
    change = await _set(configuration, minutes=5, motto="old")
    later = await _set(configuration, by=BABBAGE, motto="new")

    with pytest.raises(OvertakenError) as caught:
        await configuration.undo(GUILD, change.id, by=ADA, now=NOON)

    assert caught.value.changes == (later,)
    assert (await configuration.settings_for(HeraldSettings, GUILD)).minutes == 5


async def test_a_change_is_undone_once(configuration: Configuration) -> None:
    change = await _set(configuration, minutes=5)
    outcomes = await asyncio.gather(
        *(configuration.undo(GUILD, change.id, by=ADA, now=NOON) for _ in range(5)),
        return_exceptions=True,
    )

    assert sum(isinstance(each, Change) for each in outcomes) == 1
    assert sum(isinstance(each, AlreadyUndoneError) for each in outcomes) == 4


@pytest.mark.parametrize("guild", [GUILD, OTHER_GUILD], ids=["no-such-number", "another-server"])
async def test_a_change_that_is_not_the_servers_is_not_undone(
    configuration: Configuration, guild: GuildId
) -> None:
    change = await _set(configuration, minutes=5)
    number = change.id if guild == OTHER_GUILD else change.id + 1

    with pytest.raises(ChangeUnknownError):
        await configuration.undo(guild, number, by=ADA, now=NOON)

    assert (await configuration.settings_for(HeraldSettings, GUILD)).minutes == 5


async def _store(
    url: str, version: int, text: str, *, cog: str = "herald", guild: GuildId = GUILD
) -> None:
    row: Mapping[str, object] = {
        "guild_id": guild, "scope_id": 0, "cog": cog, "version": version, "values_set": text,
        "revision": 1, "changed_by": None, "changed_at": NOON,
    }  # fmt: skip
    async with opened(parse_url(url)) as connections, connections.writing() as connection:
        await connection.execute(insert(configuration_table).values(row))


async def test_a_broken_value_is_told_and_kept_when_others_change(database_url: str) -> None:
    await _store(database_url, 3, '{"minutes": 0, "motto": "loud"}')
    async with open_database(database_url) as database:
        configuration = Configuration(database, MODELS)
        faults = await configuration.faults(GUILD)
        await _set(configuration, enabled=True)
        after = await configuration.set_at(HERALD)
        settings = await configuration.settings_for(HeraldSettings, GUILD)

    assert faults == (Fault("herald", None, "minutes", "0"),)
    assert settings == HeraldSettings(motto="loud", enabled=True)
    assert after.raw == {"minutes": 0, "motto": "loud", "enabled": True}


async def test_an_old_version_is_written_in_the_new_one_at_its_next_change(
    database_url: str,
) -> None:
    await _store(database_url, 1, '{"hours": 2, "word": "old"}')
    async with open_database(database_url) as database:
        configuration = Configuration(database, MODELS)
        before = await configuration.settings_for(HeraldSettings, GUILD)
        await _set(configuration, enabled=True)
        async with database.reading() as tables:
            stored = await tables.configuration.at(HERALD)

    assert before == HeraldSettings(minutes=120, motto="old")
    assert stored is not None
    assert (stored.version, stored.revision) == (3, 2)


async def test_what_belongs_to_no_known_cog_rests(database_url: str) -> None:
    await _store(database_url, 1, '{"enabled": true}', cog="removed")
    async with open_database(database_url) as database:
        configuration = Configuration(database, MODELS)

        assert await configuration.faults(GUILD) == ()
        assert await configuration.settings_for(HeraldSettings, GUILD) == HeraldSettings()


async def test_what_differs_from_the_server_is_told_by_place(configuration: Configuration) -> None:
    await _set(configuration, minutes=5)
    await _set(configuration, _herald(CHANNEL), minutes=7, pace="slow")
    await _set(configuration, _herald(CATEGORY), minutes=5)
    await _set(configuration, _herald(THREAD), enabled=True)

    found = await configuration.elsewhere(GUILD)

    assert found == {
        "server": {}, "figures": {}, "viewpoints": {}, "quotes": {}, "digest": {},
        "herald": {CHANNEL: {"minutes": 7}, THREAD: {"enabled": True}},
    }  # fmt: skip


async def test_faults_of_all_servers_are_found_by_one_query(database_url: str) -> None:
    for guild in (GUILD, OTHER_GUILD):
        await _store(database_url, 3, '{"minutes": 0}', guild=guild)
    await _store(database_url, 3, '{"minutes": 5}', guild=GuildId(GUILD + 1))
    async with open_database(database_url) as database:
        found = await Configuration(database, MODELS).all_faults()

    fault = Fault("herald", None, "minutes", "0")
    assert found == {GUILD: (fault,), OTHER_GUILD: (fault,)}


def test_each_fault_has_a_digest_of_its_own() -> None:
    faults = [
        Fault(cog, scope, field, stored)
        for cog in ("a", "b")
        for scope in (None, CHANNEL)
        for field in ("c", "d")
        for stored in ("0", '"\\ud800"')
    ]

    assert len({fault.digest for fault in faults}) == len(faults)


async def test_what_another_has_set_just_so_is_no_refusal(configuration: Configuration) -> None:
    await _set(configuration, enabled=True)

    again = await configuration.change(
        HERALD, {"enabled": True}, by=BABBAGE, expected_revision=0, now=NOON
    )

    assert again is None
    assert len((await configuration.history(GUILD)).changes) == 1


async def test_what_a_change_would_do_is_foreseen_at_each_path(
    configuration: Configuration,
) -> None:
    await _set(configuration, _herald(CHANNEL), enabled=False)

    server, channel = await configuration.foresee(
        GUILD, "herald", {None: {"enabled": True}}, [(), (CHANNEL,)]
    )

    assert (server.begins_posting, channel.begins_posting) == (True, False)
    assert server.after == HeraldSettings(enabled=True)
    assert await configuration.settings_for(HeraldSettings, GUILD) == HeraldSettings()


async def test_an_undo_is_foreseen_and_refused_as_it_is(configuration: Configuration) -> None:
    first = await _set(configuration, enabled=True)

    assert await configuration.undoing(GUILD, first.id) == (HERALD, {"enabled": INHERIT})
    await _set(configuration, enabled=False)
    with pytest.raises(OvertakenError):
        await configuration.undoing(GUILD, first.id)
    with pytest.raises(ChangeUnknownError):
        await configuration.undoing(OTHER_GUILD, first.id)


async def test_several_places_are_set_together(configuration: Configuration) -> None:
    made = await configuration.change_together(
        {HERALD: ({"motto": "loud"}, 0), FIGURES: ({"enabled": False}, 0)}, by=ADA, now=NOON
    )

    assert [(each.cog, each.after) for each in made] == [
        ("herald", {"motto": "loud"}), ("figures", {"enabled": False}),
    ]  # fmt: skip
    assert (await configuration.settings_for(HeraldSettings, GUILD)).motto == "loud"
    assert not (await configuration.settings_for(FiguresSettings, GUILD)).enabled


@pytest.mark.parametrize(
    ("second", "revision", "refusal"),
    [
        pytest.param({"answers": "loud"}, 0, ChoiceRefusedError, id="a-wrong-value"),
        pytest.param({"enabled": False}, 7, ChangedMeanwhileError, id="changed-meanwhile"),
    ],
)
async def test_where_one_of_them_is_refused_none_is_set(
    configuration: Configuration,
    second: dict[str, object],
    revision: int,
    refusal: type[ExpectedError],
) -> None:
    with pytest.raises(refusal):
        await configuration.change_together(
            {HERALD: ({"motto": "loud"}, 0), FIGURES: (second, revision)}, by=ADA, now=NOON
        )

    assert await configuration.settings_for(HeraldSettings, GUILD) == HeraldSettings()
    assert (await configuration.history(GUILD)).changes == ()


async def test_what_holds_already_is_no_change_together_either(
    configuration: Configuration,
) -> None:
    await _set(configuration, motto="loud")

    made = await configuration.change_together(
        {HERALD: ({"motto": "loud"}, 0), FIGURES: ({}, 0)}, by=ADA, now=NOON
    )

    assert made == ()
