"""A server's settings leave as one file, and come back whole or not at all."""

import json
from collections.abc import AsyncGenerator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, event

from bot.domain.configuration.belonging import Foreign, Ids
from bot.domain.configuration.document import (
    LARGEST,
    MOST_PLACES,
    ImportTooLargeError,
    ImportTooNewError,
    ImportUnreadableError,
)
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import GuildId, Place, RoleId
from bot.domain.configuration.refusals import (
    NumberRefusedError,
    ServerWideError,
    SettingUnknownError,
)
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.errors import ExpectedError
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration, Import
from tests.support.configuration import ADA, BABBAGE, CHANNEL, GUILD, THREAD, HeraldSettings, Pace

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER = GuildId(GUILD + 100)
SERVER = Place(GUILD, None, "herald")
HERE = Place(GUILD, CHANNEL, "herald")


@pytest.fixture
async def configuration(database_url: str) -> AsyncGenerator[Configuration]:
    """Serve settings, of which some are set already."""
    async with open_database(database_url) as database:
        configuration = Configuration(database, (*ALL_SETTINGS, HeraldSettings))
        for place, changes in (
            (SERVER, {"motto": "größer", "minutes": 5}),
            (HERE, {"pace": Pace.VERY_QUICK}),
            (Place(GUILD, None, "figures"), {"enabled": False}),
        ):
            await configuration.change(place, changes, by=ADA, expected_revision=0, now=NOON)
        yield configuration


def _document(*settings: object, version: object = 1) -> str:
    return json.dumps(
        {"format": "contrepoint-configuration", "version": version, "settings": settings}
    )


def _topics(key: str) -> str:
    """Return a file with one topic of the server's own, under this id."""
    topics = {key: {"typed": {"title": "Mills"}}}
    return json.dumps(
        {"format": "contrepoint-configuration", "version": 3, "settings": [], "topics": topics}
    )


def _entry(
    scope: str = "server", cog: str = "herald", version: int = 3, **values: object
) -> object:
    return {"scope": scope, "cog": cog, "version": version, "values": values}


async def _preview(configuration: Configuration, guild: GuildId, text: str) -> Import:
    """Compare a file, as if all that it names were there."""
    document = configuration.read(text)
    return await configuration.import_preview(guild, document, configuration.named_in(document))


async def test_a_file_holds_what_is_set_and_no_member(configuration: Configuration) -> None:
    text = await configuration.export(GUILD)

    assert json.loads(text) == {
        "format": "contrepoint-configuration",
        "version": 1,
        "server": str(GUILD),
        "settings": [
            _entry(cog="figures", version=1, enabled=False),
            _entry(motto="größer", minutes=5),
            _entry(scope=str(CHANNEL), pace="very_quick"),
        ],
    }
    assert str(ADA) not in text


async def test_a_file_makes_another_server_the_same(configuration: Configuration) -> None:
    text = await configuration.export(GUILD)
    preview = await _preview(configuration, OTHER, text)
    untouched = await configuration.export(OTHER)

    changes = await configuration.import_apply(OTHER, preview, by=BABBAGE, now=NOON)

    assert json.loads(untouched)["settings"] == []
    assert await configuration.export(OTHER) == text.replace(str(GUILD), str(OTHER))
    assert {(change.cog, change.scope, change.by) for change in changes} == {
        ("herald", None, BABBAGE), ("herald", CHANNEL, BABBAGE), ("figures", None, BABBAGE),
    }  # fmt: skip


async def test_a_file_shows_its_difference_and_takes_away_what_it_lacks(
    configuration: Configuration,
) -> None:
    text = _document(_entry(minutes=9), _entry(cog="figures", version=1, enabled=False))
    shown = await _preview(configuration, GUILD, text)
    await configuration.import_apply(GUILD, shown, by=ADA, now=NOON)

    assert [
        (each.scope, each.cog, each.edit.before, each.edit.after) for each in shown.differences
    ] == [
        (None, "herald", {"minutes": 5, "motto": "größer"}, {"minutes": 9}),
        (CHANNEL, "herald", {"pace": "very_quick"}, {}),
    ]
    assert await configuration.settings_for(HeraldSettings, GUILD, [CHANNEL]) == HeraldSettings(
        minutes=9
    )


async def test_a_servers_own_file_changes_nothing(configuration: Configuration) -> None:
    shown = await _preview(configuration, GUILD, await configuration.export(GUILD))

    assert shown.differences == ()
    assert await configuration.import_apply(GUILD, shown, by=ADA, now=NOON) == ()


async def test_each_part_of_an_import_can_be_undone(configuration: Configuration) -> None:
    before = await configuration.export(GUILD)
    shown = await _preview(configuration, GUILD, _document())
    for change in await configuration.import_apply(GUILD, shown, by=ADA, now=NOON):
        await configuration.undo(GUILD, change.id, by=ADA, now=NOON)

    assert await configuration.export(GUILD) == before


async def test_settings_of_an_old_version_are_upgraded(configuration: Configuration) -> None:
    shown = await _preview(configuration, OTHER, _document(_entry(version=1, hours=2)))
    await configuration.import_apply(OTHER, shown, by=ADA, now=NOON)

    assert (await configuration.settings_for(HeraldSettings, OTHER)).minutes == 120


async def test_a_change_since_the_difference_was_shown_refuses_the_import(
    configuration: Configuration,
) -> None:
    shown = await _preview(configuration, GUILD, _document())
    change = await configuration.change(
        HERE, {"minutes": 7}, by=BABBAGE, expected_revision=1, now=NOON
    )
    before = await configuration.export(GUILD)

    with pytest.raises(ChangedMeanwhileError) as caught:
        await configuration.import_apply(GUILD, shown, by=ADA, now=NOON)

    assert caught.value.changes == (change,)
    assert await configuration.export(GUILD) == before


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        pytest.param("", ImportUnreadableError, id="nothing"),
        pytest.param(_topics(f"own-{'b' * 60}"), ImportUnreadableError, id="a-topic-of-no-number"),
        pytest.param(_topics("own-"), ImportUnreadableError, id="a-topic-without-number"),
        pytest.param("Dear diary", ImportUnreadableError, id="a-text"),
        pytest.param("[" * 100_000, ImportUnreadableError, id="very-deep"),
        pytest.param(" " * (LARGEST + 1), ImportTooLargeError, id="very-long"),
        pytest.param('{"format": "figures"}', ImportUnreadableError, id="another-file"),
        pytest.param(_document(version=4), ImportTooNewError, id="a-later-file"),
        pytest.param(_document(version="1"), ImportUnreadableError, id="a-version-in-words"),
        pytest.param(_document(version=0), ImportUnreadableError, id="a-version-that-never-was"),
        pytest.param(_document(_entry(version=4)), ImportTooNewError, id="later-settings"),
        pytest.param(_document(_entry(cog="removed")), ImportUnreadableError, id="an-unknown-cog"),
        pytest.param(_document(_entry(), _entry()), ImportUnreadableError, id="one-place-twice"),
        pytest.param(
            _document(*(_entry(str(number + 1)) for number in range(MOST_PLACES + 1))),
            ImportUnreadableError,
            id="too-many-places",
        ),
        pytest.param(_document(_entry("#debates")), ImportUnreadableError, id="no-channel"),
        pytest.param(_document(_entry("0")), ImportUnreadableError, id="channel-nought"),
        pytest.param(_document(_entry("9" * 19)), ImportUnreadableError, id="an-impossible-id"),
        pytest.param(_document({"scope": "server"}), ImportUnreadableError, id="half-an-entry"),
        pytest.param(_document(_entry(minutes=0)), NumberRefusedError, id="out-of-bounds"),
        pytest.param(_document(_entry(colour="red")), SettingUnknownError, id="unknown-setting"),
        pytest.param(
            _document(_entry(minutes=9), _entry(str(CHANNEL), motto="here")),
            ServerWideError,
            id="the-second-part-is-wrong",
        ),
    ],
)
async def test_a_wrong_file_is_refused_as_a_whole(
    configuration: Configuration, text: str, refusal: type[ExpectedError]
) -> None:
    before = await configuration.export(GUILD)

    with pytest.raises(refusal):
        await _preview(configuration, GUILD, text)

    assert await configuration.export(GUILD) == before


THERE = Ids(frozenset({CHANNEL}), frozenset({RoleId(8)}))


@pytest.mark.parametrize(
    ("entry", "wanted", "foreign"),
    [
        pytest.param(
            _entry(str(THREAD), minutes=9), {}, Foreign("herald", THREAD, None), id="place",
        ),
        pytest.param(
            _entry(minutes=9, channel=THREAD), {"minutes": 9, "channel": CHANNEL},
            Foreign("herald", None, "channel"), id="channel",
        ),
        pytest.param(
            _entry(minutes=9, roles=[8, 7]), {"minutes": 9, "roles": (8,)},
            Foreign("herald", None, "roles"), id="one-of-the-roles",
        ),
        pytest.param(_entry(motto="a", zone="UTC"), {"motto": "a"}, None, id="nothing"),
        pytest.param(
            _entry(channel=CHANNEL, roles=[8]), {"channel": CHANNEL, "roles": (8,)}, None,
            id="all-there",
        ),
    ],
)  # fmt: skip
async def test_what_is_not_of_the_server_is_left_out_and_told(
    configuration: Configuration, entry: object, wanted: dict[str, object], foreign: Foreign | None
) -> None:
    """A field that names another server's channel or role stays as it was set here."""
    await configuration.change(
        Place(OTHER, None, "herald"),
        {"channel": CHANNEL, "roles": [8]} if foreign else {},
        by=ADA,
        expected_revision=0,
        now=NOON,
    )

    shown = await configuration.import_preview(OTHER, configuration.read(_document(entry)), THERE)
    await configuration.import_apply(OTHER, shown, by=ADA, now=NOON)

    assert shown.foreign == ((foreign,) if foreign else ())
    assert await configuration.settings_for(HeraldSettings, OTHER) == HeraldSettings.model_validate(
        wanted
    )
    assert await configuration.settings_for(HeraldSettings, OTHER, [THREAD]) == (
        await configuration.settings_for(HeraldSettings, OTHER)
    )


async def test_what_is_left_out_must_be_right_too(configuration: Configuration) -> None:
    document = configuration.read(_document(_entry(str(THREAD), minutes=0)))

    with pytest.raises(NumberRefusedError):
        await configuration.import_preview(OTHER, document, THERE)


async def test_a_large_import_takes_a_few_statements(configuration: Configuration) -> None:
    """Nobody else can write until it is done: it must not take a statement a place."""
    places = [CHANNEL + number for number in range(500)]
    statements: list[str] = []

    def count(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    for minutes in (7, 8):  # new places first, then those that are there
        file = _document(*(_entry(scope=str(place), minutes=minutes) for place in places))
        shown = await _preview(configuration, GUILD, file)
        statements.clear()
        event.listen(Engine, "before_cursor_execute", count)
        changes = await configuration.import_apply(GUILD, shown, by=BABBAGE, now=NOON)
        event.remove(Engine, "before_cursor_execute", count)

        assert len(changes) >= len(places)
        assert len(statements) < 20

    again = await configuration.change(HERE, {"minutes": 9}, by=ADA, expected_revision=3, now=NOON)
    newest, *_ = (await configuration.history(GUILD)).changes
    assert again == newest
