"""Deciding on published arguments, whether members reported them or not."""

import discord

from bot.domain.arguments.model import Argument
from bot.ui.contributions.deciding import said_view, show_decided, show_next
from bot.ui.contributions.forms import reason_form, reason_in
from bot.ui.queues import Turn
from cogs.arguments._control import FROM_QUEUE, ArgumentControl, Does
from cogs.arguments._notes import closing
from cogs.arguments._queue import tell_of
from cogs.arguments._session import Session, moderators_session
from cogs.arguments._views import reported_view


class ReportQueue:
    """The published arguments of a server that members reported."""

    async def first(self, turn: Turn) -> discord.ui.LayoutView | None:
        """Draw the first that nobody has looked at since; None for none."""
        session = await moderators_session(turn.interaction)
        reported = await session.arguments.reported(session.server, after=turn.after)
        if reported is None:
            return None
        topic = session.topic(reported.argument.subject.topic)
        return reported_view(reported, topic, session.words, notice=turn.notice)


class Removals:
    """One use of a button under a published argument, or of the form that asks for a reason."""

    def __init__(self, session: Session) -> None:
        """Take the moderator who acts."""
        self._session = session
        self._words = session.words
        self._arguments = session.arguments

    async def use(self, control: ArgumentControl) -> None:
        """Do what a button or a form says; a form must be the first answer."""
        session = self._session
        if control.does is Does.SKIP:
            await session.begin()
            await show_next(ReportQueue, session, after=control.number)
        elif control.does is Does.KEEP:
            await self._keep(control.number)
        elif control.does is Does.REMOVED:
            await self._remove(control)
        else:
            await self._ask(control)

    async def _ask(self, control: ArgumentControl) -> None:
        session, words = self._session, self._words
        await self._arguments.to_remove(session.server, control.number, by=session.member)
        removed = ArgumentControl(Does.REMOVED, control.number, control.seen)
        title, help_ = words.say("argument-remove-title"), words.say("argument-remove-help")
        form = reason_form(removed, title, help_, words)
        await session.interaction.response.send_modal(form)

    async def _keep(self, number: int) -> None:
        session = self._session
        await session.interaction.response.defer()
        kept = await self._arguments.keep(
            session.server, number, by=session.member, now=session.now
        )
        await self._decided(kept, self._words.say("argument-kept"), "argument-kept-by")

    async def _remove(self, control: ArgumentControl) -> None:
        session = self._session
        reason = reason_in(session.interaction)
        await session.interaction.response.defer()
        removed = await self._arguments.remove(
            session.server, control.number, reason, by=session.member, now=session.now
        )
        told = await tell_of(session, removed, "argument-removed-told", reason)
        said = self._words.say("argument-removed-reached" if told else "argument-removed-unreached")
        if control.seen == FROM_QUEUE:
            await self._decided(removed, said, "argument-removed-by")
        else:
            await session.show(said_view(said))

    async def _decided(self, argument: Argument, said: str, key: str) -> None:
        session = self._session
        await show_decided(ReportQueue, session, said, closing(session, argument, key))
