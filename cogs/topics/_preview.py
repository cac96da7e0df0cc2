"""A topic as everybody would see it, before it is decided on, and what it rests on."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.own.changes import Seen
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.own.overlay import as_settled, own_sources
from bot.domain.viewpoints.own.statement import DraftGoneError
from bot.domain.viewpoints.topics import Topics
from bot.ui.figures.referring import speaking_of
from bot.ui.session import Session
from bot.ui.viewpoints.buttons import sources_view
from bot.ui.viewpoints.card import draw_topic
from cogs.topics._control import Control, Does
from cogs.topics._views import asked_view

_SEEDS = 10**9
"""Controls keep numbers of nine digits; the end of an interaction's id will do for the order."""


async def show_preview(
    session: Session, topic: Topic, note: str, control: Control, ways: Sequence[Does]
) -> None:
    """Show a topic exactly as everybody would see it, with its sources to look into."""
    seed = session.interaction.id % _SEEDS
    public, today = await session.public_writer(), session.now.date()
    drawn = draw_topic(topic, public, order=drawn_order(seed), today=today)
    sources = Does.SETTLED_SOURCES if topic.settled else Does.SOURCES
    first, *others = (control.to(does) for does in ways)
    controls = [first, replace(control, does=sources, number=seed), *others]
    await session.show(asked_view([*drawn.texts, note], controls, session.writer))


async def show_sources(session: Session, control: Control) -> None:
    """Show what a preview rests on, numbered as there; the preview stays where it is."""
    topic, topics = await _previewed(session, control)
    order, today = drawn_order(control.number), session.now.date()
    view = sources_view(topic, topics, session.writer, order=order, today=today)
    await session.interaction.response.send_message(view=view, ephemeral=True)


async def _previewed(session: Session, control: Control) -> tuple[Topic, Topics]:
    """Return the topic that a preview shows, among topics whose sources are known."""
    if control.does is Does.SETTLED_SOURCES:
        topics = await session.app.viewpoints.topics_for(session.server)
        return as_settled(topics.at(control.about)), topics
    own, speaking = session.app.own_topics, speaking_of(await session.public_writer())
    draft = await own.draft(session.server, Seen(control.about, 0), by=session.member)
    topic = (await own.judged(session.server, draft, speaking)).whole
    if topic is None:
        raise DraftGoneError
    return topic, Topics.build([topic], own_sources(topic.id, draft.typed))
