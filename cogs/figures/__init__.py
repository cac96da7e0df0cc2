"""Figure look-ups.

`/gpu`, `/figure`, `/compare`, `/timeline`, `/ranking`, `/hardware`, `/estimate`.
"""

from bot.client import Contrepoint
from cogs.figures._buttons import AnswerButton
from cogs.figures._chart_buttons import ChartButton
from cogs.figures._chart_cog import ChartsCog
from cogs.figures._cog import FiguresCog
from cogs.figures._estimate import EstimateButton, EstimateCog
from cogs.figures._figure import FigureCog
from cogs.figures._figure_buttons import FigureButton
from cogs.figures._hardware import HardwareButton, HardwareCog
from cogs.figures._ranking import RankingButton, RankingCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and the buttons of cards already posted."""
    client.add_dynamic_items(
        AnswerButton, FigureButton, ChartButton, RankingButton, HardwareButton, EstimateButton
    )
    for cog in (
        FiguresCog(client.app),
        FigureCog(),
        ChartsCog(),
        RankingCog(),
        HardwareCog(),
        EstimateCog(),
    ):
        await client.add_cog(cog)
