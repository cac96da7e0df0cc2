"""Members' arguments for a view: `/contribute argument`, their lists, and what waits of them."""

from bot.client import Contrepoint
from cogs.arguments._cog import ArgumentsCog
from cogs.arguments._own import own_arguments
from cogs.arguments._queue import ArgumentQueue
from cogs.arguments._reports import ReportQueue


async def setup(client: Contrepoint) -> None:
    """Add the command, what answers buttons and forms, and arguments where they are shown."""
    client.queues.extend((ArgumentQueue(), ReportQueue()))
    client.own_lists.append(own_arguments)
    await client.add_cog(ArgumentsCog())
