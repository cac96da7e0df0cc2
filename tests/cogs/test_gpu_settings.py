"""What moderators set of look-ups holds where they set it."""

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.texts import Language
from tests.support.simulation import START, Simulation, answer_of


async def _set(
    simulation: Simulation, cog: str, *, here: bool = False, **values: str | bool
) -> None:
    guild = GuildId(simulation.guild.id)
    scope: Scope = ChannelId(simulation.channel.id) if here else None
    configuration = simulation.app.configuration
    place = Place(guild, scope, cog)
    revision = (await configuration.set_at(place)).revision
    await configuration.change(
        place, values, by=MemberId(simulation.bob.id), expected_revision=revision, now=START
    )


@pytest.mark.parametrize("here", [True, False], ids=["in-this-channel", "in-the-server"])
@pytest.mark.parametrize(
    ("member", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
async def test_look_ups_switched_off_are_refused_privately(
    simulation: Simulation, *, here: bool, member: str, language: Language
) -> None:
    simulation.speak(member=member)
    await _set(simulation, "figures", here=here, enabled=False)

    answer = await simulation.gpu("xai")

    assert answer.private
    assert answer.text == simulation.say("figures-off", language)


async def test_look_ups_can_be_left_on_in_one_channel(simulation: Simulation) -> None:
    await _set(simulation, "figures", enabled=False)
    await _set(simulation, "figures", here=True, enabled=True)

    answer = await simulation.gpu("xai")

    assert answer.text.startswith("## xAI · AI processors")


async def test_a_card_posted_before_keeps_its_buttons(simulation: Simulation) -> None:
    card = await simulation.gpu("xai")
    await _set(simulation, "figures", enabled=False)

    side = await simulation.press(card, "Why this number?")

    assert side.text.startswith("## xAI · why this number")


@pytest.mark.parametrize(
    ("answers", "private", "title"),
    [
        pytest.param("private", True, "xAI · AI processors", id="only-whoever-asked"),
        pytest.param("public", False, "xAI · processeurs d’IA", id="everyone"),
    ],
)
async def test_answers_are_seen_by_whom_the_setting_says(
    simulation: Simulation, answers: str, *, private: bool, title: str
) -> None:
    simulation.speak(member="en-GB", server="fr")
    await _set(simulation, "figures", answers=answers)

    answer = await simulation.gpu("xai")

    assert answer.private is private
    assert answer.text.startswith(f"## {title}")


@pytest.mark.parametrize(
    ("server", "channel", "title"),
    [
        pytest.param("fr", None, "xAI · processeurs d’IA", id="the-servers"),
        pytest.param("en", "fr", "xAI · processeurs d’IA", id="the-channels-own"),
        pytest.param("fr", "auto", "xAI · AI processors", id="the-channels-is-discords"),
        pytest.param("auto", None, "xAI · AI processors", id="discords"),
    ],
)
async def test_public_answers_speak_the_language_that_was_set(
    simulation: Simulation, server: str, channel: str | None, title: str
) -> None:
    await _set(simulation, "server", language=server)
    if channel is not None:
        await _set(simulation, "server", here=True, language=channel)

    answer = await simulation.gpu("xai")

    assert not answer.private
    assert answer.text.startswith(f"## {title}")


async def test_a_private_answer_speaks_its_readers_language(simulation: Simulation) -> None:
    await _set(simulation, "server", language="fr")

    answer = await simulation.gpu("xai", private=True)

    assert answer.text.startswith("## xAI · AI processors")


async def test_outside_servers_the_defaults_hold(simulation: Simulation) -> None:
    await _set(simulation, "figures", enabled=False)
    simulation.speak(member="fr")

    asked = await simulation.outsider.slash("gpu", organisation="xai")

    assert answer_of(asked).text.startswith("## xAI · processeurs d’IA")
