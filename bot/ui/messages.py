"""What somebody wrote, as Discord hands it over."""

import discord


def text_of(message: discord.Message) -> str:
    """Return what a message says; of a forwarded one, what was forwarded."""
    if message.message_snapshots:
        return message.message_snapshots[0].content
    return message.content
