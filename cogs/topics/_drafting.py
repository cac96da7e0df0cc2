"""A moderator has a topic drafted from an article, pasted or in a file."""

import asyncio

import discord

from bot.domain.viewpoints.drafting import (
    LONGEST_ARTICLE,
    SHORTEST_ARTICLE,
    ArticleUnfitError,
    Material,
)
from bot.errors import ExpectedError
from bot.ui.doors import Form
from bot.ui.figures.known import figure_label
from bot.ui.files import text_of_file
from bot.ui.form import empty_form, labelled, values_in
from bot.ui.session import Session
from bot.ui.words import Words
from cogs.topics._notes import tell_moderators
from cogs.topics._proposal_control import ProposalControl, ProposalDoes
from cogs.topics._proposed import drawn_pending

_ARTICLE = "article"
_LONGEST_PASTED = 4000
"""Characters that Discord takes in a form."""


class ArticleUnreadableError(ExpectedError):
    """The file holds no text in UTF-8."""

    key = "drafting-unreadable"


class ArticleLostError(ExpectedError):
    """Discord does not give the file."""

    key = "drafting-lost"


async def draft_from(session: Session, file: discord.Attachment | None) -> None:
    """Draft from a file, or open the form to paste an article into."""
    await session.app.topic_proposals.hold_drafting(session.server, now=session.now)
    if file is None:
        await session.interaction.response.send_modal(_form(session.words))
        return
    if file.size > LONGEST_ARTICLE:
        raise ArticleUnfitError(least=SHORTEST_ARTICLE, most=LONGEST_ARTICLE // 1000)
    await session.begin()
    unreadable, lost = ArticleUnreadableError(), ArticleLostError()
    await _draft(session, await text_of_file(file, unreadable=unreadable, lost=lost))


async def draft_pasted(session: Session) -> None:
    """Draft from what was pasted in the form."""
    await session.app.topic_proposals.hold_drafting(session.server, now=session.now)
    await session.begin()
    await _draft(session, values_in(session.interaction).get(_ARTICLE, ""))


async def _draft(session: Session, article: str) -> None:
    public = await session.public_writer()
    # A long article takes as long to look through as a short answer may wait.
    figures = await asyncio.to_thread(session.figures.beside, article)
    material = Material(
        article, {each.id: figure_label(each, public) for each in figures}, public.language
    )
    proposal = await session.app.topic_proposals.draft(
        session.server, material, by=session.member, now=session.now
    )
    await session.show(await drawn_pending(session, proposal))
    await tell_moderators(session, proposal.id)


def _form(words: Words) -> Form:
    form = empty_form(ProposalControl(ProposalDoes.PASTED), words.say("drafting-form"))
    text = discord.ui.TextInput[Form](
        custom_id=_ARTICLE,
        min_length=SHORTEST_ARTICLE,
        max_length=_LONGEST_PASTED,
        style=discord.TextStyle.paragraph,
    )
    form.add_item(labelled(words.say("drafting-field"), words.say("drafting-help"), text))
    return form
