"""One file carries settings and figures of a server, in as a whole or not at all."""

import json
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from functools import partial

import pytest

from bot.domain.configuration.belonging import NO_IDS
from bot.domain.configuration.changes import Author
from bot.domain.configuration.document import ImportTooNewError, ImportUnreadableError
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import GuildId, Place
from bot.domain.figures.own import (
    WITHDRAWN,
    FigureChangedError,
    FileFigureError,
    Statement,
    superseding,
)
from bot.domain.figures.settings import FiguresSettings
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.own.gate import NameTakenError
from bot.domain.viewpoints.own.statement import (
    RETIRED,
    FileTopicError,
    TopicChangedError,
    TopicStatement,
)
from bot.storage.database import Database, open_database
from bot.ui.figures.referring import saying
from bot.usecases.catalogue import Catalogues
from bot.usecases.configuration import Configuration
from bot.usecases.figures import Figures
from bot.usecases.own_topics import OwnTopics
from bot.usecases.server_files import FileImport, ServerFiles
from bot.usecases.viewpoints import Viewpoints
from tests.support.configuration import ADA, BABBAGE, GUILD
from tests.support.figures import catalogue, chip, figure
from tests.support.own_figures import own
from tests.support.own_topics import typed
from tests.support.topics import TEXTS, topic

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER = GuildId(GUILD + 100)
CORE = Figures(catalogue(figure("a"), figure("b", subject="Hall"), hardware=[chip("h200")]))
TOPICS = {key: topic(key) for key in ("wall", "money")}
SPEAKING = partial(saying, TEXTS)
NUMBERS = "{figure:a} and {figure:own-1}"


class House:
    """All that a file is made of."""

    def __init__(self, database: Database) -> None:
        self.configuration = configuration = Configuration(database)
        self.catalogues = catalogues = Catalogues(database, CORE)
        self.viewpoints = Viewpoints(database, TOPICS)
        self.topics = OwnTopics(database, self.viewpoints, catalogues)
        self.files = ServerFiles(configuration, catalogues, self.topics)

    async def shown(self, guild: GuildId, text: str) -> FileImport:
        document = self.configuration.read(text)
        return await self.files.preview(guild, document, NO_IDS, SPEAKING)

    async def take(self, guild: GuildId, text: str) -> int:
        shown = await self.shown(guild, text)
        return (await self.files.apply(guild, shown, by=BABBAGE, now=NOON)).figures

    async def said(self, guild: GuildId) -> dict[str, Statement]:
        return dict(await self.catalogues.said(guild))

    async def say_something(self) -> None:
        """Set something, add two figures, correct and retire a curated one."""
        place = Place(GUILD, None, "figures")
        changes = {"answers": "private"}
        await self.configuration.change(place, changes, by=ADA, expected_revision=0, now=NOON)
        for subject in ("Barn", "Été"):
            await self.catalogues.add(GUILD, own(subject=subject), by=ADA, now=NOON)
        await self.catalogues.correct(GUILD, Seen("a", 0), own(130), by=ADA, now=NOON)
        await self.catalogues.retire(GUILD, Seen("b", 0), by=ADA, now=NOON)


@pytest.fixture
async def house(database_url: str) -> AsyncGenerator[House]:
    async with open_database(database_url) as database:
        yield House(database)


def _file(figures: object, version: int = 2) -> str:
    head: dict[str, object] = {
        "format": "contrepoint-configuration",
        "version": version,
        "settings": [],
    }
    return json.dumps({**head, "figures": figures})


def _stated(statement: Statement) -> object:
    return statement.model_dump(mode="json", exclude_defaults=True)


async def test_a_server_goes_to_another_whole(house: House) -> None:
    await house.say_something()
    text = await house.files.export(GUILD)

    changed = await house.take(OTHER, text)

    assert changed == 4
    assert await house.said(OTHER) == await house.said(GUILD)
    assert set(await house.said(OTHER)) == {"b", "own-1", "own-2", "own-3"}
    settings = await house.configuration.settings_for(FiguresSettings, OTHER)
    assert settings.answers == "private"
    assert await house.files.export(OTHER) == text.replace(str(GUILD), str(OTHER))
    assert (await house.shown(OTHER, text)).changes_something is False
    figures = (await house.catalogues.figures_for(OTHER)).catalogue
    assert figures.superseded_by == {"a": ("own-3",)}


async def test_the_file_names_nobody(house: House) -> None:
    await house.say_something()

    text = await house.files.export(GUILD)

    assert str(ADA) not in text


async def test_a_server_without_figures_writes_what_earlier_versions_read(house: House) -> None:
    document = json.loads(await house.files.export(GUILD))

    assert document == {
        "format": "contrepoint-configuration",
        "version": 1,
        "server": str(GUILD),
        "settings": [],
    }


async def test_an_earlier_file_leaves_figures_as_they_are(house: House) -> None:
    text = await house.files.export(GUILD)
    await house.say_something()

    shown = await house.shown(GUILD, text)

    assert shown.figures == ()


async def test_what_the_file_does_not_say_is_said_no_more_and_can_be_taken_back(
    house: House,
) -> None:
    await house.say_something()

    changed = await house.take(GUILD, _file({"own-1": _stated(own(7, subject="Barn"))}))

    assert changed == 4
    assert list(await house.said(GUILD)) == ["own-1"]
    [newest, *_] = (await house.catalogues.history(GUILD)).changes
    assert newest.by == BABBAGE
    await house.catalogues.undo(GUILD, newest.id, by=ADA, now=NOON)
    assert newest.key in await house.said(GUILD)


@pytest.mark.parametrize(
    ("figures", "error"),
    [
        ({"own-1": {"figure": {"id": "own-1"}}}, ImportUnreadableError),
        ({"own-1": {"figure": None, "more": 1}}, ImportUnreadableError),
        ({"Own 1": {}}, ImportUnreadableError),
        ({"own-2": _stated(own())}, ImportUnreadableError),
        ([], ImportUnreadableError),
        ({"own-1": _stated(own(breakdown={"h200": 500}))}, FileFigureError),
        ({"own-1": _stated(own(organisation="gone"))}, FileFigureError),
        (
            {"own-1": _stated(superseding(own(status="planned", subject="Hall"), ("a",)))},
            FileFigureError,
        ),
    ],
    ids=["half", "unknown field", "no id", "another id", "a list", "a rule", "nobody's", "a plan"],
)
async def test_a_file_that_does_not_hold_is_refused_whole(
    house: House, figures: object, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await house.shown(GUILD, _file(figures))


@pytest.mark.parametrize(
    "address", ["http://example.org", "https://example.org/>x", "https://a b.org"]
)
async def test_no_file_brings_an_address_that_leads_elsewhere(house: House, address: str) -> None:
    statement = json.loads(json.dumps(_stated(own())))
    statement["source"]["url"] = address

    with pytest.raises(ImportUnreadableError):
        await house.shown(GUILD, _file({"own-1": statement}))


async def test_a_later_version_is_told(house: House) -> None:
    with pytest.raises(ImportTooNewError):
        house.configuration.read(_file({}, version=4))


async def test_nothing_is_imported_over_what_changed_meanwhile(house: House) -> None:
    await house.say_something()
    text = await house.files.export(GUILD)
    shown = await house.shown(OTHER, text)
    await house.catalogues.add(OTHER, own(subject="Mine"), by=ADA, now=NOON)

    with pytest.raises(FigureChangedError):
        await house.files.apply(OTHER, shown, by=BABBAGE, now=NOON)

    assert list(await house.said(OTHER)) == ["own-1"]
    settings = await house.configuration.settings_for(FiguresSettings, OTHER)
    assert settings.answers == "public"


async def test_settings_that_changed_meanwhile_keep_the_figures_out_too(house: House) -> None:
    await house.say_something()
    shown = await house.shown(OTHER, await house.files.export(GUILD))
    place = Place(OTHER, None, "figures")
    changes = {"enabled": False}
    await house.configuration.change(place, changes, by=ADA, expected_revision=0, now=NOON)

    with pytest.raises(ChangedMeanwhileError):
        await house.files.apply(OTHER, shown, by=BABBAGE, now=NOON)

    assert await house.said(OTHER) == {}


async def test_a_curated_figure_can_be_left_out_by_a_file(house: House) -> None:
    await house.take(GUILD, _file({"b": _stated(WITHDRAWN)}))

    assert set((await house.catalogues.figures_for(GUILD)).catalogue.figures) == {"a"}


async def _say_of_topics(house: House) -> None:
    """Add a figure and a topic that gives it; settle and retire curated ones."""
    await house.catalogues.add(GUILD, own(subject="Barn"), by=ADA, now=NOON)
    await house.topics.fill(GUILD, Seen("", 0), typed(recap=NUMBERS), by=ADA, now=NOON)
    author = Author(ADA, NOON)
    await house.topics.publish(GUILD, "", settled=False, speaking=SPEAKING, author=author)
    await house.topics.settle(GUILD, Seen("wall", 0), by=ADA, now=NOON)
    await house.topics.retire(GUILD, Seen("money", 0), by=ADA, now=NOON)


def _topics_file(topics: object) -> str:
    head: dict[str, object] = {"format": "contrepoint-configuration", "version": 3, "settings": []}
    return json.dumps({**head, "topics": topics})


async def test_topics_go_to_another_server_with_the_figures_they_give(house: House) -> None:
    await _say_of_topics(house)
    text = await house.files.export(GUILD)

    shown = await house.shown(OTHER, text)
    imported = await house.files.apply(OTHER, shown, by=BABBAGE, now=NOON)

    topics = (await house.viewpoints.topics_for(OTHER)).topics
    assert (imported.figures, imported.topics) == (1, 3)
    assert list(topics) == ["wall", "own-1"]
    assert topics["wall"].settled
    assert await house.topics.said(OTHER) == await house.topics.said(GUILD)
    assert await house.files.export(OTHER) == text.replace(str(GUILD), str(OTHER))
    assert (await house.shown(OTHER, text)).changes_something is False
    assert str(ADA) not in text


async def test_an_earlier_file_leaves_topics_as_they_are(house: House) -> None:
    text = await house.files.export(GUILD)
    await _say_of_topics(house)

    assert (await house.shown(GUILD, text)).topics == ()
    assert (await house.shown(GUILD, _file({}))).topics == ()


async def test_topics_that_a_file_leaves_out_come_back_from_the_history(house: House) -> None:
    await _say_of_topics(house)
    await house.take(GUILD, _topics_file({}))

    assert await house.topics.said(GUILD) == {}
    [newest, *_] = (await house.topics.history(GUILD)).changes
    await house.topics.undo(GUILD, newest.id, by=ADA, now=NOON)
    assert list(await house.topics.said(GUILD)) == [newest.key]


@pytest.mark.parametrize(
    ("topics", "error"),
    [
        ({"own-1": {"typed": {"colour": "red"}}}, ImportUnreadableError),
        ({"own-1": {"settled": True}}, ImportUnreadableError),
        ({"wall": {"typed": typed()}}, ImportUnreadableError),
        ({"Own 1": {}}, ImportUnreadableError),
        ({"own-1": {"typed": typed(title="T" * 2000)}}, ImportUnreadableError),
        ({"own-1": {"typed": {"title": "Bread"}}}, FileTopicError),
        ({"own-1": {"typed": typed(recap="No number.")}}, FileTopicError),
        ({"own-1": {"typed": typed(recap=NUMBERS)}}, FileTopicError),
        ({"own-1": {"typed": typed(recap="{figure:a} {figure:b}", title="wall")}}, FileTopicError),
    ],
    ids=[
        "unknown field",
        "settled nothing",
        "a curated one rewritten",
        "no id",
        "longer than any field",
        "half a topic",
        "no numbers",
        "a figure that is not there",
        "another topic's name",
    ],
)
async def test_topics_that_do_not_hold_are_refused_whole(
    house: House, topics: object, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await house.shown(GUILD, _topics_file(topics))


async def test_topics_are_not_imported_over_what_changed_meanwhile(house: House) -> None:
    said = {"wall": TopicStatement(settled=True), "money": RETIRED}
    text = _topics_file({key: each.model_dump(exclude_defaults=True) for key, each in said.items()})
    shown = await house.shown(OTHER, text)
    await house.topics.retire(OTHER, Seen("wall", 0), by=ADA, now=NOON)

    with pytest.raises(TopicChangedError):
        await house.files.apply(OTHER, shown, by=BABBAGE, now=NOON)

    assert await house.topics.said(OTHER) == {"wall": RETIRED}


async def test_no_two_topics_of_a_file_have_one_name(house: House) -> None:
    both = {"typed": typed(recap="{figure:a} {figure:b}")}

    with pytest.raises((FileTopicError, NameTakenError)):
        await house.shown(GUILD, _topics_file({"own-1": both, "own-2": both}))
