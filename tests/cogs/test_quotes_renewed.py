"""A hint says what is so: it follows the reply and the original through every edit."""

from typing import Any

import pytest

from bot.domain.quotes.hint import Hint, HintKind, Outcome
from bot.texts import Language
from tests.support.quotes import CUT, FUSION, LANGUAGES, OTHERWISE, WHOLE, reply, set_quotes, speak
from tests.support.simulation import PLAIN, Simulation

_INSULT = "> I do believe in idiotic, but not before 2050.\nHm."
_START = "> but not before 2050.\nGlad to hear it."
_TRUNCATED, _ALTERED = HintKind.TRUNCATED, HintKind.ALTERED
_PATCH = ("PATCH", "/channels/*/messages/*")
_BUTTONS = ["quotes-show", "why-this-message"]


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)


async def _hint(simulation: Simulation) -> Hint:
    hint = await simulation.app.quotes.hint(1)
    assert hint is not None
    return hint


def _said(simulation: Simulation) -> list[str]:
    """Return what the hints say."""
    return [each.text for each in simulation.posts() if "hint:show:" in str(each.buttons)]


def _cut(simulation: Simulation, language: Language = Language.ENGLISH, edge: str = "end") -> str:
    vanishes = simulation.say("quotes-hint-vanishes", language, kind=_TRUNCATED)
    return f"{simulation.say('quotes-hint-truncated', language, edge=edge)}\n-# {vanishes}"


def _replaced(
    simulation: Simulation, said: str, written: str, language: Language = Language.ENGLISH
) -> str:
    values = {"quoted": said, "written": written}
    vanishes = simulation.say("quotes-hint-vanishes", language, kind=_ALTERED)
    return f"{simulation.say('quotes-hint-replaced', language, **values)}\n-# {vanishes}"


def _patches(simulation: Simulation, since: int = 0) -> int:
    """Return how often the bot edited a message."""
    return len([each for each in simulation.env.http_requests[since:] if each.method == "PATCH"])


@LANGUAGES
async def test_words_that_were_taken_back_are_named_no_more(
    simulation: Simulation, language: Language
) -> None:
    await speak(simulation, language)
    _, said = await reply(simulation, _INSULT)
    assert "idiotic" in _said(simulation)[0]

    await simulation.bob.edit(said, CUT)

    assert _said(simulation) == [_cut(simulation, language)]
    [post] = simulation.posts()
    assert [label.translate(PLAIN) for label in post.buttons] == [
        simulation.say(key, language) for key in _BUTTONS
    ]
    assert (await _hint(simulation)).kind is _TRUNCATED


@LANGUAGES
async def test_what_is_altered_now_is_told_as_such(
    simulation: Simulation, language: Language
) -> None:
    await speak(simulation, language)
    _, said = await reply(simulation)

    await simulation.bob.edit(said, OTHERWISE)

    assert _said(simulation) == [_replaced(simulation, "2060", "2050", language)]
    assert (await _hint(simulation)).kind is _ALTERED
    sent = [each.json for each in simulation.env.http_requests if each.method == "PATCH"]
    assert [each and each["allowed_mentions"]["parse"] for each in sent] == [[]]


async def test_the_other_end_that_is_missing_now_is_told(simulation: Simulation) -> None:
    _, said = await reply(simulation)

    await simulation.bob.edit(said, _START)

    assert _said(simulation) == [_cut(simulation, edge="start")]


async def test_an_edit_that_leaves_the_line_true_edits_no_hint(simulation: Simulation) -> None:
    first, said = await reply(simulation)
    before = len(simulation.env.http_requests)

    await simulation.bob.edit(said, f"{CUT} Really.")
    await simulation.alice.edit(first, f"{FUSION} So there.")

    assert _said(simulation) == [_cut(simulation)]
    sent = simulation.env.http_requests[before:]
    mine = [each for each in sent if each.method == "PATCH" and str(_post(simulation)) in each.path]
    assert mine == []


def _post(simulation: Simulation) -> int:
    [post] = simulation.posts()
    return post.message.id


async def test_an_edit_while_the_bot_was_away_is_followed(simulation: Simulation) -> None:
    _, said = await reply(simulation, _INSULT)
    simulation.env.backend.messages[simulation.channel.id][said.id].content = CUT
    await simulation.restart()
    await simulation.advance(61)

    assert _said(simulation) == [_cut(simulation)]


async def test_a_start_leaves_a_true_line_as_it_is(simulation: Simulation) -> None:
    await reply(simulation)
    before = len(simulation.env.http_requests)
    await simulation.restart()
    await simulation.advance(61)

    assert _said(simulation) == [_cut(simulation)]
    assert _patches(simulation, before) == 0


@pytest.mark.parametrize(
    ("status", "code"), [(403, 50013), (400, 50083), (500, 0)], ids=["refused", "archived", "down"]
)
@pytest.mark.parametrize("method", ["PATCH", "GET"])
async def test_what_could_not_follow_at_once_follows_later(
    simulation: Simulation, method: str, status: int, code: int
) -> None:
    _, said = await reply(simulation)
    hint = await _hint(simulation)
    path = f"/channels/*/messages/{hint.message}"
    simulation.fail_next(method, path, status=status, code=code)
    simulation.env.backend.edit_message(simulation.channel.id, said.id, {"content": OTHERWISE})
    await simulation.env.settle()
    assert _said(simulation) == [_cut(simulation)]

    await simulation.advance(61)

    assert _said(simulation) == [_replaced(simulation, "2060", "2050")]


async def test_a_hint_that_went_unseen_is_not_renewed(simulation: Simulation) -> None:
    _, said = await reply(simulation)
    del simulation.env.backend.messages[simulation.channel.id][_post(simulation)]

    await simulation.bob.edit(said, OTHERWISE)

    assert simulation.posts() == []
    assert (await _hint(simulation)).outcome is Outcome.GONE


async def test_the_quoted_person_is_offered_what_fits_now(simulation: Simulation) -> None:
    _, said = await reply(simulation)
    await simulation.bob.edit(said, OTHERWISE)
    [hint] = simulation.posts()

    shown = await simulation.press(hint, "Whole sentence", by=simulation.alice)

    assert "Put my own words here" in shown.buttons


async def test_what_is_edited_while_it_is_judged_is_kept_as_what_it_is(
    simulation: Simulation,
) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)

    def is_reply(event: str, payload: Any) -> bool:  # noqa: ANN401 - any event's
        return event == "MESSAGE_CREATE" and payload["content"] == CUT

    _once(simulation, is_reply, edits=OTHERWISE)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert _said(simulation) == [_replaced(simulation, "2060", "2050")]
    assert (await _hint(simulation)).kind is _ALTERED


async def test_what_is_edited_while_its_hint_is_posted_is_followed(simulation: Simulation) -> None:
    first = await simulation.alice.send(simulation.channel, FUSION)

    def is_hint(event: str, payload: Any) -> bool:  # noqa: ANN401 - any event's
        return event == "MESSAGE_CREATE" and bool(payload.get("components"))

    _once(simulation, is_hint, edits=OTHERWISE)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)

    assert _said(simulation) == [_replaced(simulation, "2060", "2050")]
    assert (await _hint(simulation)).kind is _ALTERED


def _is_update_of(message: int) -> Any:  # noqa: ANN401 - what `_once` takes
    def is_update(event: str, payload: Any) -> bool:  # noqa: ANN401 - any event's
        return event == "MESSAGE_UPDATE" and int(payload["id"]) == message

    return is_update


def _once(
    simulation: Simulation,
    when: Any,  # noqa: ANN401 - a check of any event
    *,
    edits: str | None = None,
) -> None:
    """Edit Bob's reply, or delete it, at the very moment of an event."""
    backend, place = simulation.env.backend, simulation.channel.id

    def change(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
        if when(event, payload):
            backend.subscribers.remove(change)
            bobs = [
                id_
                for id_, each in backend.messages[place].items()
                if each.author_id == simulation.bob.id
            ]
            if edits is None:
                backend.delete_message(place, bobs[-1])
            else:
                backend.edit_message(place, bobs[-1], {"content": edits})

    backend.subscribers.append(change)


@pytest.mark.parametrize("when", ["reply", "hint"])
@pytest.mark.parametrize("second", [CUT, _START], ids=["as-before", "another"])
async def test_of_two_edits_at_once_the_second_is_what_the_hint_tells(
    simulation: Simulation, when: str, second: str
) -> None:
    _, said = await reply(simulation)
    changed = said.id if when == "reply" else _post(simulation)
    _once(simulation, _is_update_of(changed), edits=second)

    await simulation.bob.edit(said, OTHERWISE)

    edge = "end" if second == CUT else "start"
    assert _said(simulation) == [_cut(simulation, edge=edge)]
    assert (await _hint(simulation)).kind is _TRUNCATED


@pytest.mark.parametrize("when", ["reply", "hint"])
async def test_what_is_deleted_while_its_hint_is_renewed_takes_it_along(
    simulation: Simulation, when: str
) -> None:
    _, said = await reply(simulation)
    _once(simulation, _is_update_of(said.id if when == "reply" else _post(simulation)))

    simulation.env.backend.edit_message(simulation.channel.id, said.id, {"content": OTHERWISE})
    await simulation.env.settle()

    assert simulation.posts() == []
    assert (await _hint(simulation)).outcome is Outcome.GONE


@pytest.mark.parametrize("when", ["pressed", "written"])
@pytest.mark.parametrize(
    ("does", "outcome"), [("add", Outcome.ADDED), ("fine", Outcome.FINE)], ids=["add", "fine"]
)
async def test_an_edit_undoes_no_press_at_the_same_moment(
    simulation: Simulation, when: str, does: str, outcome: Outcome
) -> None:
    await reply(simulation)
    post = _post(simulation)

    def is_press(event: str, _: Any) -> bool:  # noqa: ANN401 - any event's
        return event == "INTERACTION_CREATE"

    _once(simulation, is_press if when == "pressed" else _is_update_of(post), edits=OTHERWISE)
    await simulation.forge(f"hint:{does}:1", by=simulation.alice)

    assert _said(simulation) == []
    assert (await _hint(simulation)).outcome is outcome
    standing = [each.text for each in simulation.posts() if each.message.id == post]
    assert [each.splitlines()[0] for each in standing] == ([f"> {WHOLE}"] * (does == "add"))
