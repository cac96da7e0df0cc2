"""The daily digest."""

from bot.client import Contrepoint
from cogs.digest._cog import DigestCog


async def setup(client: Contrepoint) -> None:
    """Look after the editions of this client's servers."""
    await client.add_cog(DigestCog(client))
