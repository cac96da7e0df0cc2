"""The messages around a server's figures; pure."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.configuration.ids import MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.figures.proposals import Proposal
from bot.ui.cards import card, level
from bot.ui.contributions.deciding import Decides
from bot.ui.doors import View
from bot.ui.figures.writing import Writer
from bot.ui.items import button, drawn
from bot.usecases.catalogue import OwnHistoryPage
from cogs.catalogue._control import DOES, Control, Does, Purpose, ReviewControl
from cogs.catalogue._lines import change_text, proposal_texts, status_text

_LONGEST_ENTRY = 550
"""Characters of one change: a page of them keeps to what one message holds."""


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
    owner: MemberId, page: OwnHistoryPage, writer: Writer, notice: str | None = None
) -> View:
    """Draw a page of changes, newest first, each with the button that takes it back."""
    title = writer.say("own-history-title", page=page.page, pages=page.pages)
    rows: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(f"## {title}")]
    if notice is not None:
        rows.append(discord.ui.TextDisplay(notice))
    if not page.changes:
        rows.append(discord.ui.TextDisplay(writer.say("own-history-empty")))
    for change in page.changes:
        text = change_text(change, writer, _LONGEST_ENTRY)
        undo = Control(owner, Purpose.HISTORY, Does.UNDO, change.id)
        way = None if change.undone_by is not None else button(undo, writer.say("own-undo"))
        rows.append(_entry(text, way))
    ways = [
        button(Control(owner, Purpose.HISTORY, Does.PAGE, to), writer.say(key))
        for key, to in (("own-newer", page.page - 1), ("own-older", page.page + 1))
        if 1 <= to <= page.pages
    ]
    return drawn([*rows, discord.ui.ActionRow(*ways)] if ways else rows)


def own_rows(
    owner: MemberId, proposals: Sequence[Proposal], writer: Writer
) -> list[discord.ui.Item[Any]]:
    """Draw what became of somebody's proposals, each with the button that takes it back."""
    rows: list[discord.ui.Item[Any]] = []
    for proposal in proposals:
        pending = proposal.state is ContributionState.PENDING
        withdraw = Control(owner, Purpose.PROPOSE, Does.WITHDRAW, proposal.id)
        way = button(withdraw, writer.say("contribution-withdraw")) if pending else None
        rows.append(_entry(status_text(proposal, writer), way))
    return rows


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
    first, *rest = proposal_texts(proposal, waiting, writer)
    head = f"{notice}\n{first}" if notice is not None else first
    return card(level([head, *rest]), buttons=[*buttons, *others])


def _again(control: Control) -> list[tuple[Does, str]]:
    return [(Does.FORM, "own-correct")] if Does.FORM in DOES[control.purpose] else []


def _entry(text: str, way: discord.ui.Button[View] | None) -> discord.ui.Item[Any]:
    if way is None:
        return discord.ui.TextDisplay(text)
    return discord.ui.Section(text, accessory=way)


def _with_buttons(
    texts: Sequence[str], control: Control, ways: Sequence[tuple[Does, str]], writer: Writer
) -> View:
    buttons = [
        button(control.to(does), writer.say(key), primary=place == 0)
        for place, (does, key) in enumerate(ways)
    ]
    return card(level(texts), buttons=buttons)
