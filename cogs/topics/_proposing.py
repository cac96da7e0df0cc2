"""A member proposes a topic: the form, what is wrong with what was typed, and sending it."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.viewpoints.own.statement import TopicRefusedError
from bot.domain.viewpoints.proposals import LONGEST_WHY
from bot.domain.viewpoints.wording import LIMITS
from bot.errors import ExpectedError
from bot.ui.contributions.deciding import said_view
from bot.ui.contributions.status import status_view
from bot.ui.doors import Form, View
from bot.ui.form import all_typed_before, empty_form, labelled, values_in
from bot.ui.items import button, drawn, fenced
from bot.ui.mentions import mention
from bot.ui.queues import Contributed
from bot.ui.session import Session, session_in
from bot.ui.viewpoints.own import fault_lines
from bot.ui.words import Words
from cogs.topics._notes import end_note, tell_moderators
from cogs.topics._proposal_control import ProposalControl, ProposalDoes
from cogs.topics._proposal_views import contributed

_TITLE, _WHY = "title", "why"


async def own_topic_proposals(
    interaction: discord.Interaction[Any], guild: discord.Guild, most: int
) -> Sequence[Contributed]:
    """Draw what became of the topics that whoever asks proposed."""
    session = await session_in(interaction, guild)
    proposals = session.app.topic_proposals
    found = await proposals.of_author(session.server, session.member, most=most)
    return [contributed(each, session.words) for each in found]


async def ask(session: Session, title: str, why: str = "") -> None:
    """Open the form, filled; it says what is stored."""
    await session.interaction.response.send_modal(_form(title, why, session.words))


async def ask_again(session: Session) -> None:
    """Open the form with what a refusal kept of what was typed."""
    title, why, *_ = [*all_typed_before(session.interaction.message), "", ""]
    await ask(session, title, why)


async def send(session: Session) -> None:
    """Propose what was typed, and tell the moderators; or say what is wrong with it."""
    values = values_in(session.interaction)
    title, why = values.get(_TITLE, ""), values.get(_WHY, "")
    await session.begin()
    try:
        number = await session.app.topic_proposals.propose(
            session.server, title, why, by=session.member, now=session.now
        )
    except ExpectedError as error:
        await session.show(_refused_view(_reason(error, session), (title, why), session))
        return
    status = mention("contribute status", session.program.command_ids)
    await session.show(said_view(session.words.say("topic-proposal-sent", status=status)))
    await tell_moderators(session, number)


async def withdraw(session: Session, number: int) -> None:
    """Take one's own proposal back, and show what is left."""
    await session.begin()
    proposals = session.app.topic_proposals
    await proposals.withdraw(session.server, number, by=session.member, now=session.now)
    await session.show(await status_view(session))
    await end_note(session, number)


def _form(title: str, why: str, words: Words) -> Form:
    form = empty_form(ProposalControl(ProposalDoes.SEND), words.say("topic-proposal-form"))
    name = discord.ui.TextInput[Form](
        custom_id=_TITLE, default=title[: LIMITS["title"]], max_length=LIMITS["title"]
    )
    reason = discord.ui.TextInput[Form](
        custom_id=_WHY,
        default=why[:LONGEST_WHY],
        max_length=LONGEST_WHY,
        required=False,
        style=discord.TextStyle.paragraph,
    )
    say = words.say
    form.add_item(labelled(say("own-topic-field-title"), say("topic-proposal-help-title"), name))
    form.add_item(labelled(say("topic-proposal-field-why"), say("topic-proposal-help-why"), reason))
    return form


def _reason(error: ExpectedError, session: Session) -> str:
    """Return why what was typed is not taken."""
    if not isinstance(error, TopicRefusedError):
        return session.words.explain(error)
    faults = fault_lines(error.faults, session.writer)
    return "\n".join([session.words.say("topic-proposal-refused"), *faults])


def _refused_view(reason: str, typed: Sequence[str], session: Session) -> View:
    """Draw what is wrong, what was typed, and the way back to the form."""
    again = ProposalControl(ProposalDoes.CORRECT)
    way = button(again, session.words.say("argument-correct"), primary=True)
    texts = [reason, *(fenced(each[:LONGEST_WHY]) for each in typed)]
    shown = [discord.ui.TextDisplay[Any](text) for text in texts]
    return drawn([*shown, discord.ui.ActionRow(way)])
