"""The messages around proposed topics; pure."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.contributions.decisions import ContributionState
from bot.domain.text.plain import plain
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.own.typed import Typed
from bot.domain.viewpoints.proposals import LONGEST_WHY, TopicProposal
from bot.ui.cards import card, level
from bot.ui.contributions.deciding import reason_line, said_view
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.histories import entry
from bot.ui.items import button
from bot.ui.queues import Contributed
from bot.ui.viewpoints.own import fault_lines, field_name
from bot.ui.words import Words
from cogs.topics._proposal_control import ProposalControl, ProposalDoes

_LONGEST_TITLE, _LONGEST_FIELD = 80, 450


def proposal_view(
    proposal: TopicProposal,
    shown: Sequence[str],
    writer: Writer,
    *others: discord.ui.Item[Any],
    notice: str | None = None,
    sources: bool = False,
) -> View:
    """Draw a proposal with the buttons that decide on it; `shown` stands below what it is."""
    first = "\n".join([*([notice] if notice is not None else ()), *_head(proposal, writer)])
    reject = "topic-proposal-drop" if proposal.drafted else "contribution-reject"
    ways = {
        ProposalDoes.WRITE: "topic-proposal-write",
        **({ProposalDoes.SOURCES: "figures-button-sources"} if sources else {}),
        ProposalDoes.REJECT: reject,
        ProposalDoes.LATER: "contribution-later",
    }
    buttons = [
        button(
            ProposalControl(does, proposal.id),
            writer.say(key),
            primary=does is ProposalDoes.WRITE,
        )
        for does, key in ways.items()
    ]
    return card(level([first, *shown]), buttons=[*buttons, *others])


def contributed(proposal: TopicProposal, words: Words) -> Contributed:
    """Draw what became of somebody's proposal, with the button that takes it back."""
    pending = proposal.state is ContributionState.PENDING
    withdraw = ProposalControl(ProposalDoes.WITHDRAW, proposal.id)
    way = button(withdraw, words.say("contribution-withdraw")) if pending else None
    return Contributed([entry(status_text(proposal, words), way)], open=pending)


def ended_view(proposal: TopicProposal, words: Words) -> View:
    """Draw a proposal that was decided on: which, how and by whom."""
    state, member = proposal.state.value, words.member(proposal.decided_by)
    ended = words.say("topic-proposal-ended", state=state, member=member)
    return said_view(about_line(proposal, words), ended)


def about_line(proposal: TopicProposal, words: Words) -> str:
    """Return which proposal it is: its title, and when it was made."""
    moment = discord.utils.format_dt(proposal.created_at, "d")
    title = plain(proposal.title, longest=_LONGEST_TITLE)
    return f"{moment} · {words.say('topic-proposal-own', title=title)}"


def status_text(proposal: TopicProposal, words: Words) -> str:
    """Return what became of a proposal, for its author."""
    state = words.say("contribution-state", state=proposal.state.value)
    lines = [about_line(proposal, words), f"-# {state}"]
    if proposal.state is ContributionState.REJECTED and proposal.reason:
        lines.append(reason_line(proposal.reason))
    return "\n".join(lines)


def typed_texts(typed: Typed, faults: Sequence[Fault], writer: Writer) -> list[str]:
    """Return what a draft says field by field, and what still keeps it from being published."""
    fields = [
        f"**{field_name(field, writer)}** {plain(text, longest=_LONGEST_FIELD)}"
        for field, text in typed.items()
    ]
    lacking = [writer.say("topic-proposal-lacking"), *fault_lines(faults, writer)]
    return ["\n".join(fields), "\n".join(lacking)]


def _head(proposal: TopicProposal, writer: Writer) -> list[str]:
    """Return what is proposed, by whom and why; a model's draft says what it is."""
    moment = discord.utils.format_dt(proposal.created_at, "f")
    member = str(proposal.author)
    if proposal.drafted:
        title = writer.say("topic-proposal-drafted-title")
        return [
            f"## {title}",
            writer.say("topic-proposal-drafted-for", member=member, moment=moment),
        ]
    lines = [
        f"## {writer.say('topic-proposal-title')}",
        writer.say("topic-proposal-from", member=member, moment=moment),
        f"**{plain(proposal.title, longest=_LONGEST_TITLE)}**",
    ]
    return [*lines, *([f"> {plain(proposal.why, longest=LONGEST_WHY)}"] if proposal.why else ())]
