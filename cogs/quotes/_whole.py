"""“Quote whole sentences”: a message command, `/quote link`, and the card that both answer."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.ui.access import program_of, reader_language
from bot.ui.messages import text_of
from bot.ui.panel import PanelCog
from bot.ui.words import Words
from cogs.quotes._lookup import (
    Address,
    address_in,
    guild_of,
    message_at,
    refuse_opted_out,
)
from cogs.quotes._messages import names_of
from cogs.quotes._whole_card import Source, card_view, list_view
from cogs.quotes._whole_control import PER_PAGE, Control, Does, digest_of
from cogs.quotes._whole_texts import HandedTexts, UnreadableError


class WholeCog(PanelCog):
    """Gives whoever asks a message's sentences as a block quotation, privately."""

    quote = app_commands.Group(
        name="quote",
        description=locale_str("whole-group"),
        guild_only=True,
        auto_locale_strings=False,
    )

    def __init__(self, client: Contrepoint) -> None:
        """Take the client, which knows whether it is given the text of messages."""
        self._client = client
        self._handed = HandedTexts()

    @app_commands.guild_only()
    async def of_message(
        self, interaction: discord.Interaction[Contrepoint], message: discord.Message
    ) -> None:
        """Answer with the sentences of the message, whose text Discord hands over in any case."""
        guild_of(interaction)
        refuse_opted_out(interaction, message)
        text = text_of(message)
        if not self._reads:
            self._handed.keep(message, text, now=interaction.created_at)
        view = list_view(_source(message, text), _control(message, text), _words(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)

    @quote.command(
        name="link", description=locale_str("whole-link-command"), auto_locale_strings=False
    )
    @app_commands.rename(message=locale_str("message", key="whole-message"))
    @app_commands.describe(message=locale_str("whole-message-description"))
    async def link(self, interaction: discord.Interaction[Contrepoint], message: str) -> None:
        """Answer with the sentences of the message that a link leads to."""
        address = address_in(message, guild_of(interaction).id)
        if not self._reads:
            raise UnreadableError
        await interaction.response.defer(ephemeral=True, thinking=True)
        found = await message_at(interaction, address)
        refuse_opted_out(interaction, found)
        text = text_of(found)
        view = list_view(_source(found, text), _control(found, text), _words(interaction))
        await interaction.followup.send(view=view, ephemeral=True)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a control of the card, with the message as it is now."""
        control = Control.read(custom_id)
        if control is None:
            return
        program_of(interaction).in_flight.track()
        await interaction.response.defer()
        message = await message_at(interaction, control.address)
        refuse_opted_out(interaction, message)
        text = self._text_of(message, interaction)
        source, words = _source(message, text), _words(interaction)
        if control.does is Does.CHOOSE:
            chosen = (number for number in range(PER_PAGE) if str(number) in given)
            control = control.to(Does.CHOOSE, chosen=chosen)
        if control.digest != digest_of(text):
            view = list_view(source, _control(message, text), words, words.say("whole-edited"))
        else:
            view = card_view(source, control, words)
        await interaction.edit_original_response(view=view)

    @property
    def _reads(self) -> bool:
        """Whether Discord gives the bot the text of messages."""
        return self._client.intents.message_content

    def _text_of(self, message: discord.Message, interaction: discord.Interaction[Any]) -> str:
        if self._reads:
            return text_of(message)
        return self._handed.text_of(message, now=interaction.created_at)


def _source(message: discord.Message, text: str) -> Source:
    return Source(text, names_of(message), message.jump_url)


def _control(message: discord.Message, text: str) -> Control:
    return Control(Does.PAGE, Address(message.channel.id, message.id), digest_of(text))


def _words(interaction: discord.Interaction[Any]) -> Words:
    return Words(program_of(interaction).app.texts, reader_language(interaction))
