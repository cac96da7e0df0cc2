"""Stored values that no longer hold are shown on the panel, and told to moderators once."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import discord
import pytest
import simcord
from sqlalchemy import insert

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.configuration.stored import to_text
from bot.storage.address import parse_url
from bot.storage.opening import opened
from bot.storage.schema import configuration as configuration_table
from bot.texts import Language
from bot.usecases.reports import GIVEN_UP
from tests.support.panel import Panel, archived_thread, channel_in, moderator
from tests.support.simulation import PLAIN, START, Simulation, answer_of

BROKEN = {"answers": "lo`ud", "enabled": True}


@pytest.fixture
def panel(simulation: Simulation) -> Panel:
    """Take the panel of a moderator by permission."""
    return Panel(simulation, moderator(simulation))


class _Store(Protocol):
    """Stores values as an earlier version of the program could."""

    async def __call__(
        self, values: Mapping[str, object] = BROKEN, *, scope: int = 0, guild: int = 0
    ) -> None: ...


@pytest.fixture
def store(simulation: Simulation, tmp_path: Path) -> _Store:
    """Return what stores values that nobody has checked."""
    place = Place(GuildId(simulation.guild.id), None, "figures")

    async def put(values: Mapping[str, object] = BROKEN, *, scope: int = 0, guild: int = 0) -> None:
        row: dict[str, object] = {
            "guild_id": guild or place.guild, "scope_id": scope, "cog": place.cog, "version": 1,
            "values_set": to_text(values), "revision": 1, "changed_by": None, "changed_at": START,
        }  # fmt: skip
        url = parse_url(f"sqlite+aiosqlite:///{tmp_path / 'simulated.sqlite3'}")
        async with opened(url) as connections, connections.writing() as connection:
            await connection.execute(insert(configuration_table).values(row))
        nowhere = Place(place.guild, ChannelId(1), place.cog)
        await simulation.app.configuration.change(  # of nothing: what was in memory ends
            nowhere, {}, by=MemberId(1), expected_revision=0, now=START
        )

    return put


async def _tell_in(simulation: Simulation, room: simcord.ChannelHandle, guild: int = 0) -> None:
    place = Place(GuildId(guild or simulation.guild.id), None, "server")
    await simulation.app.configuration.change(
        place,
        {"moderators_channel": room.id},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )


def _told(room: simcord.ChannelHandle) -> list[discord.Message]:
    return [message for message in room.history() if message.author.bot]


def _text(message: discord.Message) -> str:
    shown = [
        inner.content
        for part in message.components
        if isinstance(part, discord.Container)
        for inner in part.children
        if isinstance(inner, discord.TextDisplay)
    ]
    return "\n".join(shown).translate(PLAIN)


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        pytest.param(
            "en-GB",
            (
                "One stored value is no longer valid: Figures. Open it to fix this.",
                '**Answers** · Figures · the whole server: "lo\\`ud"',
            ),
            id="en",
        ),
        pytest.param(
            "fr",
            (
                "Une valeur enregistrée n’est plus valable : Chiffres. Ouvrez pour y remédier.",
                '**Réponses** · Chiffres · tout le serveur : "lo\\`ud"',
            ),
            id="fr",
        ),
    ],
)
async def test_a_fault_is_shown_and_mended_by_setting_the_field(
    simulation: Simulation, panel: Panel, store: _Store, tag: str, said: tuple[str, str]
) -> None:
    home, page = said
    await store()
    simulation.speak(member=tag)

    assert home in (await panel.open()).text
    assert page in (await panel.open("figures")).text
    await panel.choose(":answers:", "private")

    assert page not in panel.shown.text
    assert home not in (await panel.open()).text


async def test_a_field_that_is_gone_is_taken_back(panel: Panel, store: _Store) -> None:
    await store({"colour": "red"})
    shown = await panel.open("figures")
    assert '**colour** · Figures · the whole server: "red"' in shown.text

    await panel.choose(":inherit:", "colour")

    assert "colour" not in panel.shown.text


async def test_many_faults_keep_to_discords_limits(panel: Panel, store: _Store) -> None:
    stored = {f"field-{number}-{'x' * 50}": "y" * 900 for number in range(40)}
    await store(stored)

    shown = await panel.open("figures")

    assert "… and 35 more" in shown.text
    assert len(shown.components) <= 40
    assert len(shown.raw) <= 4000


async def test_faults_of_a_channel_that_is_gone_are_not_told(panel: Panel, store: _Store) -> None:
    await store(scope=12345)

    assert "no longer" not in (await panel.open()).text


async def test_faults_of_a_thread_that_was_archived_are_told(
    simulation: Simulation, store: _Store
) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await _tell_in(simulation, room)
    thread = await archived_thread(simulation)
    await store({"answers": 3}, scope=thread.id)

    await simulation.restart()
    report = await simulation.slash("doctor", moderator(simulation))

    [told] = _told(room)
    assert f"<#{thread.id}>" in _text(told)
    assert f"One setting stored for <#{thread.id}> is no longer valid" in report.text


async def test_of_places_that_are_not_in_memory_some_are_asked_for(
    simulation: Simulation, store: _Store
) -> None:
    await store({"answers": 3})
    for number in range(30):
        await store({"answers": 3}, scope=2**50 + number)

    await simulation.slash("doctor", moderator(simulation))

    asked = [each for each in simulation.env.http_requests if each.path.startswith("/channels/")]
    assert len([each for each in asked if each.method == "GET"]) == 25


@pytest.mark.parametrize("language", Language)
async def test_moderators_are_told_once(
    simulation: Simulation, store: _Store, language: Language
) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await store()
    await store({"answers": 3}, scope=simulation.channel.id)
    await _tell_in(simulation, room)
    guild = GuildId(simulation.guild.id)
    await simulation.app.configuration.change(
        Place(guild, None, "server"),
        {"language": language.value},
        by=MemberId(1),
        expected_revision=1,
        now=START,
    )

    for _ in range(3):
        await simulation.restart()

    [told] = _told(room)
    assert simulation.say("configuration-report-title", language) in _text(told)
    assert _text(told).count("lo\\`ud") == 1
    assert f"<#{simulation.channel.id}>" in _text(told)
    assert told.flags.suppress_notifications


async def test_the_report_says_why_it_is_there(simulation: Simulation, store: _Store) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await store()
    await _tell_in(simulation, room)
    await simulation.restart()
    [told] = _told(room)

    pressed = await simulation.alice.click(told, label="Why this message?")

    assert answer_of(pressed).private
    assert simulation.say("why-rule-report") in answer_of(pressed).text


async def test_a_new_fault_is_told_beside_the_old(simulation: Simulation, store: _Store) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await store()
    await _tell_in(simulation, room)
    await simulation.restart()
    await store({"answers": 3}, scope=simulation.channel.id)

    await simulation.restart()

    old, new = sorted(_told(room), key=lambda message: message.id)
    assert "lo\\`ud" in _text(old)
    assert "lo\\`ud" not in _text(new)


async def test_without_a_channel_they_are_told_once_there_is_one(
    simulation: Simulation, store: _Store
) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await store()
    await simulation.restart()
    assert _told(room) == []

    await _tell_in(simulation, room)
    await simulation.restart()

    assert len(_told(room)) == 1


async def test_where_the_bot_may_not_speak_nothing_is_claimed(
    simulation: Simulation, store: _Store
) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await store()
    await _tell_in(simulation, room)
    there = channel_in(simulation, room.id)
    await there.set_permissions(there.guild.me, send_messages=False)
    await simulation.restart()
    assert _told(room) == []

    there = channel_in(simulation, room.id)
    await there.set_permissions(there.guild.me, send_messages=True)
    await simulation.restart()

    assert len(_told(room)) == 1


@pytest.mark.parametrize(
    ("status", "code"),
    [
        pytest.param(403, 50013, id="not-allowed"),
        pytest.param(400, 50035, id="not-understood"),
        pytest.param(500, 0, id="out-of-order"),
    ],
)
async def test_a_refused_post_is_tried_again_and_stops_no_other(
    simulation: Simulation, store: _Store, status: int, code: int
) -> None:
    other = simulation.env.create_guild("Elsewhere")
    rooms: list[simcord.ChannelHandle] = []
    for guild in (simulation.guild, other):
        rooms.append(guild.create_text_channel("moderators"))
        await store(guild=guild.id)
        await _tell_in(simulation, rooms[-1], guild.id)
    _refuse_next_post(simulation, status, code)
    await simulation.restart()
    assert sorted(len(_told(room)) for room in rooms) == [0, 1]

    await simulation.restart()

    assert [len(_told(room)) for room in rooms] == [1, 1]


@pytest.mark.parametrize(
    ("ago", "told"),
    [
        pytest.param(GIVEN_UP - timedelta(minutes=1), 0, id="somebody-is-about-to"),
        pytest.param(GIVEN_UP, 1, id="somebody-crashed"),
    ],
)
async def test_what_was_claimed_and_never_posted_is_told(
    simulation: Simulation, store: _Store, ago: timedelta, told: int
) -> None:
    room, guild = simulation.guild.create_text_channel("moderators"), GuildId(simulation.guild.id)
    await store()
    await _tell_in(simulation, room)
    digests = [fault.digest for fault in await simulation.app.configuration.faults(guild)]
    await simulation.app.reports.claim(guild, "settings", digests, now=START - ago)

    await simulation.restart()

    assert len(_told(room)) == told


def _refuse_next_post(simulation: Simulation, status: int, code: int) -> None:
    simulation.env.backend.faults.append(
        {
            "method": "POST", "path": "/channels/*/messages", "status": status, "code": code,
            "message": "Refused", "times": 1,
        }
    )  # fmt: skip


async def test_another_servers_channel_is_not_posted_in(
    simulation: Simulation, store: _Store
) -> None:
    room = simulation.env.create_guild("Elsewhere").create_text_channel("there")
    await store()
    await _tell_in(simulation, room)

    await simulation.restart()

    assert _told(room) == []


async def test_a_server_that_comes_back_is_told(simulation: Simulation, store: _Store) -> None:
    room = simulation.guild.create_text_channel("moderators")
    await store()
    await _tell_in(simulation, room)

    await simulation.outage()

    assert len(_told(room)) == 1
