"""What tests of quotes say, and how they set quotes up."""

import discord
import pytest
import simcord

from bot.domain.configuration.ids import GuildId, MemberId, Place, Scope
from bot.texts import Language
from tests.support.simulation import START, Simulation

LANGUAGES = pytest.mark.parametrize("language", list(Language))
TAGS = {Language.ENGLISH: "en-GB", Language.FRENCH: "fr"}

WHOLE = "I do believe in fusion, but not before 2050."
FUSION = f"{WHOLE} The plants are small. Ask again in ten years."
CUT = "> I do believe in fusion\nGlad to hear it."
MENDED = f"> {WHOLE}\nGlad to hear it."
OTHERWISE = "> I do believe in fusion, but not before 2060.\nThat is late."


async def set_quotes(simulation: Simulation, scope: Scope = None, /, **values: object) -> None:
    """Set fields of the quotes' settings, in the whole server or in one place."""
    place = Place(GuildId(simulation.guild.id), scope, "quotes")
    configuration = simulation.app.configuration
    await configuration.insist(
        place,
        values,
        by=MemberId(1),
        expected_revision=(await configuration.set_at(place)).revision,
        now=START,
    )


async def speak(simulation: Simulation, language: Language) -> None:
    """Let the bot speak this language in public."""
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "server"),
        {"language": language.value},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )


async def reply(
    simulation: Simulation,
    said: str = CUT,
    original: str = FUSION,
    *,
    channel: simcord.ChannelHandle | None = None,
) -> tuple[discord.Message, discord.Message]:
    """Let Bob answer Alice; return both messages."""
    place = channel or simulation.channel
    first = await simulation.alice.send(place, original)
    return first, await simulation.bob.send(place, said, reply_to=first)
