"""`/contribute` and `/review`: members propose figures, moderators decide, authors are told."""

from dataclasses import dataclass
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.figures.proposals import MOST_A_DAY
from bot.domain.figures.typed.form import Field
from bot.texts import Language
from tests.support.own_figures import own
from tests.support.panel import moderator
from tests.support.simulation import START, Answer, Simulation, answer_of

ASKED = {"organisation": "xai", "metric": "gpu_count", "subject": "The Hall", "scope": "owned"}
TYPED: dict[str, Any] = {
    Field.VALUE: "12000",
    Field.DATE: "2026-07",
    Field.STATUS: ["in_operation"],
    Field.SOURCE: "Hall Daily — https://example.org/hall",
    Field.NOTE: "",
}


@dataclass(frozen=True)
class Room:
    """A server with moderators and the channel in which they are told."""

    simulation: Simulation
    carol: MemberActor
    dora: MemberActor

    @property
    def server(self) -> GuildId:
        return GuildId(self.simulation.guild.id)

    async def propose(self, value: str = "12000") -> Answer:
        """Let Alice propose a figure; return what she was shown before sending it."""
        simulation, alice = self.simulation, self.simulation.alice
        shown = await alice.slash(simulation.channel, "contribute figure", **ASKED)
        return answer_of(await alice.submit_modal(shown, {**TYPED, Field.VALUE: value}))

    async def sent(self, value: str = "12000") -> Answer:
        """Let Alice propose a figure and send it."""
        return await self.simulation.press(
            await self.propose(value), self.simulation.say("own-send"), by=self.simulation.alice
        )

    async def review(self, by: MemberActor | None = None) -> Answer:
        return await self.simulation.slash("review", by or self.carol)

    async def press(self, answer: Answer, key: str, by: MemberActor | None = None) -> Answer:
        return await self.simulation.press(answer, self.simulation.say(key), by=by or self.carol)

    async def reject(self, shown: Answer, reason: str) -> Answer:
        label = self.simulation.say("contribution-reject")
        form = await self.carol.click(shown.message, label=label)
        return answer_of(await self.carol.submit_modal(form, {"reason": reason}))

    async def status(self) -> Answer:
        return await self.simulation.slash("contribute status")

    async def values(self) -> dict[str, float | None]:
        figures = await self.simulation.app.catalogues.figures_for(self.server)
        return {key: each.value for key, each in figures.catalogue.figures.items() if each.own}

    def notes(self) -> list[Answer]:
        """Return what was posted for everybody in the channel."""
        return self.simulation.posts()


@pytest.fixture
def room(simulation: Simulation) -> Room:
    return Room(simulation, moderator(simulation), moderator(simulation, "dora"))


async def _choose_channel(room: Room) -> None:
    await room.simulation.app.configuration.change(
        Place(room.server, None, "server"),
        {"moderators_channel": room.simulation.channel.id},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )


async def test_a_proposal_is_shown_sent_approved_and_answered(room: Room) -> None:
    preview = await room.propose()
    stored = room.simulation.say("own-stored")
    assert (preview.private, stored in preview.text) == (True, True)
    sent = await room.press(preview, "own-send", room.simulation.alice)
    assert "Sent to the moderators" in sent.text
    waits = await room.review()
    assert f"By <@{room.simulation.alice.id}>" in waits.text
    assert "**12,000 GPUs** · xAI" in waits.text
    assert (waits.private, await room.values()) == (True, {})

    approved = await room.press(waits, "contribution-approve")

    assert room.simulation.say("own-approved") in approved.text
    assert room.simulation.say("contribution-nothing-more") in approved.text
    assert await room.values() == {"own-1": 12_000}
    assert "approved" in (await room.status()).text


async def test_members_do_it_in_french(room: Room) -> None:
    room.simulation.speak(member="fr", server="fr")
    alice, french = room.simulation.alice, Language.FRENCH
    shown = await alice.slash(room.simulation.channel, "contribute figure", **ASKED)
    refused = answer_of(await alice.submit_modal(shown, {**TYPED, Field.VALUE: "100.000"}))

    assert "**Valeur** : « 100.000 » peut être des milliers ou une décimale." in refused.text
    label = room.simulation.say("own-correct", french)
    again = await alice.click(refused.message, label=label)
    preview = answer_of(await alice.submit_modal(again, TYPED))
    sent = await room.simulation.press(preview, room.simulation.say("own-send", french), by=alice)

    assert "Envoyé aux modérateurs" in sent.text
    waits = await room.review()
    assert "Un chiffre est proposé" in waits.text
    assert "Une proposition attend." in waits.text


async def test_moderators_are_told_in_their_channel_and_decide_there(room: Room) -> None:
    await _choose_channel(room)
    await room.sent()
    [note] = room.notes()
    text, labels = note.text, set(note.buttons)

    await room.press(note, "contribution-approve")

    assert "12,000 GPUs" in text
    assert "Why this message?" in labels
    [decided] = room.notes()
    assert f"Approved by <@{room.carol.id}>." in decided.text
    assert decided.buttons == {}
    assert await room.values() == {"own-1": 12_000}


async def test_without_a_channel_nobody_is_told_and_the_queue_has_it(room: Room) -> None:
    await room.sent()

    assert room.notes() == []
    assert "12,000 GPUs" in (await room.review()).text


async def test_a_rejection_reaches_its_author_with_the_reason(room: Room) -> None:
    await room.sent()
    shown = await room.review()

    rejected = await room.reject(shown, "An **advertisement**.")

    assert room.simulation.say("contribution-rejected-reached") in rejected.text
    everywhere = room.simulation.env.backend.messages
    assert (
        sum(len(sent) for at, sent in everywhere.items() if at != room.simulation.channel.id) == 1
    )
    status = await room.status()
    assert r"> An \*\*advertisement\*\*." in status.text
    assert "not taken" in status.text
    assert await room.values() == {}


async def test_an_author_who_takes_no_messages_reads_the_reason_in_the_list(room: Room) -> None:
    await room.sent()
    shown = await room.review()
    room.simulation.fail_next("POST", "/users/@me/channels", status=403, code=50007)

    rejected = await room.reject(shown, "An advertisement.")

    assert room.simulation.say("contribution-rejected-unreached") in rejected.text
    assert "An advertisement." in (await room.status()).text


async def test_a_rejection_in_the_channel_ends_the_note(room: Room) -> None:
    await _choose_channel(room)
    await room.sent()
    [note] = room.notes()

    await room.reject(note, "No.")

    [decided] = room.notes()
    assert f"Rejected by <@{room.carol.id}>" in decided.text
    assert decided.buttons == {}


@pytest.mark.parametrize("how", ["approved", "edited", "rejected", "withdrawn"])
async def test_what_is_decided_elsewhere_ends_the_note(room: Room, how: str) -> None:
    await _choose_channel(room)
    await room.sent()
    if how == "withdrawn":
        status = await room.status()
        await room.press(status, "contribution-withdraw", room.simulation.alice)
    elif how == "rejected":
        await room.reject(await room.review(), "No.")
    elif how == "approved":
        await room.press(await room.review(), "contribution-approve")
    else:
        label = room.simulation.say("contribution-edit")
        form = await room.carol.click((await room.review()).message, label=label)
        preview = answer_of(await room.carol.submit_modal(form, TYPED))
        await room.press(preview, "own-approve")

    [note] = room.notes()
    state, member = "approved" if how == "edited" else how, f"<@{room.carol.id}>"
    assert room.simulation.say("own-proposal-ended", state=state, member=member) in note.text
    assert ("12,000 GPUs" in note.text, note.buttons) == (True, {})


@pytest.mark.parametrize("control", ["contribution-approve", "contribution-reject"])
@pytest.mark.parametrize("gone", [False, True], ids=["decided", "forgotten"])
async def test_a_button_that_comes_too_late_ends_its_note(
    room: Room,
    control: str,
    gone: bool,  # noqa: FBT001 - the table says
) -> None:
    await _choose_channel(room)
    await room.sent()
    [note] = room.notes()
    app, alice = room.simulation.app, MemberId(room.simulation.alice.id)
    if gone:
        await app.privacy.forget_member(alice, now=START)
    else:
        [proposal] = await app.figure_proposals.of_author(room.server, alice, most=9)
        await app.figure_proposals.reject(room.server, proposal.id, "No", by=MemberId(7), now=START)

    late = await room.press(note, control)

    [ended] = room.notes()
    assert (late.private, ended.buttons) == (True, {})
    assert ("12,000" in ended.text, "Rejected by <@7>" in ended.text) == (not gone, not gone)


async def test_a_moderator_edits_before_approving(room: Room) -> None:
    await room.sent()
    shown = await room.review()
    label = room.simulation.say("contribution-edit")
    form = await room.carol.click(shown.message, label=label)
    preview = answer_of(await room.carol.submit_modal(form, {**TYPED, Field.VALUE: "13000"}))

    saved = await room.press(preview, "own-approve")

    assert room.simulation.say("own-saved") in saved.text
    assert await room.values() == {"own-1": 13_000}
    assert "approved" in (await room.status()).text


async def test_one_of_two_moderators_decides_and_the_other_is_told(room: Room) -> None:
    await room.sent()
    first, second = await room.review(room.carol), await room.review(room.dora)
    await room.press(first, "contribution-approve", room.carol)

    late = await room.press(second, "contribution-approve", room.dora)

    assert late.private
    assert late.text == f"Approved already by <@{room.carol.id}>; nothing was changed."
    assert await room.values() == {"own-1": 12_000}


async def test_nobody_approves_their_own(room: Room) -> None:
    statement = own(organisation="xai", subject="The Hall")
    proposals = room.simulation.app.figure_proposals
    await proposals.propose(room.server, statement, by=MemberId(room.carol.id), now=START)
    shown = await room.review()

    refused = await room.press(shown, "contribution-approve")

    assert refused.text == room.simulation.say("contribution-author")
    assert await room.values() == {}


async def test_later_shows_the_next_and_leaves_it_in_the_queue(room: Room) -> None:
    await room.sent("12000")
    await room.sent("13000")
    shown = await room.review()
    assert "12,000" in shown.text

    following = await room.press(shown, "contribution-later")
    assert "13,000" in following.text
    none = await room.press(following, "contribution-later")

    assert none.text == room.simulation.say("contribution-left-for-later")
    assert "12,000" in (await room.review()).text


async def test_an_author_takes_back_what_waits(room: Room) -> None:
    await room.sent()
    status = await room.status()

    taken = await room.press(status, "contribution-withdraw", room.simulation.alice)

    assert "taken back" in taken.text
    assert taken.buttons == {}
    assert (await room.review()).text == room.simulation.say("review-nothing")


async def test_nobody_takes_back_anothers(room: Room) -> None:
    await room.sent()
    bob = room.simulation.bob

    forged = await room.simulation.forge(f"own:{bob.id}:propose:withdraw:1", by=bob)

    assert answer_of(forged).text == room.simulation.say("contribution-not-author")


async def test_so_much_is_proposed_a_day_and_what_was_typed_is_not_lost(room: Room) -> None:
    for number in range(MOST_A_DAY):
        await room.sent(f"{number + 1}000")

    preview = await room.propose()
    refused = await room.press(preview, "own-send", room.simulation.alice)

    assert refused.text == room.simulation.say("own-proposal-too-many", most=MOST_A_DAY)
    assert set(preview.buttons) == {"Send", "Correct", "Cancel"}


async def test_a_sentence_is_settled_by_a_figure_that_a_moderator_writes(room: Room) -> None:
    proposals = room.simulation.app.figure_proposals
    alice = MemberId(room.simulation.alice.id)
    number = await proposals.ask(room.server, "The **Hall** has 12,000", by=alice, now=START)
    shown = await room.review()
    assert r"> The \*\*Hall\*\* has 12,000" in shown.text
    assert "Approve" not in shown.buttons
    told = await room.press(shown, "contribution-edit")
    assert f"give {number} as its proposal" in told.text

    form = await room.carol.slash(
        room.simulation.channel, "catalogue add", **ASKED, proposal=number
    )
    preview = answer_of(await room.carol.submit_modal(form, TYPED))
    await room.press(preview, "own-save")

    assert await room.values() == {"own-1": 12_000}
    assert "approved" in (await room.status()).text


async def test_what_breaks_a_rule_is_not_approved(room: Room) -> None:
    statement = own(10, organisation="xai", subject="The Hall", breakdown={"h100": 500})
    proposals = room.simulation.app.figure_proposals
    await proposals.propose(room.server, statement, by=MemberId(1), now=START)
    shown = await room.review()

    refused = await room.press(shown, "contribution-approve")

    assert "The kinds add up to 500" in refused.text
    assert room.simulation.say("own-edit-instead") in refused.text
    assert await room.values() == {}


async def test_the_note_can_be_decided_on_after_a_restart(room: Room) -> None:
    await _choose_channel(room)
    await room.sent()
    [note] = room.notes()
    await room.simulation.restart()

    await room.press(note, "contribution-approve")

    assert await room.values() == {"own-1": 12_000}


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_channel_that_refuses_does_not_keep_the_proposal(room: Room, status: int) -> None:
    await _choose_channel(room)
    path = f"/channels/{room.simulation.channel.id}/messages"
    room.simulation.fail_next("POST", path, status=status)

    sent = await room.sent()

    assert "Sent to the moderators" in sent.text
    assert "12,000" in (await room.review()).text


async def test_a_proposal_of_another_server_cannot_be_reached(room: Room) -> None:
    statement = own(organisation="xai")
    proposals = room.simulation.app.figure_proposals
    elsewhere = GuildId(room.server + 1)
    number = await proposals.propose(elsewhere, statement, by=MemberId(1), now=START)

    for does in ("approve", "edit", "reject"):
        forged = await room.simulation.forge(f"review:figure:{does}:{number}", by=room.carol)
        assert answer_of(forged).text == room.simulation.say("contribution-unknown")


async def test_members_see_neither_queue_nor_catalogue(room: Room) -> None:
    names = {each.name for each in room.simulation.client.tree.get_commands()}
    shown = {
        each.name
        for each in room.simulation.client.tree.get_commands()
        if isinstance(each, discord.app_commands.Command | discord.app_commands.Group)
        and each.default_permissions is None
    }

    assert {"contribute", "catalogue", "review"} <= names
    assert {"contribute", "catalogue", "review"} & shown == {"contribute"}
