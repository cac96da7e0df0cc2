"""Sending a number that nothing settles to the moderators, in the words of whoever asks."""

import re
from typing import Any

import discord

from bot.domain.claims.model import Claim
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.proposals import LONGEST_SAID
from bot.domain.text.plain import visible
from bot.errors import ExpectedError
from bot.ui.access import program_of, reader_language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import Form
from bot.ui.figures.writing import Writer
from bot.ui.form import TYPED
from bot.ui.mentions import mention
from bot.ui.words import Words

SEND = "claim:send"
"""The custom id of the form."""
PROPOSED = "figure_proposed"
"""The event by which whoever keeps the queue hears of a new proposal."""
_LONGEST_TITLE, _LONGEST_HELP = 45, 100
_AROUND = 30
"""Characters of the text on either side of a number that the button remembers."""


class NothingSaidError(ExpectedError):
    """The form came back empty."""

    key = "claims-send-empty"


class SendInServersError(ExpectedError):
    """Outside servers there are no moderators to ask."""

    key = "claims-send-servers-only"


class AskButton(LastingButton, template=r"claim:ask:(?P<said>.{1,88})"):
    """Opens the form, filled with the number and the words around it."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Let whoever presses put it in their own words; nothing is kept before they send it."""
        match = re.fullmatch(self.template, self.custom_id)
        said = match["said"] if match is not None else ""
        words = Words(program_of(interaction).app.texts, reader_language(interaction))
        await interaction.response.send_modal(_form(said, words))


def ask_button(text: str, claim: Claim, writer: Writer) -> AskButton:
    """Return the button for one claim of a text."""
    number = claim.span.of(text)
    around = text[max(0, claim.span.start - _AROUND) : claim.span.end + _AROUND]
    said = " ".join(around.split())[: 3 * _AROUND - 2]
    label = writer.say("claims-ask", number=" ".join(number.split()))
    return AskButton.labelled(label, f"claim:ask:{said}", discord.ButtonStyle.secondary)


async def send(interaction: discord.Interaction[Any], said: str) -> None:
    """Queue what was sent, and tell whoever keeps the queue."""
    if interaction.guild_id is None:
        raise SendInServersError
    asked = visible(said)
    if not asked:
        raise NothingSaidError
    program = program_of(interaction)
    await interaction.response.defer(ephemeral=True, thinking=True)
    number = await program.app.figure_proposals.ask(
        GuildId(interaction.guild_id),
        asked,
        by=MemberId(interaction.user.id),
        now=interaction.created_at,
    )
    words = Words(program.app.texts, reader_language(interaction))
    status = mention("contribute status", program.command_ids)
    view = card([words.say("claims-sent", status=status)])
    await interaction.edit_original_response(view=view)
    interaction.client.dispatch(PROPOSED, interaction, number)


def _form(said: str, words: Words) -> Form:
    form = Form(title=words.say("claims-send-title")[:_LONGEST_TITLE], custom_id=SEND, timeout=None)
    form.add_item(
        discord.ui.Label(
            text=words.say("claims-send-what")[:_LONGEST_TITLE],
            description=words.say("claims-send-help")[:_LONGEST_HELP],
            component=discord.ui.TextInput[Form](
                custom_id=TYPED,
                default=said,
                max_length=LONGEST_SAID,
                style=discord.TextStyle.paragraph,
            ),
        )
    )
    form.stop()  # nothing to wait for: what is sent is read from its custom id
    return form
