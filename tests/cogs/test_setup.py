"""`/setup`: five questions walked by clicks, skipped, taken back, interrupted and refused."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.zones import likely_zones
from bot.domain.figures.settings import FiguresSettings
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.texts import Language
from cogs.setup._control import Control, Does, screens
from tests.support.panel import channel_in
from tests.support.simulation import START, Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
COUNT = len(screens(ALL_SETTINGS))
"""The questions, the last one once a cog, and the end."""


class SetUp:
    """The set-up of one person."""

    def __init__(self, simulation: Simulation, who: MemberActor, language: Language) -> None:
        self._simulation = simulation
        self._language = language
        self.who = who
        self._opened: simcord.InteractionResult | None = None

    async def open(self) -> Answer:
        self._opened = await self.who.slash(self._simulation.channel, "setup")
        return self.shown

    @property
    def shown(self) -> Answer:
        """The question that is asked now, or the end."""
        assert self._opened is not None
        return answer_of(self._opened)

    async def press(self, key: str) -> simcord.InteractionResult:
        label = self._simulation.say(key, self._language)
        return await self.who.click(self.shown.message, label=label)

    async def choose(self, *values: object) -> simcord.InteractionResult:
        [select] = [
            str(each["custom_id"]) for each in self.shown.components if each.get("type") in _SELECTS
        ]
        return await self.who.select(self.shown.message, values, custom_id=select)

    def asks(self, key: str, **values: str) -> bool:
        """Say whether this question is asked now."""
        return f"**{self._simulation.say(key, self._language, **values)}**" in self.shown.text


_SELECTS = {3, 6, 8}  # of texts, of roles, of channels


@pytest.fixture
def helpers(simulation: Simulation) -> simcord.RoleHandle:
    """Make a role that gives no permission."""
    return simulation.guild.create_role("helpers")


@pytest.fixture
def setup(simulation: Simulation) -> SetUp:
    """Take the set-up of a moderator by permission."""
    return SetUp(simulation, _moderator(simulation, "carol"), Language.ENGLISH)


def _moderator(simulation: Simulation, name: str) -> MemberActor:
    manages = simulation.guild.create_role(name, permissions=discord.Permissions(manage_guild=True))
    return simulation.guild.add_member(simulation.env.create_user(name), roles=[manages])


async def _server(simulation: Simulation) -> ServerSettings:
    guild = GuildId(simulation.guild.id)
    return await simulation.app.configuration.settings_for(ServerSettings, guild)


async def _on(simulation: Simulation, *path: int) -> bool:
    guild, channels = GuildId(simulation.guild.id), [ChannelId(each) for each in path]
    settings = await simulation.app.configuration.settings_for(FiguresSettings, guild, channels)
    return settings.enabled


async def _mode(simulation: Simulation, scope: int | None) -> Mode:
    guild, path = GuildId(simulation.guild.id), () if scope is None else (ChannelId(scope),)
    configuration = simulation.app.configuration
    return (await configuration.settings_for(QuotesSettings, guild, path)).mode


async def _set(
    simulation: Simulation, cog: str, values: Mapping[str, object], scope: int | None = None
) -> None:
    channel = None if scope is None else ChannelId(scope)
    place = Place(GuildId(simulation.guild.id), channel, cog)
    layer = await simulation.app.configuration.set_at(place)
    await simulation.app.configuration.change(
        place, values, by=MemberId(1), expected_revision=layer.revision, now=START
    )


@LANGUAGES
async def test_the_whole_setup_is_walked_by_clicks(
    simulation: Simulation, helpers: simcord.RoleHandle, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server=tag)
    setup = SetUp(simulation, _moderator(simulation, "carol"), language)
    cog = simulation.say("configuration-figures", language)

    opened = await setup.open()
    assert opened.private
    assert opened.text.startswith(simulation.say("setup-begin", language))
    assert simulation.say("setup-title", language, number=1, count=5) in opened.text
    assert setup.asks("setup-ask-language")
    await setup.choose("fr")
    assert setup.asks("setup-ask-zone")
    await setup.choose("Europe/Paris")
    assert setup.asks("setup-ask-roles")
    await setup.choose(helpers)
    assert setup.asks("setup-ask-channel")
    await setup.choose(simulation.channel)
    assert simulation.say("configuration-will-post", language) in setup.shown.text
    await setup.press("configuration-apply")
    assert setup.asks("setup-ask-cog", cog=cog)
    assert simulation.say("setup-title", language, number=5, count=5) in setup.shown.text
    await setup.choose(simulation.channel)
    viewpoints = simulation.say("configuration-viewpoints", language)
    assert setup.asks("setup-ask-cog", cog=viewpoints)
    await setup.choose(simulation.channel)
    quotes = simulation.say("configuration-quotes", language)
    assert setup.asks("setup-ask-cog", cog=quotes)
    await setup.choose(simulation.channel)

    assert setup.shown.text.startswith(f"## {simulation.say('setup-done', language)}")
    assert f"✅ {cog}" in setup.shown.text
    assert f"✅ {viewpoints}" in setup.shown.text
    assert f"✅ {quotes}" in setup.shown.text
    assert f"<@&{helpers.id}>" in setup.shown.text  # no admin has shown that role the commands
    ids = simulation.client.command_ids
    assert setup.shown.text.endswith(
        simulation.say(
            "setup-next",
            language,
            change=f"</config open:{ids['config']}>",
            undo=f"</config history:{ids['config']}>",
            help=f"</help:{ids['help']}>",
            again=f"</setup:{ids['setup']}>",
        )
    )
    assert await _server(simulation) == ServerSettings.model_validate(
        {
            "language": "fr",
            "time_zone": "Europe/Paris",
            "moderator_roles": (helpers.id,),
            "moderators_channel": simulation.channel.id,
        },
        strict=False,
    )
    assert (await _on(simulation), await _on(simulation, simulation.channel.id)) == (False, True)
    modes = [await _mode(simulation, each) for each in (None, simulation.channel.id)]
    assert modes == [Mode.OFF, Mode.OBSERVE]


@LANGUAGES
async def test_everything_can_be_skipped(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    setup = SetUp(simulation, _moderator(simulation, "carol"), language)
    await setup.open()

    for _ in range(COUNT - 1):
        await setup.press("setup-skip")

    assert setup.shown.text.startswith(f"## {simulation.say('setup-done', language)}")
    history = await simulation.app.configuration.history(GuildId(simulation.guild.id))
    assert history.changes == ()


async def test_every_question_leads_back_to_the_one_before(
    simulation: Simulation, setup: SetUp
) -> None:
    await setup.open()
    asked = [setup.shown.text]
    for _ in range(COUNT - 2):
        await setup.press("setup-skip")
        asked.append(setup.shown.text)

    for before in reversed(asked[1:-1]):
        await setup.press("setup-back")
        assert setup.shown.text == before
    await setup.press("setup-back")

    assert setup.asks("setup-ask-language")
    assert simulation.say("setup-back") not in setup.shown.buttons


@LANGUAGES
async def test_every_question_keeps_to_discords_limits(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    setup = SetUp(simulation, _moderator(simulation, "carol"), language)
    await setup.open()

    for _ in range(COUNT - 1):
        assert len(setup.shown.components) <= 40
        assert len(setup.shown.raw) <= 600
        assert [
            each for each in setup.shown.components if len(each.get("custom_id", "")) > 100
        ] == []
        assert [label for label in setup.shown.buttons if len(label) > 20] == []
        await setup.press("setup-skip")


async def test_an_answer_is_said_to_be_saved_and_shown_the_next_time(
    simulation: Simulation, setup: SetUp
) -> None:
    await setup.open()

    await setup.choose("fr")

    assert "Saved. **Language**: French" in setup.shown.text
    await setup.press("setup-back")
    assert "Now: French" in setup.shown.text
    [select] = [each for each in setup.shown.components if each.get("type") == 3]
    assert [each["value"] for each in select["options"] if each.get("default")] == ["fr"]
    await setup.choose("fr")
    assert "Saved." not in setup.shown.text
    assert setup.asks("setup-ask-zone")
    history = await simulation.app.configuration.history(GuildId(simulation.guild.id))
    assert [(each.by, each.after) for each in history.changes] == [
        (setup.who.id, {"language": "fr"})
    ]


@pytest.mark.parametrize(
    ("tag", "first"), [("fr", "Europe/Paris"), ("en-US", "Europe/London")], ids=["fr", "en"]
)
async def test_the_zones_of_the_servers_language_come_first(
    simulation: Simulation, setup: SetUp, tag: str, first: str
) -> None:
    simulation.speak(server=tag)
    await setup.open()
    await setup.press("setup-skip")

    [select] = [each for each in setup.shown.components if each.get("type") == 3]

    assert select["options"][0]["value"] == first
    clocks = {each["value"]: each["description"] for each in select["options"]}
    assert clocks["Europe/Paris"] == "11:00 there now"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("chosen", ["UTC", "Asia/Tokyo"])
def test_the_offered_zones_are_zones_and_fit_one_select(language: Language, chosen: str) -> None:
    zones = likely_zones(language, chosen)

    assert chosen in zones
    assert len(zones) == len(set(zones)) <= 25
    assert [ZoneInfo(zone).key for zone in zones] == zones


async def test_another_zone_is_typed_and_a_wrong_one_corrected(
    simulation: Simulation, setup: SetUp
) -> None:
    await setup.open()
    await setup.press("setup-skip")

    await setup.who.submit_modal(await setup.press("setup-another"), {"typed": "Asia/Tokio"})

    assert "no time zone is called “Asia/Tokio”" in setup.shown.text
    assert setup.asks("setup-ask-zone")
    assert (await _server(simulation)).time_zone == "UTC"
    asked = await setup.press("configuration-correct")
    assert asked.modal is not None
    assert asked.modal["components"][0]["component"]["value"] == "Asia/Tokio"
    await setup.who.submit_modal(asked, {"typed": "Asia/Tokyo"})
    assert (await _server(simulation)).time_zone == "Asia/Tokyo"
    assert setup.asks("setup-ask-roles")


async def _at_cogs(setup: SetUp) -> None:
    await setup.open()
    for _ in range(4):
        await setup.press("setup-skip")


@pytest.mark.parametrize(
    ("key", "on", "said"),
    [("setup-choose-everywhere", True, "on everywhere"), ("setup-choose-nowhere", False, "off")],
    ids=["everywhere", "nowhere"],
)
async def test_a_cog_is_put_on_everywhere_or_nowhere(
    simulation: Simulation, setup: SetUp, key: str, *, on: bool, said: str
) -> None:
    await _set(simulation, "figures", {"enabled": not on})
    await _set(simulation, "figures", {"enabled": not on}, simulation.channel.id)
    await _at_cogs(setup)

    await setup.press(key)

    assert (await _on(simulation), await _on(simulation, simulation.channel.id)) == (on, on)
    await _at_cogs(setup)
    assert f"Now: {said}\n" in setup.shown.text


async def test_a_cog_is_put_on_in_some_channels_alone(simulation: Simulation, setup: SetUp) -> None:
    category = simulation.guild.create_category("topics")
    inside = simulation.guild.create_text_channel("inside", category=category)
    other = simulation.guild.create_text_channel("other")
    await _set(simulation, "figures", {"enabled": True}, other.id)
    await _at_cogs(setup)

    await setup.choose(simulation.channel, category)

    assert await _on(simulation, simulation.channel.id)
    assert await _on(simulation, inside.id, category.id)
    assert not await _on(simulation, other.id)
    await _at_cogs(setup)
    assert f"on only in <#{simulation.channel.id}>, <#{category.id}>" in setup.shown.text


async def test_what_the_select_cannot_show_stays_on(simulation: Simulation, setup: SetUp) -> None:
    parent = channel_in(simulation, simulation.channel.id)
    thread = await parent.create_thread(name="talk", type=discord.ChannelType.public_thread)
    rooms = [simulation.guild.create_text_channel(f"room-{number}") for number in range(26)]
    await _set(simulation, "figures", {"enabled": False})
    for each in (thread, *rooms):
        await _set(simulation, "figures", {"enabled": True}, each.id)
    await _at_cogs(setup)
    assert "… and 2 more" in setup.shown.text
    [select] = [each for each in setup.shown.components if each.get("type") == 8]
    shown = [int(each["id"]) for each in select["default_values"]]

    await setup.choose(simulation.channel)

    on = {each.id for each in (thread, *rooms) if await _on(simulation, each.id)}
    assert on == {thread.id, *(each.id for each in rooms)} - set(shown)
    assert await _on(simulation, simulation.channel.id)


@pytest.mark.parametrize("on", [False, True], ids=["exception", "place"])
async def test_a_channel_that_is_gone_is_not_named(
    simulation: Simulation, setup: SetUp, *, on: bool
) -> None:
    gone = simulation.guild.create_text_channel("gone")
    await _set(simulation, "figures", {"enabled": not on})
    await _set(simulation, "figures", {"enabled": on}, gone.id)
    await channel_in(simulation, gone.id).delete()

    await _at_cogs(setup)

    assert f"Now: {'off' if on else 'on everywhere'}\n" in setup.shown.text


async def test_exceptions_are_shown(simulation: Simulation, setup: SetUp) -> None:
    await _set(simulation, "figures", {"enabled": False}, simulation.channel.id)

    await _at_cogs(setup)

    assert f"Now: on everywhere except in <#{simulation.channel.id}>" in setup.shown.text


@pytest.mark.parametrize("cogs", [False, True], ids=["a-setting", "where-a-cog-is-on"])
async def test_the_second_of_two_sees_what_the_first_changed(
    simulation: Simulation, setup: SetUp, *, cogs: bool
) -> None:
    await (_at_cogs(setup) if cogs else setup.open())
    if cogs:
        await _set(simulation, "figures", {"enabled": False}, simulation.channel.id)
    else:
        await _set(simulation, "server", {"language": "fr"})

    await (setup.press("setup-choose-everywhere") if cogs else setup.choose("en"))

    assert "<@1> changed these settings a moment ago" in setup.shown.text
    assert "not set here → " in setup.shown.text
    if cogs:
        assert not await _on(simulation, simulation.channel.id)
        await setup.press("setup-choose-everywhere")
        assert await _on(simulation, simulation.channel.id)
    else:
        assert (await _server(simulation)).language == "fr"
        await setup.choose("en")
        assert (await _server(simulation)).language == "en"


async def test_a_restart_in_the_middle_changes_nothing(
    simulation: Simulation, setup: SetUp
) -> None:
    await setup.open()
    await setup.press("setup-skip")
    asked = await setup.press("setup-another")

    await simulation.restart()
    await setup.who.submit_modal(asked, {"typed": "Europe/Paris"})
    await setup.press("setup-back")
    await setup.choose("Europe/London")

    assert setup.asks("setup-ask-roles")
    assert (await _server(simulation)).time_zone == "Europe/London"


@LANGUAGES
async def test_a_member_sets_nothing_up(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.show_command("setup", simulation.alice)
    simulation.speak(member=tag)

    asked = await simulation.slash("setup")
    forged = await simulation.forge(f"setup:{simulation.alice.id}:nowhere:cogs:figures:0")

    refusal = simulation.say("configuration-not-moderator", language)
    assert [(each.text, each.private) for each in (asked, answer_of(forged))] == [
        (refusal, True)
    ] * 2
    assert await _on(simulation)


@pytest.mark.parametrize("by", ["press", "form"])
async def test_a_role_just_lost_refuses(
    simulation: Simulation, helpers: simcord.RoleHandle, by: str
) -> None:
    dora = simulation.guild.add_member(simulation.env.create_user("dora"), roles=[helpers])
    simulation.show_command("setup", dora)
    await _set(simulation, "server", {"moderator_roles": [helpers.id]})
    setup = SetUp(simulation, dora, Language.ENGLISH)
    await setup.open()
    await setup.press("setup-skip")
    asked = await setup.press("setup-another")

    simulation.env.backend.remove_member_role(simulation.guild.id, dora.id, helpers.id)
    refused = (
        await dora.submit_modal(asked, {"typed": "Europe/Paris"})
        if by == "form"
        else await setup.choose("Europe/Paris")
    )

    assert answer_of(refused).text == simulation.say("configuration-not-moderator")
    assert (await _server(simulation)).time_zone == "UTC"


@pytest.mark.parametrize(
    ("rest", "key"),
    [
        pytest.param("burn:language::0", "setup-old", id="does"),
        pytest.param("show:horoscope::0", "setup-old", id="step"),
        pytest.param("show:cogs:gone:0", "setup-old", id="cog"),
        pytest.param("show:language:figures:0", "setup-old", id="step-with-a-cog"),
        pytest.param("ask:roles::0", "setup-old", id="nothing-to-type"),
        pytest.param("choose:end::0", "setup-old", id="nothing-to-answer"),
        pytest.param("everywhere:channel::0", "setup-old", id="another-questions-answer"),
        pytest.param("write:cogs:figures:0", "setup-old", id="nothing-was-typed"),
    ],
)
async def test_a_control_of_another_version_is_refused(
    simulation: Simulation, setup: SetUp, rest: str, key: str
) -> None:
    pressed = await simulation.forge(f"setup:{setup.who.id}:{rest}", by=setup.who)

    assert answer_of(pressed).private
    assert answer_of(pressed).text == simulation.say(key)


@pytest.mark.parametrize("step", ["channel:", "cogs:figures"])
async def test_another_servers_channel_is_no_choice(
    simulation: Simulation, setup: SetUp, step: str
) -> None:
    foreign = simulation.env.create_guild("Elsewhere").create_text_channel("there")

    chosen = await simulation.forge(
        f"setup:{setup.who.id}:choose:{step}:0", by=setup.who, chosen=str(foreign.id)
    )

    assert answer_of(chosen).text == simulation.say("configuration-channel-gone")
    assert (await _server(simulation)).moderators_channel is None


@pytest.mark.parametrize(
    ("step", "value", "said"),
    [
        ("roles", "1", "takes up to 25 of this server’s roles"),
        ("zone", "Mars", "no time zone is called “Mars”"),
        ("language", "tlh", "cannot be “tlh”"),
    ],
    ids=["role", "zone", "language"],
)
async def test_a_forged_choice_is_refused(
    simulation: Simulation, setup: SetUp, step: str, value: str, said: str
) -> None:
    chosen = await simulation.forge(
        f"setup:{setup.who.id}:choose:{step}::0", by=setup.who, chosen=value
    )

    assert said in answer_of(chosen).text
    assert await _server(simulation) == ServerSettings()


async def test_a_setup_is_its_openers_alone(simulation: Simulation, setup: SetUp) -> None:
    pressed = await simulation.forge(
        f"setup:{simulation.alice.id}:nowhere:cogs:figures:0", by=setup.who
    )

    assert answer_of(pressed).text == simulation.say("configuration-panel-of-another")
    assert await _on(simulation)


async def test_outside_servers_there_is_nothing_to_set_up(simulation: Simulation) -> None:
    outsider = simulation.outsider

    pressed = await simulation.forge(f"setup:{outsider.id}:show:language::0", by=outsider)

    assert answer_of(pressed).text == simulation.say("configuration-servers-only")


@pytest.mark.parametrize(
    "custom_id",
    ["setup:x:show:language::0", "setup:1:show:language", "set:1:show:language::0"],
    ids=["no-owner", "too-short", "another-word"],
)
async def test_an_id_of_another_form_is_nobodys(simulation: Simulation, custom_id: str) -> None:
    pressed = await simulation.forge(custom_id)

    assert not pressed.acknowledged


@pytest.mark.parametrize("does", list(Does))
def test_every_control_fits_and_reads_back(does: Does) -> None:
    largest = MemberId(2**63 - 1)
    controls = [
        Control(largest, does, screen, 9999, sure=sure)
        for screen in screens(ALL_SETTINGS)
        for sure in (False, True)
    ]

    ids = [control.custom_id for control in controls]

    assert [each for each in ids if len(each) > 100] == []
    assert [Control.read(each) for each in ids] == controls
