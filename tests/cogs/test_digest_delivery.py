"""Each server's edition is posted at its hour, once, whatever fails meanwhile."""

import pytest

from bot.domain.digest.delivery import DeliveryState
from tests.support.digest import DAY, TO_NOON, Newsroom, bears, newsroom
from tests.support.simulation import Simulation

SEND = "/channels/*/messages"
HOUR = 3600.0


@pytest.fixture
def news(simulation: Simulation) -> Newsroom:
    return newsroom(simulation)


async def test_an_edition_is_posted_at_its_hour_and_once(
    simulation: Simulation, news: Newsroom
) -> None:
    await news.start()
    await simulation.advance(TO_NOON - 120, steps=4)
    assert news.editions() == []

    await simulation.advance(120, steps=4)

    [edition] = news.editions()
    assert bears(edition, DAY)
    row = await news.row()
    assert row is not None
    assert (row.state, row.message) == (DeliveryState.SENT, edition.message.id)

    await simulation.advance(HOUR, steps=4)
    await simulation.restart()
    await simulation.advance(HOUR, steps=4)
    assert len(news.editions()) == 1
