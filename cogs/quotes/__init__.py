"""Quotes that lost part of their sentence: one gentle line, and what can be done about it."""

from bot.client import Contrepoint
from cogs.quotes._buttons import HintButton
from cogs.quotes._cog import QuotesCog


async def setup(client: Contrepoint) -> None:
    """Add the listener, and the buttons of hints already posted."""
    client.add_dynamic_items(HintButton)
    await client.add_cog(QuotesCog(client))
