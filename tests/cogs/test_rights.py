"""Who may do what: every command, button, select and form, for everybody who could try it.

Discord hides moderators' commands from members, and the simulator with it; here it does not, since
an administrator can show any command to anybody and anybody can send any custom id.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands
from simcord.actors import MemberActor

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.viewpoints.model import Viewpoint
from bot.ui.buttons import LastingButton
from bot.ui.contributions.deciding import Decides
from cogs.arguments._control import FORMS as ARGUMENT_FORMS
from cogs.arguments._control import MODERATING as DECIDING
from cogs.arguments._control import Does as ArgumentDoes
from cogs.arguments._control import TopicControl, TopicDoes
from cogs.catalogue._control import DOES as OWN_DOES
from cogs.catalogue._control import MODERATING
from cogs.catalogue._control import Does as OwnDoes
from cogs.catalogue._control import Purpose as OwnPurpose
from cogs.configuration._control import Does
from cogs.quotes._control import Does as HintDoes
from cogs.quotes._whole_control import Does as WholeDoes
from cogs.setup._control import Does as SetupDoes
from cogs.stances._button import Does as StanceDoes
from cogs.topics._control import Does as OwnTopicDoes
from cogs.topics._proposal_control import FORMS as PROPOSAL_FORMS
from cogs.topics._proposal_control import MEMBERS as PROPOSING
from cogs.topics._proposal_control import ProposalDoes
from tests.support.simulation import START, Simulation, answer_of


class Person(Enum):
    """Who tries."""

    MEMBER = auto()
    MODERATOR_BY_PERMISSION = auto()
    MODERATOR_BY_ROLE = auto()
    ROLE_JUST_LOST = auto()
    MODERATOR_ELSEWHERE = auto()
    BOT = auto()
    IN_DIRECT_MESSAGES = auto()


MODERATORS = {Person.MODERATOR_BY_PERMISSION, Person.MODERATOR_BY_ROLE}

Tried = MemberActor | simcord.UserHandle


@dataclass(frozen=True)
class Command:
    """A slash command, with its options, or the name of the one that takes a channel."""

    name: str
    moderators: bool = False
    options: Mapping[str, object] = field(default_factory=dict[str, object])
    channel: str | None = None

    @property
    def id(self) -> str:
        """What the test is called."""
        return f"/{self.name}"

    async def used(self, simulation: Simulation, who: Tried) -> simcord.InteractionResult:
        """Use it."""
        options: dict[str, Any] = {**self.options}
        if isinstance(who, MemberActor):
            if self.channel is not None:
                options[self.channel] = simulation.channel
            return await who.slash(simulation.channel, self.name, **options)
        return await who.slash(self.name, **options)


@dataclass(frozen=True)
class MessageCommand:
    """A command on a message of the bot."""

    name: str
    moderators: bool = False

    @property
    def id(self) -> str:
        """What the test is called."""
        return self.name

    async def used(self, simulation: Simulation, who: Tried) -> simcord.InteractionResult:
        """Use it on an answer that whoever tries can see."""
        if isinstance(who, MemberActor):
            message = (await simulation.gpu("xai")).message
            return await who.context_menu(simulation.channel, self.name, message)
        message = answer_of(await who.slash("gpu", organisation="xai")).message
        return await simulation.menu_in_dm(self.name, message, who)


@dataclass(frozen=True)
class Control:
    """A button or a select, by its custom id."""

    custom_id: str
    moderators: bool = False
    chosen: str | None = None

    @property
    def id(self) -> str:
        """What the test is called."""
        return self.custom_id

    async def used(self, simulation: Simulation, who: Tried) -> simcord.InteractionResult:
        """Press it, or choose in it; a panel is the presser's own."""
        custom_id = self.custom_id.format(owner=who.id)
        return await simulation.forge(custom_id, by=who, chosen=self.chosen)


@dataclass(frozen=True)
class Form:
    """A form, by its custom id and what is typed in it."""

    custom_id: str
    typed: str
    moderators: bool = False

    @property
    def id(self) -> str:
        """What the test is called."""
        return f"form {self.custom_id}"

    async def used(self, simulation: Simulation, who: Tried) -> simcord.InteractionResult:
        """Send it."""
        custom_id = self.custom_id.format(owner=who.id)
        return await simulation.submit(custom_id, {"typed": self.typed}, by=who)


Use = Command | MessageCommand | Control | Form

PANEL = "config:{owner}:%s:server::0:%s"
PANEL_USES: Mapping[Does, Use] = {
    Does.HOME: Control(PANEL % ("home", ":"), moderators=True),
    Does.PAGE: Control(PANEL % ("page", ":"), moderators=True),
    Does.TURN: Control("config:{owner}:turn:figures::0:enabled:0", moderators=True),
    Does.CHOOSE: Control(PANEL % ("choose", "language:"), moderators=True, chosen="fr"),
    Does.INSIST: Control(PANEL % ("insist", "language:") + ":fr", moderators=True),
    Does.ASK: Control(PANEL % ("ask", "time_zone:"), moderators=True),
    Does.CORRECT: Control(PANEL % ("correct", "time_zone:"), moderators=True),
    Does.WRITE: Form(PANEL % ("write", "time_zone:"), typed="Europe/Paris", moderators=True),
    Does.INHERIT: Control(PANEL % ("inherit", ":"), moderators=True, chosen="language"),
    Does.HISTORY: Control(PANEL % ("history", ":"), moderators=True),
    Does.IMPORT: Control(PANEL % ("import", ":"), moderators=True),
    Does.CANCEL: Control(PANEL % ("cancel", ":"), moderators=True),
    Does.DIFFERENCE: Control(PANEL % ("difference", ":"), moderators=True),
    Does.UNDO: Control("config:{owner}:undo:server::1::", moderators=True),
}
SETUP = "setup:{owner}:%s:%s::0"
SETUP_USES: Mapping[SetupDoes, Use] = {
    SetupDoes.SHOW: Control(SETUP % ("show", "language"), moderators=True),
    SetupDoes.CHOOSE: Control(SETUP % ("choose", "language"), moderators=True, chosen="fr"),
    SetupDoes.EVERYWHERE: Control("setup:{owner}:everywhere:cogs:figures:0", moderators=True),
    SetupDoes.NOWHERE: Control("setup:{owner}:nowhere:cogs:figures:0", moderators=True),
    SetupDoes.ASK: Control(SETUP % ("ask", "zone"), moderators=True),
    SetupDoes.CORRECT: Control(SETUP % ("correct", "zone"), moderators=True),
    SetupDoes.WRITE: Form(SETUP % ("write", "zone"), typed="Europe/Paris", moderators=True),
}
HINT_USES: Mapping[HintDoes, Control] = {
    HintDoes.SHOW: Control("hint:show:1"),
    HintDoes.ADD: Control("hint:add:1"),
    HintDoes.FINE: Control("hint:fine:1"),
    HintDoes.NOT_A_QUOTE: Control("hint:not-a-quote:1"),
    HintDoes.OPT_OUT: Control("hint:opt-out:1"),
    HintDoes.WRONG: Control("hint:wrong:1", moderators=True),
}
WHOLE = "whole:%s:1:1:00000000:0:1"
WHOLE_USES: Mapping[WholeDoes, Use] = {
    WholeDoes.PAGE: Control(WHOLE % "page"),
    WholeDoes.CHOOSE: Control(WHOLE % "choose", chosen="0"),
    WholeDoes.COPY: Control(WHOLE % "copy"),
}
OWN_USES: Mapping[tuple[OwnPurpose, OwnDoes], Use] = {
    (purpose, does): (
        Form(f"own:{{owner}}:{purpose}:{does}:1", typed="7", moderators=purpose in MODERATING)
        if does in {OwnDoes.SUBMIT, OwnDoes.REASON}
        else Control(f"own:{{owner}}:{purpose}:{does}:1", moderators=purpose in MODERATING)
    )
    for purpose, all_of_it in OWN_DOES.items()
    for does in all_of_it
}
TOPIC_FORMS = {TopicDoes.SEND}
TOPIC_USES: Mapping[TopicDoes, Use] = {
    does: (
        Form(f"arguments:{does}:neutral:1:wall", typed="No.")
        if does in TOPIC_FORMS
        else Control(TopicControl(does, "wall", Viewpoint.NEUTRAL, 1).custom_id)
    )
    for does in TopicDoes
}
ARGUMENT_USES: Mapping[ArgumentDoes, Use] = {
    does: (
        Form(f"argument:{does}:1:1", typed="No.", moderators=does in DECIDING)
        if does in ARGUMENT_FORMS
        else Control(f"argument:{does}:1:1", moderators=does in DECIDING)
    )
    for does in ArgumentDoes
}
REVIEW_USES = [Control(f"review:figure:{does}:1", moderators=True) for does in Decides]
STANCE_USES = [
    Control(f"stance:wall:{does}") for does in (*Viewpoint, StanceDoes.CHANGE, StanceDoes.WITHDRAW)
]
OWN_TOPIC = "topic:{owner}:%s::1"
OWN_TOPIC_USES: Mapping[OwnTopicDoes, Use] = {
    does: (
        Form(OWN_TOPIC % does, typed="Bread", moderators=True)
        if does in {OwnTopicDoes.WRITE_FIRST, OwnTopicDoes.WRITE_SECOND}
        else Control(OWN_TOPIC % does, moderators=True)
    )
    for does in OwnTopicDoes
}
PROPOSAL_USES: Mapping[ProposalDoes, Use] = {
    does: (
        Form(f"topic-proposal:{does}:1", typed="Bread", moderators=does not in PROPOSING)
        if does in PROPOSAL_FORMS
        else Control(f"topic-proposal:{does}:1", moderators=does not in PROPOSING)
    )
    for does in ProposalDoes
}
LASTING: Mapping[str, Control] = {
    "AskButton": Control("claim:ask:3 billion"),
    "AnswerButton": Control("gpu:sources:xai:20261121"),
    "EstimateButton": Control("estimate:sources:h100:100:100:20261121"),
    "FigureButton": Control("figure:sources:xai:power_mw:20261121"),
    "HardwareButton": Control("hardware:sources:h100:20261121"),
    "RankingButton": Control("ranking:sources:power_mw:20261121"),
    "ChartButton": Control("chart:sources:c:gpu_count:20261121:73cvm5pigbmd"),
    "CheckAgain": Control("doctor:again", moderators=True),
    "HintButton": HINT_USES[HintDoes.SHOW],
    "LabelButton": Control("label:skip:1", moderators=True),
    "PrivacyButton": Control("privacy:show"),
    "SourcesButton": Control("digest:sources:739941"),
    "StanceButton": Control("stance:wall"),
    "HistoryButton": Control("digest:history:739941", moderators=True),
    "AtOnceButton": Control("digest-now:extra:740306", moderators=True),
    "TakeBackButton": Control("digest-skip:back:740306", moderators=True),
    "TopicButton": Control("viewpoints:sources:wall:1"),
    "WhyButton": Control("why:report"),
}
FIGURE = {"organisation": "xai", "metric": "gpu_count"}
COMMANDS = [
    Command("gpu", options={"organisation": "xai"}),
    Command("figure", options={"organisation": "xai", "metric": "power"}),
    Command("ranking", options={"metric": "power"}),
    Command("hardware", options={"chip": "h100"}),
    Command("estimate", options={"count": "100k", "chip": "h100"}),
    Command("compare", options={"organisations": "xai, zzz", "metric": "GPU"}),
    Command("timeline", options={"organisations": "zzz", "metric": "GPU"}),
    Command("viewpoints", options={"topic": "wall"}),
    Command("topics"),
    Command("help"),
    Command("privacy"),
    Command("quote link", options={"message": "https://discord.com/channels/1/1/1"}),
    Command("check text", options={"text": "xAI has 100,000 GPUs"}),
    Command("setup", moderators=True),
    Command("doctor", moderators=True),
    Command("config open", moderators=True),
    Command("config history", moderators=True),
    Command("config explain", moderators=True, channel="channel"),
    Command("config export", moderators=True),
    Command("quotes review", moderators=True),
    Command("quotes stats", moderators=True),
    Command("catalogue add", moderators=True, options=FIGURE),
    Command("catalogue correct", moderators=True, options={"figure": "xai-none"}),
    Command("catalogue retire", moderators=True, options={"figure": "xai-none"}),
    Command("catalogue history", moderators=True),
    Command("topic write", moderators=True),
    Command("topic edit", moderators=True, options={"topic": "wall"}),
    Command("topic settle", moderators=True, options={"topic": "wall"}),
    Command("topic retire", moderators=True, options={"topic": "wall"}),
    Command("topic history", moderators=True),
    Command("topic draft", moderators=True),
    Command("topic figure", moderators=True, options={"figure": "xai-grok-4-gpus"}),
    Command("review", moderators=True),
    Command("debate open", moderators=True, options={"topic": "wall"}),
    Command("debate status", moderators=True),
    Command("debate close", moderators=True, options={"topic": "wall"}),
    Command("debate reopen", moderators=True, options={"topic": "wall"}),
    Command("digest settings", moderators=True),
    Command("digest preview", moderators=True),
    Command("digest now", moderators=True),
    Command("digest skip", moderators=True),
    Command("digest history", moderators=True),
    Command("contribute figure", options=FIGURE),
    Command("contribute argument", options={"topic": "wall", "viewpoint": "neutral"}),
    Command("contribute status"),
    Command("config import", moderators=True, options={"file": ("settings.json", b"{}")}),
]
MESSAGE_COMMANDS = [
    MessageCommand("Why this message?"),
    MessageCommand("Quote whole sentences"),
    MessageCommand("Check figures"),
]
USES: list[Use] = [
    *COMMANDS,
    *MESSAGE_COMMANDS,
    *LASTING.values(),
    *(each for does, each in HINT_USES.items() if does is not HintDoes.SHOW),
    *PANEL_USES.values(),
    *SETUP_USES.values(),
    *WHOLE_USES.values(),
    *OWN_USES.values(),
    *OWN_TOPIC_USES.values(),
    *PROPOSAL_USES.values(),
    Control("topic-propose:Bread"),
    Control("digest-set:save:0::0800::", moderators=True),
    Control("digest-set:tag:0:5:::", moderators=True, chosen="7"),
    Control("digest-set:back:0::::", moderators=True),
    *REVIEW_USES,
    *STANCE_USES,
    *TOPIC_USES.values(),
    *ARGUMENT_USES.values(),
    Control("contributed:2"),
    Form("claim:send", typed="Whose 3 billion?"),
]


@pytest.fixture(autouse=True)
def _nothing_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def visible(*command: object) -> None:
        del command

    monkeypatch.setattr("simcord.actors._check_command_access", visible)


async def _who(simulation: Simulation, person: Person) -> Tried:
    guild, env = simulation.guild, simulation.env
    if person is Person.IN_DIRECT_MESSAGES:
        return simulation.outsider
    manages = discord.Permissions(manage_guild=True)
    user = env.create_user("somebody", bot=person is Person.BOT)
    roles: list[simcord.RoleHandle] = []
    if person in {Person.MODERATOR_BY_PERMISSION, Person.BOT}:
        roles = [guild.create_role("managers", permissions=manages)]
    elif person in {Person.MODERATOR_BY_ROLE, Person.ROLE_JUST_LOST}:
        roles = [guild.create_role("helpers")]
        await _moderate(simulation, roles[0])
    elif person is Person.MODERATOR_ELSEWHERE:
        other = env.create_guild("Elsewhere")
        other.add_member(user, roles=[other.create_role("managers", permissions=manages)])
    member = guild.add_member(user, roles=roles)
    if person is Person.ROLE_JUST_LOST:
        env.backend.remove_member_role(guild.id, member.id, roles[0].id)
    return member


async def _moderate(simulation: Simulation, role: simcord.RoleHandle) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "server"),
        {"moderator_roles": [role.id]},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )


def _refusal(simulation: Simulation, use: Use, person: Person) -> str | None:
    """Return what this person is told instead, None for whoever may."""
    if not use.moderators or person in MODERATORS:
        return None
    if person is Person.IN_DIRECT_MESSAGES:
        return simulation.say("configuration-servers-only")
    return simulation.say("configuration-not-moderator")


def _names_a_channel(use: Use) -> bool:
    """Return whether it takes a channel, which nobody can name in direct messages."""
    return isinstance(use, Command) and use.channel is not None


def _refusals(simulation: Simulation) -> set[str]:
    keys = ("configuration-not-moderator", "configuration-servers-only")
    return {simulation.say(key) for key in keys}


def _is_of_tests(button: type) -> bool:
    return button.__module__.startswith("tests.")


@pytest.mark.parametrize(
    ("use", "person"),
    [
        pytest.param(use, person, id=f"{use.id}-{person.name.lower()}")
        for use in USES
        for person in Person
        if person is not Person.IN_DIRECT_MESSAGES or not _names_a_channel(use)
    ],
)
async def test_each_use_is_for_whom_it_is(
    simulation: Simulation, use: Use, person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    who = await _who(simulation, person)
    guild = GuildId(simulation.guild.id)
    before = await simulation.app.configuration.history(guild)

    result = await use.used(simulation, who)

    assert result.acknowledged
    refused = _refusal(simulation, use, person)
    if refused is not None:
        answer = answer_of(result)
        assert (answer.private, answer.text) == (True, refused)
        assert await simulation.app.configuration.history(guild) == before
    elif result.response is not None:
        assert answer_of(result).text not in _refusals(simulation)
    assert [each.getMessage() for each in caplog.records if "Incident" in str(each.msg)] == []


async def test_every_command_is_tried(simulation: Simulation) -> None:
    tree = simulation.client.tree
    slash = {
        each.qualified_name
        for each in tree.walk_commands()
        if isinstance(each, app_commands.Command)
    }
    menus = {each.name for each in tree.get_commands(type=discord.AppCommandType.message)}

    assert {each.name for each in COMMANDS} == slash
    assert {each.name for each in MESSAGE_COMMANDS} == menus
    assert tree.get_commands(type=discord.AppCommandType.user) == []


async def test_what_is_for_moderators_is_hidden_from_members(simulation: Simulation) -> None:
    heads = {each.name.split()[0] for each in COMMANDS if each.moderators}
    hidden = {
        each.name
        for each in simulation.client.tree.get_commands()
        if not isinstance(each, app_commands.ContextMenu)
        and each.guild_only
        and each.default_permissions == discord.Permissions(manage_guild=True)
    }

    assert heads == hidden


def test_every_control_of_the_panels_is_tried() -> None:
    assert set(PANEL_USES) == set(Does)
    assert set(SETUP_USES) == set(SetupDoes)
    assert set(HINT_USES) == set(HintDoes)
    assert set(WHOLE_USES) == set(WholeDoes)


def test_every_lasting_button_is_tried(simulation: Simulation) -> None:
    assert simulation.client.is_ready()
    shipped = {each.__name__ for each in LastingButton.__subclasses__() if not _is_of_tests(each)}

    assert set(LASTING) == shipped
