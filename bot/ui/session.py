"""Whoever acts on what is a server's own, with the figures that count there."""

from dataclasses import dataclass, replace
from typing import Any

import discord

from bot.ui.access import figures_here, program_of, reader_language
from bot.ui.contributions.acting import Acting, in_server
from bot.ui.figures.writing import Writer
from bot.ui.gate import moderated
from bot.usecases.figures import Figures


@dataclass(frozen=True)
class Session(Acting):
    """One use of a command, a button or a form."""

    figures: Figures
    writer: Writer

    async def public_writer(self) -> Writer:
        """Return the writer of what everybody in the server may see."""
        return replace(self.writer, language=(await self.public_words()).language)


async def session_in(interaction: discord.Interaction[Any], guild: discord.Guild) -> Session:
    """Return the session of whoever acts in a server."""
    figures = await figures_here(interaction)
    texts = program_of(interaction).app.texts
    writer = Writer(texts, reader_language(interaction), figures.catalogue)
    return Session(interaction, guild, figures, writer)


async def members_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a member of a server."""
    return await session_in(interaction, in_server(interaction))


async def moderators_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a moderator; refuses anybody else."""
    return await session_in(interaction, await moderated(interaction))
