"""What changed while the bot was away is noticed once it is back."""

import pytest

from bot.domain.quotes.hint import Outcome
from tests.support.quotes import CUT, MENDED, reply, set_quotes
from tests.support.simulation import Simulation


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)
    await simulation.advance(61)  # the server has only just come


async def _outcome(simulation: Simulation, number: int = 1) -> Outcome | None:
    hint = await simulation.app.quotes.hint(number)
    assert hint is not None
    return hint.outcome


async def _changed_unseen(simulation: Simulation, what: str) -> None:
    """Let Bob's reply be hinted at, and something change of which Discord never told."""
    first, said = await reply(simulation)
    messages = simulation.env.backend.messages[simulation.channel.id]
    if what == "mended":
        messages[said.id].content = MENDED
    elif what == "edited":
        messages[said.id].content = f"{CUT} Really."
    else:
        del messages[{"reply-gone": said, "original-gone": first}[what].id]


def _asked(simulation: Simulation) -> int:
    """Return how often messages were asked for."""
    return len([
        each
        for each in simulation.env.http_requests
        if each.method == "GET" and "/messages" in each.path
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("what", "outcome"),
    [
        pytest.param("mended", Outcome.MENDED, id="mended"),
        pytest.param("reply-gone", Outcome.GONE, id="reply-gone"),
        pytest.param("original-gone", Outcome.GONE, id="original-gone"),
        pytest.param("edited", None, id="still-cut"),
    ],
)
async def test_what_changed_meanwhile_is_judged_again_after_a_start(
    simulation: Simulation, what: str, outcome: Outcome | None
) -> None:
    await _changed_unseen(simulation, what)
    await simulation.restart()
    await simulation.advance(61)

    assert await _outcome(simulation) is outcome
    assert len(simulation.posts()) == (outcome is None)


async def test_a_new_session_looks_once_and_an_old_one_not_at_all(simulation: Simulation) -> None:
    await reply(simulation)
    await simulation.advance(180, steps=3)
    assert _asked(simulation) == 0

    simulation.client.dispatch("ready")
    await simulation.advance(180, steps=3)

    assert _asked(simulation) == 3  # the two messages, and the hint
    assert len(simulation.posts()) == 1


async def test_what_changed_in_an_outage_is_judged_again_after_it(simulation: Simulation) -> None:
    await _changed_unseen(simulation, "mended")
    await simulation.advance(61)
    assert len(simulation.posts()) == 1

    await simulation.outage()
    await simulation.advance(61)

    assert simulation.posts() == []


async def test_a_look_that_failed_is_taken_again(
    simulation: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    await _changed_unseen(simulation, "mended")
    simulation.fail_next("GET", "/channels/*/messages/*", status=500)
    await simulation.restart()
    await simulation.advance(1)
    assert await _outcome(simulation) is None
    assert "500" in caplog.text

    await simulation.advance(120, steps=2)

    assert await _outcome(simulation) is Outcome.MENDED
    assert simulation.posts() == []


async def test_looks_are_taken_a_few_at_a_time(simulation: Simulation) -> None:
    for _ in range(22):
        await reply(simulation)
    simulation.client.dispatch("ready")

    await simulation.advance(60)
    assert _asked(simulation) == 60
    await simulation.advance(120, steps=2)

    assert _asked(simulation) == 66


async def test_an_edit_that_could_not_be_judged_is_judged_later(
    simulation: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    _, said = await reply(simulation)
    simulation.fail_next("GET", "/channels/*/messages/*", status=500)
    await simulation.bob.edit(said, MENDED)
    assert await _outcome(simulation) is None
    assert "500" in caplog.text

    await simulation.advance(61)

    assert await _outcome(simulation) is Outcome.MENDED
    assert simulation.posts() == []


async def test_one_hint_that_fails_keeps_no_other(
    simulation: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    first, _ = await reply(simulation)
    await simulation.bob.send(simulation.channel, CUT, reply_to=first)
    assert len(simulation.posts()) == 2
    simulation.fail_next("DELETE", "/channels/*/messages/*", status=500)

    await simulation.alice.delete(first)
    assert len(simulation.posts()) == 1
    assert "500" in caplog.text
    await simulation.advance(61)

    assert simulation.posts() == []
