"""A hint: when there is one, where, and what takes it away again."""

from collections.abc import Mapping
from datetime import timedelta

import discord
import pytest
import simcord

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId
from bot.domain.quotes.hint import HintMode, HintState, Outcome
from bot.texts import Language
from tests.support.quotes import CUT, FUSION, MENDED, OTHERWISE, WHOLE, set_quotes
from tests.support.simulation import START, Answer, Simulation

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [
        pytest.param("en-GB", Language.ENGLISH, id="en"),
        pytest.param("fr", Language.FRENCH, id="fr"),
    ],
)


@pytest.fixture(autouse=True)
async def _hinting(simulation: Simulation) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)


async def _reply(
    simulation: Simulation,
    said: str = CUT,
    original: str = FUSION,
    *,
    channel: simcord.ChannelHandle | None = None,
) -> tuple[discord.Message, discord.Message]:
    """Let Bob answer Alice; return both messages."""
    place = channel or simulation.channel
    first = await simulation.alice.send(place, original)
    return first, await simulation.bob.send(place, said, reply_to=first)


async def test_try(simulation: Simulation) -> None:
    await _reply(simulation)
    for post in simulation.posts():
        print(post.text, post.buttons)
    shown = await simulation.press(simulation.posts()[0], "Whole sentence", by=simulation.bob)
    print(shown.text, shown.buttons)
    shown = await simulation.press(simulation.posts()[0], "Whole sentence", by=simulation.alice)
    print(shown.text, shown.buttons)
    done = await simulation.press(shown, "Add the rest of my sentence", by=simulation.alice)
    print(done.text)
    for post in simulation.posts():
        print(post.text, post.buttons)
    assert 0
