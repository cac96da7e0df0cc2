"""What the button of an edition tells: the sources of all that the edition shows."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import discord

from bot.client import Contrepoint
from bot.domain.configuration.ids import GuildId, MessageId
from bot.domain.digest.material import Activity
from bot.domain.digest.settings import DigestSettings
from bot.domain.figures.corrections import figure_now
from bot.domain.viewpoints.topics import Topics
from bot.errors import ExpectedError
from bot.ui.access import topics_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.figures.asking import reader_here
from bot.ui.figures.sources import sources_texts
from bot.ui.viewpoints.buttons import citing
from bot.ui.viewpoints.standing import STANCE
from cogs.digest._cited import cited_in
from cogs.digest._composing import compose_next
from cogs.digest._days import day_in

_TOPIC = re.compile(rf"{STANCE}(?P<topic>[a-z0-9-]+)")


class EditionGoneError(ExpectedError):
    """An edition of which it is not kept any longer what it showed."""

    key = "digest-sources-gone"


class SourcesButton(LastingButton, template=r"digest:sources:(?P<day>\d{1,7})"):
    """Tells whoever presses it, privately, the sources of the edition that bears it."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer in the order of the marks; what is there no more is left out."""
        writer, topics = await reader_here(interaction), await topics_here(interaction)
        day = day_in(self.custom_id)
        if day is None:
            raise EditionGoneError
        cited = await _cited(interaction, day, topics)
        citer = citing(writer, topics)
        known = [key for key in cited if key in citer.catalogue.sources]
        texts = sources_texts(writer.say("digest-sources"), known, citer)
        if not known:
            texts = [writer.say("digest-sources-none")]
        await interaction.response.send_message(view=card(texts), ephemeral=True)


async def _cited(
    interaction: discord.Interaction[Contrepoint], day: date, topics: Topics
) -> Sequence[str]:
    """Return the sources of the message that was pressed: of an edition, a preview, an extra."""
    guild, message, app = interaction.guild, interaction.message, interaction.client.app
    if guild is None or message is None:
        raise EditionGoneError
    if message.flags.ephemeral:
        return await _cited_in_preview(interaction, guild, day)
    guild_id = GuildId(guild.id)
    kept = await app.digest.on(guild_id, day)
    if kept is not None and kept.message == message.id:
        return kept.contents.cited
    catalogue = (await app.catalogues.figures_for(guild_id)).catalogue
    shown = await app.postings.figures_on(guild_id, MessageId(message.id))
    if not shown:
        raise EditionGoneError
    found = (figure_now(key, catalogue) for key in shown)
    topic = next((topics.topics[key] for key in _topics_of(message) if key in topics.topics), None)
    return cited_in([figure for figure in found if figure is not None], topic, catalogue)


async def _cited_in_preview(
    interaction: discord.Interaction[Contrepoint], guild: discord.Guild, day: date
) -> Sequence[str]:
    """Return the sources of what one person alone sees, of which nothing is kept."""
    configuration = interaction.client.app.configuration
    settings = await configuration.settings_for(DigestSettings, GuildId(guild.id))
    parcel = await compose_next(
        interaction.client, guild, settings, day, activity=Activity(), now=interaction.created_at
    )
    return () if parcel is None else parcel.contents.cited


def _topics_of(message: discord.Message) -> Iterator[str]:
    """Yield the topics that the buttons of a message are about."""
    for each in discord.ui.LayoutView.from_message(message).walk_children():
        found = _TOPIC.fullmatch(str(getattr(each, "custom_id", "")))
        if found is not None:
            yield found["topic"]
