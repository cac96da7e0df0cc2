"""Discord refuses, fails, is slow or away when editions are due: each is there once, or told."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.digest.delivery import DeliveryState
from tests.support.digest_servers import ONCE, Digests, Outcome, digests, editions_in, posting
from tests.support.discord_stub import Faults
from tests.support.discord_stub.permissions import (
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
)
from tests.support.postgres import sqlite_url

__all__ = ["sqlite_url"]

Going = Callable[[Faults, str], None]

FAILURES: dict[str, Going] = {
    "rate-limited": lambda faults, post: faults.error(post, status=429, retry_after=0.5),
    "blocked": lambda faults, post: faults.block(post),
    "failing": lambda faults, post: faults.error(post, status=503),
    "failing, made": lambda faults, post: faults.error(post, status=503, made=True),
    "failing, asked again by discord.py": lambda faults, post: faults.error(post, status=502),
    "failing, made, asked again by discord.py": lambda faults, post: faults.error(
        post, status=502, made=True
    ),
    "lost": lambda faults, post: faults.lose(post),
    "lost, made": lambda faults, post: faults.lose(post, made=True),
    "too slow": lambda faults, post: faults.slow(post, seconds=5),
    "too slow, made": lambda faults, post: faults.slow(post, seconds=5, made=True),
}
"""What may become of the first request, by name; the later ones go well."""


async def test_an_edition_is_there_once_whatever_becomes_of_its_request(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with digests(sqlite_url, tmp_path, texts=len(FAILURES), forums=len(FAILURES)) as scene:
        cases = [*FAILURES.items()] * 2
        for (_, fail), subscriber in zip(cases, scene.subscribers, strict=True):
            fail(scene.discord.faults, posting([subscriber]))
        await scene.fall_due()
        async with scene.running():
            await scene.settled()
            await asyncio.sleep(3)  # what was too slow is done meanwhile
        outcomes = await scene.outcomes()

    half = len(FAILURES)
    in_text = dict(zip(FAILURES, outcomes[:half], strict=True))
    in_forum = dict(zip(FAILURES, outcomes[half:], strict=True))
    # A post has no nonce: what Discord takes up after we looked for it is there twice.
    in_forum.pop("too slow")
    assert in_text == dict.fromkeys(in_text, ONCE)
    assert in_forum == dict.fromkeys(in_forum, ONCE)


async def test_a_limit_of_the_whole_bot_that_outlasts_a_request_ends_for_the_others(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with digests(sqlite_url, tmp_path, texts=1, forums=0) as scene:
        post = posting(scene.subscribers)
        scene.discord.faults.error(post, status=429, retry_after=60, whole=True)
        await scene.fall_due()
        async with scene.running():
            await scene.settled()

        assert await scene.outcomes() == [ONCE]


@pytest.mark.parametrize(
    "denied", [SEND_MESSAGES, VIEW_CHANNEL | SEND_MESSAGES], ids=["send", "view"]
)
async def test_a_lost_permission_is_told_and_waited_for(
    tmp_path: Path, sqlite_url: str, denied: int
) -> None:
    async with digests(sqlite_url, tmp_path) as scene:
        for each in scene.subscribers:
            await scene.discord.deny(each.channel, denied)
        await scene.fall_due()
        async with scene.running():
            await scene.discord.until(lambda: all(map(scene.told, scene.subscribers)), within=30)
            before = await scene.outcomes()
            for each in scene.subscribers:
                await scene.discord.deny(each.channel, 0)
            await scene.settled()

        assert before == [Outcome((DeliveryState.SENDING.value,), 0)] * 2
        assert await scene.outcomes() == [ONCE, ONCE]
        assert all(len(scene.told(each)) == 1 for each in scene.subscribers)
        assert all(each.channel["id"] in scene.told(each)[0] for each in scene.subscribers)


async def test_an_edition_whose_channel_was_deleted_goes_to_the_one_chosen_instead(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with digests(sqlite_url, tmp_path, forums=0) as scene:
        [subscriber] = scene.subscribers
        await scene.fall_due()
        async with scene.running() as bot:
            await scene.discord.until(lambda: scene.discord.gateway.live, within=30)
            await scene.discord.delete_channel(subscriber.channel)
            await scene.discord.until(lambda: scene.told(subscriber), within=30)
            await scene.set(subscriber, "digest", channel=int(subscriber.moderators["id"]))
            await scene.settled()
            warnings = bot.warnings

        [row] = await scene.rows()
        assert (row.state, row.channel_id) == ("sent", int(subscriber.moderators["id"]))
        assert len(editions_in(scene.discord, subscriber.moderators)) == 1
        assert all("message content" in text or "refused" in text for text in warnings)


async def test_what_is_refused_for_too_long_is_given_up_and_told(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with digests(sqlite_url, tmp_path) as scene:
        for each in scene.subscribers:
            await scene.discord.deny(each.channel, SEND_MESSAGES)
        await scene.fall_due()
        async with scene.running():
            await scene.discord.until(lambda: all(map(scene.told, scene.subscribers)), within=30)
        over = "UPDATE editions SET parcel = json_set(parcel, '$.until', :then)"
        await scene.change(over, then="2020-01-01T00:00:00+00:00")
        async with scene.running():
            await scene.discord.until(
                lambda: all(len(scene.told(each)) == 2 for each in scene.subscribers), within=30
            )

        assert await scene.outcomes() == [Outcome((DeliveryState.FAILED.value,), 0)] * 2


async def test_editions_fall_due_while_the_gateway_is_down(tmp_path: Path, sqlite_url: str) -> None:
    async with digests(sqlite_url, tmp_path) as scene, scene.running() as bot:
        await bot.logged("Ready in", within=30)
        scene.discord.faults.error("GET /gateway$", status=503, times=2)
        scene.discord.gateway.drop()
        await scene.fall_due()
        await scene.settled()
        await scene.discord.until(lambda: scene.discord.gateway.resumes, within=30)

        assert await scene.outcomes() == [ONCE, ONCE]


async def made_but_not_known(scene: Digests) -> None:
    """Kill the program while Discord has made each message and not said so."""
    scene.discord.faults.slow(posting(scene.subscribers), seconds=60, times=2, made=True)
    await scene.fall_due()
    async with scene.running() as bot:
        await scene.discord.until(lambda: len(scene.discord.messages) == 2, within=30)
        await bot.kill()


@pytest.mark.parametrize("denied", [READ_MESSAGE_HISTORY, VIEW_CHANNEL], ids=["history", "view"])
async def test_where_nobody_may_look_nothing_is_posted_twice(
    tmp_path: Path, sqlite_url: str, denied: int
) -> None:
    async with digests(sqlite_url, tmp_path) as scene:
        await made_but_not_known(scene)
        for each in scene.subscribers:
            await scene.discord.deny(each.channel, denied)
        scene.discord.nonces.window = 0
        async with scene.running(doubt=1):
            await scene.discord.until(lambda: all(map(scene.told, scene.subscribers)), within=30)

        assert await scene.outcomes() == [Outcome((DeliveryState.UNKNOWN.value,), 1)] * 2


async def test_where_nobody_may_look_yet_the_nonce_is_relied_on(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with digests(sqlite_url, tmp_path, texts=2, forums=0) as scene:
        await made_but_not_known(scene)
        for each in scene.subscribers:
            await scene.discord.deny(each.channel, READ_MESSAGE_HISTORY)
        async with scene.running(doubt=60):
            await scene.settled()

        assert await scene.outcomes() == [ONCE, ONCE]


async def test_a_post_is_found_though_it_was_archived_meanwhile(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with digests(sqlite_url, tmp_path, texts=0, forums=2) as scene:
        await made_but_not_known(scene)
        for guild in scene.discord.guilds:
            guild["threads"][0]["thread_metadata"]["archived"] = True
        async with scene.running():
            await scene.settled()

        assert await scene.outcomes() == [ONCE, ONCE]
