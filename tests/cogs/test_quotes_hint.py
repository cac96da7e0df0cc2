"""A hint: when there is one, and when the bot keeps silent."""

from collections.abc import Mapping
from typing import Any

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, MemberId
from bot.texts import Language
from tests.support.quotes import (
    CUT,
    FUSION,
    LANGUAGES,
    MENDED,
    OTHERWISE,
    TAGS,
    WHOLE,
    reply,
    set_quotes,
    speak,
)
from tests.support.simulation import PLAIN, START, Simulation

_TIDBIT = "The new site is called Colossus. It is large."


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)


def _asked(simulation: Simulation, method: str) -> list[str]:
    """Return the paths of messages that were asked for, or sent to."""
    return [
        each.path
        for each in simulation.env.http_requests
        if each.method == method and "/messages" in each.path
    ]


@LANGUAGES
async def test_the_hint_is_one_silent_line_in_the_servers_language(
    simulation: Simulation, language: Language
) -> None:
    await speak(simulation, language)
    simulation.speak(member=TAGS[language])
    _, said = await reply(simulation)

    [hint] = simulation.posts()
    sent = next(each.json for each in simulation.env.http_requests if each.method == "POST")
    assert hint.text == "\n-# ".join([
        simulation.say("quotes-hint-truncated", language, edge="end"),
        simulation.say("quotes-hint-vanishes", language, kind="truncated"),
    ])  # fmt: skip
    assert [label.translate(PLAIN) for label in hint.buttons] == [
        simulation.say("quotes-show", language),
        simulation.say("why-this-message", language),
    ]
    assert sent is not None
    assert sent["flags"] & (1 << 12)  # no notification
    assert sent["message_reference"]["message_id"] == said.id
    assert sent["message_reference"]["fail_if_not_exists"] is False
    assert sent["allowed_mentions"] == {"parse": [], "replied_user": False}


@pytest.mark.parametrize(
    ("said", "key", "values"),
    [
        pytest.param(
            "> but not before 2050.\nHm", "truncated", {"edge": "start"}, id="the-beginning-is-cut"
        ),
        pytest.param(
            OTHERWISE, "replaced", {"quoted": "2060", "written": "2050"}, id="a-number-replaced"
        ),
        pytest.param(
            "> I do believe in fusion, but before 2050.\nHm",
            "dropped",
            {"written": "not"},
            id="a-negation-dropped",
        ),
        pytest.param(
            "> I do believe strongly in fusion, but not before 2050.\nHm",
            "inserted",
            {"quoted": "strongly"},
            id="a-word-added",
        ),
    ],
)
async def test_the_hint_says_what_is_the_matter(
    simulation: Simulation, said: str, key: str, values: Mapping[str, str]
) -> None:
    await reply(simulation, said)

    [hint] = simulation.posts()
    assert hint.text.splitlines()[0] == simulation.say(f"quotes-hint-{key}", **values)


async def test_what_was_hidden_is_not_told(simulation: Simulation) -> None:
    await reply(
        simulation,
        "> The film ends with the hero leaving for the city of Rome.\nHm",
        "The film ends with ||the hero leaving for the city of Lyon||.",
    )

    [hint] = simulation.posts()
    assert hint.text.startswith("✏️")
    assert "Lyon" not in hint.text


async def test_what_is_told_pings_nobody_and_formats_nothing(simulation: Simulation) -> None:
    await reply(
        simulation,
        "> I do believe in fusion, but not before 2050, says **@everyone**.\nHm",
        "I do believe in fusion, but not before 2050, says nobody.",
    )

    [hint] = simulation.posts()
    assert "@everyone" not in hint.raw
    assert "**" not in hint.raw


@pytest.mark.parametrize(
    ("said", "original"),
    [
        pytest.param(MENDED, FUSION, id="a-whole-sentence"),
        pytest.param("> Ask again in ten years.\nYes", FUSION, id="the-last-one"),
        pytest.param("I do believe in fusion too", FUSION, id="no-quotation"),
        pytest.param("> Nobody ever said such a thing here\nHm", FUSION, id="somebody-elses-words"),
        pytest.param("You say “believe in fusion”?", FUSION, id="a-term"),
        pytest.param("> I do believe in fusion […]\nHm", FUSION, id="a-marked-omission"),
        pytest.param(CUT, "||Nothing|| of that.", id="another-message"),
    ],
)
async def test_there_is_silence(simulation: Simulation, said: str, original: str) -> None:
    await reply(simulation, said, original)

    assert simulation.posts() == []


async def test_a_setting_decides_on_marked_omissions(simulation: Simulation) -> None:
    await set_quotes(simulation, edges=True)
    await reply(simulation, "> I do believe in fusion […]\nHm")

    assert len(simulation.posts()) == 1


@pytest.mark.parametrize("who", ["alice", "bob"])
async def test_who_opted_out_is_neither_judged_nor_quoted(simulation: Simulation, who: str) -> None:
    member = MemberId(getattr(simulation, who).id)
    await simulation.app.privacy.opt_out(member, now=START)

    await reply(simulation)

    assert simulation.posts() == []


async def test_bots_are_not_judged(simulation: Simulation) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)
    other = simulation.guild.add_member(simulation.env.create_user("robot", bot=True))
    await other.send(simulation.channel, CUT, reply_to=first)
    webhook = simulation.guild.create_webhook(simulation.channel)
    await webhook.send(CUT)

    assert simulation.posts() == []


async def test_the_replier_may_cut_their_own_words(simulation: Simulation) -> None:
    first = await simulation.bob.send(simulation.channel, FUSION)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert simulation.posts() == []


@pytest.mark.parametrize(
    ("said", "hints"),
    [
        pytest.param(OTHERWISE, 0, id="other-words-may-have-stood-there"),
        pytest.param("> Fusion will never ever work\nHm", 0, id="so-may-missing-ones"),
        pytest.param(CUT, 1, id="what-still-stands-there-is-judged"),
    ],
)
async def test_an_edited_original_is_trusted_less(
    simulation: Simulation, said: str, hints: int
) -> None:
    first = await simulation.alice.send(simulation.channel, "Something else.")
    await simulation.alice.edit(first, FUSION)
    await simulation.bob.send(simulation.channel, said, reply_to=first)

    assert len(simulation.posts()) == hints


async def test_a_forwarded_message_can_be_quoted(simulation: Simulation) -> None:
    elsewhere = simulation.guild.create_text_channel("elsewhere")
    first = await simulation.alice.send(elsewhere, FUSION)
    forwarded = await simulation.alice.forward(first, simulation.channel)
    await simulation.bob.send(simulation.channel, CUT, reply_to=forwarded)

    [hint] = simulation.posts()
    shown = await simulation.press(hint, "Whole sentence", by=simulation.alice)
    assert WHOLE in shown.text
    assert shown.buttons == {}  # who forwards is not who wrote


@pytest.mark.parametrize("how", ["told", "asked"])
async def test_a_reply_to_nothing_is_left_alone(simulation: Simulation, how: str) -> None:
    first, said = await reply(simulation, "Hello")
    backend = simulation.env.backend
    payload = _payload(simulation, said, content=CUT, id=str(said.id + 1))
    del payload["referenced_message"]
    if how == "told":
        payload["referenced_message"] = None
    await simulation.alice.delete(first)

    backend.emit("MESSAGE_CREATE", payload)
    await simulation.env.settle()

    assert simulation.posts() == []
    assert len(_asked(simulation, "GET")) == (how == "asked")


async def test_an_original_that_does_not_come_along_is_asked_for_once(
    simulation: Simulation,
) -> None:
    _, said = await reply(simulation, "Hello")
    payload = _payload(simulation, said, content=CUT)
    del payload["referenced_message"]

    simulation.env.backend.emit("MESSAGE_CREATE", payload)
    await simulation.env.settle()

    assert len(simulation.posts()) == 1
    assert len(_asked(simulation, "GET")) == 1


def _payload(simulation: Simulation, message: discord.Message, **changed: str) -> dict[str, Any]:
    return {**simulation.payload(message), **changed}


async def test_without_a_reply_the_latest_messages_are_looked_through(
    simulation: Simulation,
) -> None:
    await simulation.alice.send(simulation.channel, FUSION)
    await simulation.alice.send(simulation.channel, _TIDBIT)

    await simulation.bob.send(simulation.channel, CUT)

    assert len(simulation.posts()) == 1
    assert len(_asked(simulation, "GET")) == 1


@pytest.mark.parametrize(
    ("said", "settings"),
    [
        pytest.param("Nothing is quoted here", {}, id="no-quotation"),
        pytest.param("You say “believe in fusion”?", {}, id="a-term"),
        pytest.param(CUT, {"mode": "off"}, id="off"),
        pytest.param(CUT, {"channel_pause": 10}, id="too-soon"),
    ],
)
async def test_messages_are_asked_for_only_where_a_hint_could_follow(
    simulation: Simulation, said: str, settings: Mapping[str, object]
) -> None:
    await reply(simulation)
    await set_quotes(simulation, **settings)
    await simulation.restart()  # what rests is not in memory now
    before = _asked(simulation, "GET")

    await simulation.bob.send(simulation.channel, said)

    assert _asked(simulation, "GET") == before
    assert len(simulation.posts()) == (settings.get("mode") != "off")


async def test_what_opted_out_people_wrote_is_not_looked_through(simulation: Simulation) -> None:
    await simulation.alice.send(simulation.channel, FUSION)
    await simulation.app.privacy.opt_out(MemberId(simulation.alice.id), now=START)

    await simulation.bob.send(simulation.channel, CUT)

    assert simulation.posts() == []


async def test_hints_are_rare(simulation: Simulation) -> None:
    await set_quotes(simulation, person_pause=1, channel_pause=10)
    carol = simulation.guild.add_member(simulation.env.create_user("carol"))
    elsewhere = simulation.guild.create_text_channel("elsewhere")

    async def say(who: MemberActor, where: simcord.ChannelHandle) -> int:
        first = await simulation.alice.send(where, FUSION)
        await who.send(where, CUT, reply_to=first)
        return len(simulation.posts()) + len(simulation.posts(elsewhere))

    assert await say(simulation.bob, simulation.channel) == 1
    assert await say(carol, simulation.channel) == 1  # the channel rests
    assert await say(simulation.bob, elsewhere) == 1  # Bob does
    await simulation.env.advance_time(601)
    assert await say(simulation.bob, simulation.channel) == 1
    assert await say(carol, simulation.channel) == 2
    assert await say(simulation.bob, elsewhere) == 2


@pytest.mark.parametrize("mode", ["off", "observe", "hint"])
async def test_the_nearest_mode_holds(simulation: Simulation, mode: str) -> None:
    await set_quotes(simulation, mode="off")
    await set_quotes(simulation, ChannelId(simulation.channel.id), mode=mode)
    simulation.env.backend.create_thread(simulation.channel.id, "side", simulation.alice.id)
    [thread] = simulation.channel.threads
    elsewhere = simulation.guild.create_text_channel("elsewhere")

    for channel in (simulation.channel, thread, elsewhere):
        await reply(simulation, channel=channel)

    found = [len(simulation.posts(each)) for each in (simulation.channel, thread, elsewhere)]
    assert found == ([1, 1, 0] if mode == "hint" else [0, 0, 0])


async def test_observing_is_noted_as_rarely_and_posts_nothing(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="observe", channel_pause=10)
    await reply(simulation)
    await reply(simulation)

    assert simulation.posts() == []
    exported = await simulation.app.privacy.export(MemberId(simulation.bob.id), now=START)
    assert exported is not None
    assert exported.count('"mode": "observed"') == 1
    assert "fusion" not in exported


@pytest.mark.parametrize("lacking", ["send_messages", "read_message_history", "view_channel"])
@pytest.mark.parametrize("replies", [True, False], ids=["a-reply", "no-reply"])
async def test_where_the_bot_may_not_hint_it_does_not_try(
    simulation: Simulation, lacking: str, *, replies: bool
) -> None:
    me = simulation.client.user
    assert me is not None
    overwrite = discord.PermissionOverwrite(**{lacking: False})
    room = simulation.guild.create_text_channel("restricted", overwrites={me: overwrite})

    first = await simulation.alice.send(room, FUSION)
    await simulation.bob.send(room, CUT, reply_to=first if replies else None)

    assert simulation.posts(room) == []
    assert _asked(simulation, "POST") == _asked(simulation, "GET") == []


@pytest.mark.parametrize("mode", ["observe", "hint"])
async def test_an_original_that_may_not_be_read_is_not_asked_for(
    simulation: Simulation, mode: str
) -> None:
    await set_quotes(simulation, mode=mode)
    me = simulation.client.user
    assert me is not None
    overwrite = discord.PermissionOverwrite(read_message_history=False)
    room = simulation.guild.create_text_channel("restricted", overwrites={me: overwrite})
    _, said = await reply(simulation, "Hello", channel=room)
    payload = _payload(simulation, said, content=CUT)
    del payload["referenced_message"]

    simulation.env.backend.emit("MESSAGE_CREATE", payload)
    await simulation.env.settle()

    assert _asked(simulation, "GET") == []


@pytest.mark.parametrize(
    ("locked", "manages", "hints"),
    [
        pytest.param(True, False, 0, id="locked"),
        pytest.param(True, True, 1, id="locked-and-it-has-the-key"),
        pytest.param(False, False, 1, id="open"),
    ],
)
async def test_a_locked_thread_is_left_in_peace(
    simulation: Simulation, *, locked: bool, manages: bool, hints: int
) -> None:
    me = simulation.client.user
    assert me is not None
    overwrite = discord.PermissionOverwrite(manage_threads=manages)
    parent = simulation.guild.create_text_channel("parent", overwrites={me: overwrite})
    made = simulation.env.backend.create_thread(parent.id, "side", simulation.alice.id)
    assert made.thread_metadata is not None
    made.thread_metadata.locked = locked
    simulation.env.backend.announce_channel_update(made.id)
    await simulation.env.settle()
    [thread] = parent.threads

    await reply(simulation, channel=thread)

    assert len(simulation.posts(thread)) == hints


async def test_without_the_text_of_messages_nothing_is_judged(simulation: Simulation) -> None:
    ended = simulation.client
    await simulation.env.restart_bot(Contrepoint(simulation.app, message_content=False))
    await ended.close()

    await reply(simulation)

    assert simulation.posts() == []
