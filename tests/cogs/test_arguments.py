"""Arguments: members add them, moderators decide, everybody reads, marks and reports them."""

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest
from simcord.actors import MemberActor

from bot.domain.arguments.model import Subject, Writing
from bot.domain.arguments.reading import LONGEST_ARGUMENT
from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.configuration.model import describe
from bot.domain.own.changes import Seen
from bot.domain.viewpoints.model import Viewpoint
from bot.errors import ExpectedError
from bot.texts import Language
from cogs.arguments._control import ArgumentControl, Does, TopicControl, TopicDoes
from cogs.arguments._form import SOURCE, TEXT, VIEWPOINT, WHOSE
from tests.support.configuration import some_values
from tests.support.panel import moderator
from tests.support.simulation import START, Answer, Simulation, answer_of

TOPIC = "wall"
SAID = "Bigger ovens bake more bread."
SOURCE_AT = "https://example.org/bread"
OPTIMIST, NEUTRAL, PESSIMIST = Viewpoint.OPTIMIST, Viewpoint.NEUTRAL, Viewpoint.PESSIMIST


@dataclass(frozen=True)
class Room:
    """A server with moderators and members who argue."""

    simulation: Simulation
    carol: MemberActor
    dora: MemberActor

    @property
    def server(self) -> GuildId:
        return GuildId(self.simulation.guild.id)

    @property
    def alice(self) -> MemberActor:
        return self.simulation.alice

    def say(self, key: str, **values: str | int) -> str:
        return self.simulation.say(key, **values)

    async def send(
        self,
        text: str = SAID,
        source: str = "",
        *,
        quotes: bool = False,
        viewpoint: Viewpoint = OPTIMIST,
        by: MemberActor | None = None,
    ) -> Answer:
        """Let somebody fill the form that the command opens."""
        who = by or self.alice
        options = {"topic": TOPIC, "viewpoint": viewpoint.value}
        form = await who.slash(self.simulation.channel, "contribute argument", **options)
        return answer_of(
            await who.submit_modal(form, typed(text, source, viewpoint, quotes=quotes))
        )

    async def submitted(
        self,
        text: str = SAID,
        *,
        viewpoint: Viewpoint = OPTIMIST,
        by: MemberActor | None = None,
    ) -> int:
        """Store a pending argument; return its number."""
        author = MemberId((by or self.alice).id)
        subject = Subject(self.server, TOPIC, viewpoint)
        arguments = self.simulation.app.arguments
        return await arguments.submit(subject, Writing(text), by=author, now=START, most=20)

    async def published(
        self,
        text: str = SAID,
        *,
        viewpoint: Viewpoint = OPTIMIST,
        by: MemberActor | None = None,
    ) -> int:
        """Store a published argument; return its number."""
        number = await self.submitted(text, viewpoint=viewpoint, by=by)
        await self.simulation.app.arguments.approve(
            self.server, number, seen=1, by=MemberId(self.carol.id), now=START
        )
        return number

    async def shown(self) -> list[str]:
        by_view = await self.simulation.app.arguments.published(self.server, TOPIC)
        return [each.writing.text for view in by_view.values() for each in view]

    async def review(self, by: MemberActor | None = None) -> Answer:
        return await self.simulation.slash("review", by or self.carol)

    async def press(self, answer: Answer, key: str, by: MemberActor | None = None) -> Answer:
        return await self.simulation.press(answer, self.say(key), by=by or self.carol)

    async def fill(
        self, answer: Answer, key: str, filled: dict[str, Any], by: MemberActor | None = None
    ) -> Answer:
        """Press a button that opens a form, and send that."""
        who = by or self.carol
        form = await who.click(answer.message, label=self.say(key))
        return answer_of(await who.submit_modal(form, filled))

    async def use(self, does: Does, number: int, by: MemberActor, seen: int = 0) -> Answer:
        """Press a button that may stand on no message any more."""
        custom_id = ArgumentControl(does, number, seen).custom_id
        return answer_of(await self.simulation.forge(custom_id, by=by))

    async def status(self, by: MemberActor | None = None) -> Answer:
        return await self.simulation.slash("contribute status", by or self.alice)

    async def listed(self, by: MemberActor | None = None) -> Answer:
        """Press the button under a topic's card."""
        card = await self.simulation.slash("viewpoints", topic=TOPIC)
        label = next(each for each in card.buttons if each.startswith("Arguments"))
        return await self.simulation.press(card, label, by=by or self.alice)

    async def page(self, viewpoint: Viewpoint = OPTIMIST, by: MemberActor | None = None) -> Answer:
        return await self.press(await self.listed(by), f"viewpoint-{viewpoint}", by or self.alice)

    async def choose_channel(self) -> None:
        await self.simulation.app.configuration.change(
            Place(self.server, None, "server"),
            {"moderators_channel": self.simulation.channel.id},
            by=MemberId(1),
            expected_revision=0,
            now=START,
        )

    def notes(self) -> list[Answer]:
        return self.simulation.posts()

    def private_messages(self) -> list[str]:
        everywhere = self.simulation.env.backend.messages
        channel = self.simulation.channel.id
        return [str(each) for at, sent in everywhere.items() if at != channel for each in sent]


def typed(
    text: str = SAID, source: str = "", viewpoint: Viewpoint = OPTIMIST, *, quotes: bool = False
) -> dict[str, Any]:
    """Return what is typed in the form."""
    whose = "quoted" if quotes else "own"
    return {VIEWPOINT: [viewpoint.value], TEXT: text, SOURCE: source, WHOSE: [whose]}


def amended(text: str, source: str = "") -> dict[str, Any]:
    """Return what is typed where the viewpoint is fixed."""
    return {TEXT: text, SOURCE: source, WHOSE: ["own"]}


@pytest.fixture
def room(simulation: Simulation) -> Room:
    return Room(simulation, moderator(simulation), moderator(simulation, "dora"))


async def test_an_argument_is_sent_approved_and_listed(room: Room) -> None:
    sent = await room.send(SAID, SOURCE_AT)
    assert (sent.private, "nothing is published without them" in sent.text) == (True, True)
    waits = await room.review()
    assert (
        "Argument for “Optimist”, topic “Does more computing still make better AI?”" in waits.text
    )
    assert "29 of 400 characters · source: [example.org](<https://example.org/bread>)" in waits.text
    assert "Parity after publishing: optimist 1, neutral 0, pessimist 0." in waits.text
    assert str(room.alice.id) not in waits.text
    assert await room.shown() == []

    approved = await room.press(waits, "contribution-approve")

    assert room.say("argument-approved") in approved.text
    assert room.say("contribution-nothing-more") in approved.text
    listed = await room.listed(room.simulation.bob)
    assert (listed.private, "Optimist · 1" in listed.text, SAID in listed.text) == (
        True,
        True,
        True,
    )
    assert str(room.alice.id) not in listed.text
    assert "approved" in (await room.status()).text


async def test_the_form_says_what_is_stored_and_is_written_in_french(room: Room) -> None:
    room.simulation.speak(member="fr", server="fr")
    options = {"topic": TOPIC, "viewpoint": "pessimist"}
    form = await room.alice.slash(room.simulation.channel, "contribute argument", **options)
    shown = json.dumps(room.simulation.last_sent, ensure_ascii=False)
    sent = answer_of(await room.alice.submit_modal(form, typed(viewpoint=PESSIMIST)))

    stored = room.simulation.app.texts.say("argument-help-text", Language.FRENCH)
    assert stored in shown
    assert "Envoyé aux modérateurs" in sent.text
    waits = await room.review()
    assert "Argument pour « Pessimiste »" in waits.text
    assert "Parité après publication : optimiste 0, neutre 0, pessimiste 1." in waits.text


@pytest.mark.parametrize(
    ("text", "source", "quotes", "key"),
    [
        pytest.param(" ", "", False, "argument-empty", id="empty"),
        pytest.param("🍞🍞", "", False, "argument-wordless", id="only emoji"),
        pytest.param(SOURCE_AT, "", False, "argument-links", id="only a link"),
        pytest.param("Ask <@1>.", "", False, "argument-mentions", id="a mention"),
        pytest.param(SAID, "", True, "argument-quote-unsourced", id="a quotation without source"),
    ],
)
async def test_what_is_refused_is_corrected_without_typing_it_again(
    room: Room, text: str, source: str, key: str, *, quotes: bool
) -> None:
    refused = await room.send(text, source, quotes=quotes, viewpoint=PESSIMIST)
    assert refused.text.startswith(room.say(key))
    assert (refused.private, await room.review()) != (False, None)
    await room.simulation.restart()

    form = await room.alice.click(refused.message, label=room.say("argument-correct"))
    filled = str(room.simulation.last_sent)
    sent = answer_of(await room.alice.submit_modal(form, typed(viewpoint=PESSIMIST)))

    assert text.strip() in filled
    assert "Sent to the moderators" in sent.text
    assert "Argument for “Pessimist”" in (await room.review()).text


@pytest.mark.parametrize(
    ("text", "source", "refusal"),
    [
        pytest.param("a" * (LONGEST_ARGUMENT + 1), "", "401 characters are too many", id="long"),
        pytest.param(SAID, "http://example.org", "The source is no https address", id="source"),
    ],
)
async def test_what_discord_lets_through_is_refused_too(
    room: Room, text: str, source: str, refusal: str
) -> None:
    custom_id = TopicControl(TopicDoes.SEND, TOPIC).custom_id
    given = {VIEWPOINT: "neutral", TEXT: text, SOURCE: source, WHOSE: "own"}

    refused = answer_of(await room.simulation.submit(custom_id, given, by=room.alice))

    assert refusal in refused.text
    assert text[:50] in refused.text
    assert (await room.review()).text == room.say("review-nothing")


async def test_an_argument_is_for_one_of_three_views(room: Room) -> None:
    custom_id = TopicControl(TopicDoes.SEND, TOPIC).custom_id
    given = {VIEWPOINT: "cynic", TEXT: SAID, SOURCE: "", WHOSE: "own"}

    refused = answer_of(await room.simulation.submit(custom_id, given, by=room.alice))

    assert room.say("argument-viewpoint-missing") in refused.text


@pytest.mark.parametrize(
    ("settled", "key"),
    [
        pytest.param(True, "argument-topic-settled", id="settled"),
        pytest.param(False, "viewpoints-topic-gone", id="retired"),
    ],
)
async def test_a_topic_that_goes_while_the_form_is_open_keeps_what_was_typed(
    room: Room, key: str, *, settled: bool
) -> None:
    own_topics = room.simulation.app.own_topics
    options = {"topic": TOPIC, "viewpoint": "neutral"}
    form = await room.alice.slash(room.simulation.channel, "contribute argument", **options)
    change = own_topics.settle if settled else own_topics.retire
    await change(room.server, Seen(TOPIC, 0), by=MemberId(1), now=START)

    refused = answer_of(await room.alice.submit_modal(form, typed()))

    assert room.say(key) in refused.text
    assert SAID in refused.text
    again = await room.simulation.press(refused, room.say("argument-correct"), by=room.alice)
    assert again.text == room.say(key)


async def test_an_argument_on_a_topic_that_was_retired_is_not_approved(room: Room) -> None:
    number = await room.submitted()
    waits = await room.review()
    await room.simulation.app.own_topics.retire(
        room.server, Seen(TOPIC, 0), by=MemberId(1), now=START
    )

    refused = await room.press(waits, "contribution-approve")

    assert (refused.private, refused.text) == (True, room.say("viewpoints-topic-gone"))
    assert (await room.simulation.app.arguments.at(room.server, number)).approved is None
    rejected = await room.fill(
        await room.review(), "contribution-reject", {"reason": "Its topic is not offered any more."}
    )
    assert room.say("contribution-rejected-reached") in rejected.text


async def test_what_is_said_of_an_argument_counts_where_its_topic_was_retired(room: Room) -> None:
    number, by = await room.published(), room.simulation.bob
    page = await room.page(by=by)
    await room.simulation.app.own_topics.retire(
        room.server, Seen(TOPIC, 0), by=MemberId(1), now=START
    )

    marked = await room.press(page, "argument-mark", by)
    marked_so = marked.text
    custom_id = ArgumentControl(Does.REPORTED, number).custom_id
    reported = answer_of(await room.simulation.submit(custom_id, {"reason": ""}, by=by))

    assert (marked_so, marked.private) == (room.say("argument-marked"), True)
    assert reported.text == room.say("argument-reported-so")
    assert SAID in (await room.review()).text


async def test_an_unknown_topic_is_refused_with_the_nearest(room: Room) -> None:
    options = {"topic": "wal", "viewpoint": "neutral"}

    refused = await room.simulation.slash("contribute argument", **options)

    assert (refused.private, "No topic is called “wal”" in refused.text) == (True, True)


async def test_so_much_is_submitted_a_day_and_what_was_typed_is_not_lost(room: Room) -> None:
    await room.simulation.app.configuration.change(
        Place(room.server, None, "viewpoints"),
        {"arguments_a_day": 1},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    await room.send("First.")

    refused = await room.send("Second.")

    assert "One argument a day is the most here." in refused.text
    assert "Second." in refused.text
    assert "Sent to the moderators" in (await room.send("Third.", by=room.simulation.bob)).text


async def test_where_topics_are_off_no_argument_is_taken(room: Room) -> None:
    await room.simulation.app.configuration.change(
        Place(room.server, None, "viewpoints"),
        {"enabled": False},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    options = {"topic": TOPIC, "viewpoint": "neutral"}

    refused = await room.simulation.slash("contribute argument", **options)
    forged = TopicControl(TopicDoes.ALL, TOPIC).custom_id
    listed = answer_of(await room.simulation.forge(forged, by=room.alice))

    assert refused.text == listed.text == room.say("viewpoints-off")


async def test_moderators_are_told_in_their_channel_and_decide_there(room: Room) -> None:
    await room.choose_channel()
    await room.send()
    [note] = room.notes()
    text, labels = note.text, [*note.buttons]
    await room.simulation.restart()

    await room.press(note, "contribution-approve")

    assert SAID in text
    assert labels == ["Approve", "Edit and approve", "Reject…", "Later", "Why this message?"]
    [decided] = room.notes()
    assert f"Approved by <@{room.carol.id}>." in decided.text
    assert decided.buttons == {}
    assert await room.shown() == [SAID]


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_channel_that_refuses_does_not_keep_the_argument(room: Room, status: int) -> None:
    await room.choose_channel()
    path = f"/channels/{room.simulation.channel.id}/messages"
    room.simulation.fail_next("POST", path, status=status)

    sent = await room.send()

    assert "Sent to the moderators" in sent.text
    assert SAID in (await room.review()).text


async def test_what_is_decided_elsewhere_ends_the_note(room: Room) -> None:
    await room.choose_channel()
    await room.send()

    await room.press(await room.review(), "contribution-approve")

    [note] = room.notes()
    assert (f"Approved by <@{room.carol.id}>." in note.text, note.buttons) == (True, {})


async def test_a_note_that_is_gone_keeps_nobody_from_deciding(room: Room) -> None:
    await room.choose_channel()
    await room.send()
    channel = room.simulation.channel.id
    path = f"/channels/{channel}/messages/{room.notes()[0].message.id}"
    room.simulation.fail_next("PATCH", path, status=404, code=10008)

    approved = await room.press(await room.review(), "contribution-approve")

    assert room.say("argument-approved") in approved.text
    assert await room.shown() == [SAID]


async def test_a_moderator_edits_before_approving_and_both_texts_are_kept(room: Room) -> None:
    number = await room.submitted()
    waits = await room.review()

    refused = await room.fill(waits, "contribution-edit", amended("🍞"))
    assert refused.text.startswith(room.say("argument-wordless"))
    approved = await room.fill(refused, "argument-correct", amended("Better said.", SOURCE_AT))

    assert room.say("argument-approved") in approved.text
    assert await room.shown() == ["Better said."]
    stored = await room.simulation.app.arguments.at(room.server, number)
    assert (stored.submitted, stored.approved) == (
        Writing(SAID),
        Writing("Better said.", SOURCE_AT),
    )


async def test_what_was_rewritten_while_it_was_edited_is_read_again(room: Room) -> None:
    number = await room.submitted()
    refused = await room.fill(await room.review(), "contribution-edit", amended("🍞"))
    await room.simulation.app.arguments.rewrite(
        room.server, number, Writing("Something else."), seen=1, by=MemberId(room.alice.id)
    )

    await room.fill(refused, "argument-correct", amended("Better said.", SOURCE_AT))

    assert await room.shown() == []
    assert "Something else." in (await room.review()).text


async def test_a_rejection_reaches_its_author_with_the_reason(room: Room) -> None:
    await room.send()

    rejected = await room.fill(
        await room.review(), "contribution-reject", {"reason": "An **advertisement**."}
    )

    assert room.say("contribution-rejected-reached") in rejected.text
    assert len(room.private_messages()) == 1
    status = await room.status()
    assert r"> An \*\*advertisement\*\*." in status.text
    assert "not taken" in status.text
    assert await room.shown() == []


async def test_a_reason_is_kept_without_what_nobody_sees(room: Room) -> None:
    number, reported = await room.submitted(), await room.published("Wild.")
    for does, key in ((Does.REJECTED, number), (Does.REPORTED, reported)):
        custom_id = ArgumentControl(does, key, 1).custom_id
        typed_so = {"reason": " Too\0 wild\u202e.\n\nReally\x1b. "}
        await room.simulation.submit(custom_id, typed_so, by=room.carol)

    rejected = await room.simulation.app.arguments.at(room.server, number)
    waits = await room.simulation.app.arguments.reported(room.server)

    assert rejected.reason == "Too wild. Really."
    assert waits is not None
    assert waits.reasons == ("Too wild. Really.",)


async def test_an_author_who_takes_no_messages_reads_the_reason_in_the_list(room: Room) -> None:
    await room.send()
    waits = await room.review()
    room.simulation.fail_next("POST", "/users/@me/channels", status=403, code=50007)

    rejected = await room.fill(waits, "contribution-reject", {"reason": "No."})

    assert room.say("contribution-rejected-unreached") in rejected.text
    assert "> No." in (await room.status()).text


async def test_one_of_two_moderators_decides_and_the_other_is_told(room: Room) -> None:
    await room.submitted()
    first, second = await room.review(room.carol), await room.review(room.dora)
    await room.press(first, "contribution-approve", room.carol)

    late = await room.press(second, "contribution-approve", room.dora)

    assert late.private
    assert late.text == f"Approved already by <@{room.carol.id}>; nothing was changed."


async def test_nobody_approves_their_own(room: Room) -> None:
    await room.submitted(by=room.carol)
    waits = await room.review()

    for key in ("contribution-approve", "contribution-edit", "contribution-reject"):
        refused = await room.press(waits, key)
        assert refused.text == room.say("contribution-author")

    assert await room.shown() == []


async def test_what_was_rewritten_meanwhile_is_read_again_before_it_is_approved(
    room: Room,
) -> None:
    number = await room.submitted("Mild.")
    waits = await room.review()
    await room.simulation.app.arguments.rewrite(
        room.server, number, Writing("Wild."), seen=1, by=MemberId(room.alice.id)
    )

    shown = await room.press(waits, "contribution-approve")

    assert room.say("argument-rewritten") in shown.text
    assert "Wild." in shown.text
    assert await room.shown() == []
    await room.press(shown, "contribution-approve")
    assert await room.shown() == ["Wild."]


async def test_what_a_moderator_typed_meanwhile_is_not_lost(room: Room) -> None:
    number = await room.submitted("Mild.")
    form = await room.carol.click(
        (await room.review()).message, label=room.say("contribution-edit")
    )
    await room.simulation.app.arguments.rewrite(
        room.server, number, Writing("Wild."), seen=1, by=MemberId(room.alice.id)
    )

    refused = answer_of(await room.carol.submit_modal(form, amended("Calm.", SOURCE_AT)))

    assert room.say("argument-rewritten") in refused.text
    assert ("Calm." in refused.text, SOURCE_AT in refused.text) == (True, True)
    assert await room.shown() == []
    await room.fill(refused, "argument-correct", amended("Calm.", SOURCE_AT))
    assert await room.shown() == ["Calm."]


async def test_what_was_rewritten_meanwhile_is_read_again_before_it_is_rejected(
    room: Room,
) -> None:
    number = await room.submitted("Mild.")
    form = await room.carol.click(
        (await room.review()).message, label=room.say("contribution-reject")
    )
    await room.simulation.app.arguments.rewrite(
        room.server, number, Writing("Wild."), seen=1, by=MemberId(room.alice.id)
    )

    sent = await room.carol.submit_modal(form, {"reason": "Too mild."})

    assert sent.response is not None
    assert "Wild." in Answer(sent.response).text
    refused = answer_of(sent)
    assert (refused.private, room.say("argument-rewritten") in refused.text) == (True, True)
    assert "Too mild." in refused.text
    assert room.private_messages() == []
    await room.simulation.restart()
    again = await room.carol.click(refused.message, label=room.say("argument-correct"))
    assert "Too mild." in str(room.simulation.last_sent)
    await room.carol.submit_modal(again, {"reason": "Too wild."})
    assert "> Too wild." in (await room.status()).text


async def test_moderators_see_beside_an_argument_what_was_decided_of_it(room: Room) -> None:
    number = await room.published()
    arguments, reporters = room.simulation.app.arguments, [MemberId(each) for each in (7, 8, 9)]
    for reporter in reporters:
        await arguments.report(room.server, number, "", by=reporter, now=START)
        kept = await room.press(await room.review(room.dora), "argument-keep", room.dora)
        assert room.say("argument-kept") in kept.text
    await arguments.report(room.server, number, "", by=MemberId(10), now=START)

    shown = await room.page(by=room.carol)
    waits = await room.review()
    members = await room.page(by=room.simulation.bob)

    earlier = f"Earlier: {' · '.join([f'kept by <@{room.dora.id}> on <t:{START:%s}:d>'] * 3)}"
    assert earlier in shown.text
    assert earlier in waits.text
    assert "Earlier" not in members.text
    await room.simulation.app.privacy.forget_member(MemberId(room.dora.id), now=START)
    assert f"Earlier: kept on <t:{START:%s}:d> ·" in (await room.page(by=room.carol)).text


async def test_moderators_see_who_approved_and_that_it_was_edited(room: Room) -> None:
    await room.submitted()
    await room.fill(await room.review(), "contribution-edit", amended("Calm."))
    await room.published("Wild.")

    shown = (await room.page(by=room.dora)).text

    assert f"Earlier: edited and approved by <@{room.carol.id}> on" in shown.split("Wild.")[0]
    assert f"Earlier: approved by <@{room.carol.id}> on" in shown.split("Wild.")[1]


async def test_a_note_loses_its_text_once_its_author_is_forgotten(room: Room) -> None:
    await room.choose_channel()
    await room.send()
    [note] = room.notes()
    await room.simulation.app.privacy.forget_member(MemberId(room.alice.id), now=START)

    told = await room.press(note, "contribution-approve")

    assert told.text == room.say("contribution-unknown")
    [cleared] = room.notes()
    assert (cleared.text, cleared.buttons) == (room.say("contribution-unknown"), {})


async def test_later_shows_the_next_and_leaves_it_in_the_queue(room: Room) -> None:
    await room.submitted("First.")
    await room.submitted("Second.", by=room.simulation.bob)
    reported = await room.published("Third.")
    await room.simulation.app.arguments.report(
        room.server, reported, "", by=MemberId(room.dora.id), now=START
    )
    waits = await room.review()
    assert "First." in waits.text

    second = await room.press(waits, "contribution-later")
    assert "Second." in second.text
    third = await room.press(second, "contribution-later")
    assert "Third." in third.text
    done = await room.press(third, "contribution-later")

    assert done.text == room.say("contribution-left-for-later")
    assert "First." in (await room.review()).text


async def test_an_author_changes_what_waits(room: Room) -> None:
    await room.choose_channel()
    await room.send("Mild.")
    status = await room.status()
    assert "waiting for the moderators" in status.text

    refused = await room.fill(status, "argument-edit", amended("🍞"), room.alice)
    changed = await room.fill(refused, "argument-correct", amended("Wild."), room.alice)

    assert room.say("argument-rewritten-so") in changed.text
    assert "Wild." in changed.text
    [note] = room.notes()
    assert "Wild." in note.text
    await room.press(note, "contribution-approve")
    assert await room.shown() == ["Wild."]


async def test_an_author_takes_back_what_waits_and_what_is_published(room: Room) -> None:
    await room.choose_channel()
    await room.send()
    await room.press(await room.status(), "contribution-withdraw", room.alice)
    [note] = room.notes()
    assert (SAID in note.text, note.buttons) == (False, {})
    await room.published()

    taken = await room.press(await room.status(), "contribution-withdraw", room.alice)

    assert "taken back" in taken.text
    assert taken.buttons == {}
    assert await room.shown() == []


@pytest.mark.parametrize("does", [Does.EDIT, Does.REDO, Does.WITHDRAW])
async def test_nobody_changes_or_takes_back_anothers(room: Room, does: Does) -> None:
    number = await room.submitted()

    forged = await room.use(does, number, room.simulation.bob)

    assert forged.text == room.say("contribution-not-author")


@pytest.mark.parametrize("does", sorted(set(Does) - {Does.LATER, Does.SKIP}))
async def test_an_argument_of_another_server_cannot_be_reached(room: Room, does: Does) -> None:
    elsewhere = Subject(GuildId(room.server + 1), TOPIC, OPTIMIST)
    arguments = room.simulation.app.arguments
    author = MemberId(room.alice.id)
    number = await arguments.submit(elsewhere, Writing(SAID), by=author, now=START, most=3)

    custom_id = ArgumentControl(does, number, 1).custom_id
    if does in {Does.REPORTED, Does.REWRITE, Does.AMENDED, Does.REJECTED, Does.REMOVED}:
        given = {TEXT: SAID, "reason": "No."}
        forged = await room.simulation.submit(custom_id, given, by=room.carol)
    else:
        forged = await room.simulation.forge(custom_id, by=room.carol)

    if does is not Does.REPORT:  # which opens a form, and knows when that is sent
        assert room.say("contribution-unknown") in answer_of(forged).text
    assert await arguments.pending(elsewhere.guild) is not None


async def test_the_card_counts_and_the_list_shows_each_view(room: Room) -> None:
    await room.published("Yes.", viewpoint=OPTIMIST)
    for text in ("No.", "Never.", "Not at all."):
        await room.published(text, viewpoint=PESSIMIST)

    card = await room.simulation.slash("viewpoints", topic=TOPIC)
    listed = await room.listed()
    page = await room.page(PESSIMIST)

    assert "Arguments (4)" in card.buttons
    assert "Pessimist · 3" in listed.text
    assert ("Never." in listed.text, "Not at all." in listed.text) == (True, False)
    assert room.say("argument-none") in listed.text
    assert all(text in page.text for text in ("No.", "Never.", "Not at all."))
    assert "Yes." not in page.text


async def test_a_long_list_has_pages_that_fit_a_message(room: Room) -> None:
    for number in range(11):
        text = f"{number} " + "*_" * 199
        await room.published(text, by=moderator(room.simulation, f"author{number}"))

    first = await room.page()
    second = await room.press(first, "argument-next", room.alice)
    third = await room.press(second, "argument-next", room.alice)

    moderators = await room.page(by=room.carol)
    assert moderators.text.count("Earlier: approved") == 5
    for shown in (await room.listed(), first, second, third, moderators):
        assert len(shown.raw) <= 4000
        assert len(shown.components) <= 40
    assert "no. 11" in third.text
    assert room.say("argument-next") not in third.buttons


async def test_an_argument_is_added_from_the_list(room: Room) -> None:
    added = await room.fill(await room.listed(), "argument-add", typed(), room.alice)

    assert "Sent to the moderators" in added.text
    assert SAID in (await room.review()).text


async def test_marks_count_once_name_nobody_and_rank_those_of_another_view(room: Room) -> None:
    await room.published("Cheered.", by=room.dora)
    await room.published("Fair.")
    for who in (room.simulation.bob, room.carol, room.dora):
        await room.simulation.app.stances.take(
            room.server, TOPIC, PESSIMIST, by=MemberId(who.id), now=START
        )
        marked = await room.use(Does.MARK, 2, who)
        assert room.say("argument-marked") in marked.text

    page = await room.page(by=room.simulation.bob)

    assert page.text.index("Fair.") < page.text.index("Cheered.")
    assert "3 people call it fair · 3 of them hold another viewpoint" in page.text
    unmarked = await room.use(Does.MARK, 2, room.carol)
    assert room.say("argument-unmarked") in unmarked.text
    assert "2 people call it fair" in unmarked.text
    assert "another viewpoint" not in unmarked.text.split("Fair.")[1]
    assert all(str(each.id) not in page.text for each in (room.carol, room.dora))


async def test_an_author_does_not_mark_their_own(room: Room) -> None:
    number = await room.published()

    refused = await room.use(Does.MARK, number, room.alice)

    assert refused.text == room.say("argument-own-mark")


async def test_a_report_reaches_moderators_once_and_a_member_counts_once(room: Room) -> None:
    await room.choose_channel()
    number = await room.published()
    page = await room.page(by=room.simulation.bob)

    told = await room.fill(page, "argument-report", {"reason": "Rude."}, room.simulation.bob)
    again = await room.fill(page, "argument-report", {"reason": "Rude!"}, room.simulation.bob)
    reported = ArgumentControl(Does.REPORTED, number).custom_id
    await room.simulation.submit(reported, {"reason": ""}, by=room.dora)

    assert room.say("argument-reported-so") in told.text
    assert again.text == room.say("argument-reported-before")
    notes = [each for each in room.notes() if "Reported" in each.text]
    assert len(notes) == 1
    waits = await room.review()
    assert "2 people report it." in waits.text
    assert "> Rude." in waits.text
    assert str(room.simulation.bob.id) not in waits.text
    kept = await room.press(waits, "argument-keep")
    assert room.say("argument-kept") in kept.text
    late = await room.press(notes[0], "argument-keep", room.dora)
    assert late.text == room.say("argument-report-settled")
    assert (await room.simulation.app.arguments.at(room.server, number)).reason is None
    assert await room.shown() == [SAID]


async def test_moderators_take_down_with_a_reason_that_reaches_the_author(room: Room) -> None:
    await room.published()
    page = await room.page(by=room.carol)
    members_page = await room.page(by=room.simulation.bob)
    assert room.say("argument-remove") not in members_page.buttons

    removed = await room.fill(page, "argument-remove", {"reason": "Against rule 3."})

    assert removed.text == room.say("argument-removed-reached")
    assert len(room.private_messages()) == 1
    status = await room.status()
    assert "taken down by the moderators" in status.text
    assert "> Against rule 3." in status.text
    assert await room.shown() == []


async def test_a_reported_argument_is_taken_down_from_the_queue(room: Room) -> None:
    await room.published()
    page = await room.page(by=room.simulation.bob)
    await room.fill(page, "argument-report", {"reason": ""}, room.simulation.bob)

    removed = await room.fill(await room.review(), "argument-remove", {"reason": "Rule 3."})

    assert room.say("argument-removed-reached") in removed.text
    assert room.say("contribution-nothing-more") in removed.text
    assert await room.shown() == []


async def test_nothing_is_published_by_any_setting(room: Room) -> None:
    await room.send()
    configuration = room.simulation.app.configuration
    for cog, model in configuration.models.items():
        place, revision = Place(room.server, None, cog), 0
        for field in describe(model):
            for value in some_values(field):
                with suppress(ExpectedError):
                    changed = await configuration.change(
                        place,
                        {field.name: value},
                        by=MemberId(1),
                        expected_revision=revision,
                        now=START,
                    )
                    revision = revision if changed is None else changed.revision

    assert await room.shown() == []
    assert (await configuration.history(room.server)).pages > 1


async def test_nothing_is_published_by_an_import(room: Room) -> None:
    await room.send()
    exported = await room.simulation.app.server_files.export(room.server)
    claimed = {"topic": TOPIC, "viewpoint": "optimist", "text": SAID, "state": "approved"}
    document = json.loads(exported) | {"arguments": [claimed]}

    data = json.dumps(document).encode()
    answer = await room.simulation.slash("config import", room.carol, file=("file.json", data))

    assert SAID not in exported
    assert answer.private
    assert await room.shown() == []


@pytest.mark.parametrize(
    "custom_id",
    [
        pytest.param("arguments:page:cynic:1:wall", id="no view"),
        pytest.param("arguments:fly:any:1:wall", id="nothing to do"),
        pytest.param("argument:fly:1:1", id="nothing to do with one"),
    ],
)
async def test_an_old_control_is_refused_with_a_sentence(room: Room, custom_id: str) -> None:
    forged = answer_of(await room.simulation.forge(custom_id, by=room.alice))

    assert forged.text == room.say("argument-control-old")


def test_every_control_fits_discords_limit(simulation: Simulation) -> None:
    for key in simulation.app.viewpoints.curated.topics:
        for does in TopicDoes:
            custom_id = TopicControl(does, key, PESSIMIST, 9999).custom_id
            assert len(custom_id) <= 100
            assert TopicControl.read(custom_id) is not None
