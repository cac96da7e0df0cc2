"""Deciding on the arguments that members submit."""

import discord

from bot.domain.arguments.model import Argument, RewrittenError, Writing
from bot.errors import ExpectedError
from bot.ui.contributions.deciding import reason_line, show_decided, show_next, tell_author
from bot.ui.contributions.forms import reason_in, reject_form
from bot.ui.form import typed_before
from bot.ui.queues import Turn
from cogs.arguments._control import ArgumentControl, Does
from cogs.arguments._form import argument_before, argument_form, kept, typed_again, typed_in
from cogs.arguments._lines import about_text
from cogs.arguments._notes import close_note, closing, drawn_pending
from cogs.arguments._session import Session, moderators_session
from cogs.arguments._views import Rows, refused_view


class ArgumentQueue:
    """The arguments of a server that wait, for the command that shows whatever does."""

    async def first(self, turn: Turn) -> discord.ui.LayoutView | None:
        """Draw the oldest argument that waits; None for none."""
        session = await moderators_session(turn.interaction)
        argument = await session.arguments.pending(session.server, after=turn.after)
        if argument is None:
            return None
        return await drawn_pending(session, argument, session.words, notice=turn.notice)


class Decisions:
    """One use of a button under an argument that waits, or of a form that it opened."""

    def __init__(self, session: Session) -> None:
        """Take the moderator who acts."""
        self._session = session
        self._words = session.words
        self._arguments = session.arguments

    async def use(self, control: ArgumentControl) -> None:
        """Do what a button or a form says; a form must be the first answer."""
        session = self._session
        if control.does is Does.LATER:
            await session.begin()
            await show_next(ArgumentQueue, session, after=control.number)
        elif control.does is Does.APPROVE:
            await self._approve_as_it_is(control)
        elif control.does is Does.AMENDED:
            await self._approve_amended(control)
        elif control.does is Does.REJECTED:
            await self._reject(control)
        else:
            await self._ask(control)

    async def _ask(self, control: ArgumentControl) -> None:
        """Open the form that a decision needs."""
        session, number = self._session, control.number
        argument = await self._arguments.to_decide(session.server, number, by=session.member)
        message, seen = session.interaction.message, control.seen
        if control.does in {Does.REJECT, Does.REASON}:
            reason = typed_before(message) if control.does is Does.REASON else ""
            rejected = ArgumentControl(Does.REJECTED, number, seen)
            form = reject_form(rejected, self._words, reason)
        else:
            typed = typed_again(argument.submitted)
            if control.does is Does.MEND:  # what was read is what it was when that was refused
                typed = argument_before(message, quotes=typed.quotes)
            else:
                seen = argument.revision
            amended = ArgumentControl(Does.AMENDED, number, seen)
            form = argument_form(amended, self._words.say("contribution-edit"), typed, self._words)
        await session.interaction.response.send_modal(form)

    async def _approve_as_it_is(self, control: ArgumentControl) -> None:
        await self._session.interaction.response.defer()
        try:
            await self._approve(control, None)
        except RewrittenError as error:
            await self._show_rewritten(control.number, error)

    async def _approve_amended(self, control: ArgumentControl) -> None:
        session, typed, seen = self._session, typed_in(self._session.interaction), control.seen
        await session.interaction.response.defer()
        try:
            await self._approve(control, typed.read())
        except ExpectedError as error:
            if isinstance(error, RewrittenError):
                seen = await self._show_rewritten(control.number, error)
            mend = ArgumentControl(Does.MEND, control.number, seen)
            await self._refuse(error, typed.fences(), mend)

    async def _approve(self, control: ArgumentControl, edited: Writing | None) -> None:
        session = self._session
        argument = await self._arguments.approve(
            session.server,
            control.number,
            edited,
            seen=control.seen,
            by=session.member,
            now=session.now,
        )
        await self._decided(
            argument, self._words.say("argument-approved"), "contribution-approved-by"
        )

    async def _reject(self, control: ArgumentControl) -> None:
        session = self._session
        reason = reason_in(session.interaction)
        await session.interaction.response.defer()
        try:
            rejected = await self._arguments.reject(
                session.server,
                control.number,
                reason,
                seen=control.seen,
                by=session.member,
                now=session.now,
            )
        except RewrittenError as error:
            seen = await self._show_rewritten(control.number, error)
            again = ArgumentControl(Does.REASON, control.number, seen)
            await self._refuse(error, kept(reason), again)
            return
        told = await tell_of(session, rejected, "contribution-rejected-told", reason)
        key = "contribution-rejected-reached" if told else "contribution-rejected-unreached"
        await self._decided(rejected, self._words.say(key), "contribution-rejected-by")

    async def _decided(self, argument: Argument, said: str, key: str) -> None:
        session = self._session
        if session.has_own_message:
            await close_note(session, argument, key)
        await show_decided(ArgumentQueue, session, said, closing(session, argument, key))

    async def _refuse(self, error: ExpectedError, typed: Rows, again: ArgumentControl) -> None:
        """Show what was typed and is refused, to be sent again."""
        refused = refused_view(self._words.explain(error), typed, again, self._words)
        await self._session.interaction.followup.send(view=refused, ephemeral=True)

    async def _show_rewritten(self, number: int, error: RewrittenError) -> int:
        """Show an argument as it is now, in the place of what was read; return its revision."""
        session = self._session
        argument = await self._arguments.to_decide(session.server, number, by=session.member)
        own = session.has_own_message
        words = self._words if own else await session.public_words()
        notice = self._words.explain(error)
        await session.show(await drawn_pending(session, argument, words, notice=notice))
        return argument.revision


async def tell_of(session: Session, argument: Argument, key: str, reason: str) -> bool:
    """Write to an author what became of their argument; say whether they could be reached."""
    words = await session.public_words()
    about = about_text(argument, session.topic(argument.subject.topic), words)
    return await tell_author(session, argument.author, key, about, reason_line(reason))
