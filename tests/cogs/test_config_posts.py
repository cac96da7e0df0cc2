"""A change that would make the bot post is shown before it is made: settings of the tests' own."""

import shutil
from collections.abc import AsyncGenerator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar

import pytest
import simcord

from bot.app import App
from bot.domain.configuration.fields import Channel, Trait
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.storage.database import open_database
from bot.texts import Texts
from bot.usecases.configuration import Configuration
from tests.architecture.house import ROOT
from tests.support.panel import Panel, channel_in, moderator
from tests.support.simulation import START, Answer, Simulation, answer_of


class Mode(StrEnum):
    OFF = "off"
    HINT = "hint"


class HintSettings(CogSettings, frozen=True):
    cog: ClassVar[str] = "hints"

    enabled: Annotated[bool, Trait.PER_CHANNEL, Trait.POSTS] = False
    mode: Annotated[Mode, Trait.PER_CHANNEL, Trait.POSTS] = Mode.OFF
    channel: Annotated[Channel, Trait.POSTS] = None
    brief: Annotated[bool, Trait.PER_CHANNEL] = False


TEXTS = """
configuration-hints = Hints
configuration-hints-enabled = Hinting
configuration-hints-enabled-help = It hints.
configuration-hints-mode = Mode
configuration-hints-mode-help = How it hints.
configuration-hints-mode-off = off
configuration-hints-mode-hint = hint
configuration-hints-channel = Where
configuration-hints-channel-help = Where it hints.
configuration-hints-brief = Brief
configuration-hints-brief-help = Whether it is brief.
"""


@pytest.fixture
async def app(app: App, tmp_path: Path) -> AsyncGenerator[App]:
    """Stand the tests' settings beside the shipped ones."""
    folder = tmp_path / "texts"
    shutil.copytree(ROOT / "data" / "texts", folder)
    for language in ("en", "fr"):
        (folder / language / "hints.ftl").write_text(TEXTS)
    async with open_database(f"sqlite+aiosqlite:///{tmp_path / 'simulated.sqlite3'}") as database:
        configuration = Configuration(database, (*ALL_SETTINGS, HintSettings))
        yield replace(app, configuration=configuration, texts=Texts(folder))


@pytest.fixture
def panel(simulation: Simulation) -> Panel:
    """Take the panel of a moderator by permission."""
    return Panel(simulation, moderator(simulation))


async def _hints(simulation: Simulation, *path: ChannelId) -> HintSettings:
    guild = GuildId(simulation.guild.id)
    return await simulation.app.configuration.settings_for(HintSettings, guild, path)


async def _set(simulation: Simulation, scope: Scope = None, **values: object) -> None:
    place = Place(GuildId(simulation.guild.id), scope, "hints")
    revision = (await simulation.app.configuration.set_at(place)).revision
    await simulation.app.configuration.change(
        place, values, by=MemberId(1), expected_revision=revision, now=START
    )


async def _act(panel: Panel, act: str) -> None:
    """Ask for a change that makes the bot post."""
    match act:
        case "flag":
            await panel.who.click(panel.shown.message, custom_id=panel.control(":enabled:1"))
        case "choice":
            await panel.choose(":mode:", "hint")
        case _:
            await panel.choose(":choose:hints::0:channel:", panel.simulation.channel)


ACTS = pytest.mark.parametrize(
    ("act", "line"),
    [
        pytest.param("flag", "**Hinting**: off → on", id="flag"),
        pytest.param("choice", "**Mode**: off → hint", id="choice"),
        pytest.param("channel", "**Where**: none → <#", id="channel"),
    ],
)


@ACTS
@pytest.mark.parametrize("restarted", [False, True], ids=["at-once", "after-a-restart"])
async def test_what_would_post_is_shown_first_and_then_applied(
    simulation: Simulation, panel: Panel, act: str, line: str, *, restarted: bool
) -> None:
    await panel.open("hints")
    await _act(panel, act)

    assert simulation.say("configuration-will-post") in panel.shown.text
    assert line in panel.shown.text
    assert await _hints(simulation) == HintSettings()
    if restarted:
        await simulation.restart()
    await panel.press("Apply")

    assert (
        await _hints(simulation)
        == {
            "flag": HintSettings(enabled=True),
            "choice": HintSettings(mode=Mode.HINT),
            "channel": HintSettings(channel=ChannelId(simulation.channel.id)),
        }[act]
    )
    assert simulation.say("configuration-will-post") not in panel.shown.text


@ACTS
async def test_cancelled_nothing_changes(
    simulation: Simulation, panel: Panel, act: str, line: str
) -> None:
    await panel.open("hints")
    await _act(panel, act)

    await panel.press("Cancel")

    assert line not in panel.shown.text
    assert "## Hints" in panel.shown.text
    assert await _hints(simulation) == HintSettings()


async def test_what_makes_it_quiet_is_not_asked(simulation: Simulation, panel: Panel) -> None:
    await _set(simulation, enabled=True, mode="hint", channel=simulation.channel.id, brief=False)
    await panel.open("hints")

    await panel.who.click(panel.shown.message, custom_id=panel.control(":enabled:0"))
    await panel.choose(":mode:", "off")
    await panel.choose(":channel:")
    await panel.who.click(panel.shown.message, custom_id=panel.control(":brief:1"))

    assert await _hints(simulation) == HintSettings(brief=True)


@pytest.mark.parametrize("label", ["Apply", "Cancel"])
async def test_taking_back_what_kept_it_quiet_is_shown_first(
    simulation: Simulation, panel: Panel, label: str
) -> None:
    here = ChannelId(simulation.channel.id)
    await _set(simulation, enabled=True)
    await _set(simulation, here, enabled=False, brief=True)
    await panel.open("hints")
    await panel.press("This channel")

    await panel.choose(":inherit:", "enabled", "brief")

    assert "**Hinting**: off → on\n**Brief**: on → off" in panel.shown.text
    await panel.press(label)
    assert (await _hints(simulation, here)).enabled is (label == "Apply")
    assert (await _hints(simulation, here)).brief is (label == "Cancel")


async def test_a_change_meanwhile_is_told_when_it_is_applied(
    simulation: Simulation, panel: Panel
) -> None:
    await panel.open("hints")
    await _act(panel, "flag")
    await _set(simulation, brief=True)

    await panel.press("Apply")

    assert "changed these settings a moment ago" in panel.shown.text
    assert await _hints(simulation) == HintSettings(brief=True)


async def test_a_member_confirms_nothing(simulation: Simulation) -> None:
    pressed = await simulation.forge(f"config:{simulation.alice.id}:turn:hints::0:enabled:1:1")

    assert answer_of(pressed).text == simulation.say("configuration-not-moderator")


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("choose:hints::0:channel::1", id="no-channel"),
        pytest.param("choose:hints::0:mode::shout", id="no-choice"),
        pytest.param("inherit:hints::0:::gone", id="no-field"),
    ],
)
async def test_a_forged_confirmation_changes_nothing(
    simulation: Simulation, panel: Panel, rest: str
) -> None:
    pressed = await simulation.forge(f"config:{panel.who.id}:{rest}", by=panel.who)

    assert pressed.acknowledged
    assert await _hints(simulation) == HintSettings()


async def _undo(panel: Panel) -> Answer:
    """Undo the newest change in the history; return what is shown since."""
    answer = answer_of(await panel.who.slash(panel.simulation.channel, "config history"))
    undo = [str(each["custom_id"]) for each in answer.components if each.get("label") == "Undo"]
    await panel.who.click(answer.message, custom_id=undo[0])
    return answer


@pytest.mark.parametrize("here", [False, True], ids=["server", "channel"])
@pytest.mark.parametrize("label", ["Apply", "Cancel"])
async def test_an_undo_that_would_post_is_shown_first(
    simulation: Simulation, panel: Panel, label: str, *, here: bool
) -> None:
    place = ChannelId(simulation.channel.id) if here else None
    await _set(simulation, place, enabled=True)
    await _set(simulation, place, enabled=False)

    shown = await _undo(panel)

    assert simulation.say("configuration-will-post") in shown.text
    assert "**Hinting**: off → on" in shown.text
    path = [place] if place else []
    assert not (await _hints(simulation, *path)).enabled
    await simulation.restart()
    await simulation.press(shown, label, by=panel.who)
    assert (await _hints(simulation, *path)).enabled is (label == "Apply")
    assert shown.text.startswith("## History")


async def test_an_undo_that_makes_it_quiet_is_not_asked(
    simulation: Simulation, panel: Panel
) -> None:
    await _set(simulation, enabled=True)

    shown = await _undo(panel)

    assert shown.text.startswith("## History")
    assert not (await _hints(simulation)).enabled


async def test_an_undo_in_a_channel_that_is_gone_is_not_asked(
    simulation: Simulation, panel: Panel
) -> None:
    room = simulation.guild.create_text_channel("gone")
    await _set(simulation, ChannelId(room.id), enabled=True)
    await _set(simulation, ChannelId(room.id), enabled=False)
    await channel_in(simulation, room.id).delete()

    shown = await _undo(panel)

    assert "undone since" in shown.text


class SetUp:
    """The set-up of one person, at the question where the hints are."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._shown: Answer | None = None

    async def open(self) -> None:
        panel = self._panel
        self._shown = answer_of(await panel.who.slash(panel.simulation.channel, "setup"))
        while "Hints: where?" not in self.shown.text:
            await self.press("Skip")

    @property
    def shown(self) -> Answer:
        assert self._shown is not None
        return self._shown

    async def press(self, label: str) -> None:
        await self._panel.simulation.press(self.shown, label, by=self._panel.who)

    async def choose(self, *places: simcord.ChannelHandle) -> None:
        [custom_id] = [each["custom_id"] for each in self.shown.components if each["type"] == 8]
        await self._panel.who.select(self.shown.message, places, custom_id=custom_id)


@pytest.mark.parametrize("label", ["Apply", "Cancel"])
async def test_a_setup_that_would_post_everywhere_is_shown_first(
    simulation: Simulation, panel: Panel, label: str
) -> None:
    setup = SetUp(panel)
    await setup.open()

    await setup.press("Everywhere")

    assert simulation.say("configuration-will-post") in setup.shown.text
    assert "**Hints**: off → on everywhere" in setup.shown.text
    assert not (await _hints(simulation)).enabled
    await simulation.restart()
    await setup.press(label)
    assert (await _hints(simulation)).enabled is (label == "Apply")
    assert ("Hints: where?" in setup.shown.text) is (label == "Cancel")


@pytest.mark.parametrize("restarted", [False, True], ids=["at-once", "after-a-restart"])
async def test_a_setup_that_would_post_in_channels_is_shown_first(
    simulation: Simulation, panel: Panel, *, restarted: bool
) -> None:
    category = simulation.guild.create_category("topics")
    other = simulation.guild.create_text_channel("other")
    setup = SetUp(panel)
    await setup.open()

    await setup.choose(simulation.channel)
    await setup.choose(category, other)  # thought better of
    assert f"**Hints**: off → on only in <#{category.id}>, <#{other.id}>" in setup.shown.text
    if restarted:
        await simulation.restart()
    await setup.press("Apply")

    on = [
        (await _hints(simulation, ChannelId(each.id))).enabled
        for each in (simulation.channel, category, other)
    ]
    assert on == [False, True, True]


@pytest.mark.parametrize("where", ["nowhere", "fewer"])
async def test_a_setup_that_makes_it_quiet_is_not_asked(
    simulation: Simulation, panel: Panel, where: str
) -> None:
    other = simulation.guild.create_text_channel("other")
    await _set(simulation, ChannelId(simulation.channel.id), enabled=True)
    await _set(simulation, ChannelId(other.id), enabled=True)
    setup = SetUp(panel)
    await setup.open()

    await (setup.press("Nowhere") if where == "nowhere" else setup.choose(other))

    assert simulation.say("configuration-will-post") not in setup.shown.text
    assert not (await _hints(simulation, ChannelId(simulation.channel.id))).enabled


async def test_a_setup_that_ends_an_exception_is_shown_first(
    simulation: Simulation, panel: Panel
) -> None:
    await _set(simulation, enabled=True)
    await _set(simulation, ChannelId(simulation.channel.id), enabled=False)
    setup = SetUp(panel)
    await setup.open()

    await setup.press("Everywhere")

    assert "on everywhere except in <#" in setup.shown.text
    assert simulation.say("configuration-will-post") in setup.shown.text


async def test_a_setup_changed_meanwhile_is_told_when_it_is_applied(
    simulation: Simulation, panel: Panel
) -> None:
    setup = SetUp(panel)
    await setup.open()
    await setup.press("Everywhere")
    await _set(simulation, brief=True)

    await setup.press("Apply")

    assert "changed these settings a moment ago" in setup.shown.text
    assert not (await _hints(simulation)).enabled


async def test_the_moderators_channel_is_shown_first(simulation: Simulation, panel: Panel) -> None:
    await panel.open("server")

    await panel.choose(":moderators_channel:", simulation.channel)

    assert simulation.say("configuration-will-post") in panel.shown.text
    assert f"**Moderators’ channel**: none → <#{simulation.channel.id}>" in panel.shown.text
