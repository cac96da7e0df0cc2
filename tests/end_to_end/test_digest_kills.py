"""The program is killed while it posts editions: each is there once, whatever the instant."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from bot.domain.digest.delivery import DeliveryState
from tests.support.digest_servers import ONCE, Digests, Subscriber, digests, posting, reading
from tests.support.discord_stub import Faults
from tests.support.killing import killed
from tests.support.postgres import database_url, postgres_url, sqlite_url

__all__ = ["database_url", "postgres_url", "sqlite_url"]

T = TypeVar("T")

LONG = 60.0
"""Seconds; nobody waits for them."""


def goes_well(_faults: Faults, _pattern: str) -> None:
    """Do nothing about a request."""


def never_arrives(faults: Faults, pattern: str) -> None:
    """Make no message, as where the process dies before it asks."""
    faults.lose(pattern, seconds=LONG, times=2)


def is_taken_up_late(faults: Faults, pattern: str) -> None:
    """Make the message once the process is dead."""
    faults.slow(pattern, seconds=0.7, times=2)


def is_not_answered(faults: Faults, pattern: str) -> None:
    """Do at once what is asked, and do not answer."""
    faults.slow(pattern, seconds=LONG, times=2, made=True)


@dataclass(frozen=True)
class Step:
    """What becomes of the requests that two processes die with, one after the other."""

    posted: Callable[[Faults, str], None]
    """Of the first process, which posts."""
    then: Callable[[Faults, str], None] = goes_well
    """Of the second one, which finds what the first has left."""
    where: Callable[[Iterable[Subscriber]], str] = posting
    """Which requests of the second one that are."""


STEPS = {
    "between claim and request": Step(never_arrives),
    "request not taken up": Step(is_taken_up_late),
    "request not answered": Step(is_not_answered),
    "while reading back": Step(is_not_answered, is_not_answered, reading),
    "second request not answered": Step(never_arrives, is_not_answered),
    "second request never arrives": Step(never_arrives, never_arrives),
}


async def test_a_kill_with_requests_under_way_leaves_one_message(
    database_url: str, tmp_path: Path
) -> None:
    """Each step in a server with a text channel, and in one with a forum."""
    async with digests(database_url, tmp_path, texts=len(STEPS), forums=len(STEPS)) as scene:
        faults, halves = scene.discord.faults, _halves(scene.subscribers)
        pairs = [(step, pair) for step, *pair in zip(STEPS.values(), *halves, strict=True)]
        await scene.fall_due()
        for step, pair in pairs:
            step.posted(faults, posting(pair))
        first = [posting([each]) for each in scene.subscribers]
        await _kill_once_asked(scene, first)

        for step, pair in pairs:
            step.then(faults, step.where(pair))
        second = [
            step.where([each])
            for step, pair in pairs
            for each in pair
            if step.then is not goes_well
        ]
        await _kill_once_asked(scene, second)

        scene.discord.nonces.window = 0  # away for longer than Discord knows a nonce
        async with scene.running():
            await scene.settled()
        texts, forums = _halves(await scene.outcomes())

    ended = {name: pair for name, *pair in zip(STEPS, texts, forums, strict=True)}
    assert ended == {name: [ONCE, ONCE] for name in STEPS}


async def test_a_kill_before_the_claim_leaves_one_message(
    database_url: str, tmp_path: Path
) -> None:
    async with digests(database_url, tmp_path) as scene:
        await scene.fall_due()
        async with scene.running() as bot:
            await scene.discord.until(lambda: scene.discord.gateway.sessions, within=30)
            async with scene.nobody_writes():
                await bot.logged("Ready in")
                await asyncio.sleep(0.5)
                await bot.kill()
        there = await scene.rows()
        async with scene.running():
            await scene.settled()

        assert there == []
        assert await scene.outcomes() == [ONCE, ONCE]


async def test_a_kill_between_answer_and_mark_leaves_one_message(
    database_url: str, tmp_path: Path
) -> None:
    async with digests(database_url, tmp_path) as scene:
        await scene.fall_due()
        post = posting(scene.subscribers)
        scene.discord.faults.slow(post, seconds=0.5, times=2, made=True)
        async with scene.running() as bot:
            await scene.discord.until(lambda: len(scene.discord.messages) == 2, within=30)
            async with scene.nobody_writes():
                await scene.discord.until(lambda: all(each.status for each in scene.asked(post)))
                await asyncio.sleep(0.1)
                await bot.kill()
        states = {row.state for row in await scene.rows()}
        scene.discord.nonces.window = 0
        async with scene.running():
            await scene.settled()

        assert states == {DeliveryState.SENDING.value}
        assert await scene.outcomes() == [ONCE, ONCE]


async def test_a_request_that_is_taken_up_after_the_next_one_makes_no_second_message(
    tmp_path: Path, sqlite_url: str
) -> None:
    """Discord knows both by their nonce; a forum has none."""
    async with digests(sqlite_url, tmp_path, forums=0) as scene:
        await scene.fall_due()
        post = posting(scene.subscribers)
        scene.discord.faults.slow(post, seconds=9)
        await _kill_once_asked(scene, [post])
        async with scene.running():
            await scene.settled()
            before = len(scene.discord.messages)
            await scene.discord.until(lambda: all(each.status for each in scene.asked(post)))

        assert before == 1
        assert await scene.outcomes() == [ONCE]


async def test_kills_at_random_instants_leave_one_message_each(
    request: pytest.FixtureRequest, tmp_path: Path, database_url: str
) -> None:
    """Ten of one process on SQLite; ten of two at a time on PostgreSQL."""
    seed = request.config.getoption("randomly_seed")
    print(f"seed {seed}")  # noqa: T201 - shown where the test fails
    processes = 1 if database_url.startswith("sqlite") else 2
    async with digests(database_url, tmp_path, texts=6, forums=6) as scene:
        await scene.fall_due()
        chance = Random(seed)  # noqa: S311 - no secret hangs on it
        tally = await killed(scene, chance, kills=10, processes=processes)

        assert tally.good, tally
        assert await scene.outcomes() == [ONCE] * 12


def _halves(of_servers: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Return what is of servers with a text channel, and of those with a forum."""
    half = len(of_servers) // 2
    return of_servers[:half], of_servers[half:]


async def _kill_once_asked(scene: Digests, patterns: Iterable[str]) -> None:
    """Run the program until each of these requests was made, then kill it."""
    since = len(scene.discord.requests)
    async with scene.running() as bot:
        for pattern in patterns:
            await scene.discord.until(lambda asked=pattern: scene.asked(asked, since), within=30)
        await bot.kill()
