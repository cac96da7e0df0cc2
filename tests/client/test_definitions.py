"""Command definitions: English by default, French beside it, and a digest of all of it."""

import re
from collections.abc import AsyncGenerator, Callable, Iterator
from copy import deepcopy
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.app_commands import locale_str

from bot.app import App
from bot.client import COGS, Contrepoint
from bot.client.definitions import definitions, digest
from bot.texts import Language

_NAME = re.compile(r"[-_'\w]{1,32}")
_Definition = dict[str, Any]


@pytest.fixture
async def client(app: App) -> AsyncGenerator[Contrepoint]:
    """Load every cog, as a start does, without logging in."""
    made = Contrepoint(app, message_content=False)
    for name in COGS:
        await made.load_extension(name)
    yield made
    await made.close()


@pytest.fixture
async def defined(client: Contrepoint) -> list[_Definition]:
    return await definitions(client.tree, client.app.texts)


def _parts(definition: _Definition) -> Iterator[_Definition]:
    """Yield a definition with everything inside it."""
    yield definition
    for part in ("options", "choices"):
        for inner in definition.get(part, ()):
            yield from _parts(inner)


async def test_gpu_is_described_in_both_languages(app: App, defined: list[_Definition]) -> None:
    [gpu] = [each for each in defined if each["name"] == "gpu"]
    organisation, date, private = gpu["options"]

    def said(key: str) -> tuple[str, str]:
        return app.texts.say(key, Language.ENGLISH), app.texts.say(key, Language.FRENCH)

    for part, key in (
        (gpu, "gpu-description"),
        (organisation, "gpu-organisation-description"),
        (date, "gpu-date-description"),
        (private, "gpu-private-description"),
    ):
        assert (part["description"], part["description_localizations"]["fr"]) == said(key)
    assert (private["name"], private["name_localizations"]["fr"]) == said("gpu-private")
    assert [option.get("required", False) for option in gpu["options"]] == [True, False, False]
    assert organisation["autocomplete"]


async def test_every_command_that_is_typed_has_one_name_for_all(
    defined: list[_Definition],
) -> None:
    typed = [each for each in defined if each.get("type", 1) == 1]

    assert typed
    assert {each["name"]: each["name_localizations"] for each in typed} == {
        each["name"]: {} for each in typed
    }


async def test_commands_on_messages_are_named_in_both_languages(
    defined: list[_Definition],
) -> None:
    names = {
        each["name"]: each["name_localizations"] for each in defined if each.get("type", 1) != 1
    }

    assert names["Why this message?"] == {"fr": "Pourquoi ce message\u202f?"}
    assert all(set(others) == {"fr"} for others in names.values())
    assert [
        name
        for name, others in names.items()
        if not all(1 <= len(each) <= 32 for each in (name, *others.values()))
    ] == []


async def test_every_part_is_told_in_both_languages(defined: list[_Definition]) -> None:
    described = [part for each in defined for part in _parts(each) if "description" in part]

    assert described
    for part in described:
        assert set(part["description_localizations"]) == {"fr"}
        for text in (part["description"], part["description_localizations"]["fr"]):
            assert 0 < len(text) <= 100
            assert not re.search(r"[a-z]+-[a-z]+-description|[{}]", text)


async def test_every_name_is_one_that_discord_takes(defined: list[_Definition]) -> None:
    named = [part for each in defined for part in _parts(each) if "description" in part]

    for part in named:
        for name in (part["name"], *part["name_localizations"].values()):
            assert _NAME.fullmatch(name)
            assert name == name.lower()


async def test_option_names_differ_within_each_language(defined: list[_Definition]) -> None:
    for command in defined:
        for language in (None, "fr"):
            names = [
                option["name_localizations"].get(language, option["name"])
                for option in command.get("options", ())
            ]
            assert len(set(names)) == len(names)


async def test_channel_options_take_forums_and_leave_out_what_discord_s_document_lacks(
    defined: list[_Definition],
) -> None:
    kinds = [
        part["channel_types"]
        for definition in defined
        for part in _parts(definition)
        if "channel_types" in part
    ]

    assert kinds
    assert all(discord.ChannelType.forum.value in each for each in kinds)
    assert all(discord.ChannelType.media.value not in each for each in kinds)


async def test_choices_are_translated_too(app: App, client: Contrepoint) -> None:
    @client.tree.command(
        name="pick", description=locale_str("gpu-description"), auto_locale_strings=False
    )
    @app_commands.choices(
        date=[app_commands.Choice(name=locale_str("gpu-date-description"), value="then")]
    )
    @app_commands.describe(date=locale_str("gpu-date-description"))
    @app_commands.rename(date=locale_str("date", key="gpu-date"))
    async def pick(interaction: discord.Interaction[Contrepoint], date: str) -> None:
        del interaction, date

    defined = await definitions(client.tree, app.texts)
    [picked] = [each for each in defined if each["name"] == "pick"]
    [choice] = picked["options"][0]["choices"]

    assert choice["name"] == app.texts.say("gpu-date-description", Language.ENGLISH)
    assert choice["name_localizations"] == {
        "fr": app.texts.say("gpu-date-description", Language.FRENCH)
    }
    assert choice["value"] == "then"


def _gpu(payload: list[_Definition]) -> _Definition:
    return next(each for each in payload if each["name"] == "gpu")


def _reworded(payload: list[_Definition]) -> None:
    _gpu(payload)["description"] += "."


def _translated(payload: list[_Definition]) -> None:
    _gpu(payload)["description_localizations"]["fr"] += "."


def _renamed(payload: list[_Definition]) -> None:
    _gpu(payload)["options"][2]["name_localizations"]["fr"] = "secret"


def _option_reworded(payload: list[_Definition]) -> None:
    _gpu(payload)["options"][1]["description"] += "."


def _required(payload: list[_Definition]) -> None:
    _gpu(payload)["options"][1]["required"] = True


def _reordered(payload: list[_Definition]) -> None:
    _gpu(payload)["options"].reverse()


def _restricted(payload: list[_Definition]) -> None:
    _gpu(payload)["default_member_permissions"] = "32"


def _added(payload: list[_Definition]) -> None:
    payload.append({**_gpu(payload), "name": "another"})


def _removed(payload: list[_Definition]) -> None:
    payload.pop()


@pytest.mark.parametrize(
    "change",
    [
        _reworded,
        _translated,
        _renamed,
        _option_reworded,
        _required,
        _reordered,
        _restricted,
        _added,
        _removed,
    ],
    ids=lambda change: change.__name__.strip("_").replace("_", "-"),
)
async def test_the_digest_changes_with_whatever_discord_would_show(
    defined: list[_Definition], change: Callable[[list[_Definition]], None]
) -> None:
    changed = deepcopy(defined)
    change(changed)

    assert digest(changed) != digest(defined)


async def test_the_digest_is_the_same_for_the_same_definitions(
    client: Contrepoint, defined: list[_Definition]
) -> None:
    again = await definitions(client.tree, client.app.texts)
    shuffled = [dict(reversed(each.items())) for each in again]

    assert digest(shuffled) == digest(defined)
