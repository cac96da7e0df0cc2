"""What happens while a figure is written: the form, the preview, and saving it."""

from dataclasses import replace
from typing import Any

import discord

from bot.domain.figures.faults import FigureRefusedError
from bot.domain.figures.model import Figure
from bot.domain.figures.typed.form import read_form
from bot.ui.access import program_of
from bot.ui.contributions.deciding import said_view
from bot.ui.figures.own import figure_line, statement_lines
from bot.ui.gate import of_owner
from bot.ui.mentions import mention
from bot.ui.session import Session, members_session, moderators_session
from cogs.catalogue._control import MODERATING, Control, Does, Purpose
from cogs.catalogue._drafts import Draft, DraftGoneError, Drafts
from cogs.catalogue._form import fields_in, figure_form
from cogs.catalogue._lines import preview_texts, refused_texts, typed_text
from cogs.catalogue._telling import end_note, tell_moderators
from cogs.catalogue._views import preview_view, refused_view


async def session_of(interaction: discord.Interaction[Any], control: Control) -> Session:
    """Return the session of whoever uses a control of their own, and may do so now."""
    of_owner(interaction, control.owner)
    if control.purpose in MODERATING:
        return await moderators_session(interaction)
    return await members_session(interaction)


class Desk:
    """One use of what leads to a figure of the server's own."""

    def __init__(self, session: Session, drafts: Drafts) -> None:
        """Take whoever acts, and what is being written."""
        self._session = session
        self._drafts = drafts
        self._writer = session.writer
        self._interaction = session.interaction

    async def ask(self, draft: Draft) -> None:
        """Open the form of a draft, for the first time: it must be the first answer."""
        control = self._control(draft, self._interaction.id)
        self._keep(control, draft)
        await self._open(control, draft)

    async def ask_to_retire(self, draft: Draft, figure: Figure) -> None:
        """Show the figure that would be retired."""
        control, say = self._control(draft, self._interaction.id), self._writer.say
        self._keep(control, draft)
        lines = [f"## {say('own-title-retire')}", figure_line(figure, self._writer)]
        await self._session.begin()
        texts = ["\n".join([*lines, say("own-retired-so")])]
        await self._session.show(preview_view(texts, control, self._writer))

    async def use(self, control: Control) -> None:
        """Do what a control says with a draft."""
        if control.does is Does.CANCEL:
            await self._session.begin()
            self._drop(control)
            await self._session.show(said_view(self._writer.say("own-cancelled")))
        elif control.does is Does.FORM:
            await self._open(control.to(Does.SUBMIT), self._look(control))
        elif control.does is Does.SUBMIT:
            await self._submit(control)
        else:
            await self._save(control)

    async def _submit(self, control: Control) -> None:
        typed = fields_in(self._interaction)
        try:
            draft = replace(self._look(control), typed=typed, statement=None)
        except DraftGoneError as error:
            await self._session.begin()
            gone = self._writer.texts.explain(error, self._writer.language)
            await self._session.show(said_view(gone, typed_text(typed)))
            return
        self._keep(control, draft)
        await self._session.begin()
        try:
            statement = read_form(
                draft.subject,
                typed,
                language=self._writer.language,
                today=self._interaction.created_at.date(),
            )
        except FigureRefusedError as error:
            await self._refuse(control, draft, error)
            return
        self._keep(control, replace(draft, statement=statement))
        figures = self._session.figures.catalogue.figures
        before = figures.get(draft.seen.key) if draft.seen is not None else None
        others = await self._session.app.catalogues.rivals(self._session.server, statement)
        title = self._writer.say(_TITLES[draft.purpose])
        texts = preview_texts(title, statement, before, others, self._writer)
        if draft.purpose is Purpose.PROPOSE:
            texts.append(self._writer.say("own-stored"))
        await self._session.show(preview_view(texts, control, self._writer))

    async def _save(self, control: Control) -> None:
        draft = self._take(control)
        await self._session.begin()
        try:
            said = await self._done(draft)
        except FigureRefusedError as error:
            self._keep(control, draft)
            await self._refuse(control, draft, error)
            return
        except Exception:
            self._keep(control, draft)
            raise
        await self._session.show(said_view(*said))

    async def _done(self, draft: Draft) -> list[str]:
        """Do what a draft is for; return what is to be said of it."""
        session, now = self._session, self._interaction.created_at
        catalogues, by = session.app.catalogues, session.member
        if draft.purpose is Purpose.RETIRE and draft.seen is not None:
            await catalogues.retire(session.server, draft.seen, by=by, now=now)
            return [self._writer.say("own-retired"), self._undo_line()]
        if draft.statement is None:
            raise DraftGoneError
        lines = statement_lines(draft.statement, self._writer)
        if draft.purpose is Purpose.PROPOSE:
            proposals = session.app.figure_proposals
            number = await proposals.propose(session.server, draft.statement, by=by, now=now)
            await tell_moderators(session, number)
            status = mention("contribute status", program_of(self._interaction).command_ids)
            return [self._writer.say("own-sent", status=status), *lines]
        if draft.proposal is not None:
            await session.app.figure_proposals.approve(
                session.server, draft.proposal, draft.statement, by=by, now=now
            )
            await end_note(session, draft.proposal)
        elif draft.purpose is Purpose.CORRECT and draft.seen is not None:
            await catalogues.correct(session.server, draft.seen, draft.statement, by=by, now=now)
        else:
            await catalogues.add(session.server, draft.statement, by=by, now=now)
        return [self._writer.say("own-saved"), *lines, self._undo_line()]

    async def _refuse(self, control: Control, draft: Draft, error: FigureRefusedError) -> None:
        texts = [*refused_texts(error, self._writer), typed_text(draft.typed)]
        shown = [each for each in texts if each]
        await self._session.show(refused_view(shown, control, self._writer))

    async def _open(self, control: Control, draft: Draft) -> None:
        title = self._writer.say(_TITLES[draft.purpose])
        form = figure_form(control, title, draft.typed, self._writer)
        await self._interaction.response.send_modal(form)

    def _undo_line(self) -> str:
        history = mention("catalogue history", program_of(self._interaction).command_ids)
        return self._writer.say("own-undo-in", history=history)

    def _control(self, draft: Draft, number: int) -> Control:
        return Control(self._session.member, draft.purpose, Does.SUBMIT, number)

    def _look(self, control: Control) -> Draft:
        draft = self._drafts.look(control.owner, control.number, now=self._interaction.created_at)
        return self._own(control, draft)

    def _take(self, control: Control) -> Draft:
        self._look(control)
        return self._drafts.take(control.owner, control.number, now=self._interaction.created_at)

    def _drop(self, control: Control) -> None:
        try:
            self._take(control)
        except DraftGoneError:
            return

    def _own(self, control: Control, draft: Draft) -> Draft:
        """Refuse a draft that a forged id takes for something else, or to another server."""
        if draft.purpose is not control.purpose or draft.guild != self._session.server:
            raise DraftGoneError
        return draft

    def _keep(self, control: Control, draft: Draft) -> None:
        now = self._interaction.created_at
        self._drafts.keep(control.owner, control.number, draft, now=now)


_TITLES = {
    Purpose.ADD: "own-title-add",
    Purpose.CORRECT: "own-title-correct",
    Purpose.PROPOSE: "own-title-propose",
    Purpose.REVIEW: "own-title-review",
}
