"""Corrections travel: earlier public cards say which of their numbers were corrected since."""

from bot.client import Contrepoint
from cogs.corrections._cog import CorrectionsCog


async def setup(client: Contrepoint) -> None:
    """Start looking after cards."""
    await client.add_cog(CorrectionsCog(client))
