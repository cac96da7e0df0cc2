"""`/topic`: topics of a server's own, written, edited, settled and retired by its moderators."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.domain.figures.model import OWN
from bot.domain.figures.names import normalise
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.own.overlay import as_settled
from bot.domain.viewpoints.own.statement import SettledAlreadyError
from bot.ui.access import program_of, topics_here
from bot.ui.contributions.deciding import said_view
from bot.ui.doors import completing
from bot.ui.figures.asking import Choices, choice, reader_here
from bot.ui.figures.known import known_figures
from bot.ui.gate import of_owner
from bot.ui.panel import PanelCog
from bot.ui.session import Session, moderators_session
from bot.ui.viewpoints.asking import topic_asked, topic_choices
from bot.ui.viewpoints.card import title_of
from cogs.topics._control import Control, Does
from cogs.topics._desk import Desk
from cogs.topics._drafting import draft_from
from cogs.topics._numbers import number_text
from cogs.topics._preview import show_preview, show_sources
from cogs.topics._views import asked_view, history_view

_Name = app_commands.Range[str, 1, 90]
_MOST_CHOICES = 25
_Command = TypeVar("_Command", bound=Callable[..., Any])


@completing
async def _topics(interaction: discord.Interaction[Contrepoint], current: str) -> Choices:
    """Offer the topics that count here."""
    return await topic_choices(interaction, current)


@completing
async def _own_topics(interaction: discord.Interaction[Contrepoint], current: str) -> Choices:
    """Offer the server's own topics alone."""
    writer, wanted = await reader_here(interaction), normalise(current)
    own = (each for key, each in (await topics_here(interaction)).topics.items() if _is_own(key))
    found = [each for each in own if wanted in normalise(title_of(each, writer))]
    return [choice(title_of(each, writer), each.id) for each in found[:_MOST_CHOICES]]


def _is_own(key: str) -> bool:
    return key.startswith(OWN)


def _topic_option(offered: Callable[..., Any]) -> Callable[[_Command], _Command]:
    """Name and explain the option of a topic, and offer what it may be."""
    named = app_commands.rename(topic=locale_str("topic", key="own-topic-option"))
    described = app_commands.describe(topic=locale_str("own-topic-option-help"))
    completed = app_commands.autocomplete(topic=offered)
    return lambda command: named(described(completed(command)))


class TopicsCog(PanelCog):
    """Opens the forms, and answers them and their buttons."""

    topic = app_commands.Group(
        name="topic",
        description=locale_str("own-topic-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )

    @topic.command(
        name="write", description=locale_str("own-topic-command-write"), auto_locale_strings=False
    )
    async def write(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Open the first form, with what was kept of a draft."""
        session = await moderators_session(interaction)
        await Desk(session).open(Control(session.member, Does.FIRST))

    @topic.command(
        name="edit", description=locale_str("own-topic-command-edit"), auto_locale_strings=False
    )
    @_topic_option(_own_topics)
    async def edit(self, interaction: discord.Interaction[Contrepoint], topic: _Name) -> None:
        """Open the first form of a topic of the server's own."""
        session = await moderators_session(interaction)
        found = await topic_asked(interaction, topic)
        if found is None:
            return
        await Desk(session).edit(found.id)

    @topic.command(
        name="settle", description=locale_str("own-topic-command-settle"), auto_locale_strings=False
    )
    @_topic_option(_topics)
    async def settle(self, interaction: discord.Interaction[Contrepoint], topic: _Name) -> None:
        """Show a topic as it would be, settled."""
        session = await moderators_session(interaction)
        found = await topic_asked(interaction, topic)
        if found is None:
            return
        if found.settled:
            raise SettledAlreadyError
        await session.begin()
        control = await _control(session, found, Does.SETTLE)
        note = session.writer.say("own-topic-settle-so")
        ways = [Does.SETTLE, Does.LEAVE]
        await show_preview(session, as_settled(found), note, control, ways)

    @topic.command(
        name="retire", description=locale_str("own-topic-command-retire"), auto_locale_strings=False
    )
    @_topic_option(_topics)
    async def retire(self, interaction: discord.Interaction[Contrepoint], topic: _Name) -> None:
        """Show the topic that would be offered no more."""
        session = await moderators_session(interaction)
        found = await topic_asked(interaction, topic)
        if found is None:
            return
        await session.begin()
        control, say = await _control(session, found, Does.RETIRE), session.writer.say
        head = f"## {say('own-topic-retire-title')}\n**{title_of(found, session.writer)}**"
        texts = [head, say("own-topic-retire-so")]
        view = asked_view(texts, [control, control.to(Does.LEAVE)], session.writer)
        await session.show(view)

    @topic.command(
        name="history",
        description=locale_str("own-topic-command-history"),
        auto_locale_strings=False,
    )
    async def history(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show who changed which topic, newest first, and which ones need care."""
        session = await moderators_session(interaction)
        await session.begin()
        await _show_history(session)

    @topic.command(
        name="figure", description=locale_str("own-topic-command-figure"), auto_locale_strings=False
    )
    @app_commands.rename(figure=locale_str("figure", key="own-option-figure"))
    @app_commands.describe(figure=locale_str("own-option-figure-help"))
    @app_commands.autocomplete(figure=known_figures)
    async def figure(self, interaction: discord.Interaction[Contrepoint], figure: _Name) -> None:
        """Give the words that put a number into a topic."""
        session = await moderators_session(interaction)
        view = said_view(number_text(figure, session.writer))
        await interaction.response.send_message(view=view, ephemeral=True)

    @topic.command(
        name="draft", description=locale_str("own-topic-command-draft"), auto_locale_strings=False
    )
    @app_commands.rename(file=locale_str("file", key="drafting-option"))
    @app_commands.describe(file=locale_str("drafting-option-help"))
    async def draft(
        self,
        interaction: discord.Interaction[Contrepoint],
        file: discord.Attachment | None = None,
    ) -> None:
        """Have a model draft a topic, for moderators to decide on."""
        await draft_from(await moderators_session(interaction), file)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a button or a form of the moderator's own."""
        del given
        control = Control.read(custom_id)
        if control is None:
            return
        program_of(interaction).in_flight.track()
        of_owner(interaction, control.owner)
        await _use(await moderators_session(interaction), control)


async def _use(session: Session, control: Control) -> None:
    desk = Desk(session)
    if control.does in {Does.FIRST, Does.SECOND}:
        await desk.open(control)
    elif control.does in {Does.WRITE_FIRST, Does.WRITE_SECOND}:
        await desk.write(control)
    elif control.does in {Does.PUBLISH, Does.PUBLISH_SETTLED}:
        await desk.publish(control)
    elif control.does is Does.GO_ON:
        await desk.go_on(control)
    elif control.does is Does.AFRESH:
        await desk.begin_afresh(control)
    elif control.does is Does.DISCARD:
        await desk.discard(control)
    elif control.does in {Does.SOURCES, Does.SETTLED_SOURCES}:
        await show_sources(session, control)
    else:
        await session.begin()
        await _decide(session, desk, control)


async def _decide(session: Session, desk: Desk, control: Control) -> None:
    topics, say = session.app.own_topics, session.writer.say
    if control.does is Does.LEAVE:
        await session.show(said_view(say("own-topic-left")))
        return
    if control.does in {Does.PAGE, Does.UNDO}:
        await _show_history(session, control)
        return
    topic = (await session.app.viewpoints.topics_for(session.server)).at(control.about)
    title = title_of(topic, session.writer)
    if control.does is Does.SETTLE:
        await topics.settle(session.server, control.seen, by=session.member, now=session.now)
        said = say("own-topic-settled", title=title)
    else:
        await topics.retire(session.server, control.seen, by=session.member, now=session.now)
        said = say("own-topic-retired", title=title)
    await session.show(said_view(said, desk.undo_line()))


async def _control(session: Session, topic: Topic, does: Does) -> Control:
    standing = await session.app.own_topics.standing(session.server, topic.id)
    return Control(session.member, does, topic.id, standing.seen.revision)


async def _show_history(session: Session, control: Control | None = None) -> None:
    topics, notice, page = session.app.own_topics, None, 1
    if control is not None and control.does is Does.UNDO:
        await topics.undo(session.server, control.number, by=session.member, now=session.now)
        notice = session.writer.say("own-undone")
    elif control is not None:
        page = control.number
    found = await topics.history(session.server, page)
    care = await _care(session)
    await session.show(history_view(session.member, found, care, session.writer, notice))


async def _care(session: Session) -> dict[str, Sequence[Fault]]:
    """Return, by title, what is wrong by now with the numbers in topics that are offered."""
    offered = (await session.app.viewpoints.topics_for(session.server)).topics
    care = await session.app.own_topics.needing_care(session.server)
    return {
        title_of(offered[key], session.writer): faults
        for key, faults in care.items()
        if key in offered
    }
