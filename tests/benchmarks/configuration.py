"""How long it takes to ask what holds in a channel, once its server was read."""

import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.figures.settings import Answers, FiguresSettings
from bot.storage.database import open_database
from bot.usecases.configuration import Configuration
from tests.benchmarks.ratio import Ratio

GOAL = 2e-6  # seconds
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_MEMBER = MemberId(1)


async def settings_read_time(
    *, rounds: int = 30, reads: int = 10_000, servers: int = 100, channels: int = 10
) -> Ratio:
    """Compare one read, in a thread of a channel of a category, with what it may take."""
    with TemporaryDirectory() as folder:
        async with open_database(f"sqlite:///{Path(folder) / 'benchmark.sqlite3'}") as database:
            configuration = Configuration(database)
            await _fill(configuration, servers, channels)
            took = median([await _reading(configuration, reads, servers) for _ in range(rounds)])
    detail = f"{took * 1e6:.2f} µs, {GOAL * 1e6:.0f} µs"
    return Ratio("settings of a channel, against 2 µs", took / GOAL, 1.0, detail)


async def _fill(configuration: Configuration, servers: int, channels: int) -> None:
    """Set something in some channels of the first servers, and read every server once."""
    for number in range(servers):
        guild = GuildId(number + 1)
        for channel in range(1 if number else channels):
            await configuration.change(
                Place(guild, ChannelId(channel + 1), FiguresSettings.cog),
                {"answers": Answers.PRIVATE},
                by=_MEMBER,
                expected_revision=0,
                now=_NOW,
            )
        await configuration.settings_for(FiguresSettings, guild)


async def _reading(configuration: Configuration, reads: int, servers: int) -> float:
    asked = [
        (GuildId(number % servers + 1), (ChannelId(900 + number), ChannelId(1), ChannelId(800)))
        for number in range(reads)
    ]
    start = time.perf_counter()
    for guild, path in asked:
        await configuration.settings_for(FiguresSettings, guild, path)
    return (time.perf_counter() - start) / reads
