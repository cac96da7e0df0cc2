"""Whoever acts in a server, where, and in which language; and answering them."""

from dataclasses import dataclass
from typing import Any

import discord

from bot.app import App
from bot.domain.configuration.ids import GuildId, MemberId
from bot.ui.access import figures_here, language_at, program_of, reader_language
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.gate import moderated
from bot.usecases.figures import Figures


@dataclass(frozen=True)
class Session:
    """One use of a command, a button or a form."""

    interaction: discord.Interaction[Any]
    guild: discord.Guild
    figures: Figures
    writer: Writer

    @property
    def app(self) -> App:
        """The program's parts."""
        return program_of(self.interaction).app

    @property
    def member(self) -> MemberId:
        """Whoever acts."""
        return MemberId(self.interaction.user.id)

    @property
    def server(self) -> GuildId:
        """Where."""
        return GuildId(self.guild.id)

    @property
    def has_own_message(self) -> bool:
        """Whether what was used stands on a message that whoever acts alone sees."""
        message = self.interaction.message
        return message is not None and message.flags.ephemeral

    async def begin(self) -> None:
        """Promise an answer that whoever acts alone sees: in the place of their message if any."""
        if self.has_own_message:
            await self.interaction.response.defer()
        else:
            await self.interaction.response.defer(ephemeral=True, thinking=True)

    async def show(self, view: View) -> None:
        """Give the answer that was promised."""
        await self.interaction.edit_original_response(view=view)


async def session_in(interaction: discord.Interaction[Any], guild: discord.Guild) -> Session:
    """Return the session of whoever acts in a server."""
    figures = await figures_here(interaction)
    texts = program_of(interaction).app.texts
    writer = Writer(texts, reader_language(interaction), figures.catalogue)
    return Session(interaction, guild, figures, writer)


async def moderators_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a moderator; refuses anybody else."""
    return await session_in(interaction, await moderated(interaction))


async def servers_writer(session: Session) -> Writer:
    """Return the writer of what everybody in the server may see."""
    language = await language_at(session.app, session.guild, ())
    return Writer(session.app.texts, language, session.figures.catalogue)
