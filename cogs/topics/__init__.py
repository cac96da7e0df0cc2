"""A server's own topics: `/topic` for moderators."""

from bot.client import Contrepoint
from cogs.topics._cog import TopicsCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, and what answers their forms and buttons."""
    await client.add_cog(TopicsCog())
