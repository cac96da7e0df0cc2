"""What authors do with their arguments: submit, rewrite, take back."""

from collections.abc import Sequence
from typing import Any

import discord

from bot.domain.arguments.model import Subject
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.errors import ExpectedError
from bot.ui.contributions.deciding import said_view
from bot.ui.contributions.status import status_view
from bot.ui.items import Addressed
from bot.ui.mentions import mention
from bot.ui.queues import Contributed
from bot.ui.viewpoints.asking import viewpoints_on
from cogs.arguments._control import ArgumentControl, Does, TopicControl, TopicDoes
from cogs.arguments._form import (
    Typed,
    argument_before,
    argument_form,
    typed_again,
    typed_in,
)
from cogs.arguments._notes import close_note, renew_note, tell_of_argument
from cogs.arguments._session import Session, members_session
from cogs.arguments._views import contributed, refused_view


class ViewpointMissingError(ExpectedError):
    """An argument is for one of the three views."""

    key = "argument-viewpoint-missing"


async def own_arguments(
    interaction: discord.Interaction[Any], guild: discord.Guild, most: int
) -> Sequence[Contributed]:
    """Draw what became of the arguments of whoever asks."""
    del guild
    session = await members_session(interaction)
    found = await session.arguments.of_author(session.server, session.member, most=most)
    return [contributed(each, session.topic(each.subject.topic), session.words) for each in found]


class Authoring:
    """One use of what leads to an argument of one's own."""

    def __init__(self, session: Session) -> None:
        """Take the member who acts."""
        self._session = session
        self._words = session.words
        self._interaction = session.interaction

    async def ask(self, key: str, viewpoint: Viewpoint | None, typed: Typed | None = None) -> None:
        """Open the form for a topic: it must be the first answer."""
        await viewpoints_on(self._interaction)
        topic = await self._session.arguments.open_topic(self._session.server, key)
        await self._open(topic, typed or Typed(viewpoint=viewpoint))

    async def use_topic(self, control: TopicControl) -> None:
        """Do what a button or a form about a topic says."""
        if control.does is TopicDoes.SEND:
            await self._submit(control.topic)
            return
        again = control.does is TopicDoes.AGAIN
        message, quotes = self._interaction.message, control.number == 1
        typed = (
            argument_before(message, quotes=quotes, viewpoint=control.viewpoint) if again else None
        )
        await self.ask(control.topic, control.viewpoint, typed)

    async def use(self, control: ArgumentControl) -> None:
        """Do what a button or a form about one's own argument says."""
        if control.does is Does.WITHDRAW:
            await self._withdraw(control.number)
        elif control.does is Does.REWRITE:
            await self._rewrite(control)
        else:
            await self._edit(control)

    async def _open(self, topic: Topic, typed: Typed) -> None:
        send = TopicControl(TopicDoes.SEND, topic.id)
        title = topic.title.read(self._words.language)
        form = argument_form(send, title, typed, self._words, asks_viewpoint=True)
        await self._interaction.response.send_modal(form)

    async def _submit(self, key: str) -> None:
        session, typed = self._session, typed_in(self._interaction)
        await session.begin()
        try:
            number = await self._submitted(key, typed)
        except ExpectedError as error:
            again = TopicControl(TopicDoes.AGAIN, key, typed.viewpoint, int(typed.quotes))
            await self._refuse(error, typed, again)
            return
        await tell_of_argument(session, number)
        status = mention("contribute status", session.program.command_ids)
        await session.show(said_view(self._words.say("argument-sent", status=status)))

    async def _submitted(self, key: str, typed: Typed) -> int:
        settings = await viewpoints_on(self._interaction)
        if typed.viewpoint is None:
            raise ViewpointMissingError
        return await self._session.arguments.submit(
            Subject(self._session.server, key, typed.viewpoint),
            typed.read(),
            by=self._session.member,
            now=self._session.now,
            most=settings.arguments_a_day,
        )

    async def _edit(self, control: ArgumentControl) -> None:
        session, number = self._session, control.number
        argument = await session.arguments.own(session.server, number, by=session.member)
        typed = typed_again(argument.submitted)
        if control.does is Does.REDO:
            typed = argument_before(self._interaction.message, quotes=typed.quotes)
        rewrite = ArgumentControl(Does.REWRITE, number, argument.revision)
        form = argument_form(rewrite, self._words.say("argument-edit"), typed, self._words)
        await self._interaction.response.send_modal(form)

    async def _rewrite(self, control: ArgumentControl) -> None:
        session, typed = self._session, typed_in(self._interaction)
        await session.begin()
        try:
            await session.arguments.rewrite(
                session.server, control.number, typed.read(), seen=control.seen, by=session.member
            )
        except ExpectedError as error:
            again = ArgumentControl(Does.REDO, control.number)
            await self._refuse(error, typed, again)
            return
        await renew_note(session, control.number)
        await session.show(await status_view(session, self._words.say("argument-rewritten-so")))

    async def _withdraw(self, number: int) -> None:
        session = self._session
        await session.begin()
        argument = await session.arguments.withdraw(
            session.server, number, by=session.member, now=session.now
        )
        if argument.state is ContributionState.PENDING:
            await close_note(session, argument, "argument-withdrawn-by-author")
        await session.show(await status_view(session))

    async def _refuse(self, error: ExpectedError, typed: Typed, again: Addressed) -> None:
        sentence = self._words.explain(error)
        await self._session.show(refused_view(sentence, typed.fences(), again, self._words))
