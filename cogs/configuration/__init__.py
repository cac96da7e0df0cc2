"""Settings for moderators: `/config`."""

from bot.client import Contrepoint
from cogs.configuration._cog import ConfigurationCog


async def setup(client: Contrepoint) -> None:
    """Add the commands and what answers the panel."""
    await client.add_cog(ConfigurationCog(client))
