"""`/config`: the panel, who may use it, what it changes and what it refuses."""

import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, RoleId, Scope
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.server import ServerSettings
from bot.domain.figures.settings import FiguresSettings
from bot.texts import Language
from tests.support.panel import Panel, archived_thread, channel_in, moderator
from tests.support.simulation import START, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


@pytest.fixture
def role(simulation: Simulation) -> simcord.RoleHandle:
    """Make a role that gives no permission."""
    return simulation.guild.create_role("helpers")


@pytest.fixture
def panel(simulation: Simulation) -> Panel:
    """Take the panel of a moderator by permission."""
    return Panel(simulation, moderator(simulation, "carol"))


async def _bearer(simulation: Simulation, role: simcord.RoleHandle) -> MemberActor:
    """Return a moderator by role alone."""
    bearer = simulation.guild.add_member(simulation.env.create_user("dora"), roles=[role])
    simulation.show_command("config", bearer)
    await simulation.app.configuration.change(
        _place(simulation, "server"),
        {"moderator_roles": [role.id]},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    return bearer


def _place(simulation: Simulation, cog: str, scope: Scope = None) -> Place:
    return Place(GuildId(simulation.guild.id), scope, cog)


async def _figures(simulation: Simulation, *path: ChannelId) -> FiguresSettings:
    guild = GuildId(simulation.guild.id)
    return await simulation.app.configuration.settings_for(FiguresSettings, guild, path)


async def _server(simulation: Simulation) -> ServerSettings:
    guild = GuildId(simulation.guild.id)
    return await simulation.app.configuration.settings_for(ServerSettings, guild)


@pytest.mark.parametrize(
    ("member", "state"),
    [
        pytest.param("en-GB", "Look-ups: on · Answers: everyone in the channel", id="en"),
        pytest.param("fr", "Recherche : oui · Réponses : tout le salon", id="fr"),
    ],
)
async def test_the_panel_says_how_things_are_to_its_reader_alone(
    simulation: Simulation, panel: Panel, member: str, state: str
) -> None:
    simulation.speak(member=member)

    shown = await panel.open()

    assert shown.private
    assert state in shown.text


@LANGUAGES
@pytest.mark.parametrize("cog", [model.cog for model in ALL_SETTINGS])
async def test_a_page_keeps_to_discords_limits(
    simulation: Simulation, panel: Panel, cog: str, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    shown = await panel.open(cog)

    assert simulation.say(f"configuration-{cog}", language) in shown.text
    assert len(shown.components) <= 40
    assert len(shown.raw) <= 4000
    assert [each for each in shown.components if len(each.get("custom_id", "")) > 100] == []
    assert [label for label in shown.buttons if len(label) > 20] == []


async def test_a_flag_is_turned_and_takes_effect(simulation: Simulation, panel: Panel) -> None:
    await panel.open("figures")

    await panel.press("Switch off")

    assert "**Look-ups**: off\n-# from: the whole server" in panel.shown.text
    refused = await simulation.gpu("xai")
    assert refused.text == simulation.say("figures-off")


async def test_a_channel_may_differ_from_the_server(simulation: Simulation, panel: Panel) -> None:
    await panel.open("figures")
    await panel.press("This channel")

    await panel.press("Switch off")

    here = ChannelId(simulation.channel.id)
    assert f"**Look-ups**: off\n-# from: <#{here}>" in panel.shown.text
    assert not (await _figures(simulation, here)).enabled
    assert (await _figures(simulation)).enabled


async def test_what_holds_for_the_server_is_not_offered_by_channel(panel: Panel) -> None:
    await panel.open("server")

    await panel.press("This channel")

    assert "**Language**" in panel.shown.text
    assert "**Time zone**" not in panel.shown.text


async def test_a_choice_a_channel_and_roles_are_chosen(
    simulation: Simulation, panel: Panel, role: simcord.RoleHandle
) -> None:
    await panel.open("server")

    await panel.choose(":language:", "fr")
    await panel.choose(":moderators_channel:", simulation.channel)
    await panel.press("Apply")
    await panel.choose(":moderator_roles:", role)

    assert await _server(simulation) == ServerSettings.model_validate(
        {
            "language": "fr",
            "moderators_channel": simulation.channel.id,
            "moderator_roles": (role.id,),
        },
        strict=False,
    )
    assert f"**Moderator roles**: <@&{role.id}>" in panel.shown.text


async def test_what_keeps_a_change_from_working_is_told_at_once(
    simulation: Simulation, panel: Panel
) -> None:
    closed = simulation.restricted("closed", send_messages=False)
    await panel.open("server")

    await panel.choose(":moderators_channel:", closed)
    await panel.press("Apply")

    assert f"needs “Send Messages” in <#{closed.id}>" in panel.shown.text
    await panel.choose(":moderators_channel:", simulation.channel)
    await panel.press("Apply")
    assert "needs" not in panel.shown.text


async def test_what_was_typed_is_shown_without_its_markup(panel: Panel) -> None:
    await panel.open("server")

    await panel.write("Change…", "[Free](https://example.org) @everyone")

    assert "called “\\[Free\\](https:\u200b//example.org) @\u200beveryone”" in panel.shown.raw


async def test_a_role_that_is_not_shown_the_commands_is_told_at_once(
    panel: Panel, role: simcord.RoleHandle
) -> None:
    await panel.open("server")

    await panel.choose(":moderator_roles:", role)

    assert f"<@&{role.id}> can moderate, but cannot see /catalogue, /config" in panel.shown.text


async def test_a_channel_can_be_unset_again(simulation: Simulation, panel: Panel) -> None:
    await panel.open("server")
    await panel.choose(":moderators_channel:", simulation.channel)
    await panel.press("Apply")

    await panel.choose(":moderators_channel:")

    assert (await _server(simulation)).moderators_channel is None


async def test_what_is_set_here_is_taken_back(simulation: Simulation, panel: Panel) -> None:
    await panel.open("figures")
    await panel.press("Switch off")

    await panel.choose(":inherit:", "enabled")

    assert "**Look-ups**: on\n-# default" in panel.shown.text
    assert (await _figures(simulation)).enabled


async def test_a_wrong_value_is_refused_and_corrected(simulation: Simulation, panel: Panel) -> None:
    await panel.open("server")

    await panel.write("Change…", "Europe/Pariss")

    assert "no time zone is called “Europe/Pariss”" in panel.shown.text
    assert (await _server(simulation)).time_zone == "UTC"
    asked = await panel.press("Correct…")
    assert asked.modal is not None
    assert asked.modal["components"][0]["component"]["value"] == "Europe/Pariss"
    await panel.who.submit_modal(asked, {"typed": "Europe/Paris"})
    assert (await _server(simulation)).time_zone == "Europe/Paris"
    assert "Correct…" not in panel.shown.buttons


async def test_the_second_of_two_sees_what_the_first_changed(
    simulation: Simulation, panel: Panel
) -> None:
    other = Panel(simulation, moderator(simulation, "eve"))
    await panel.open("figures")
    await other.open("figures")
    await panel.press("Switch off")

    await other.choose(":answers:", "private")

    assert f"<@{panel.who.id}> changed these settings a moment ago" in other.shown.text
    assert "**Look-ups**: not set here → off" in other.shown.text
    assert (await _figures(simulation)).answers == "public"
    await other.choose(":answers:", "private")
    assert (await _figures(simulation)).answers == "private"


async def test_the_panel_outlives_the_client(simulation: Simulation, panel: Panel) -> None:
    await panel.open("server")
    asked = await panel.press("Change…")

    await simulation.restart()
    await panel.who.submit_modal(asked, {"typed": "Europe/Paris"})
    await panel.choose(":language:", "fr")
    await panel.press("Back")

    found = await _server(simulation)
    assert (found.time_zone, found.language) == ("Europe/Paris", "fr")
    assert panel.shown.text.startswith("## Settings")


async def test_a_member_is_shown_nothing(simulation: Simulation) -> None:
    simulation.show_command("config", simulation.alice)

    answer = await simulation.slash("config open")

    assert answer.private
    assert answer.text == simulation.say("configuration-not-moderator")


@LANGUAGES
async def test_a_member_changes_nothing(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    pressed = await simulation.forge(f"config:{simulation.alice.id}:turn:figures::0:enabled:0")

    assert answer_of(pressed).private
    assert answer_of(pressed).text == simulation.say("configuration-not-moderator", language)
    assert (await _figures(simulation)).enabled


async def test_a_role_that_is_named_moderates(
    simulation: Simulation, role: simcord.RoleHandle
) -> None:
    panel = Panel(simulation, await _bearer(simulation, role))

    await panel.open("figures")
    await panel.press("Switch off")

    assert not (await _figures(simulation)).enabled


@pytest.mark.parametrize("by", ["press", "form"])
async def test_a_role_just_lost_refuses(
    simulation: Simulation, role: simcord.RoleHandle, by: str
) -> None:
    panel = Panel(simulation, await _bearer(simulation, role))
    await panel.open("server")
    asked = await panel.press("Change…")

    simulation.env.backend.remove_member_role(simulation.guild.id, panel.who.id, role.id)
    refused = (
        await panel.who.submit_modal(asked, {"typed": "Europe/Paris"})
        if by == "form"
        else await panel.choose(":language:", "fr")
    )

    assert answer_of(refused).private
    assert answer_of(refused).text == simulation.say("configuration-not-moderator")
    found = await _server(simulation)
    assert (found.time_zone, found.language) == ("UTC", "auto")


async def test_the_role_of_everybody_opens_nothing(simulation: Simulation) -> None:
    await simulation.app.configuration.change(
        _place(simulation, "server"),
        {"moderator_roles": [simulation.guild.id]},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    simulation.show_command("config", simulation.alice)

    answer = await simulation.slash("config open")

    assert answer.text == simulation.say("configuration-not-moderator")


async def test_a_panel_is_its_openers_alone(simulation: Simulation, panel: Panel) -> None:
    pressed = await simulation.forge(
        f"config:{simulation.alice.id}:turn:figures::0:enabled:0", by=panel.who
    )

    assert answer_of(pressed).text == simulation.say("configuration-panel-of-another")
    assert (await _figures(simulation)).enabled


async def test_outside_servers_there_is_nothing_to_set(simulation: Simulation) -> None:
    outsider = simulation.outsider

    pressed = await simulation.forge(f"config:{outsider.id}:home:::0::", by=outsider)

    assert answer_of(pressed).text == simulation.say("configuration-servers-only")


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("page:figures:{foreign}:0::", id="seen"),
        pytest.param("turn:figures:{foreign}:0:enabled:0", id="turned"),
        pytest.param("ask:server:{foreign}:0:time_zone:", id="asked"),
    ],
)
async def test_another_servers_channel_is_no_place(
    simulation: Simulation, panel: Panel, rest: str
) -> None:
    foreign = simulation.env.create_guild("Elsewhere").create_text_channel("there")

    pressed = await simulation.forge(
        f"config:{panel.who.id}:{rest.format(foreign=foreign.id)}", by=panel.who
    )

    assert answer_of(pressed).text == simulation.say("configuration-channel-gone")


async def test_another_servers_channel_is_no_choice(simulation: Simulation, panel: Panel) -> None:
    foreign = simulation.env.create_guild("Elsewhere").create_text_channel("there")

    chosen = await simulation.forge(
        f"config:{panel.who.id}:choose:server::0:moderators_channel:",
        by=panel.who,
        chosen=str(foreign.id),
    )

    assert answer_of(chosen).private
    assert answer_of(chosen).text == simulation.say("configuration-channel-gone")
    assert (await _server(simulation)).moderators_channel is None


@pytest.mark.parametrize("foreign", [True, False], ids=["another-servers", "everybodys"])
async def test_only_roles_of_the_server_are_a_choice(
    simulation: Simulation, panel: Panel, *, foreign: bool
) -> None:
    chosen = (
        simulation.env.create_guild("Elsewhere").create_role("theirs").id
        if foreign
        else simulation.guild.id
    )

    refused = await simulation.forge(
        f"config:{panel.who.id}:choose:server::0:moderator_roles:",
        by=panel.who,
        chosen=str(RoleId(chosen)),
    )

    assert answer_of(refused).text.startswith("**Moderator roles** takes up to 25 of this server")
    assert (await _server(simulation)).moderator_roles == ()


@pytest.mark.parametrize(
    ("rest", "key"),
    [
        pytest.param("burn:figures::0:enabled:0", "configuration-panel-old", id="does"),
        pytest.param("turn:gone::0:enabled:0", "configuration-panel-old", id="cog"),
        pytest.param("turn:figures::0:gone:0", "configuration-panel-old", id="field"),
        pytest.param("ask:figures::0::", "configuration-panel-old", id="no-field"),
        pytest.param("page:::0::", "configuration-panel-old", id="no-cog"),
    ],
)
async def test_a_control_of_another_version_is_refused(
    simulation: Simulation, panel: Panel, rest: str, key: str
) -> None:
    pressed = await simulation.forge(f"config:{panel.who.id}:{rest}", by=panel.who)

    assert answer_of(pressed).private
    assert answer_of(pressed).text == simulation.say(key)


async def test_a_server_wide_setting_is_not_set_by_channel(
    simulation: Simulation, panel: Panel
) -> None:
    chosen = await simulation.forge(
        f"config:{panel.who.id}:choose:server:{simulation.channel.id}:0:moderators_channel:",
        by=panel.who,
        chosen=str(simulation.channel.id),
    )

    assert "applies to the whole server" in answer_of(chosen).text


@pytest.mark.parametrize(
    "custom_id",
    [
        pytest.param("config:x:home:::0::", id="no-owner"),
        pytest.param("config:1:home:::0::2", id="neither-on-nor-off"),
        pytest.param("config:1:home", id="too-short"),
        pytest.param("settings:1:home:::0::", id="another-word"),
    ],
)
async def test_an_id_of_another_form_is_nobodys(simulation: Simulation, custom_id: str) -> None:
    pressed = await simulation.forge(custom_id)

    assert not pressed.acknowledged


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        pytest.param(
            "en-GB", "Look-ups: off in 2 channels · Answers: only whoever asked in one channel",
            id="en",
        ),
        pytest.param(
            "fr",
            "Recherche : non dans 2 salons · "
            "Réponses : seulement la personne qui demande dans un salon",
            id="fr",
        ),
    ],
)  # fmt: skip
async def test_the_home_page_says_how_many_channels_differ(
    simulation: Simulation, panel: Panel, tag: str, line: str
) -> None:
    simulation.speak(member=tag)
    rooms = [simulation.guild.create_text_channel(name) for name in ("one", "two", "same")]
    changes = ({"enabled": False, "answers": "private"}, {"enabled": False}, {"enabled": True})
    for room, values in zip(rooms, changes, strict=True):
        await simulation.app.configuration.change(
            _place(simulation, "figures", ChannelId(room.id)),
            values,
            by=MemberId(1),
            expected_revision=0,
            now=START,
        )

    assert line in (await panel.open()).text


async def test_the_home_page_does_not_count_channels_that_are_gone(
    simulation: Simulation, panel: Panel
) -> None:
    gone = simulation.guild.create_text_channel("gone")
    await simulation.app.configuration.change(
        _place(simulation, "figures", ChannelId(gone.id)),
        {"enabled": False},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    await channel_in(simulation, gone.id).delete()

    assert "in one channel" not in (await panel.open()).text


async def test_an_archived_thread_has_settings_too(simulation: Simulation, panel: Panel) -> None:
    thread = await archived_thread(simulation)

    await simulation.forge(
        f"config:{panel.who.id}:turn:figures:{thread.id}:0:enabled:0", by=panel.who
    )
    explained = await panel.who.slash(simulation.channel, "config explain", channel=thread)

    assert f"Look-ups: off · from: <#{thread.id}>" in answer_of(explained).text
    assert not (await _figures(simulation, ChannelId(thread.id))).enabled


async def test_a_second_click_is_not_told_of_its_own_first(
    simulation: Simulation, panel: Panel
) -> None:
    await panel.open("figures")

    await simulation.press_twice(panel.shown, "Switch off", by=panel.who)

    assert "a moment ago" not in panel.shown.text
    assert "**Look-ups**: off" in panel.shown.text
    history = await simulation.app.configuration.history(GuildId(simulation.guild.id))
    assert len(history.changes) == 1
