"""Figure look-ups: `/gpu`, `/compare`, `/timeline`."""

from bot.client import Contrepoint
from cogs.figures._buttons import AnswerButton
from cogs.figures._chart_buttons import ChartButton
from cogs.figures._chart_cog import ChartsCog
from cogs.figures._cog import FiguresCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and the buttons of cards already posted."""
    client.add_dynamic_items(AnswerButton)
    client.add_dynamic_items(ChartButton)
    await client.add_cog(FiguresCog(client.app))
    await client.add_cog(ChartsCog())
