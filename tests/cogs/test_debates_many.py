"""`/debate status` where more debates stand than one card tells of."""

from itertools import permutations

import discord
import pytest

from bot.app import App
from bot.domain.configuration.ids import ChannelId, GuildId
from bot.domain.debates.debate import Debate, DebateState
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.tally import Moved, Movement, Tally
from bot.texts import Language
from bot.ui.figures.writing import Writer
from cogs.debates._status import MOST_SHOWN, Reader, Standing, status_view
from tests.support.debates import Bench
from tests.support.panel import moderator
from tests.support.simulation import START, Simulation

MANY = MOST_SHOWN + 1
MOST_COMPONENTS, MOST_CHARACTERS = 40, 4_000


async def _open(bench: Bench, count: int) -> None:
    """Open debates on so many topics, each in a thread of its own."""
    simulation, debates = bench.simulation, bench.simulation.app.debates
    place = ChannelId(simulation.channel.id)
    for number in range(count):
        thread = simulation.env.backend.create_thread(
            place, f"Debate {number}", simulation.alice.id
        )
        begun = await debates.begin(bench.server, f"own-{number:02}", place, now=START)
        await debates.opened(begun, ChannelId(thread.id))
    await simulation.env.settle()


@pytest.mark.parametrize("more", [1, 2])
async def test_so_many_are_told_of_and_the_others_are_counted(
    simulation: Simulation, more: int
) -> None:
    bench = Bench(simulation, moderator(simulation))
    await _open(bench, MOST_SHOWN + more)

    answer = await bench.debate("status")

    shown = [number for number in range(MANY + 1) if f"**own-{number:02}**" in answer.text]
    assert shown == list(range(MOST_SHOWN))
    assert simulation.say("debates-status-more", count=more) in answer.text
    assert len(answer.components) <= MOST_COMPONENTS
    assert len(answer.raw) <= MOST_CHARACTERS


def _lively(number: int) -> Standing:
    """Return a debate of which there is as much to tell as there can be."""
    debate = Debate(
        id=number,
        guild=GuildId(5),
        topic=f"{number:02}-{'a' * 80}",
        channel=ChannelId(2**60),
        thread=ChannelId(2**60 + number),
        state=DebateState.OPEN,
        opened_at=START,
        closed_at=None,
        stepped_at=START,
    )
    moves = tuple(Moved(before, after, 9) for before, after in permutations(Viewpoint, 2))
    tally = Tally(dict.fromkeys(Viewpoint, 999))
    return Standing(debate, tally, answered=True, movement=Movement(moves), arguments=999)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("ended", [0, 3])
async def test_what_does_not_fit_is_counted_and_nothing_is_cut(
    app: App, language: Language, ended: int
) -> None:
    writer = Writer(app.texts, language, app.figures.catalogue)
    standing = [_lively(number) for number in range(MOST_SHOWN)]
    gone = [each.debate for each in standing[:ended]]

    view = status_view(standing, gone, Reader(writer, app.viewpoints.curated, {}), more=5)

    shown = [each for each in view.walk_children() if isinstance(each, discord.ui.TextDisplay)]
    head, *told = (each.content for each in shown)
    left = MOST_SHOWN + 5 - len(told)
    assert 1 < len(told) < MOST_SHOWN
    assert writer.say("debates-status-more", count=left) in head
    assert all(each.endswith(writer.say("debates-published", count=999)) for each in told)
    assert sum(map(len, (head, *told))) <= MOST_CHARACTERS
