"""The program is killed while it posts editions: each of them is there once, whatever the instant."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import Path
from random import Random

import pytest
from bot.domain.digest.delivery import DeliveryState

from tests.support.digest import ONCE, Digests, digests, posting, reading
from tests.support.killing import killed
from tests.support.postgres import database_url, postgres_url, sqlite_url

__all__ = ["database_url", "postgres_url", "sqlite_url"]

LONG = 30.0
"""Seconds; nobody waits for them."""


@pytest.fixture
async def scene(database_url: str, tmp_path: Path) -> AsyncGenerator[Digests]:
    """Open a server with a digest in a text channel, and one with a digest in a forum."""
    async with digests(database_url, tmp_path) as scene:
        yield scene


async def before_the_claim(scene: Digests) -> None:
    async with scene.running() as bot:
        await scene.discord.until(lambda: scene.discord.gateway.sessions, within=30)
        async with scene.nobody_writes():
            await bot.logged("Ready in")
            await asyncio.sleep(0.5)
            await bot.kill()
    assert await scene.rows() == []


async def between_claim_and_request(scene: Digests) -> None:
    """Die with a request that never gets as far as Discord."""
    scene.discord.faults.lose(posting(scene.subscribers), seconds=LONG, times=2)
    await _kill_once(scene, _asked)
    assert scene.discord.messages == []


async def request_not_taken_up(scene: Digests) -> None:
    """Die while Discord has the request, and makes the message only then."""
    scene.discord.faults.slow(posting(scene.subscribers), seconds=0.7, times=2)
    await _kill_once(scene, _asked)
    assert scene.discord.messages == []


async def request_not_answered(scene: Digests) -> None:
    scene.discord.faults.slow(posting(scene.subscribers), seconds=LONG, times=2, made=True)
    await _kill_once(scene, _made)


async def answered_but_not_marked(scene: Digests) -> None:
    scene.discord.faults.slow(posting(scene.subscribers), seconds=0.5, times=2, made=True)
    async with scene.running() as bot:
        await scene.discord.until(lambda: _made(scene), within=30)
        async with scene.nobody_writes():
            await scene.discord.until(lambda: _answered(scene))
            await asyncio.sleep(0.1)
            await bot.kill()
    assert {row.state for row in await scene.rows()} == {DeliveryState.SENDING.value}


async def while_reading_back(scene: Digests) -> None:
    await request_not_answered(scene)
    scene.discord.faults.slow(reading(scene.subscribers), seconds=LONG, times=2)
    asked = len(scene.discord.requests)
    await _kill_once(scene, lambda scene: len(scene.looks(asked)) == 2)


async def second_request_not_answered(scene: Digests) -> None:
    await between_claim_and_request(scene)
    scene.discord.faults.slow(posting(scene.subscribers), seconds=LONG, times=2, made=True)
    await _kill_once(scene, _made)


async def second_request_lost(scene: Digests) -> None:
    await between_claim_and_request(scene)
    scene.discord.faults.lose(posting(scene.subscribers), seconds=LONG, times=2)
    asked = len(scene.discord.requests)
    await _kill_once(scene, lambda scene: len(scene.posts(asked)) == 2)
    assert scene.discord.messages == []


@pytest.mark.parametrize(
    "step",
    [
        before_the_claim,
        between_claim_and_request,
        request_not_taken_up,
        request_not_answered,
        answered_but_not_marked,
        while_reading_back,
        second_request_not_answered,
        second_request_lost,
    ],
    ids=lambda step: step.__name__.replace("_", "-"),
)
async def test_a_kill_leaves_one_message(
    scene: Digests, step: Callable[[Digests], Awaitable[None]]
) -> None:
    await step(scene)
    scene.discord.nonces.window = 0  # the bot was away for longer than Discord knows a nonce
    async with scene.running():
        await scene.settled()

    assert await scene.outcomes() == [ONCE, ONCE]


async def test_a_request_that_discord_takes_up_after_the_next_one_makes_no_second_message(
    database_url: str, tmp_path: Path
) -> None:
    async with digests(database_url, tmp_path, forums=0) as scene:
        scene.discord.faults.slow(posting(scene.subscribers), seconds=6)
        await _kill_once(scene, _asked)
        async with scene.running():
            await scene.settled()
            await scene.discord.until(lambda: _answered(scene))

        assert await scene.outcomes() == [ONCE]


@pytest.mark.parametrize("processes", [1, 2])
async def test_kills_at_random_instants_leave_one_message_each(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    postgres_url: str,
    sqlite_url: str,
    processes: int,
) -> None:
    seed = request.config.getoption("randomly_seed")
    print(f"seed {seed}")  # noqa: T201 - shown where the test fails
    url = sqlite_url if processes == 1 else postgres_url
    async with digests(url, tmp_path, texts=6, forums=6) as scene:
        tally = await killed(scene, Random(seed), kills=10, processes=processes)

        assert tally.good, tally
        assert await scene.outcomes() == [ONCE] * 12


async def _kill_once(scene: Digests, fact: Callable[[Digests], bool]) -> None:
    async with scene.running() as bot:
        await scene.discord.until(lambda: fact(scene), within=30)
        await bot.kill()


def _asked(scene: Digests) -> bool:
    """Whether a message was asked for in each channel."""
    return len(scene.posts()) == len(scene.subscribers)


def _made(scene: Digests) -> bool:
    """Whether there is a message in each channel."""
    return len(scene.discord.messages) == len(scene.subscribers)


def _answered(scene: Digests) -> bool:
    """Whether nobody waits for Discord any more."""
    return all(request.status for request in scene.posts())
