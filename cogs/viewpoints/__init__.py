"""Topics and the three viewpoints on each: `/viewpoints`, `/topics`, cards in forums."""

from bot.client import Contrepoint
from bot.ui.viewpoints.buttons import TopicButton
from cogs.viewpoints._cog import ViewpointsCog
from cogs.viewpoints._forums import ForumsCog


async def setup(client: Contrepoint) -> None:
    """Add the commands, the buttons of cards already posted, and what watches forums."""
    client.add_dynamic_items(TopicButton)
    await client.add_cog(ViewpointsCog(client.app))
    await client.add_cog(ForumsCog(client))
