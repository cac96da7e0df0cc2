"""What moderators are told of debates, privately."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import discord

from bot.app import App
from bot.domain.configuration.ids import MemberId
from bot.domain.debates.debate import Debate, DebateState
from bot.domain.text.plain import plain
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.tally import Movement, Tally
from bot.domain.viewpoints.topics import Topics
from bot.ui.cards import TEXT_ROOM, Section, card, fit
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.mentions import mention
from cogs.debates._choosing import title_at
from cogs.debates._closing import Closed
from cogs.debates._outcome import movement_lines, tally_line
from cogs.debates._places import managing

MOST_SHOWN = 20
"""Debates on one card."""


@dataclass(frozen=True)
class Standing:
    """A debate, and how it goes so far."""

    debate: Debate
    tally: Tally
    answered: bool
    """Whether whoever asks has answered: before that, they are told no tally."""
    movement: Movement
    arguments: int
    """How many were published on its topic since it was opened."""


async def standing_of(debate: Debate, app: App, *, by: int) -> Standing:
    """Return how a debate goes, for this member."""
    guild, topic = debate.guild, debate.topic
    counts = await app.arguments.counts(guild, topic, since=debate.opened_at)
    return Standing(
        debate=debate,
        tally=await app.stances.tally(guild, topic),
        answered=await app.stances.of(guild, topic, MemberId(by)) is not None,
        movement=await app.stances.movement(guild, topic, since=debate.opened_at),
        arguments=sum(counts.values()),
    )


@dataclass(frozen=True)
class Reader:
    """Whoever asks: their language, the topics that count there, the commands they can click."""

    writer: Writer
    topics: Topics
    command_ids: Mapping[str, int]


def status_view(
    standing: Sequence[Standing], ended: Sequence[Debate], reader: Reader, *, more: int
) -> View:
    """Return the card with debates that stand, and with those that have just ended.

    `more` is how many stand beside; those that do not fit are counted with them.
    """
    writer, open_ = reader.writer, mention("debate open", reader.command_ids)
    gone = [writer.say("debates-ended", title=_title(each, reader)) for each in ended]
    none = [] if standing else [writer.say("debates-none", command=open_)]
    [head] = fit([Section([*gone, *none], title=f"## {writer.say('debates-status-title')}")])
    texts = [_debate_text(each, reader) for each in standing]
    told = _fitting(texts, TEXT_ROOM - len(head))
    left = more + len(texts) - len(told)
    rest = [writer.say("debates-status-more", count=left)] if left else []
    return card(["\n".join([head, *rest]), *told])


def _fitting(texts: Sequence[str], room: int) -> Sequence[str]:
    """Return the first of these texts, as many as fit whole."""
    ends = accumulate(map(len, texts))
    return texts[: sum(end <= room for end in ends)]


def closed_text(closed: Closed, debate: Debate, guild: discord.Guild, writer: Writer) -> str:
    """Return what closing a debate came to, and who can give the bot what it lacked."""
    if closed.locked:
        said = [writer.say("debates-closed", thread=str(debate.thread))]
    else:
        said = [lacking("debates-closed-unlocked", debate, guild, writer)]
    if closed.unposted is not None:
        said.append(writer.say("debates-closed-unposted", channel=str(debate.channel)))
    return "\n".join(said)


def lacking(key: str, debate: Debate, guild: discord.Guild, writer: Writer) -> str:
    """Return what could not be done to a thread, and who can give the bot the right to it."""
    right = managing(guild.get_channel(debate.channel))
    return writer.say(
        key,
        thread=str(debate.thread),
        permission=writer.say("debates-permission", name=right),
        channel=str(debate.channel),
        bot=plain(guild.me.display_name),
    )


def _debate_text(standing: Standing, reader: Reader) -> str:
    debate, writer = standing.debate, reader.writer
    if debate.state is not DebateState.OPEN:
        return writer.say("debates-midway", title=_title(debate, reader))
    since = discord.utils.format_dt(debate.opened_at, "D")
    place = str(debate.thread)
    return "\n".join(
        [
            writer.say("debates-line", title=_title(debate, reader), thread=place, since=since),
            _answers(standing, writer),
            *movement_lines(standing.movement, writer),
            writer.say("debates-published", count=standing.arguments),
        ]
    )


def _answers(standing: Standing, writer: Writer) -> str:
    if standing.tally.counts is None or standing.answered:
        return tally_line(standing.tally, writer, order=drawn_order(standing.debate.id))
    return writer.say("debates-answers", answers=standing.tally.answers)


def _title(debate: Debate, reader: Reader) -> str:
    return plain(title_at(reader.topics, debate.topic, reader.writer), longest=90)
