"""From a wish to what is asked about it; pure."""

from collections.abc import Sequence

import discord

from bot.domain.digest.settings import DigestSettings
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.items import LONGEST_OPTION, button, drawn, option_select
from bot.ui.words import Words
from cogs.digest._wish import Control, Does, Wish


def confirm_view(seen: int, wish: Wish, told: Sequence[str], words: Words) -> View:
    """Draw what the bot would do by itself, with the buttons that set it and that do not."""
    save = button(Control(Does.SAVE, seen, wish), words.say("configuration-apply"), primary=True)
    return drawn([_text(told, words), discord.ui.ActionRow(save, _back(words))])


def tag_view(
    seen: int, wish: Wish, told: Sequence[str], tags: Sequence[discord.ForumTag], words: Words
) -> View:
    """Draw the same with the tags, one of which the posts of the forum need."""
    options = [
        discord.SelectOption(label=tag.name[:LONGEST_OPTION], value=str(tag.id)) for tag in tags
    ]
    control, placeholder = Control(Does.TAG, seen, wish), words.say("digest-choose-tag")
    lines = [*told, words.say("digest-ask-tag", channel=str(wish.channel))]
    select = option_select(control, placeholder, options)
    return drawn([_text(lines, words), select, discord.ui.ActionRow(_back(words))])


def refused_view(reasons: Sequence[str], words: Words) -> View:
    """Draw why nothing was set."""
    return card(["\n".join([*reasons, words.say("digest-nothing-set")])])


def _text(lines: Sequence[str], words: Words) -> discord.ui.TextDisplay[View]:
    return discord.ui.TextDisplay("\n".join([f"## {words.cog(DigestSettings.cog)}", *lines]))


def _back(words: Words) -> discord.ui.Button[View]:
    return button(Control(Does.BACK), words.say("configuration-cancel"))
