"""A correction reaches an earlier card once, though the program is killed at any moment of it."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from itertools import pairwise
from pathlib import Path

import pytest

from tests.support.discord_stub import DiscordStub, Interaction
from tests.support.processes import BotProcess, contrepoint

XAI = "xai-colossus1-total-2025-07"
MESSAGES = r"/channels/\d+/messages/\d+"
MARK = "↻ **Colossus 1**: corrected on"


@asynccontextmanager
async def _running(discord: DiscordStub, folder: Path) -> AsyncGenerator[BotProcess]:
    async with contrepoint(discord, folder) as bot:
        await bot.ready()
        yield bot


def _stored(folder: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "contrepoint.sqlite3")) as database, database:
        return database.execute(statement, values).fetchall()


async def _posted(discord: DiscordStub, folder: Path, count: int = 1) -> list[Interaction]:
    """Return cards of a release that gave another number under the same id."""
    async with _running(discord, folder) as bot:
        cards = [await discord.member().slash("gpu", organisation="xai") for _ in range(count)]
        assert await bot.stop() == 0
    _stored(folder, "UPDATE posted_figures SET digest = 'another' WHERE figure = ?", XAI)
    return cards


def _states(folder: Path) -> list[object]:
    """Return how far the marking of each card has come, in the order of posting."""
    query = "SELECT state FROM postings ORDER BY message_id"
    return [state for (state,) in _stored(folder, query)]


async def _until_states(folder: Path, *states: str) -> None:
    async with asyncio.timeout(20):
        while _states(folder) != [*states]:  # noqa: ASYNC110 - a database tells nobody
            await asyncio.sleep(0.05)


def _marks(card: Interaction) -> int:
    return card.text.count(MARK)


def _edits(discord: DiscordStub) -> list[float]:
    """Return when messages were edited."""
    return [
        each.at
        for each in discord.requests
        if each.method == "PATCH" and "/channels/" in each.path and each.status == 200
    ]


def _asked(discord: DiscordStub, method: str) -> bool:
    """Say whether a request about a message has come."""
    return any(each.method == method and "/messages/" in each.path for each in discord.requests)


async def test_a_card_posted_right_before_the_stop_is_remembered(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        [card] = await _posted(discord, tmp_path)

    [(message,)] = _stored(tmp_path, "SELECT message_id FROM postings")
    assert str(message) == card.shown["id"]
    assert _states(tmp_path) == ["standing"]


@pytest.mark.parametrize("moment", ["reading-it", "before-the-edit", "after-the-edit"])
async def test_who_is_killed_at_a_card_has_it_marked_once_by_the_next(
    tmp_path: Path, moment: str
) -> None:
    async with DiscordStub() as discord:
        [card] = await _posted(discord, tmp_path)
        method = "GET" if moment == "reading-it" else "PATCH"
        if moment == "before-the-edit":
            discord.faults.error(f"PATCH {MESSAGES}", status=502)
        else:
            discord.faults.slow(f"{method} {MESSAGES}", seconds=0.5)
        async with _running(discord, tmp_path) as bot:
            await discord.until(lambda: _asked(discord, method))
            await bot.kill()
        if moment == "after-the-edit":
            await discord.until(lambda: _marks(card))
        marks, states = _marks(card), _states(tmp_path)
        _stored(tmp_path, "UPDATE postings SET due_at = '2026-01-01 00:00:00.000000'")
        async with _running(discord, tmp_path) as bot:
            await _until_states(tmp_path, "standing")
            assert await bot.stop() == 0

    assert (marks, states) == (int(moment == "after-the-edit"), ["due"])
    assert _marks(card) == 1
    assert len(_edits(discord)) == 1


async def test_a_claim_of_the_dead_is_respected_for_a_while(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        first, second = await _posted(discord, tmp_path, count=2)
        discord.faults.slow(f"GET {MESSAGES}", seconds=0.5)
        async with _running(discord, tmp_path) as bot:
            await discord.until(lambda: _asked(discord, "GET"))
            await bot.kill()
        async with _running(discord, tmp_path) as bot:
            await _until_states(tmp_path, "due", "standing")
            assert await bot.stop() == 0

    assert [_marks(first), _marks(second)] == [0, 1]


async def test_cards_are_marked_one_by_one_and_limits_are_waited_out(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        cards = await _posted(discord, tmp_path, count=3)
        discord.faults.error(f"PATCH {MESSAGES}", status=429, retry_after=0.5)
        async with _running(discord, tmp_path) as bot:
            await discord.until(lambda: all(map(_marks, cards)), within=20)
            assert await bot.stop() == 0

    assert [_marks(card) for card in cards] == [1, 1, 1]
    assert min(later - earlier for earlier, later in pairwise(_edits(discord))) > 0.9
    assert len(_edits(discord)) == 3


async def test_a_card_that_is_gone_is_recorded_and_others_are_marked(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        first, second = await _posted(discord, tmp_path, count=2)
        del discord.state.messages[first.shown["id"]]
        async with _running(discord, tmp_path) as bot:
            await _until_states(tmp_path, "gone", "standing")
            assert await bot.stop() == 0
            warnings = bot.warnings

    assert _marks(second) == 1
    assert [each for each in warnings if "mark" in each] == []
