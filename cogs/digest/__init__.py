"""The daily digest."""

from bot.client import Contrepoint
from cogs.digest._cog import DigestCog
from cogs.digest._commands import DigestCommandsCog


async def setup(client: Contrepoint) -> None:
    """Look after the editions of this client's servers."""
    await client.add_cog(DigestCog(client))
    await client.add_cog(DigestCommandsCog(client))
