"""What takes a hint away again, whatever happened in between."""

from typing import Any

import discord
import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import (
    Hint,
    HintKind,
    HintMode,
    HintState,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
)
from bot.domain.quotes.settings import QuotesSettings
from bot.texts import Language
from cogs.quotes._buttons import show_button
from cogs.quotes._card import Words, message_of
from tests.support.panel import moderator
from tests.support.quotes import CUT, FUSION, MENDED, OTHERWISE, WHOLE, reply, set_quotes
from tests.support.simulation import START, Simulation


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)


async def _outcome(simulation: Simulation, number: int = 1) -> Outcome | None:
    hint = await simulation.app.quotes.hint(number)
    assert hint is not None
    return hint.outcome


async def _delete(simulation: Simulation, what: str, how: str) -> None:
    first, said = await reply(simulation)
    [hint] = simulation.posts()
    message = {"reply": said, "original": first, "hint": hint.message.message}[what]
    if how == "together":
        other = await simulation.alice.send(simulation.channel, "Another.")
        await simulation.delete_at_once(message, other)
        return
    moderators = simulation.guild.create_role(
        "moderators", permissions=discord.Permissions(manage_messages=True)
    )
    carol = simulation.guild.add_member(simulation.env.create_user("carol"), roles=[moderators])
    await carol.delete(message)


@pytest.mark.parametrize("what", ["reply", "original", "hint"])
@pytest.mark.parametrize("how", ["alone", "together"])
async def test_a_hint_goes_with_any_of_its_messages(
    simulation: Simulation, what: str, how: str
) -> None:
    await _delete(simulation, what, how)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.GONE
    assert await simulation.app.quotes.look(now=START) == []


@pytest.mark.parametrize(
    ("edited", "told", "outcome"),
    [
        pytest.param(MENDED, None, Outcome.MENDED, id="mended"),
        pytest.param("Glad to hear it.", None, Outcome.MENDED, id="the-quotation-is-gone"),
        pytest.param(f"{CUT} Really.", "mid-sentence", None, id="still-cut"),
        pytest.param(OTHERWISE, "2060", None, id="still-wrong"),
    ],
)
async def test_an_edited_reply_is_judged_again(
    simulation: Simulation, edited: str, told: str | None, outcome: Outcome | None
) -> None:
    _, said = await reply(simulation)
    await simulation.bob.edit(said, edited)

    posts = simulation.posts()
    assert len(posts) == (told is not None)
    assert all((told or "") in each.text for each in posts)
    assert await _outcome(simulation) is outcome


@pytest.mark.parametrize(
    ("edited", "hints"),
    [
        pytest.param("I do believe in fusion.", 0, id="nothing-is-missing"),
        pytest.param(f"{FUSION} So there.", 1, id="as-much-is-missing"),
        pytest.param("Forget it.", 0, id="no-longer-there"),
    ],
)
async def test_an_edited_original_is_judged_again(
    simulation: Simulation, edited: str, hints: int
) -> None:
    first, _ = await reply(simulation)
    await simulation.alice.edit(first, edited)

    assert len(simulation.posts()) == hints


async def test_other_messages_are_not_asked_about(simulation: Simulation) -> None:
    await reply(simulation)
    other = await simulation.alice.send(simulation.channel, "Another.")
    before = len(simulation.env.http_requests)

    await simulation.alice.edit(other, "Yet another.")
    await simulation.alice.delete(other)

    assert len(simulation.env.http_requests) == before
    assert len(simulation.posts()) == 1


async def test_a_hint_expires(simulation: Simulation) -> None:
    await set_quotes(simulation, expiry=1)
    await reply(simulation)

    await simulation.advance(3500, steps=10)
    assert len(simulation.posts()) == 1
    await simulation.advance(180, steps=3)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.EXPIRED


@pytest.mark.parametrize("what", ["edited", "deleted", "expired"])
async def test_all_of_it_survives_a_restart(simulation: Simulation, what: str) -> None:
    await set_quotes(simulation, expiry=1)
    _, said = await reply(simulation)
    await simulation.restart()
    await simulation.advance(1)
    assert len(simulation.posts()) == 1

    if what == "edited":
        await simulation.bob.edit(said, MENDED)
    elif what == "deleted":
        await simulation.bob.delete(said)
    else:
        await simulation.advance(3700, steps=10)

    assert simulation.posts() == []


async def test_what_was_settled_and_not_yet_deleted_is_deleted_later(
    simulation: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    _, said = await reply(simulation)
    simulation.fail_next("DELETE", "/channels/*/messages/*", status=500)
    await simulation.bob.edit(said, MENDED)
    assert len(simulation.posts()) == 1
    assert "500" in caplog.text

    await simulation.advance(61)

    assert simulation.posts() == []


@pytest.mark.parametrize("who", ["alice", "bob"])
async def test_a_hint_goes_once_somebody_opts_out(simulation: Simulation, who: str) -> None:
    await reply(simulation)
    await simulation.app.privacy.opt_out(MemberId(getattr(simulation, who).id), now=START)

    await simulation.advance(61)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.GONE


async def test_a_hint_goes_once_the_replier_is_forgotten(simulation: Simulation) -> None:
    await reply(simulation)
    await simulation.app.privacy.forget_member(MemberId(simulation.bob.id), now=START)

    await simulation.advance(61)

    assert simulation.posts() == []


@pytest.mark.parametrize("mode", ["off", "observe"])
@pytest.mark.parametrize("where", ["server", "channel"])
async def test_hints_go_where_they_are_not_wanted_any_more(
    simulation: Simulation, mode: str, where: str
) -> None:
    await reply(simulation)
    scope = ChannelId(simulation.channel.id) if where == "channel" else None
    await set_quotes(simulation, scope, mode=mode)

    await simulation.advance(61)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.GONE


async def test_hints_stay_where_they_are_still_wanted(simulation: Simulation) -> None:
    await set_quotes(simulation, ChannelId(simulation.channel.id), mode="hint")
    await reply(simulation)
    await set_quotes(simulation, mode="off")

    await simulation.advance(61)

    assert len(simulation.posts()) == 1


async def test_hints_that_are_not_wanted_go_a_few_at_a_time(simulation: Simulation) -> None:
    for _ in range(22):
        await reply(simulation)
    await set_quotes(simulation, mode="observe")

    await simulation.advance(60)
    assert len(simulation.posts()) == 2
    await simulation.advance(60)

    assert simulation.posts() == []


async def test_an_added_sentence_stays_where_hints_are_not_wanted_any_more(
    simulation: Simulation,
) -> None:
    await reply(simulation)
    await simulation.forge("hint:add:1", by=simulation.alice)
    await set_quotes(simulation, mode="off")

    await simulation.advance(61)

    assert len([each for each in simulation.posts() if WHOLE in each.text]) == 1


async def _claim(simulation: Simulation, first: discord.Message, said: discord.Message) -> Hint:
    """Claim a hint as a process does that is killed before it posts."""
    occasion = Occasion(
        GuildId(simulation.guild.id),
        ChannelId(simulation.channel.id),
        MemberId(simulation.bob.id),
        HintMode.SHOWN,
    )
    hint = await simulation.app.quotes.claim(
        Sighting(
            occasion,
            MessageId(said.id),
            MessageId(first.id),
            MemberId(simulation.alice.id),
            HintKind.TRUNCATED,
        ),
        QuotesSettings(person_pause=0, channel_pause=0),
        now=discord.utils.utcnow(),
    )
    assert hint is not None
    return hint


@pytest.mark.parametrize("posted", [True, False], ids=["posted", "not-posted"])
async def test_a_posting_that_was_cut_short_is_found_or_dropped(
    simulation: Simulation, *, posted: bool
) -> None:
    await set_quotes(simulation, mode="off")
    first, said = await reply(simulation)
    await set_quotes(simulation, mode="hint")
    hint = await _claim(simulation, first, said)
    if posted:
        words = Words(simulation.app.texts, Language.ENGLISH)
        room = simulation.client.get_channel(simulation.channel.id)
        assert isinstance(room, discord.TextChannel)
        await room.send(view=message_of(["…"], [show_button(hint.id, words)]))

    await simulation.advance(130, steps=2)

    found = await simulation.app.quotes.hint(hint.id)
    assert found is not None
    if posted:
        [post] = simulation.posts()
        assert (found.state, found.message) == (HintState.POSTED, post.message.id)
        await simulation.bob.edit(said, MENDED)
        assert simulation.posts() == []
    else:
        assert (found.state, found.outcome) == (HintState.SETTLED, Outcome.EXPIRED)


async def test_a_posting_that_may_not_be_looked_for_is_looked_for_later(
    simulation: Simulation,
) -> None:
    await set_quotes(simulation, mode="off")
    first, said = await reply(simulation)
    await set_quotes(simulation, mode="hint")
    hint = await _claim(simulation, first, said)
    words = Words(simulation.app.texts, Language.ENGLISH)
    room = simulation.client.get_channel(simulation.channel.id)
    assert isinstance(room, discord.TextChannel)
    await room.send(view=message_of(["…"], [show_button(hint.id, words)]))
    simulation.fail_next("GET", "/channels/*/messages", status=403, code=50001)

    await simulation.advance(60)
    before = await simulation.app.quotes.hint(hint.id)
    await simulation.advance(180, steps=3)
    after = await simulation.app.quotes.hint(hint.id)

    assert before is not None
    assert before.state is HintState.CLAIMED
    assert after is not None
    assert after.state is HintState.POSTED


async def test_what_ends_while_it_is_posted_is_taken_away(simulation: Simulation) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)
    backend = simulation.env.backend

    def delete_at_post(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
        if event == "MESSAGE_CREATE" and payload.get("components"):
            backend.subscribers.remove(delete_at_post)
            backend.delete_message(simulation.channel.id, first.id)

    backend.subscribers.append(delete_at_post)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.GONE


def _edit_when(simulation: Simulation, when: str, said: str, original: int | None = None) -> None:
    """Edit the reply, or its original, at the very moment when the reply or the hint comes."""
    backend, place = simulation.env.backend, simulation.channel.id

    def edit(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
        if event == "MESSAGE_CREATE" and bool(payload.get("components")) is (when == "posted"):
            backend.subscribers.remove(edit)
            answered = payload["message_reference"]["message_id"]
            reply = payload["id"] if when == "judged" else answered
            backend.edit_message(place, original or int(reply), {"content": said})

    backend.subscribers.append(edit)


@pytest.mark.parametrize("when", ["judged", "posted"])
@pytest.mark.parametrize(
    ("edited", "said"),
    [
        pytest.param("reply", MENDED, id="the-reply-is-mended"),
        pytest.param("original", "Forget it.", id="the-original-says-something-else"),
    ],
)
async def test_what_is_mended_while_it_is_judged_or_posted_keeps_no_hint(
    simulation: Simulation, when: str, edited: str, said: str
) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)
    _edit_when(simulation, when, said, first.id if edited == "original" else None)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.MENDED


async def test_what_is_edited_while_it_is_judged_is_hinted_at_as_it_reads_then(
    simulation: Simulation,
) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)
    _edit_when(simulation, "judged", OTHERWISE)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    [hint] = simulation.posts()
    assert "2060" in hint.text


async def test_what_is_edited_and_gone_while_it_is_judged_gets_no_hint(
    simulation: Simulation,
) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)
    simulation.fail_next("GET", "/channels/*/messages/*", status=404, code=10008)
    _edit_when(simulation, "judged", OTHERWISE)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert simulation.posts() == []
    assert await _outcome(simulation) is Outcome.GONE


async def test_a_reply_that_is_deleted_at_once_gets_no_hint(simulation: Simulation) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)
    backend = simulation.env.backend

    def delete_at_once(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
        if event == "MESSAGE_CREATE" and payload["content"] == CUT:
            backend.delete_message(simulation.channel.id, int(payload["id"]))

    backend.subscribers.append(delete_at_once)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert simulation.posts() == []


@pytest.mark.parametrize(
    ("status", "code"),
    [
        pytest.param(403, 50013, id="forbidden"),
        pytest.param(404, 10003, id="channel-gone"),
        pytest.param(400, 50083, id="archived"),
        pytest.param(400, 160005, id="locked"),
    ],
)
async def test_what_discord_refuses_is_no_incident(
    simulation: Simulation, status: int, code: int
) -> None:
    simulation.fail_next("POST", "/channels/*/messages", status=status, code=code)
    await reply(simulation)
    assert await _outcome(simulation) is Outcome.GONE


_DELETES = ("DELETE", "/channels/*/messages/*")


@pytest.mark.parametrize(
    ("status", "code"),
    [
        pytest.param(403, 50013, id="forbidden"),
        pytest.param(400, 50083, id="archived"),
        pytest.param(400, 160005, id="locked"),
    ],
)
async def test_what_may_not_be_deleted_still_stands_and_is_deleted_later(
    simulation: Simulation, caplog: pytest.LogCaptureFixture, status: int, code: int
) -> None:
    _, said = await reply(simulation)
    simulation.fail_next(*_DELETES, status=status, code=code)
    await simulation.bob.edit(said, MENDED)

    assert await _outcome(simulation) is Outcome.MENDED
    assert len(await simulation.app.quotes.look(now=START)) == len(simulation.posts()) == 1
    assert "Incident" not in caplog.text
    await simulation.advance(61)
    assert await simulation.app.quotes.look(now=START) == simulation.posts() == []


async def test_what_is_gone_already_needs_no_deleting(simulation: Simulation) -> None:
    _, said = await reply(simulation)
    simulation.fail_next(*_DELETES, status=404, code=10008)
    await simulation.bob.edit(said, MENDED)

    assert await simulation.app.quotes.look(now=START) == []


async def test_what_discord_keeps_refusing_is_tried_ever_more_rarely(
    simulation: Simulation,
) -> None:
    _, said = await reply(simulation)
    simulation.fail_next(*_DELETES, status=403, code=50013, times=9)
    await simulation.bob.edit(said, MENDED)

    await simulation.advance(1800, steps=30)
    tried = [each for each in simulation.env.http_requests if each.method == "DELETE"]
    assert 4 <= len(tried) <= 7  # at once, then after 1, 2, 4, 8, 16 minutes
    assert len(simulation.posts()) == 1
    await simulation.advance(21_600, steps=90)

    assert simulation.posts() == []


async def test_what_discord_may_have_done_is_looked_at_later(simulation: Simulation) -> None:
    simulation.fail_next("POST", "/channels/*/messages", status=500)
    await reply(simulation)
    assert "500" in str(simulation.env.errors)

    await simulation.advance(130, steps=2)

    assert await _outcome(simulation) is Outcome.EXPIRED


async def _vanish(simulation: Simulation, what: str) -> None:
    backend, guild = simulation.env.backend, simulation.guild.id
    if what == "channel":
        room = simulation.guild.create_text_channel("room")
    else:
        backend.create_thread(simulation.channel.id, "side", simulation.alice.id)
        [room] = simulation.channel.threads
    await reply(simulation, channel=room)
    assert len(simulation.posts(room)) == 1
    if what == "server":
        backend.emit("GUILD_DELETE", {"id": str(guild), "unavailable": False})
    else:
        backend.delete_channel(room.id)
    await simulation.env.settle()


@pytest.mark.parametrize("what", ["channel", "thread", "server"])
async def test_what_vanishes_takes_its_hints_along(simulation: Simulation, what: str) -> None:
    await _vanish(simulation, what)

    assert await _outcome(simulation) is Outcome.GONE
    assert await simulation.app.quotes.look(now=START) == []


async def test_hints_stand_in_forum_posts(simulation: Simulation) -> None:
    forum = simulation.guild.create_forum_channel("forum")
    simulation.env.backend.create_thread(forum.id, "post", simulation.alice.id)
    [post] = forum.threads
    _, said = await reply(simulation, channel=post)
    assert len(simulation.posts(post)) == 1

    await simulation.bob.edit(said, MENDED)

    assert simulation.posts(post) == []


async def test_the_doctor_says_when(simulation: Simulation) -> None:
    await reply(simulation)
    report = await simulation.slash("doctor", moderator(simulation))

    assert "Quotes" in report.text
    assert report.text.count("<t:") == 2
