"""The messages around a server's figures; pure."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.configuration.ids import MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.figures.own import Statement
from bot.domain.figures.proposals import Proposal
from bot.ui.cards import card, level
from bot.ui.contributions.deciding import Decides, said_view
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.histories import Telling, entry
from bot.ui.histories import history_view as drawn_history
from bot.ui.items import button
from bot.ui.queues import Contributed
from bot.ui.words import Words
from bot.usecases.own_changes import OwnHistoryPage
from cogs.catalogue._control import DOES, Control, Does, Purpose, ReviewControl
from cogs.catalogue._lines import about_line, change_line, proposal_texts, status_text


def preview_view(texts: Sequence[str], control: Control, writer: Writer) -> View:
    """Draw what would be saved, to be decided on."""
    save = {
        Purpose.PROPOSE: "own-send",
        Purpose.RETIRE: "own-retire",
        Purpose.REVIEW: "own-approve",
    }.get(control.purpose, "own-save")
    ways = [(Does.SAVE, save), *_again(control), (Does.CANCEL, "own-cancel")]
    return _with_buttons(texts, control, ways, writer)


def refused_view(texts: Sequence[str], control: Control, writer: Writer) -> View:
    """Draw what is wrong, with the way back to the form where there was one."""
    ways = [*_again(control), (Does.CANCEL, "own-cancel")]
    return _with_buttons(texts, control, ways, writer)


def history_view(
    owner: MemberId,
    page: OwnHistoryPage[Statement],
    writer: Writer,
    notice: str | None = None,
) -> View:
    """Draw a page of changes, newest first, each with the button that takes it back."""
    title = writer.say("own-history-title", page=page.page, pages=page.pages)
    texts = [f"## {title}", *([notice] if notice is not None else ())]
    if not page.changes:
        texts.append(writer.say("own-history-empty"))
    telling = Telling[Statement](
        line=lambda change: change_line(change, writer),
        undo=lambda number: Control(owner, Purpose.HISTORY, Does.UNDO, number),
        turn=lambda to: Control(owner, Purpose.HISTORY, Does.PAGE, to),
    )
    return drawn_history(texts, page, telling, writer)


def contributed(owner: MemberId, proposal: Proposal, writer: Writer) -> Contributed:
    """Draw what became of somebody's proposal, with the button that takes it back."""
    pending = proposal.state is ContributionState.PENDING
    withdraw = Control(owner, Purpose.PROPOSE, Does.WITHDRAW, proposal.id)
    way = button(withdraw, writer.say("contribution-withdraw")) if pending else None
    return Contributed([entry(status_text(proposal, writer), way)], open=pending)


def proposal_view(
    proposal: Proposal,
    waiting: int,
    writer: Writer,
    *others: discord.ui.Item[Any],
    notice: str | None = None,
) -> View:
    """Draw a proposal with the buttons that decide on it, and other ones."""
    ways = [each for each in Decides if each is not Decides.APPROVE or proposal.statement]
    buttons = [
        button(
            ReviewControl(each, proposal.id),
            writer.say(f"contribution-{each}"),
            primary=each is ways[0],
        )
        for each in ways
    ]
    texts = proposal_texts(proposal, waiting, writer)
    return card(level([*([notice] if notice else ()), *texts]), buttons=[*buttons, *others])


def ended_view(proposal: Proposal, writer: Writer) -> View:
    """Draw a proposal that was decided on: which, how and by whom."""
    member = Words(writer.texts, writer.language).member(proposal.decided_by)
    ended = writer.say("own-proposal-ended", state=proposal.state.value, member=member)
    return said_view(about_line(proposal, writer), ended)


def _again(control: Control) -> list[tuple[Does, str]]:
    return [(Does.FORM, "own-correct")] if Does.FORM in DOES[control.purpose] else []


def _with_buttons(
    texts: Sequence[str], control: Control, ways: Sequence[tuple[Does, str]], writer: Writer
) -> View:
    buttons = [
        button(control.to(does), writer.say(key), primary=place == 0)
        for place, (does, key) in enumerate(ways)
    ]
    return card(level(texts), buttons=buttons)
