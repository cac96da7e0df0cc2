"""`/config export` and `/config import`: one file out, one file in, whole or not at all."""

import json
import re
from datetime import timedelta

import pytest
from simcord.actors import MemberActor

from bot.domain.configuration.document import LARGEST
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.server import ServerSettings
from bot.domain.figures.settings import Answers, FiguresSettings
from bot.texts import Language
from tests.support.panel import archived_thread, channel_in, demote, moderator
from tests.support.simulation import START, Answer, Simulation, answer_of


@pytest.fixture
def carol(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    return moderator(simulation)


def _document(*settings: object, server: object = None) -> bytes:
    document = {"format": "contrepoint-configuration", "version": 1, "settings": settings}
    return json.dumps({**document, **({"server": str(server)} if server else {})}).encode()


def _entry(scope: object = "server", cog: str = "figures", **values: object) -> dict[str, object]:
    return {"scope": str(scope), "cog": cog, "version": 1, "values": values}


ANSWERS = _document(_entry(answers="private"))


async def _import(simulation: Simulation, by: MemberActor, data: bytes) -> Answer:
    return await simulation.slash("config import", by, file=("settings.json", data))


async def _export(simulation: Simulation, by: MemberActor) -> tuple[str, bytes]:
    answer = await simulation.slash("config export", by)
    assert answer.private
    [file] = answer.message.attachments
    return file.filename, await file.read()


async def _set(simulation: Simulation, cog: str, scope: Scope = None, **values: object) -> None:
    place = Place(GuildId(simulation.guild.id), scope, cog)
    revision = (await simulation.app.configuration.set_at(place)).revision
    await simulation.app.configuration.change(
        place, values, by=MemberId(simulation.bob.id), expected_revision=revision, now=START
    )


async def _figures(simulation: Simulation, *path: int) -> FiguresSettings:
    guild, at = GuildId(simulation.guild.id), [ChannelId(each) for each in path]
    return await simulation.app.configuration.settings_for(FiguresSettings, guild, at)


async def _server(simulation: Simulation) -> ServerSettings:
    guild = GuildId(simulation.guild.id)
    return await simulation.app.configuration.settings_for(ServerSettings, guild)


async def test_a_file_is_named_and_read_back(simulation: Simulation, carol: MemberActor) -> None:
    here = ChannelId(simulation.channel.id)
    await _set(simulation, "figures", here, answers="private")
    await _set(simulation, "server", time_zone="Europe/Paris")

    name, data = await _export(simulation, carol)
    await _set(simulation, "figures", here, answers="public")
    shown = await _import(simulation, carol, data)

    assert name == "contrepoint-computing-2026-11-21.json"
    assert f"<#{here}> · **Answers**: everyone in the channel → only whoever asked" in shown.text
    assert "Time zone" not in shown.text
    assert (await _figures(simulation, here)).answers is Answers.PUBLIC
    done = await simulation.press(shown, "Import", by=carol)
    assert "one setting changed" in done.text
    assert (await _figures(simulation, here)).answers is Answers.PRIVATE


@pytest.mark.parametrize(
    ("server", "name"),
    [
        pytest.param("Débats & Cie / ../etc", "debats-cie-etc-", id="marks"),
        pytest.param("議論", "", id="no-latin-letter"),
        pytest.param("long" * 30, ("long" * 30)[:40], id="long"),
    ],
)
async def test_a_servers_name_is_made_safe(
    simulation: Simulation, carol: MemberActor, server: str, name: str
) -> None:
    guild = simulation.client.get_guild(simulation.guild.id)
    assert guild is not None
    await guild.edit(name=server)
    await simulation.env.settle()

    assert (await _export(simulation, carol))[0] == f"contrepoint-{name}2026-11-21.json"


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)], ids=["en", "fr"]
)
async def test_a_file_that_says_what_is_set_changes_nothing(
    simulation: Simulation, carol: MemberActor, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await _set(simulation, "figures", answers="private")

    shown = await _import(simulation, carol, (await _export(simulation, carol))[1])

    assert simulation.say("configuration-import-same", language) in shown.text
    assert shown.buttons == {}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"\xff\xfe", "cannot be read as settings of this bot. Nothing", id="no-text"),
        pytest.param(b"Dear diary", "cannot be read as settings of this bot. Nothing", id="prose"),
        pytest.param(b'{"format": "x", "version": 1}', "look at “format”", id="another-format"),
        pytest.param(
            ANSWERS.replace(b'"version": 1, "settings"', b'"version": 9, "settings"'),
            "written by a later version of the bot", id="newer",
        ),
        pytest.param(b" " * (LARGEST + 1), "at most 1,000,000 characters", id="too-large"),
        pytest.param(_document(_entry(answers="loud")), "**Answers** cannot be “loud”", id="value"),
        pytest.param(
            _document({**_entry(), "values": {"x" * 5000: 1}}), f"no setting “{'x' * 59}…”",
            id="a-long-name",
        ),
    ],
)  # fmt: skip
async def test_a_wrong_file_is_refused(
    simulation: Simulation, carol: MemberActor, data: bytes, said: str
) -> None:
    refused = await _import(simulation, carol, data)

    assert refused.private
    assert said in refused.text
    assert await _figures(simulation) == FiguresSettings()


async def test_a_mark_before_the_text_does_not_matter(
    simulation: Simulation, carol: MemberActor
) -> None:
    assert "Import" in (await _import(simulation, carol, b"\xef\xbb\xbf" + ANSWERS)).buttons


async def test_a_file_of_another_server_brings_what_fits_here(
    simulation: Simulation, carol: MemberActor
) -> None:
    elsewhere = simulation.env.create_guild("Elsewhere")
    there, role = elsewhere.create_text_channel("there"), elsewhere.create_role("theirs")
    await _set(simulation, "server", moderators_channel=simulation.channel.id)
    data = _document(
        _entry(answers="private"),
        _entry(there.id, enabled=False),
        _entry(cog="server", language="fr", moderators_channel=there.id, moderator_roles=[role.id]),
        server=elsewhere.id,
    )

    shown = await _import(simulation, carol, data)
    assert f"Figures in the channel, category or thread {there.id}" in shown.text
    assert "Server · Moderators’ channel: stays as it is here" in shown.text
    assert "Server · Moderator roles: stays as it is here" in shown.text
    assert "Import" not in shown.buttons
    await simulation.press(shown, "Import the rest", by=carol)

    found = await _server(simulation)
    assert (found.language, found.moderators_channel) == ("fr", simulation.channel.id)
    assert found.moderator_roles == ()
    assert (await _figures(simulation)).answers is Answers.PRIVATE
    assert str(there.id).encode() not in (await _export(simulation, carol))[1]


async def test_the_role_of_everybody_is_left_out(
    simulation: Simulation, carol: MemberActor
) -> None:
    data = _document(
        _entry(cog="server", moderator_roles=[simulation.guild.id]), server=simulation.guild.id
    )

    shown = await _import(simulation, carol, data)

    assert "Server · Moderator roles: stays as it is here" in shown.text
    assert shown.buttons == {}


async def test_an_archived_thread_is_of_the_server(
    simulation: Simulation, carol: MemberActor
) -> None:
    thread = await archived_thread(simulation)
    data = _document(_entry(thread.id, answers="private"), server=simulation.guild.id)

    shown = await _import(simulation, carol, data)
    await simulation.press(shown, "Import", by=carol)

    assert (await _figures(simulation, thread.id)).answers is Answers.PRIVATE


async def test_cancelled_is_cancelled(simulation: Simulation, carol: MemberActor) -> None:
    shown = await _import(simulation, carol, ANSWERS)

    done = await simulation.press(shown, "Cancel", by=carol)

    assert done.text == simulation.say("configuration-import-cancelled")
    assert await _figures(simulation) == FiguresSettings()


@pytest.mark.parametrize("label", ["Import", "Cancel"])
async def test_pressed_twice_it_is_decided_once(
    simulation: Simulation, carol: MemberActor, label: str
) -> None:
    shown = await _import(simulation, carol, ANSWERS)

    answers = await simulation.press_twice(shown, label, by=carol)

    assert simulation.say("configuration-import-gone") in {each.text for each in answers}
    history = await simulation.app.configuration.history(GuildId(simulation.guild.id))
    assert len(history.changes) == (label == "Import")


async def test_a_restart_forgets_the_file(simulation: Simulation, carol: MemberActor) -> None:
    shown = await _import(simulation, carol, ANSWERS)
    await simulation.restart()

    refused = await simulation.press(shown, "Import", by=carol)

    assert refused.private
    assert refused.text == simulation.say("configuration-import-gone")
    assert await _figures(simulation) == FiguresSettings()


@pytest.mark.parametrize(("minutes", "kept"), [(14, True), (16, False)], ids=["14", "16"])
async def test_a_file_is_kept_for_a_quarter_of_an_hour(
    simulation: Simulation, carol: MemberActor, minutes: int, *, kept: bool
) -> None:
    shown = await _import(simulation, carol, ANSWERS)
    for _ in range(minutes):
        await simulation.env.advance_time(timedelta(minutes=1).total_seconds())

    await simulation.press(shown, "Import", by=carol)

    assert ((await _figures(simulation)).answers is Answers.PRIVATE) is kept


async def test_a_change_meanwhile_is_shown_with_the_new_difference(
    simulation: Simulation, carol: MemberActor
) -> None:
    shown = await _import(simulation, carol, ANSWERS)
    await _set(simulation, "figures", enabled=False)

    again = await simulation.press(shown, "Import", by=carol)

    assert f"<@{simulation.bob.id}> changed these settings a moment ago" in again.text
    assert "**Look-ups**: not set here → off" in again.text
    assert "**Look-ups**: off → not set here" in again.text
    assert (await _figures(simulation)).answers is Answers.PUBLIC
    await simulation.press(again, "Import", by=carol)
    assert await _figures(simulation) == FiguresSettings(answers=Answers.PRIVATE)


async def test_a_channel_deleted_meanwhile_is_left_out_after_asking_again(
    simulation: Simulation, carol: MemberActor
) -> None:
    room = simulation.guild.create_text_channel("room")
    data = _document(_entry(room.id, enabled=False), _entry(answers="private"))
    shown = await _import(simulation, carol, data)
    await channel_in(simulation, room.id).delete()
    await simulation.env.settle()

    again = await simulation.press(shown, "Import", by=carol)

    assert simulation.say("configuration-import-places-changed") in again.text
    assert await _figures(simulation) == FiguresSettings()
    await simulation.press(again, "Import the rest", by=carol)
    assert await _figures(simulation, room.id) == FiguresSettings(answers=Answers.PRIVATE)


async def test_a_long_difference_keeps_to_discords_limits(
    simulation: Simulation, carol: MemberActor
) -> None:
    rooms = [simulation.guild.create_text_channel(f"room-{number}") for number in range(120)]
    there = _document(
        *(_entry(room.id, enabled=False, answers="private") for room in rooms),
        *(_entry(10**17 + number, enabled=False) for number in range(120)),
    )

    shown = await _import(simulation, carol, there)

    assert len(shown.components) <= 40
    assert len(shown.raw) <= 4000
    pages = int(re.findall(r"Page 1 of (\d+)", shown.text)[0])
    lines = shown.text.splitlines()
    for page in range(2, pages + 1):
        await simulation.press(shown, "Next", by=carol)
        assert f"Page {page} of {pages}" in shown.text
        assert len(shown.raw) <= 4000
        lines += shown.text.splitlines()
    assert sum("→" in line for line in lines) == 240
    assert sum("in the channel, category or thread" in line for line in lines) == 120
    assert "Next" not in shown.buttons
    await simulation.press(shown, "Import the rest", by=carol)
    assert not (await _figures(simulation, rooms[-1].id)).enabled


async def test_one_persons_files_push_out_no_others(
    simulation: Simulation, carol: MemberActor
) -> None:
    first, *others = [await _import(simulation, carol, ANSWERS) for _ in range(4)]
    dora = moderator(simulation, "dora")
    others.append(await _import(simulation, dora, ANSWERS))
    for _ in range(20):
        await _import(simulation, moderator(simulation, "eve"), ANSWERS)

    gone = await simulation.press(first, "Cancel", by=carol)
    people = (carol, carol, carol, dora)
    for each, who in zip(others, people, strict=True):
        await simulation.press(each, "Cancel", by=who)

    assert gone.text == simulation.say("configuration-import-gone")
    assert {each.text for each in others} == {simulation.say("configuration-import-cancelled")}


@pytest.mark.parametrize("command", ["config export", "config import"])
async def test_members_do_neither(simulation: Simulation, command: str) -> None:
    simulation.show_command("config", simulation.alice)
    options = {"file": ("settings.json", ANSWERS)} if command == "config import" else {}

    answer = await simulation.slash(command, **options)

    assert answer.text == simulation.say("configuration-not-moderator")
    assert answer.message.attachments == []


async def test_who_lost_the_right_imports_nothing(
    simulation: Simulation, carol: MemberActor
) -> None:
    shown = await _import(simulation, carol, ANSWERS)
    demote(simulation, carol)

    refused = await simulation.press(shown, "Import", by=carol)

    assert refused.text == simulation.say("configuration-not-moderator")
    assert await _figures(simulation) == FiguresSettings()


async def test_anothers_import_is_not_decided(simulation: Simulation, carol: MemberActor) -> None:
    dora = moderator(simulation, "dora")
    pressed = await simulation.forge(f"config:{carol.id}:import:::0::", by=dora)

    assert answer_of(pressed).text == simulation.say("configuration-panel-of-another")


async def test_a_forged_press_finds_no_file(simulation: Simulation, carol: MemberActor) -> None:
    await _import(simulation, carol, ANSWERS)

    pressed = await simulation.forge(f"config:{carol.id}:import:::0::", by=carol)

    assert answer_of(pressed).text == simulation.say("configuration-import-gone")
    assert await _figures(simulation) == FiguresSettings()


async def test_what_keeps_an_import_from_working_is_told_above_it(
    simulation: Simulation, carol: MemberActor
) -> None:
    closed = simulation.restricted("closed", send_messages=False)
    data = _document(_entry(cog="server", moderators_channel=closed.id), server=simulation.guild.id)

    done = await simulation.press(await _import(simulation, carol, data), "Import", by=carol)

    assert f"needs “Send Messages” in <#{closed.id}>" in done.text
    assert "one setting changed" in done.text
