"""`/debate`: open, status, close, reopen; for moderators."""

import logging

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands, tasks

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.debates.debate import (
    DebateBusyError,
    DebateClosedError,
    DebateOpenError,
    DebateState,
)
from bot.ui.access import topics_here
from bot.ui.doors import completing, guarded, report, unless_lost
from bot.ui.figures.asking import Choices, choice, reader_here
from bot.ui.gate import moderated
from bot.ui.viewpoints.asking import topic_asked, topic_choices
from cogs.debates._choosing import debate_asked, debate_choices
from cogs.debates._closing import Closing
from cogs.debates._opening import Opening
from cogs.debates._places import (
    SettledError,
    check_allowed,
    check_unlockable,
    place_of,
    tag_names,
    tags_for,
)
from cogs.debates._status import MOST_SHOWN, Reader, closed_text, lacking, standing_of, status_view
from cogs.debates._tending import Tending

_Name = app_commands.Range[str, 1, 100]
_LATER = "Cannot look after debates: trying again in a minute."
_log = logging.getLogger(__name__)


class DebatesCog(commands.Cog):
    """Opens and closes debates; everything is told to whoever asks alone, but for the debate."""

    debate = app_commands.Group(
        name="debate",
        description=locale_str("debates-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    def __init__(self, client: Contrepoint) -> None:
        """Act for this client."""
        self._client = client
        self._debates = client.app.debates
        self._opening = Opening(client.app)
        self._closing = Closing(client.app)
        self._tending = Tending(client.app, self._opening, self._closing)

    async def cog_load(self) -> None:
        """Start looking after what was cut short, once the servers are known."""
        self.resume.start()

    async def cog_unload(self) -> None:
        """Stop that."""
        self.resume.cancel()

    @debate.command(
        name="open", description=locale_str("debates-command-open"), auto_locale_strings=False
    )
    @app_commands.rename(
        topic=locale_str("topic", key="viewpoints-topic"),
        channel=locale_str("channel", key="debates-option-channel"),
        tag=locale_str("tag", key="debates-option-tag"),
    )
    @app_commands.describe(
        topic=locale_str("viewpoints-topic-description"),
        channel=locale_str("debates-option-channel-help"),
        tag=locale_str("debates-option-tag-help"),
    )
    async def open_(
        self,
        interaction: discord.Interaction[Contrepoint],
        topic: _Name,
        channel: discord.TextChannel | discord.ForumChannel | None = None,
        tag: _Name | None = None,
    ) -> None:
        """Open a debate in a channel or a forum; here unless another is named."""
        guild = await moderated(interaction)
        found = await topic_asked(interaction, topic)
        if found is None:
            return
        if found.settled:
            raise SettledError
        writer, now = await reader_here(interaction), interaction.created_at
        place = place_of(interaction, None if channel is None else channel.id)
        check_allowed(place, writer)
        tags = tags_for(place, found, tag)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._tending.tend(guild, now=now)
        guild_id, place_id = GuildId(guild.id), ChannelId(place.id)
        begun = await self._debates.begin(guild_id, found.id, place_id, now=now)
        opened = await self._opening.open(place, found, tags, begun=begun)
        await _tell(interaction, writer.say("debates-opened", thread=str(opened.thread)))

    @open_.autocomplete("topic")
    @completing
    async def _complete_topic(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await topic_choices(interaction, current)

    @open_.autocomplete("tag")
    @completing
    async def _complete_tag(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        named: object = getattr(interaction.namespace, "channel", None)
        names = tag_names(interaction, getattr(named, "id", None), current)
        return [choice(name, name) for name in names]

    @debate.command(
        name="status", description=locale_str("debates-command-status"), auto_locale_strings=False
    )
    async def status(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show whoever asks which debates are open, and what became of them so far."""
        guild = await moderated(interaction)
        writer, now = await reader_here(interaction), interaction.created_at
        await interaction.response.defer(ephemeral=True, thinking=True)
        ended = await self._tending.tend(guild, now=now)
        debates = await self._debates.standing(GuildId(guild.id))
        standing = [
            await standing_of(each, interaction.client.app, by=interaction.user.id)
            for each in debates[:MOST_SHOWN]
        ]
        reader = Reader(writer, await topics_here(interaction), interaction.client.command_ids)
        view = status_view(standing, ended, reader, more=len(debates) - len(standing))
        await interaction.followup.send(view=view, ephemeral=True)

    @debate.command(
        name="close", description=locale_str("debates-command-close"), auto_locale_strings=False
    )
    @app_commands.rename(topic=locale_str("topic", key="viewpoints-topic"))
    @app_commands.describe(topic=locale_str("debates-option-topic-help"))
    async def close(
        self, interaction: discord.Interaction[Contrepoint], topic: _Name | None = None
    ) -> None:
        """Close the debate of this thread, or on a topic: post its outcome, lock its thread."""
        guild = await moderated(interaction)
        writer, now = await reader_here(interaction), interaction.created_at
        await interaction.response.defer(ephemeral=True, thinking=True)
        ended = await self._tending.tend(guild, now=now)
        debate = await debate_asked(interaction, topic, ended)
        if debate.state is DebateState.CLOSED:
            raise DebateClosedError(thread=str(debate.thread))
        if debate.state is not DebateState.OPEN:
            raise DebateBusyError
        closing = await self._debates.begin_closing(debate, now=now)
        closed = await self._closing.close(guild, closing)
        await _tell(interaction, closed_text(closed, closing, guild, writer))
        if closed.unposted is not None:
            await interaction.followup.send(view=closed.unposted, ephemeral=True)
        if not await self._closing.archive(closing, closed.thread):
            await _tell(interaction, lacking("debates-unarchived", closing, guild, writer))

    @close.autocomplete("topic")
    @completing
    async def _complete_open(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await debate_choices(interaction, current, closed=False)

    @debate.command(
        name="reopen", description=locale_str("debates-command-reopen"), auto_locale_strings=False
    )
    @app_commands.rename(topic=locale_str("topic", key="viewpoints-topic"))
    @app_commands.describe(topic=locale_str("debates-option-topic-help"))
    async def reopen(
        self, interaction: discord.Interaction[Contrepoint], topic: _Name | None = None
    ) -> None:
        """Open a closed debate again, in its thread."""
        guild = await moderated(interaction)
        writer, now = await reader_here(interaction), interaction.created_at
        await interaction.response.defer(ephemeral=True, thinking=True)
        ended = await self._tending.tend(guild, now=now)
        debate = await debate_asked(interaction, topic, ended)
        if debate.state in {DebateState.OPENING, DebateState.CLOSING}:
            raise DebateBusyError
        if (await topics_here(interaction)).at(debate.topic).settled:
            raise SettledError
        thread = await self._closing.thread(guild, debate)
        check_unlockable(thread, writer)
        if debate.state is DebateState.CLOSED:
            debate = await self._debates.reopen(debate, now=now)
        elif not (thread.archived or thread.locked):
            raise DebateOpenError(thread=str(debate.thread))
        await self._closing.reopen(debate, thread)
        await _tell(interaction, writer.say("debates-reopened", thread=str(thread.id)))

    @reopen.autocomplete("topic")
    @completing
    async def _complete_closed(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await debate_choices(interaction, current, closed=True)

    @guarded
    @tasks.loop(minutes=1)
    async def resume(self) -> None:
        """Finish what a stop or an outage cut short."""
        now = discord.utils.utcnow()
        try:
            with unless_lost(_log, _LATER):
                for each in await self._debates.stuck(now=now):
                    guild = self._client.get_guild(each.guild)
                    if guild is not None:
                        await self._tending.resume(guild, each, now=now)
        except Exception as error:  # noqa: BLE001 - the next look comes in a minute
            report("looking after debates", error)

    @resume.before_loop
    async def _servers_known(self) -> None:
        await self._client.wait_until_ready()


async def _tell(interaction: discord.Interaction[Contrepoint], text: str) -> None:
    await interaction.followup.send(text, ephemeral=True)
