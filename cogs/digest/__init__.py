"""The daily digest: its editions, when they are due, and that each is posted once."""

from bot.client import Contrepoint
from cogs.digest._at_once import AtOnceButton
from cogs.digest._cog import DigestCog
from cogs.digest._commands import DigestCommandsCog
from cogs.digest._past import HistoryButton
from cogs.digest._skipping import TakeBackButton
from cogs.digest._sources import SourcesButton


async def setup(client: Contrepoint) -> None:
    """Look after editions, and answer the buttons that go with them, those posted already too."""
    client.add_dynamic_items(SourcesButton, TakeBackButton, AtOnceButton, HistoryButton)
    await client.add_cog(DigestCog(client))
    await client.add_cog(DigestCommandsCog(client))
