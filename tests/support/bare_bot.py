"""The smallest honest discord.py bot: what the program's speed and memory are measured against.

It has the program's intents and caches, and one command that answers at once. With TEXT it asks for
the text of messages too.

    python -m tests.support.bare_bot API_ADDRESS TOKEN [TEXT]
"""

import asyncio
import sys

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route


class BareBot(discord.Client):
    """A client with a command tree and nothing else."""

    def __init__(self, *, text: bool) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True, messages=True, message_content=text),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="ping", description="Answer at once")(ping)

    async def setup_hook(self) -> None:
        """Sync the command, and ask where the gateway is: a plain client never does."""
        await self.tree.sync()
        _, address, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address)


async def ping(interaction: discord.Interaction, text: str = "") -> None:
    """Answer at once."""
    await interaction.response.send_message(f"pong{text}")


async def _run(api: str, token: str, text: str = "") -> None:
    Route.BASE = api
    async with BareBot(text=bool(text)) as bot:
        await bot.start(token)


if __name__ == "__main__":
    asyncio.run(_run(*sys.argv[1:]))
