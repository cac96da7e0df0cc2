"""The first settings of a server, in five questions: `/setup`."""

from bot.client import Contrepoint
from cogs.setup._cog import SetupCog


async def setup(client: Contrepoint) -> None:
    """Add the command and what answers its questions."""
    await client.add_cog(SetupCog())
