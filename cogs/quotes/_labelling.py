"""Asking moderators whether a hint is right: one after another, as the messages read now."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.quotes.earning import Label
from bot.domain.quotes.hint import Hint, Outcome, find_lack
from bot.domain.quotes.model import Message
from bot.errors import ExpectedError
from bot.ui.access import program_of, reader_language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.gate import moderated
from bot.ui.messages import text_of
from bot.ui.words import Words
from cogs.quotes._lookup import (
    Address,
    MessageDeletedError,
    MessageGoneError,
    OptedOutError,
    message_at,
    refuse_opted_out,
)
from cogs.quotes._messages import source_of
from cogs.quotes._posts import Posts
from cogs.quotes._review_card import Case, labelled_text, progress_text, question_texts
from cogs.quotes._trust import reconsider

_LOOKS = 5
"""How often more hints are asked for, where none of those found can be judged."""
_SKIP = "skip"


class UnreadableError(ExpectedError):
    """Without the text of messages there is nothing to judge."""

    key = "label-unreadable"


class LabelButton(LastingButton, template=r"label:(?P<does>right|wrong|skip):(?P<hint>[0-9]{1,9})"):
    """Judges one hint, or leaves it, and asks about the next."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Label the hint, the first to do so; the number may be any, so it is looked up here."""
        _, does, number = self.custom_id.split(":")
        guild = await moderated(interaction)
        await interaction.response.defer()
        notices = [] if does == _SKIP else [await _put(interaction, int(number), Label(does))]
        view = await question_view(interaction, guild, *notices, below=int(number))
        await interaction.edit_original_response(view=view)
        if does == Label.WRONG:
            await reconsider(interaction)


async def question_view(
    interaction: discord.Interaction[Any],
    guild: discord.Guild,
    *notices: str,
    below: int | None = None,
) -> View:
    """Draw the question about the newest hint, of those below a number, that can be judged."""
    if not interaction.client.intents.message_content:
        raise UnreadableError
    labels, words = program_of(interaction).app.labels, _words(interaction)
    case = await _next(interaction, GuildId(guild.id), below)
    progress = await labels.progress(GuildId(guild.id), now=interaction.created_at)
    if case is None:
        said = words.say("label-none" if below is None else "label-no-more")
        return card(["\n".join([*notices, said]), progress_text(progress, words)])
    return card(question_texts(case, progress, words, *notices), buttons=_buttons(case, words))


async def _put(interaction: discord.Interaction[Any], hint: int, label: Label) -> str:
    """Label a hint; return what is to be said of it."""
    app, guild = program_of(interaction).app, GuildId(interaction.guild_id or 0)
    before = await app.labels.put(guild, hint, label, by=MemberId(interaction.user.id))
    standing = await app.quotes.hint(hint)
    if before is None and label is Label.WRONG and standing is not None:
        posts = Posts(interaction.client, app)
        await posts.end(standing, Outcome.WRONG, now=interaction.created_at)
    return labelled_text(label, before, _words(interaction))


async def _next(
    interaction: discord.Interaction[Any], guild: GuildId, below: int | None
) -> Case | None:
    labels = program_of(interaction).app.labels
    for _ in range(_LOOKS):
        hints = await labels.to_label(guild, below=below)
        if not hints:
            return None
        for hint in hints:
            case = await _case(interaction, hint)
            if case is not None:
                return case
        below = hints[-1].id
    return None


async def _case(interaction: discord.Interaction[Any], hint: Hint) -> Case | None:
    """Return a hint that whoever asks can judge; of what nobody can, no more is asked."""
    labels = program_of(interaction).app.labels
    try:
        reply = await message_at(interaction, Address(hint.channel, hint.reply))
        original = await message_at(interaction, Address(hint.channel, hint.original))
        refuse_opted_out(interaction, reply)
        refuse_opted_out(interaction, original)
    except (MessageDeletedError, OptedOutError):
        await labels.drop(hint.guild, hint.id)
        return None
    except MessageGoneError:  # not for this moderator to read
        return None
    said = text_of(reply)
    lack = find_lack(Message(reply.author.id, said), [source_of(original)], edges=True)
    if lack is None:
        await labels.drop(hint.guild, hint.id)
        return None
    return Case(hint, lack, said, reply.jump_url, original.jump_url)


def _buttons(case: Case, words: Words) -> Sequence[discord.ui.Item[Any]]:
    styles = {
        Label.RIGHT: discord.ButtonStyle.success,
        Label.WRONG: discord.ButtonStyle.danger,
        _SKIP: discord.ButtonStyle.secondary,
    }
    labels = [
        LabelButton.labelled(words.say(f"label-{does}"), f"label:{does}:{case.hint.id}", style)
        for does, style in styles.items()
    ]
    links = {"label-reply": case.reply_link, "label-original": case.original_link}
    ways = [discord.ui.Button[View](label=words.say(key), url=link) for key, link in links.items()]
    return [*labels, *ways]


def _words(interaction: discord.Interaction[Any]) -> Words:
    return Words(program_of(interaction).app.texts, reader_language(interaction))
