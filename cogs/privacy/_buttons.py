"""The buttons of the privacy card: whoever presses one is the one it is done for."""

import io
from enum import StrEnum
from typing import Any

import discord

from bot.domain.configuration.ids import MemberId
from bot.errors import ExpectedError
from bot.ui.access import program_of, reader_language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.in_place import answer_in_place, begin_in_place
from bot.ui.words import Words
from cogs.privacy._card import kept_pages, question_texts


class OldCardError(ExpectedError):
    """A button that this version of the program does not draw."""

    key = "privacy-card-old"


class Does(StrEnum):
    """What a button does."""

    SHOW = "show"
    EXPORT = "export"
    ASK = "ask"
    """Ask whether to delete."""
    DELETE = "delete"
    OPT_OUT = "out"
    OPT_IN = "in"


class PrivacyButton(LastingButton, template=r"privacy:(?P<does>[a-z]{1,20})"):
    """Does one thing about the data of whoever presses it; no id of theirs is in its custom id."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the custom id says; any id can be sent, so a wrong one is refused."""
        try:
            does = Does(self.custom_id.partition(":")[2])
        except ValueError as error:
            raise OldCardError from error
        if does is Does.EXPORT:
            await _export(interaction)
        elif does is Does.ASK:
            await answer_in_place(interaction, _question_view(_words(interaction)))
        elif does is Does.SHOW:
            await answer_in_place(interaction, kept_views(interaction)[-1])
        else:
            await begin_in_place(interaction)
            notice = await _change(interaction, does)
            await interaction.edit_original_response(view=kept_views(interaction, notice)[-1])


def kept_views(interaction: discord.Interaction[Any], notice: str | None = None) -> list[View]:
    """Draw what is kept of whoever asks, and on the last message what they can do about it.

    Only that one is ever drawn anew: what stands before it is the same for everybody.
    """
    privacy, words = program_of(interaction).app.privacy, _words(interaction)
    opted_out = privacy.is_opted_out(MemberId(interaction.user.id))
    toggle = (
        _button(Does.OPT_IN, words.say("privacy-opt-in"))
        if opted_out
        else _button(Does.OPT_OUT, words.say("privacy-opt-out"))
    )
    buttons = [
        _button(Does.EXPORT, words.say("privacy-export")),
        _button(Does.ASK, words.say("privacy-delete")),
        toggle,
    ]
    *pages, last = kept_pages(privacy.kinds, words, opted_out=opted_out)
    return [*map(card, pages), card([*([notice] if notice else ()), *last], buttons=buttons)]


def _question_view(words: Words) -> View:
    danger = discord.ButtonStyle.danger
    buttons = [
        _button(Does.DELETE, words.say("privacy-delete-now"), style=danger),
        _button(Does.SHOW, words.say("privacy-keep")),
    ]
    return card(question_texts(words), buttons=buttons)


async def _change(interaction: discord.Interaction[Any], does: Does) -> str | None:
    """Do what needs the database; return what is to be said of it."""
    privacy, member = program_of(interaction).app.privacy, MemberId(interaction.user.id)
    if does is Does.OPT_OUT:
        await privacy.opt_out(member, now=interaction.created_at)
    elif does is Does.OPT_IN:
        await privacy.opt_in(member, now=interaction.created_at)
    elif does is Does.DELETE:
        forgotten = await privacy.forget_member(member, now=interaction.created_at)
        words = _words(interaction)
        if not (forgotten.deleted or forgotten.anonymised):
            return words.say("privacy-forgotten-already")
        return words.say(
            "privacy-forgotten", deleted=forgotten.deleted, anonymised=forgotten.anonymised
        )
    return None


async def _export(interaction: discord.Interaction[Any]) -> None:
    """Answer with the file, apart from the card."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    privacy, words = program_of(interaction).app.privacy, _words(interaction)
    now = interaction.created_at
    text = await privacy.export(MemberId(interaction.user.id), now=now)
    if text is None:
        await interaction.followup.send(words.say("privacy-nothing-to-export"), ephemeral=True)
        return
    file = discord.File(io.BytesIO(text.encode()), f"contrepoint-data-{now:%Y-%m-%d}.json")
    await interaction.followup.send(words.say("privacy-exported"), file=file, ephemeral=True)


def _words(interaction: discord.Interaction[Any]) -> Words:
    return Words(program_of(interaction).app.texts, reader_language(interaction))


def _button(
    does: Does, label: str, *, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> PrivacyButton:
    return PrivacyButton.labelled(label, f"privacy:{does}", style)
