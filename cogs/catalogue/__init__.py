"""A server's own figures: `/catalogue` for moderators, `/contribute figure` for members."""

from bot.client import Contrepoint
from cogs.catalogue._cog import CatalogueCog
from cogs.catalogue._queue import FigureQueue, own_proposals


async def setup(client: Contrepoint) -> None:
    """Add the commands, what answers forms and buttons, and proposals where they are shown."""
    client.queues.append(FigureQueue())
    client.own_lists.append(own_proposals)
    await client.add_cog(CatalogueCog())
