"""A server's own figures: `/catalogue` for moderators, `/contribute` for members."""

from bot.client import Contrepoint
from cogs.catalogue._cog import CatalogueCog
from cogs.catalogue._queue import FigureQueue


async def setup(client: Contrepoint) -> None:
    """Add the commands, what answers their forms and buttons, and the queue of proposals."""
    client.queues.append(FigureQueue())
    await client.add_cog(CatalogueCog())
