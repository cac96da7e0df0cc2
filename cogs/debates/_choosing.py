"""Which debate a command is about: that of the thread where it is used, or on a topic."""

from collections.abc import Sequence

import discord

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.debates.debate import Debate, DebateGoneError, DebateUnknownError
from bot.domain.viewpoints.topics import Topics
from bot.ui.access import topics_here
from bot.ui.figures.asking import Choices, choice, reader_here
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.card import title_of

_MOST_CHOICES = 25


async def debate_asked(
    interaction: discord.Interaction[Contrepoint], typed: str | None, ended: Sequence[Debate]
) -> Debate:
    """Return the debate of this thread or, where one is typed, the newest on that topic.

    One that stands comes before one that was closed; `ended` are those that have just ended.
    """
    here = ChannelId(interaction.channel_id or 0)
    if typed is None:
        debates = interaction.client.app.debates
        found = await debates.in_thread(GuildId(interaction.guild_id or 0), here)
        if found is None:
            raise DebateUnknownError
        return found
    topic = (await topics_here(interaction)).named(typed)
    key = typed if topic is None else topic.id
    on_topic = [each for each in await _known(interaction) if each.topic == key]
    if on_topic:
        return on_topic[-1]
    raise DebateGoneError if any(each.topic == key for each in ended) else DebateUnknownError


async def debate_choices(
    interaction: discord.Interaction[Contrepoint], typed: str, *, closed: bool
) -> Choices:
    """Return the topics of the debates that stand, or that were closed, by title."""
    app, guild = interaction.client.app, GuildId(interaction.guild_id or 0)
    debates = await (app.debates.closed_in(guild) if closed else app.debates.standing(guild))
    writer, topics = await reader_here(interaction), await topics_here(interaction)
    titles = {each.topic: title_at(topics, each.topic, writer) for each in reversed(debates)}
    wanted = typed.casefold()
    found = [choice(name, key) for key, name in titles.items() if wanted in name.casefold()]
    return found[:_MOST_CHOICES]


def title_at(topics: Topics, key: str, writer: Writer) -> str:
    """Return the title of a topic; its id where it was retired."""
    topic = topics.topics.get(key)
    return key if topic is None else title_of(topic, writer)


async def _known(interaction: discord.Interaction[Contrepoint]) -> list[Debate]:
    """Return the debates of a server: the closed ones, oldest first, then those that stand."""
    debates, guild = interaction.client.app.debates, GuildId(interaction.guild_id or 0)
    return [*await debates.closed_in(guild), *await debates.standing(guild)]
