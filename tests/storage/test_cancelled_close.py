"""Whoever is cancelled while a connection is given back sees it given back."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from bot.storage.database import open_database


async def test_a_cancelled_reader_gives_its_connection_back_first(tmp_path: Path) -> None:
    given_back: list[object] = []

    async with open_database(f"sqlite+aiosqlite:///{tmp_path / 'file.sqlite3'}") as database:

        async def look() -> None:
            async with database.reading():
                event.listen(Pool, "reset", lambda *_: looking.cancel(), once=True)
                event.listen(Pool, "checkin", lambda *each: given_back.append(each), once=True)

        looking = asyncio.ensure_future(look())
        with pytest.raises(asyncio.CancelledError):
            await looking

        assert len(given_back) == 1
