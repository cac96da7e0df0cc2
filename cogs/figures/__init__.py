"""Figure look-ups: `/gpu`."""

from bot.client import Contrepoint
from cogs.figures._buttons import AnswerButton
from cogs.figures._cog import FiguresCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and the buttons of cards already posted."""
    client.add_dynamic_items(AnswerButton)
    await client.add_cog(FiguresCog(client.app))
