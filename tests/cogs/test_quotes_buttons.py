"""The whole sentence, and what each reader of a hint may do about it."""

import pytest
from simcord.actors import MemberActor

from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import (
    HintKind,
    HintMode,
    MessageId,
    Occasion,
    Outcome,
    Sighting,
)
from bot.domain.quotes.settings import QuotesSettings
from bot.texts import Language
from cogs.quotes._control import Does
from tests.support.panel import moderator
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
from tests.support.simulation import PLAIN, START, Answer, Simulation, answer_of

ADD = "Add the rest of my sentence"


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)


def _who(simulation: Simulation, name: str) -> MemberActor:
    if name == "carol":
        return moderator(simulation)
    if name == "dave":
        return simulation.guild.add_member(simulation.env.create_user("dave"))
    return {"alice": simulation.alice, "bob": simulation.bob}[name]


async def _shown(simulation: Simulation, who: MemberActor) -> Answer:
    [hint] = simulation.posts()
    return answer_of(await who.click(hint.message, custom_id="hint:show:1"))


async def _outcome(simulation: Simulation) -> Outcome | None:
    hint = await simulation.app.quotes.hint(1)
    assert hint is not None
    return hint.outcome


@LANGUAGES
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        pytest.param("alice", ("add", "fine"), id="quoted"),
        pytest.param("bob", ("not-a-quote", "opt-out"), id="replier"),
        pytest.param("carol", ("wrong",), id="moderator"),
        pytest.param("dave", (), id="anybody-else"),
    ],
)
async def test_the_whole_sentence_is_told_privately_with_what_its_reader_may_do(
    simulation: Simulation, name: str, keys: tuple[str, ...], language: Language
) -> None:
    await reply(simulation)
    simulation.speak(member=TAGS[language])

    shown = await _shown(simulation, _who(simulation, name))

    assert shown.private
    assert shown.text.splitlines() == [
        simulation.say("quotes-sentence-truncated", language, count=1),
        "> I do believe in fusion, **but not before 2050.**",
        simulation.say("quotes-to-copy", language),
        "```",
        f"> {WHOLE}",
        "```",
        *([simulation.say("quotes-edit", language)] if name == "bob" else []),
    ]
    assert [label.translate(PLAIN) for label in shown.buttons] == [
        simulation.say("quotes-add", language, kind="truncated")
        if key == "add"
        else simulation.say(f"quotes-{key}", language)
        for key in keys
    ]


async def test_other_words_are_told_as_such(simulation: Simulation) -> None:
    await reply(simulation, OTHERWISE)

    shown = await _shown(simulation, simulation.alice)

    assert shown.text.startswith(simulation.say("quotes-sentence-altered", count=1))
    assert "> I do believe in fusion, but not before **2050.**" in shown.text
    assert "Put my own words here" in shown.buttons


async def test_whom_the_sentence_mentions_stands_by_name_in_what_is_copied(
    simulation: Simulation,
) -> None:
    dave = _who(simulation, "dave")
    role = simulation.guild.create_role("physicists", mentionable=True)
    await reply(
        simulation,
        "> I do believe in fusion\nGlad",
        f"I do believe in fusion, but ask <@{dave.id}> and <@&{role.id}> first.",
    )

    shown = await _shown(simulation, simulation.bob)

    block = "> I do believe in fusion, but ask @\u200bdave and @\u200bphysicists first."
    assert f"```\n{block}\n```" in shown.text


async def test_a_very_long_passage_is_linked_to(simulation: Simulation) -> None:
    long = "I do believe in fusion " + "and in what comes after it " * 70 + "one day."
    first, _ = await reply(simulation, original=long)

    shown = await _shown(simulation, simulation.alice)
    assert first.jump_url in shown.text
    assert len(shown.text) < 300
    await simulation.press(shown, ADD, by=simulation.alice)

    [added] = simulation.posts()
    assert first.jump_url in added.text
    assert len(added.text) < 300


@LANGUAGES
@pytest.mark.parametrize(
    ("name", "does", "outcome"),
    [
        pytest.param("alice", Does.FINE, Outcome.FINE, id="fine"),
        pytest.param("bob", Does.NOT_A_QUOTE, Outcome.NOT_A_QUOTE, id="not-a-quote"),
        pytest.param("bob", Does.OPT_OUT, Outcome.GONE, id="opt-out"),
        pytest.param("carol", Does.WRONG, Outcome.WRONG, id="wrong"),
    ],
)
async def test_the_hint_goes(
    simulation: Simulation, name: str, does: Does, outcome: Outcome, language: Language
) -> None:
    await reply(simulation)
    who = _who(simulation, name)
    simulation.speak(member=TAGS[language])
    shown = await _shown(simulation, who)

    done = answer_of(await who.click(shown.message, custom_id=f"hint:{does}:1"))

    privacy = f"</privacy:{simulation.client.command_ids['privacy']}>"
    assert done.private
    assert done.buttons == {}
    assert done.text == (
        simulation.say("quotes-done-opt-out", language, command=privacy)
        if does is Does.OPT_OUT
        else simulation.say(f"quotes-done-{does}", language)
    )
    assert simulation.posts() == []
    assert await _outcome(simulation) is outcome
    opted_out = simulation.app.privacy.is_opted_out(MemberId(who.id))
    assert opted_out is (does is Does.OPT_OUT)


@LANGUAGES
async def test_the_quoted_person_puts_the_whole_sentence_in_its_place(
    simulation: Simulation, language: Language
) -> None:
    await speak(simulation, language)
    first, _ = await reply(simulation)
    shown = await _shown(simulation, simulation.alice)

    done = answer_of(await simulation.alice.click(shown.message, custom_id="hint:add:1"))

    [post] = simulation.posts()
    assert done.text == simulation.say("quotes-done-add")  # the reader's language
    assert post.text.splitlines() == [
        f"> {WHOLE}",
        simulation.say("quotes-added", language, link=first.jump_url),
    ]
    assert [label.translate(PLAIN) for label in post.buttons] == [
        simulation.say("why-this-message", language)
    ]
    assert await _outcome(simulation) is Outcome.ADDED


@pytest.mark.parametrize("what", ["reply", "original"])
async def test_what_was_added_goes_with_its_ground(simulation: Simulation, what: str) -> None:
    first, said = await reply(simulation)
    await simulation.press(await _shown(simulation, simulation.alice), ADD, by=simulation.alice)
    await simulation.advance(90_000, steps=30)
    assert len(simulation.posts()) == 1  # it does not expire

    await (simulation.bob.delete(said) if what == "reply" else simulation.alice.delete(first))

    assert simulation.posts() == []


@pytest.mark.parametrize(
    ("original", "told"),
    [
        pytest.param(
            "I do believe in fusion, @everyone and <@&1> said, one day.", None, id="mentions"
        ),
        pytest.param(
            "The film is good. ||The hero believes in fusion, and he dies.||",
            "||The hero believes in fusion, and he dies.||",
            id="hidden",
        ),
        pytest.param(
            "||The film is good. The hero believes in fusion, and he dies. So sad.||",
            "||The hero believes in fusion, and he dies.||",
            id="amid-what-is-hidden",
        ),
    ],
)
async def test_what_is_shown_again_pings_nobody_and_stays_hidden(
    simulation: Simulation, original: str, told: str | None
) -> None:
    said = "> The hero believes in fusion\nHm" if told else "> I do believe in fusion\nHm"
    await reply(simulation, said, original)
    shown = await _shown(simulation, simulation.alice)
    assert (told or "```\n> ") in shown.text
    await simulation.press(shown, ADD, by=simulation.alice)

    [post] = simulation.posts()
    assert (told or original) in post.text
    sent = [each.json for each in simulation.env.http_requests if each.method == "PATCH"]
    assert all(each and each["allowed_mentions"]["parse"] == [] for each in sent)


@pytest.mark.parametrize(
    ("name", "does", "key"),
    [
        pytest.param("bob", Does.ADD, "quotes-for-quoted", id="replier-adds"),
        pytest.param("dave", Does.FINE, "quotes-for-quoted", id="anybody-minds-not"),
        pytest.param("alice", Does.NOT_A_QUOTE, "quotes-for-replier", id="quoted-denies"),
        pytest.param("carol", Does.OPT_OUT, "quotes-for-replier", id="moderator-opts-out"),
        pytest.param("alice", Does.WRONG, "configuration-not-moderator", id="quoted-judges"),
    ],
)
async def test_everybody_decides_their_own(
    simulation: Simulation, name: str, does: Does, key: str
) -> None:
    await reply(simulation)

    pressed = answer_of(await simulation.forge(f"hint:{does}:1", by=_who(simulation, name)))

    assert (pressed.private, pressed.text) == (True, simulation.say(key))
    assert await _outcome(simulation) is None


@pytest.mark.parametrize("number", [2, 999999999])
async def test_a_hint_that_never_was_is_refused(simulation: Simulation, number: int) -> None:
    pressed = answer_of(await simulation.forge(f"hint:show:{number}"))

    assert (pressed.private, pressed.text) == (True, simulation.say("quotes-hint-unknown"))


@pytest.mark.parametrize("does", list(Does))
async def test_a_hint_is_used_where_it_stands(simulation: Simulation, does: Does) -> None:
    private = simulation.restricted("private", view_channel=True)
    await reply(simulation, channel=private)
    assert len(simulation.posts(private)) == 1

    pressed = answer_of(await simulation.forge(f"hint:{does}:1", by=moderator(simulation)))

    assert (pressed.private, pressed.text) == (True, simulation.say("quotes-hint-unknown"))
    assert len(simulation.posts(private)) == 1


async def test_what_was_observed_has_no_buttons(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="observe")
    await reply(simulation)

    pressed = answer_of(await simulation.forge("hint:show:1", by=simulation.bob))

    assert pressed.text == simulation.say("quotes-hint-unknown")


@pytest.mark.parametrize("does", [Does.FINE, Does.ADD])
async def test_two_presses_at_once_settle_it_once(simulation: Simulation, does: Does) -> None:
    await reply(simulation)
    shown = await _shown(simulation, simulation.alice)
    label = next(key for key, id_ in shown.buttons.items() if id_ == f"hint:{does}:1")

    answers = await simulation.press_twice(shown, label, by=simulation.alice)

    told = sorted(each.text for each in answers)
    assert simulation.say("quotes-hint-settled") in told
    assert await _outcome(simulation) is not None
    assert len(simulation.posts()) == (does is Does.ADD)


async def test_what_is_settled_says_so(simulation: Simulation) -> None:
    await reply(simulation)
    fine = await _shown(simulation, simulation.alice)
    wrong = await _shown(simulation, carol := moderator(simulation))
    await simulation.press(fine, "Fine by me", by=simulation.alice)

    later = [
        await simulation.press(wrong, "Wrong", by=carol),
        await simulation.press(fine, "Fine by me", by=simulation.alice)
        if fine.buttons
        else answer_of(await simulation.forge("hint:fine:1", by=simulation.alice)),
        answer_of(await simulation.forge("hint:show:1")),
        answer_of(await simulation.forge("hint:add:1", by=simulation.alice)),
    ]

    assert {each.text for each in later} == {simulation.say("quotes-hint-settled")}
    assert await _outcome(simulation) is Outcome.FINE


async def test_no_hints_can_still_be_had_once_it_is_settled(simulation: Simulation) -> None:
    await reply(simulation)
    shown = await _shown(simulation, simulation.bob)
    await simulation.press(
        await _shown(simulation, simulation.alice), "Fine by me", by=simulation.alice
    )

    await simulation.press(shown, "No hints for me", by=simulation.bob)

    assert simulation.app.privacy.is_opted_out(MemberId(simulation.bob.id))
    assert await _outcome(simulation) is Outcome.FINE


@pytest.mark.parametrize("does", [Does.SHOW, Does.ADD])
@pytest.mark.parametrize(
    ("what", "key"),
    [
        pytest.param("mended", "quotes-hint-mended", id="mended-unseen"),
        pytest.param("gone", "quotes-hint-ground-gone", id="deleted-unseen"),
        pytest.param("opted-out", "quotes-hint-not-read", id="opted-out"),
    ],
)
async def test_a_hint_without_ground_is_taken_away_when_it_is_used(
    simulation: Simulation, does: Does, what: str, key: str
) -> None:
    first, said = await reply(simulation)
    messages = simulation.env.backend.messages[simulation.channel.id]
    if what == "mended":
        messages[said.id].content = MENDED
    elif what == "gone":
        del messages[first.id]
    else:
        await simulation.app.privacy.opt_out(MemberId(simulation.bob.id), now=START)

    pressed = answer_of(await simulation.forge(f"hint:{does}:1", by=simulation.alice))

    assert pressed.private
    assert pressed.text == simulation.say(key)
    assert [each for each in simulation.posts() if "Whole sentence" in each.buttons] == []


@LANGUAGES
@pytest.mark.parametrize("does", [Does.SHOW, Does.ADD])
async def test_where_the_messages_may_not_be_read_that_is_said(
    simulation: Simulation, does: Does, language: Language
) -> None:
    await reply(simulation)
    simulation.speak(member=TAGS[language])
    simulation.fail_next("GET", "/channels/*/messages/*", status=403, code=50001)

    pressed = answer_of(await simulation.forge(f"hint:{does}:1", by=simulation.alice))

    assert (pressed.private, pressed.text) == (
        True,
        simulation.say("quotes-hint-unreadable", language),
    )
    assert await _outcome(simulation) is None


@LANGUAGES
@pytest.mark.parametrize(
    ("status", "code"),
    [
        pytest.param(403, 50001, id="forbidden"),
        pytest.param(400, 50083, id="archived"),
        pytest.param(400, 160005, id="locked"),
    ],
)
async def test_a_sentence_that_could_not_be_added_is_not_said_to_be(
    simulation: Simulation, status: int, code: int, language: Language
) -> None:
    await reply(simulation)
    simulation.speak(member=TAGS[language])
    simulation.fail_next("PATCH", "/channels/*/messages/*", status=status, code=code)

    refused = answer_of(await simulation.forge("hint:add:1", by=simulation.alice))
    assert refused.text == simulation.say("quotes-add-refused", language)
    assert await _outcome(simulation) is None

    done = answer_of(await simulation.forge("hint:add:1", by=simulation.alice))
    assert done.text == simulation.say("quotes-done-add", language)
    assert await _outcome(simulation) is Outcome.ADDED


async def test_a_sentence_is_added_to_no_hint_that_is_gone(simulation: Simulation) -> None:
    await reply(simulation)
    [hint] = simulation.posts()
    del simulation.env.backend.messages[simulation.channel.id][hint.message.id]

    pressed = answer_of(await simulation.forge("hint:add:1", by=simulation.alice))

    assert pressed.text == simulation.say("quotes-hint-settled")
    assert await _outcome(simulation) is Outcome.GONE
    assert await simulation.app.quotes.look(now=START) == []


async def test_a_sentence_is_not_added_before_the_hint_is_known_to_stand(
    simulation: Simulation,
) -> None:
    first, said = await reply(simulation, "Hello")
    await set_quotes(simulation, mode="hint")
    occasion = Occasion(
        GuildId(simulation.guild.id),
        ChannelId(simulation.channel.id),
        MemberId(simulation.bob.id),
        HintMode.SHOWN,
    )
    ids = MessageId(said.id), MessageId(first.id), MemberId(simulation.alice.id)
    claimed = Sighting(occasion, *ids, HintKind.TRUNCATED)
    await simulation.app.quotes.claim(claimed, QuotesSettings(), now=START)
    messages = simulation.env.backend.messages[simulation.channel.id]
    messages[first.id].content, messages[said.id].content = FUSION, CUT

    pressed = answer_of(await simulation.forge("hint:add:1", by=simulation.alice))

    assert pressed.text == simulation.say("quotes-add-refused")
    assert await _outcome(simulation) is None


async def test_what_was_written_and_not_yet_settled_goes_in_time(simulation: Simulation) -> None:
    await reply(simulation)
    hint = await simulation.app.quotes.hint(1)
    assert hint is not None
    simulation.fail_next("PATCH", "/channels/*/messages/*", status=500)
    broken = answer_of(await simulation.forge("hint:add:1", by=simulation.alice))
    assert broken.text != simulation.say("quotes-done-add")
    assert await _outcome(simulation) is None

    await simulation.advance(90_000, steps=30)

    assert [each for each in simulation.posts() if each.message.id == hint.message] == []
    assert await _outcome(simulation) is Outcome.EXPIRED


async def test_the_buttons_work_after_a_restart(simulation: Simulation) -> None:
    await reply(simulation)
    await simulation.restart()
    shown = await _shown(simulation, simulation.alice)
    await simulation.restart()

    done = await simulation.press(shown, "Fine by me", by=simulation.alice)

    assert done.text == simulation.say("quotes-done-fine")
    assert simulation.posts() == []


async def test_without_the_text_of_messages_nothing_is_shown(simulation: Simulation) -> None:
    await reply(simulation)
    ended = simulation.client
    await simulation.env.restart_bot(Contrepoint(simulation.app, message_content=False))
    await ended.close()

    shown = await _shown(simulation, simulation.alice)

    assert shown.text == simulation.say("quotes-no-text")
    assert await _outcome(simulation) is None


@LANGUAGES
async def test_the_hint_says_why_it_is_there(simulation: Simulation, language: Language) -> None:
    await reply(simulation)
    [hint] = simulation.posts()
    simulation.speak(member=TAGS[language])

    why = await simulation.press(hint, "Why this message?", by=simulation.bob)

    assert why.private
    assert simulation.say("why-rule-hint", language) in why.text
    assert simulation.say("configuration-quotes-mode", language) in why.text
    assert simulation.say("why-stop-hint", language) in why.text
