"""What stands in a file that somebody attached to a command."""

import discord

from bot.errors import ExpectedError


async def text_of_file(
    file: discord.Attachment, *, unreadable: ExpectedError, lost: ExpectedError
) -> str:
    """Return the text; raises one refusal for what is no UTF-8, one for what Discord has not."""
    try:
        return (await file.read()).decode("utf-8-sig")  # some editors put a mark before the text
    except UnicodeDecodeError as error:
        raise unreadable from error
    except discord.HTTPException as error:
        raise lost from error
