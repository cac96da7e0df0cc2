"""Commands on messages, which a cog cannot declare: they are added to the tree beside it."""

from collections.abc import Callable, Coroutine
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

_Answer = Callable[[discord.Interaction[Any], discord.Message], Coroutine[Any, Any, None]]


def message_command(name: str, *, key: str, answer: _Answer) -> app_commands.ContextMenu:
    """Return a command on messages; `key` is that of its name in each language.

    discord.py takes it away with the extension whose module `answer` stands in.
    """
    return app_commands.ContextMenu(
        name=locale_str(name, key=key),
        callback=answer,
        auto_locale_strings=False,
        extras={"key": key},
    )
