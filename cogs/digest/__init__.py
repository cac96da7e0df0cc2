"""The daily digest: its editions, and what they rest on."""

from bot.client import Contrepoint
from cogs.digest._sources import SourcesButton


async def setup(client: Contrepoint) -> None:
    """Add the button of editions, those posted already too."""
    client.add_dynamic_items(SourcesButton)
