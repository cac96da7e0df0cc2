"""A sentence that its author put in the place of a hint is theirs: it follows what they do."""

import pytest

from bot.client import Contrepoint
from bot.domain.configuration.ids import MemberId
from bot.domain.quotes.hint import Outcome
from tests.support.quotes import FUSION, MENDED, WHOLE, reply, set_quotes
from tests.support.simulation import START, Simulation

_LATER = FUSION.replace("2050", "2070")


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)


async def _added(simulation: Simulation) -> tuple[int, int]:
    """Let Alice put her sentence in the place of a hint; return both messages' ids."""
    first, said = await reply(simulation)
    await simulation.forge("hint:add:1", by=simulation.alice)
    [post] = [each for each in simulation.posts() if WHOLE in each.text]
    assert post.buttons.keys() == {"Why this message?"}
    return first.id, said.id


def _posts(simulation: Simulation) -> list[str]:
    """Return what stands in the place of hints."""
    return [each.text for each in simulation.posts() if "-# " in each.text]


@pytest.mark.parametrize("what", ["opts-out", "is-forgotten"])
async def test_it_goes_once_its_author_is_not_read_any_more(
    simulation: Simulation, what: str
) -> None:
    await _added(simulation)
    author, privacy = MemberId(simulation.alice.id), simulation.app.privacy
    if what == "opts-out":
        await privacy.opt_out(author, now=START)
    else:
        await privacy.forget_member(author, now=START)
    await simulation.advance(61)

    assert _posts(simulation) == []


@pytest.mark.parametrize("what", ["opts-out", "is-forgotten"])
async def test_it_stays_whatever_the_replier_wants(simulation: Simulation, what: str) -> None:
    await _added(simulation)
    replier, privacy = MemberId(simulation.bob.id), simulation.app.privacy
    if what == "opts-out":
        await privacy.opt_out(replier, now=START)
    else:
        await privacy.forget_member(replier, now=START)
    await simulation.advance(61)

    assert len(_posts(simulation)) == 1


@pytest.mark.parametrize(
    ("edited", "told"),
    [
        pytest.param(_LATER, "> I do believe in fusion, but not before 2070.", id="other-words"),
        pytest.param("Forget it.", None, id="the-sentence-is-gone"),
        pytest.param("I do believe in fusion.", None, id="nothing-is-missing"),
    ],
)
@pytest.mark.parametrize("away", [False, True], ids=["seen", "away"])
async def test_it_follows_its_original(
    simulation: Simulation, edited: str, told: str | None, *, away: bool
) -> None:
    first, _ = await _added(simulation)
    stored = simulation.env.backend.messages[simulation.channel.id][first]
    if away:
        stored.content, stored.edited_timestamp = edited, START.isoformat()
        await simulation.restart()
        await simulation.advance(61)
    else:
        simulation.env.backend.edit_message(simulation.channel.id, first, {"content": edited})
        await simulation.env.settle()

    assert [each.splitlines()[0] for each in _posts(simulation)] == ([told] if told else [])
    hint = await simulation.app.quotes.hint(1)
    assert hint is not None
    assert hint.outcome is Outcome.ADDED


async def test_it_goes_once_the_reply_quotes_all_of_it(simulation: Simulation) -> None:
    _, said = await _added(simulation)
    simulation.env.backend.edit_message(simulation.channel.id, said, {"content": MENDED})
    await simulation.env.settle()

    assert _posts(simulation) == []


async def test_a_start_leaves_it_as_it_is(simulation: Simulation) -> None:
    await _added(simulation)
    before = len(simulation.env.http_requests)
    await simulation.restart()
    await simulation.advance(61)

    assert len(_posts(simulation)) == 1
    sent = simulation.env.http_requests[before:]
    assert [each for each in sent if each.method in {"PATCH", "DELETE"}] == []


@pytest.mark.parametrize("status", [403, 500])
@pytest.mark.parametrize(
    ("method", "edited"), [("PATCH", _LATER), ("DELETE", "Forget it.")], ids=["other", "gone"]
)
async def test_what_could_not_follow_at_once_follows_later(
    simulation: Simulation, method: str, edited: str, status: int
) -> None:
    first, _ = await _added(simulation)
    simulation.fail_next(method, "/channels/*/messages/*", status=status)
    simulation.env.backend.edit_message(simulation.channel.id, first, {"content": edited})
    await simulation.env.settle()
    assert WHOLE in _posts(simulation)[0]

    await simulation.advance(61)

    assert WHOLE not in "".join(_posts(simulation))


async def test_what_could_not_be_deleted_with_its_original_is_deleted_later(
    simulation: Simulation,
) -> None:
    first, _ = await _added(simulation)
    simulation.fail_next("DELETE", "/channels/*/messages/*", status=403)
    simulation.env.backend.delete_message(simulation.channel.id, first)
    await simulation.env.settle()
    assert len(_posts(simulation)) == 1

    await simulation.advance(61)

    assert _posts(simulation) == []


async def test_one_that_was_deleted_meanwhile_is_looked_after_no_more(
    simulation: Simulation,
) -> None:
    first, _ = await _added(simulation)
    messages = simulation.env.backend.messages[simulation.channel.id]
    del messages[simulation.posts()[0].message.id]
    simulation.env.backend.edit_message(simulation.channel.id, first, {"content": _LATER})
    await simulation.env.settle()

    assert await simulation.app.quotes.look(now=START) == []


async def test_it_stays_where_the_bot_may_not_look(simulation: Simulation) -> None:
    first, _ = await _added(simulation)
    simulation.fail_next("GET", "/channels/*/messages/*", status=403)
    simulation.env.backend.edit_message(simulation.channel.id, first, {"content": _LATER})
    await simulation.env.settle()
    assert WHOLE in _posts(simulation)[0]

    await simulation.advance(61)

    assert "2070" in _posts(simulation)[0]


async def test_without_the_text_of_messages_it_is_left_alone(simulation: Simulation) -> None:
    await _added(simulation)
    ended = simulation.client
    await simulation.env.restart_bot(Contrepoint(simulation.app, message_content=False))
    await ended.close()
    await simulation.advance(61)

    assert len(_posts(simulation)) == 1
