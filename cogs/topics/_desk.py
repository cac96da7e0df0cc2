"""What happens while a topic is written: the forms, the preview, and publishing it."""

from collections.abc import Sequence

from bot.domain.configuration.changes import Author
from bot.domain.viewpoints.filling import Fault
from bot.domain.viewpoints.own.statement import TopicDraft, TopicRefusedError
from bot.domain.viewpoints.own.typed import FIRST, SECOND, Typed, field_of
from bot.ui.cards import level
from bot.ui.contributions.deciding import said_view
from bot.ui.figures.referring import speaking_of
from bot.ui.mentions import mention
from bot.ui.session import Session
from bot.ui.viewpoints.card import title_of
from bot.ui.viewpoints.own import fault_lines
from bot.usecases.own_topics import Judged, Speaking
from cogs.topics._control import Control, Does
from cogs.topics._form import fields_in, topic_form
from cogs.topics._notes import end_note
from cogs.topics._preview import show_preview
from cogs.topics._views import asked_view

_FORMS = {Does.FIRST: Does.WRITE_FIRST, Does.SECOND: Does.WRITE_SECOND}


class Desk:
    """One use of what leads to a topic of the server's own."""

    def __init__(self, session: Session) -> None:
        """Take the moderator who acts."""
        self._session = session
        self._topics = session.app.own_topics
        self._interaction = session.interaction
        self._say = session.writer.say

    async def open(self, control: Control) -> None:
        """Open a form, filled with what was typed: it must be the first answer."""
        session = self._session
        draft = await self._topics.draft(session.server, control.seen, by=session.member)
        await self._ask(control, draft)

    async def edit(self, topic: str) -> None:
        """Open a form as `open` does; the topic as it is now is kept as a draft first.

        Asks first where a draft is kept that is older than what is published.
        """
        session = self._session
        seen = await self._topics.editing(session.server, topic)
        control = Control(session.member, Does.FIRST, seen.key, seen.revision)
        draft = await self._keep(control, {})
        if draft.revision == seen.revision:
            await self._ask(control, draft)
            return
        await session.begin()
        history = mention("topic history", self._session.program.command_ids)
        texts = level([self._say("own-topic-older", history=history)])
        ways = [control.to(Does.GO_ON), control.to(Does.AFRESH)]
        view = asked_view(texts, ways, session.writer)
        await session.show(view)

    async def go_on(self, control: Control) -> None:
        """Open a form with a draft that is to replace what was published since."""
        session = self._session
        draft = await self._topics.go_on(
            session.server, control.seen, by=session.member, now=session.now
        )
        await self._ask(control.to(Does.FIRST), draft)

    async def begin_afresh(self, control: Control) -> None:
        """Open a form with what is published, in the place of a draft."""
        session = self._session
        await self._topics.editing(session.server, control.about)  # else the draft is all there is
        await self._topics.discard(session.server, control.about, by=session.member)
        await self.edit(control.about)

    async def write(self, control: Control) -> None:
        """Keep what was typed, whatever it is; show what it would be, or what it lacks."""
        fields = fields_in(self._interaction, control)
        await self._session.begin()
        draft = await self._keep(control, fields)
        judged = await self._topics.judged(self._session.server, draft, await self._speaking())
        await self._show(control, draft, judged)

    async def publish(self, control: Control) -> None:
        """Publish a draft, if it still holds."""
        session = self._session
        await session.begin()
        settled = control.does is Does.PUBLISH_SETTLED
        proposal = await self._proposal(control)
        try:
            change = await self._topics.publish(
                session.server,
                control.about,
                settled=settled,
                speaking=await self._speaking(),
                author=Author(session.member, session.now),
            )
        except TopicRefusedError as error:
            reason = session.writer.texts.explain(error, session.writer.language)
            await self._refuse(control, reason, error.faults, [])
            return
        topic = (await session.app.viewpoints.topics_for(session.server)).at(change.key)
        title = title_of(topic, session.writer)
        shows = mention("viewpoints", self._session.program.command_ids)
        said = self._say("own-topic-published", title=title, command=shows)
        await session.show(said_view(said, self.undo_line()))
        if proposal is not None:
            await end_note(session, proposal)

    async def discard(self, control: Control) -> None:
        """Forget a draft."""
        await self._session.begin()
        await self._topics.discard(self._session.server, control.about, by=self._session.member)
        await self._session.show(said_view(self._say("own-topic-discarded")))

    def undo_line(self) -> str:
        """Return where a change is taken back."""
        history = mention("topic history", self._session.program.command_ids)
        return self._say("own-undo-in", history=history)

    async def _proposal(self, control: Control) -> int | None:
        """Return the proposal that a draft was taken from: one of a new topic, if any."""
        if control.about:
            return None
        session = self._session
        draft = await self._topics.draft(session.server, control.seen, by=session.member)
        return draft.proposal

    async def _ask(self, control: Control, draft: TopicDraft) -> None:
        form = topic_form(control.to(_FORMS[control.does]), draft.typed, self._session.writer)
        await self._interaction.response.send_modal(form)

    async def _keep(self, control: Control, fields: Typed) -> TopicDraft:
        session = self._session
        return await self._topics.fill(
            session.server, control.seen, fields, by=session.member, now=session.now
        )

    async def _show(self, control: Control, draft: TopicDraft, judged: Judged) -> None:
        settles = [Does.PUBLISH_SETTLED] if judged.settled is not None else []
        if judged.whole is not None:
            ways = [Does.PUBLISH, Does.FIRST, Does.SECOND, Does.DISCARD]
            if await self._is_settled(control.about):
                ways.insert(1, Does.PUBLISH_SETTLED)
            note = self._say("own-topic-preview")
            await show_preview(self._session, judged.whole, note, control, ways)
        elif not any(draft.typed.get(field, "").strip() for field in SECOND):
            known = [each for each in judged.faults if field_of(each.field) in FIRST]
            await self._refuse(control, self._say("own-topic-half"), known, settles)
        else:
            reason = self._say("own-topic-not-yet")
            await self._refuse(control, reason, judged.faults, settles)

    async def _refuse(
        self, control: Control, reason: str, faults: Sequence[Fault], more: Sequence[Does]
    ) -> None:
        """Say what keeps a draft from being published, with the ways back to the forms."""
        figure = mention("topic figure", self._session.program.command_ids)
        lines = fault_lines(faults, self._session.writer)
        numbers = self._say("own-topic-numbers", command=figure)
        texts = level(["\n".join([reason, *lines]), numbers])
        second = any(field_of(each.field) in SECOND for each in faults) or not faults
        forms = [Does.SECOND, Does.FIRST] if second else [Does.FIRST, Does.SECOND]
        ways = [control.to(does) for does in (*forms, *more, Does.DISCARD)]
        await self._session.show(asked_view(texts, ways, self._session.writer))

    async def _is_settled(self, about: str) -> bool:
        topics = await self._session.app.viewpoints.topics_for(self._session.server)
        return about in topics.topics and topics.topics[about].settled

    async def _speaking(self) -> Speaking:
        return speaking_of(await self._session.public_writer())
