"""What everybody does with published arguments: read, call fair, report."""

from bot.ui.contributions.deciding import said_view
from bot.ui.contributions.forms import reason_form, reason_in
from bot.ui.gate import may_moderate_here
from bot.ui.viewpoints.asking import viewpoints_on
from cogs.arguments._control import ArgumentControl, Does, TopicControl, TopicDoes
from cogs.arguments._notes import tell_of_report
from cogs.arguments._session import Session
from cogs.arguments._views import A_PAGE, Log, all_view, page_view


class Listing:
    """One use of the lists of published arguments."""

    def __init__(self, session: Session) -> None:
        """Take the member who acts."""
        self._session = session
        self._words = session.words
        self._arguments = session.arguments

    async def show(self, control: TopicControl) -> None:
        """Show the best arguments of every view, or a page of those for one."""
        session = self._session
        await viewpoints_on(session.interaction)
        topic = session.topics.at(control.topic)
        await session.begin()
        published = await self._arguments.published(session.server, topic.id)
        if control.does is TopicDoes.ALL or control.viewpoint is None:
            seed = session.interaction.id
            await session.show(all_view(topic, published, self._words, seed=seed))
            return
        log, found = await self._log(topic.id), published[control.viewpoint]
        await session.show(
            page_view(topic, control.viewpoint, found, control.number, self._words, log=log)
        )

    async def use(self, control: ArgumentControl) -> None:
        """Do what a button or a form about one published argument says."""
        if control.does is Does.MARK:
            await self._mark(control.number)
        elif control.does is Does.REPORTED:
            await self._report(control.number)
        else:
            words, form_control = self._words, ArgumentControl(Does.REPORTED, control.number)
            title, help_ = words.say("argument-report-title"), words.say("argument-report-help")
            form = reason_form(form_control, title, help_, words, required=False)
            await self._session.interaction.response.send_modal(form)

    async def _mark(self, number: int) -> None:
        session = self._session
        await session.begin()
        marked = await self._arguments.mark(
            session.server, number, by=session.member, now=session.now
        )
        said = self._words.say("argument-marked" if marked else "argument-unmarked")
        await self._show_again(number, said)

    async def _report(self, number: int) -> None:
        session = self._session
        reason = reason_in(session.interaction)
        await session.begin()
        first = await self._arguments.report(
            session.server, number, reason, by=session.member, now=session.now
        )
        if first:
            await tell_of_report(session, number)
        await self._show_again(number, self._words.say("argument-reported-so"))

    async def _show_again(self, number: int, said: str) -> None:
        """Show the page on which an argument stands, below what has been done.

        A topic that was retired meanwhile has no pages any more.
        """
        session = self._session
        subject = (await self._arguments.at(session.server, number)).subject
        topic, viewpoint = session.topic(subject.topic), subject.viewpoint
        if topic is None:
            await session.show(said_view(said))
            return
        found = (await self._arguments.published(session.server, topic.id))[viewpoint]
        place = next((at for at, each in enumerate(found) if each.id == number), 0)
        page, log = place // A_PAGE + 1, await self._log(topic.id)
        await session.show(
            page_view(topic, viewpoint, found, page, self._words, log=log, notice=said)
        )

    async def _log(self, topic: str) -> Log | None:
        """Return what was decided of the arguments on a topic; None for whoever may not see it."""
        session = self._session
        if not await may_moderate_here(session.interaction):
            return None
        return await self._arguments.decided(session.server, topic)
