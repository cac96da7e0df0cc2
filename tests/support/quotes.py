"""What tests of quotes say, and how they set quotes up."""

from bot.domain.configuration.ids import GuildId, MemberId, Place, Scope
from tests.support.simulation import START, Simulation

FUSION = "I do believe in fusion, but not before 2050. The plants are small. Ask again in ten years."
WHOLE = "I do believe in fusion, but not before 2050."
CUT = "> I do believe in fusion\nGlad to hear it."
MENDED = f"> {WHOLE}\nGlad to hear it."
OTHERWISE = "> I do believe in fusion, but not before 2060.\nThat is late."


async def set_quotes(simulation: Simulation, scope: Scope = None, /, **values: object) -> None:
    """Set fields of the quotes' settings, in the whole server or in one place."""
    place = Place(GuildId(simulation.guild.id), scope, "quotes")
    configuration = simulation.app.configuration
    await configuration.change(
        place,
        values,
        by=MemberId(1),
        expected_revision=(await configuration.set_at(place)).revision,
        now=START,
    )
