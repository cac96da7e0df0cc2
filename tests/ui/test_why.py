"""The button of whatever the bot posts by itself says why, and what can be done about it."""

import discord
import pytest
from simcord.actors import MemberActor

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.configuration.rules import Rule
from bot.domain.configuration.server import ServerSettings
from bot.texts import Language
from bot.ui.cards import card
from bot.ui.why import why_button
from tests.support.simulation import START, Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


async def _posted(simulation: Simulation, rule: Rule = Rule.REPORT) -> discord.Message:
    """Post by itself, in the language of the server."""
    channel = simulation.client.get_channel(simulation.channel.id)
    assert isinstance(channel, discord.TextChannel)
    button = why_button(rule, simulation.app.texts, Language.ENGLISH)
    return await channel.send(view=card(["A setting does not hold."], buttons=[button]))


async def _asked(
    simulation: Simulation, posted: discord.Message, by: MemberActor | None = None
) -> Answer:
    return answer_of(
        await (by or simulation.alice).click(posted, label=simulation.say("why-this-message"))
    )


async def _set(simulation: Simulation, **changes: object) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, ServerSettings.cog),
        changes,
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )


def _id_of(simulation: Simulation, command: str) -> str:
    known = simulation.env.backend.commands[None].values()
    return next(str(each["id"]) for each in known if each["name"] == command)


@LANGUAGES
async def test_the_rule_is_told_to_its_reader_alone(
    simulation: Simulation, tag: str, language: Language
) -> None:
    posted = await _posted(simulation)
    simulation.speak(member=tag)

    answer = await _asked(simulation, posted)

    assert answer.private
    for key in ("why-this-message", "why-rule-report", "why-automatic", "why-stop-report"):
        assert simulation.say(key, language) in answer.text


@pytest.mark.parametrize("rule", Rule, ids=lambda rule: rule.slug)
@LANGUAGES
async def test_every_rule_keeps_to_discords_limits(
    simulation: Simulation, rule: Rule, tag: str, language: Language
) -> None:
    roles = [simulation.guild.create_role(f"role {number}").id for number in range(25)]
    await _set(simulation, moderator_roles=roles)
    posted = await _posted(simulation, rule)
    simulation.speak(member=tag)

    answer = await _asked(simulation, posted)

    assert simulation.say(rule.sentence, language) in answer.text
    assert len(answer.raw) <= 4000
    assert len(answer.components) <= 40


async def test_the_setting_is_told_as_it_is_here(simulation: Simulation) -> None:
    posted = await _posted(simulation)
    before = await _asked(simulation, posted)

    await _set(simulation, moderators_channel=simulation.channel.id)

    assert "Server · Moderators’ channel: none (default)" in before.text
    after = await _asked(simulation, posted)
    assert (
        f"Server · Moderators’ channel: <#{simulation.channel.id}> (from: the whole server)"
        in after.text
    )


async def test_who_may_change_it_is_named_without_a_ping(simulation: Simulation) -> None:
    helpers, gone = (simulation.guild.create_role(name) for name in ("helpers", "gone"))
    await _set(simulation, moderator_roles=[helpers.id, gone.id, simulation.guild.id])
    simulation.env.backend.delete_role(simulation.guild.id, gone.id)
    posted = await _posted(simulation)

    answer = await _asked(simulation, posted)

    opened = f"</config open:{_id_of(simulation, 'config')}>"
    assert f"manage this server, or has <@&{helpers.id}>, with {opened}" in answer.text
    assert f"</config history:{_id_of(simulation, 'config')}>" in answer.text
    assert simulation.last_sent.get("allowed_mentions") == {"parse": []}


async def test_without_roles_whoever_manages_the_server_is_named(simulation: Simulation) -> None:
    posted = await _posted(simulation)

    answer = await _asked(simulation, posted)

    assert "whoever may manage this server, with </config open:" in answer.text


async def test_a_command_that_discord_never_named_is_written_plainly(
    simulation: Simulation,
) -> None:
    posted = await _posted(simulation)
    simulation.client.command_ids = {}

    answer = await _asked(simulation, posted)

    assert "`/config open`" in answer.text


async def test_the_button_outlives_the_client(simulation: Simulation) -> None:
    posted = await _posted(simulation)

    await simulation.restart()

    answer = await _asked(simulation, posted)
    assert simulation.say("why-rule-report") in answer.text
    assert f"</config open:{_id_of(simulation, 'config')}>" in answer.text


async def test_a_thread_has_its_own_settings(simulation: Simulation) -> None:
    thread = simulation.env.backend.create_thread(
        simulation.channel.id, "side", simulation.alice.id
    )
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), ChannelId(thread.id), "figures"),
        {"enabled": False},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    place = await simulation.client.fetch_channel(thread.id)
    assert isinstance(place, discord.Thread)
    button = why_button(Rule.ANSWER, simulation.app.texts, Language.ENGLISH)
    posted = await place.send(view=card(["Here"], buttons=[button]))

    answer = await _asked(simulation, posted)

    assert f"Figures · Look-ups: off (from: <#{thread.id}>)" in answer.text


@LANGUAGES
@pytest.mark.parametrize("custom_id", ["why:", "why:gone", "why:REPORT", "why:report:1"])
async def test_an_unknown_rule_is_refused(
    simulation: Simulation, custom_id: str, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    answer = answer_of(await simulation.forge(custom_id))

    assert answer.private
    assert answer.text == simulation.say("why-unknown", language)


async def test_outside_servers_the_rule_alone_is_told(simulation: Simulation) -> None:
    answer = answer_of(await simulation.forge("why:report", by=simulation.outsider))

    assert simulation.say("why-rule-report") in answer.text
    assert "config" not in answer.text
