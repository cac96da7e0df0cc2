"""Deciding on published arguments, whether members reported them or not."""

from typing import Any

import discord

from bot.domain.arguments.model import Argument
from bot.ui.contributions.deciding import behind, said_view
from bot.ui.contributions.forms import reason_form, reason_in
from cogs.arguments._control import ArgumentControl, Does
from cogs.arguments._notes import closed_view
from cogs.arguments._queue import tell_of
from cogs.arguments._session import Session, moderators_session
from cogs.arguments._views import reported_view

_FROM_QUEUE = 1


class ReportQueue:
    """The published arguments of a server that members reported."""

    async def first(
        self,
        interaction: discord.Interaction[Any],
        guild: discord.Guild,
        *,
        notice: str | None = None,
    ) -> discord.ui.LayoutView | None:
        """Draw the first that nobody has looked at since; None for none."""
        del guild
        return await _following(await moderators_session(interaction), notice)


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
            await session.show(await self._next(after=control.number))
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
        kept = await self._arguments.keep(session.server, number, by=session.member)
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
        if control.seen == _FROM_QUEUE:
            await self._decided(removed, said, "argument-removed-by")
        else:
            await session.show(said_view(said))

    async def _decided(self, argument: Argument, said: str, key: str) -> None:
        """Show the next report to whoever works through them; on a note, who decided what."""
        session = self._session
        if session.has_own_message:
            await session.show(await self._next(said))
            return
        words = await session.public_words()
        await session.show(closed_view(session, argument, words, key))

    async def _next(self, notice: str | None = None, *, after: int = 0) -> discord.ui.LayoutView:
        view = await _following(self._session, notice, after=after)
        return view or await behind(ReportQueue, self._session, notice=notice)


async def _following(
    session: Session, notice: str | None = None, *, after: int = 0
) -> discord.ui.LayoutView | None:
    reported = await session.arguments.reported(session.server, after=after)
    if reported is None:
        return None
    topic = session.topic(reported.argument.subject.topic)
    return reported_view(reported, topic, session.words, notice=notice)
