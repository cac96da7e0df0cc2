"""Whoever contributes or decides, where, and in which language; and answering them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord

from bot.app import App
from bot.domain.configuration.ids import GuildId, MemberId
from bot.errors import ExpectedError
from bot.ui.access import Program, language_at, program_of, reader_language
from bot.ui.in_place import begin_in_place, is_on_private_card
from bot.ui.words import Words


class ContributeInServersError(ExpectedError):
    """Contributions go to the moderators of a server."""

    key = "contribution-servers-only"


@dataclass(frozen=True)
class Acting:
    """One use of a command, a button or a form."""

    interaction: discord.Interaction[Any]
    guild: discord.Guild

    @property
    def program(self) -> Program:
        """The client."""
        return program_of(self.interaction)

    @property
    def app(self) -> App:
        """The program's parts."""
        return self.program.app

    @property
    def words(self) -> Words:
        """The language of whoever acts."""
        return Words(self.app.texts, reader_language(self.interaction))

    @property
    def member(self) -> MemberId:
        """Whoever acts."""
        return MemberId(self.interaction.user.id)

    @property
    def server(self) -> GuildId:
        """Where."""
        return GuildId(self.guild.id)

    @property
    def now(self) -> datetime:
        """When."""
        return self.interaction.created_at

    @property
    def has_own_message(self) -> bool:
        """Whether what was used stands on a message that whoever acts alone sees."""
        return is_on_private_card(self.interaction)

    async def begin(self) -> None:
        """Promise an answer that whoever acts alone sees: in the place of their message if any."""
        await begin_in_place(self.interaction)

    async def show(self, view: discord.ui.LayoutView) -> None:
        """Give the answer that was promised."""
        await self.interaction.edit_original_response(view=view)

    async def public_words(self) -> Words:
        """Return the language of what everybody in the server may see."""
        return Words(self.app.texts, await language_at(self.app, self.guild, ()))


def in_server(interaction: discord.Interaction[Any]) -> discord.Guild:
    """Return the server; refuses direct messages."""
    if interaction.guild is None:
        raise ContributeInServersError
    return interaction.guild
