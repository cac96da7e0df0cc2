"""“Why this message?” on any message: the bot's own are explained, others are not."""

from typing import cast

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.rules import Rule
from bot.texts import Language
from bot.ui.cards import card
from bot.ui.why import why_button
from tests.support.simulation import Answer, Simulation, answer_of

NAME = "Why this message?"
LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


async def _why(
    simulation: Simulation,
    message: discord.Message | simcord.ResponseMessage,
    by: MemberActor | None = None,
) -> Answer:
    return answer_of(await (by or simulation.alice).context_menu(simulation.channel, NAME, message))


def _channel(simulation: Simulation) -> discord.TextChannel:
    channel = simulation.client.get_channel(simulation.channel.id)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def _posted(simulation: Simulation) -> discord.Message:
    """Post by itself, with the button among others."""
    texts = simulation.app.texts
    other = discord.ui.Button[discord.ui.LayoutView](label="Other", custom_id="other")
    button = why_button(Rule.REPORT, texts, Language.ENGLISH)
    return await _channel(simulation).send(view=card(["One", "Two"], buttons=[other, button]))


@LANGUAGES
async def test_a_post_is_explained_as_by_its_button(
    simulation: Simulation, tag: str, language: Language
) -> None:
    posted = await _posted(simulation)
    simulation.speak(member=tag)

    answer = await _why(simulation, posted)

    pressed = answer_of(await simulation.alice.click(posted, label=NAME))
    assert answer.private
    assert answer.raw == pressed.raw
    assert simulation.say("why-rule-report", language) in answer.text


@pytest.mark.parametrize("place", ["row", "section"])
async def test_the_button_is_found_wherever_it_stands(simulation: Simulation, place: str) -> None:
    button = why_button(Rule.REPORT, simulation.app.texts, Language.ENGLISH)
    view, item = discord.ui.LayoutView(), cast("discord.ui.Item[discord.ui.LayoutView]", button)
    view.add_item(
        discord.ui.ActionRow(item) if place == "row" else discord.ui.Section("One", accessory=item)
    )
    posted = await _channel(simulation).send(view=view)

    assert simulation.say("why-rule-report") in (await _why(simulation, posted)).text


@LANGUAGES
async def test_an_answer_was_asked_for(
    simulation: Simulation, tag: str, language: Language
) -> None:
    asked = await simulation.gpu("xai")
    simulation.speak(member=tag)

    answer = await _why(simulation, asked.message, by=simulation.bob)

    assert answer.private
    assert simulation.say("why-rule-answer", language) in answer.text
    assert simulation.say("why-stop-answer", language) in answer.text
    assert simulation.say("configuration-figures-enabled", language) in answer.text


async def test_an_answer_to_a_press_was_asked_for_too(simulation: Simulation) -> None:
    shown = await simulation.press(await simulation.gpu("xai"), "Sources")

    answer = await _why(simulation, shown.message)

    assert simulation.say("why-rule-answer") in answer.text


@LANGUAGES
async def test_somebody_elses_message_is_refused(
    simulation: Simulation, tag: str, language: Language
) -> None:
    said = await simulation.bob.send(simulation.channel, "Hello")
    simulation.speak(member=tag)

    answer = await _why(simulation, said)

    assert answer.private
    assert answer.text == simulation.say("why-not-ours", language)


@LANGUAGES
async def test_a_post_without_a_rule_is_told_plainly(
    simulation: Simulation, tag: str, language: Language
) -> None:
    posted = await _channel(simulation).send("Hello")
    simulation.speak(member=tag)

    answer = await _why(simulation, posted)

    assert answer.private
    assert answer.text == simulation.say("why-no-rule", language)


async def test_a_rule_that_is_gone_is_refused(simulation: Simulation) -> None:
    button = discord.ui.Button[discord.ui.LayoutView](label="Why", custom_id="why:gone")
    posted = await _channel(simulation).send(view=card(["One"], buttons=[button]))

    answer = await _why(simulation, posted)

    assert answer.text == simulation.say("why-unknown")


async def test_a_post_is_explained_after_a_restart(simulation: Simulation) -> None:
    posted = await _posted(simulation)

    await simulation.restart()

    assert simulation.say("why-rule-report") in (await _why(simulation, posted)).text


async def test_a_message_in_a_thread_is_explained(simulation: Simulation) -> None:
    simulation.env.backend.create_thread(simulation.channel.id, "side", simulation.alice.id)
    [thread] = simulation.channel.threads
    asked = answer_of(await simulation.alice.slash(thread, "gpu", organisation="xai"))

    answer = answer_of(await simulation.alice.context_menu(thread, NAME, asked.message))

    assert simulation.say("why-rule-answer") in answer.text
    assert "Figures · Look-ups: on (default)" in answer.text


async def test_outside_servers_nothing_is_said_of_settings(simulation: Simulation) -> None:
    outsider = simulation.outsider
    asked = answer_of(await outsider.slash("gpu", organisation="xai"))

    answer = answer_of(await simulation.menu_in_dm(NAME, asked.message, outsider))

    assert simulation.say("why-rule-answer") in answer.text
    assert "/config" not in answer.text
