"""Transactions on either database, each on a connection of its own."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    nullcontext,
    suppress,
)
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

_PRAGMAS = (
    "busy_timeout = 5000",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",  # what somebody had deleted is overwritten, not just let go
)
_READERS = 4
_SHORT_WAIT = 250
"""Milliseconds that readers are given to end so that the log can be emptied; writers wait too."""
_PATIENCE, _NEXT_TRY = 10.0, 0.02
"""Seconds that others are given to migrate, and between two looks at whether they did."""
_LAST_WAIT = 1.0
"""Seconds that a server is given to finish connecting after nobody wants it any more."""
_LAST_USES = 3.0
"""Seconds that are given, at the end, to whatever still uses a connection."""
QUICK, PATIENT, LONG = 2.0, 8.0, 60.0
"""Seconds after which a silent server is given up.

The first leaves time for an answer to Discord, the second is more than the server gives one
statement, the last is for what goes through many tables.
"""


class Connections:
    """One writer at a time on SQLite, a pool on PostgreSQL; readers beside them."""

    def __init__(
        self, writer: AsyncEngine, reader: AsyncEngine, turn: AbstractAsyncContextManager[Any]
    ) -> None:
        """Keep the two engines, and what a writer waits for."""
        self._writer = writer
        self._reader = reader
        self._turn = turn
        self._closed = False
        self._users = 0
        self._unused = asyncio.Event()

    @asynccontextmanager
    async def writing(self, *, within: float | None = None) -> AsyncGenerator[AsyncConnection]:
        """Open a transaction that commits at the end, or rolls back when left by an exception.

        It ends with an error where a server takes more than `within` seconds for all of it.
        """
        transaction = _transaction(self._writer, within=within)
        async with self._turn, self._in_use(), transaction as connection:
            yield connection

    @asynccontextmanager
    async def reading(self, *, within: float | None = None) -> AsyncGenerator[AsyncConnection]:
        """Open a transaction that sees one moment of the database and changes nothing.

        It ends as a writing one does.
        """
        async with self._in_use(), _transaction(self._reader, within=within) as connection:
            yield connection

    async def overwrite_deleted(self) -> None:
        """Empty SQLite's log, which still holds what was deleted; not while others keep it open."""
        if self._writer.dialect.name != "sqlite":
            return
        async with self._turn, self._in_use():
            connection = await _connect(self._writer, None)
            try:
                await _empty_log((await connection.get_raw_connection()).driver_connection)
            finally:
                await _close(connection)

    async def close(self) -> None:
        """Close every connection, once what uses one is done; nothing else begins meanwhile.

        One given back later would stay open. Still, nobody is waited for who takes too long.
        """
        self._closed = True
        try:
            if self._users:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._unused.wait(), _LAST_USES)
        finally:
            await self._reader.dispose()
            await self._writer.dispose()

    @asynccontextmanager
    async def _in_use(self) -> AsyncGenerator[None]:
        """Keep the connections from being closed meanwhile; `ConnectionError` once they are."""
        if self._closed:
            message = "the database was closed"
            raise ConnectionError(message)
        self._users += 1
        self._unused.clear()
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                self._unused.set()


def connections(url: URL) -> Connections:
    """Return the connections, none of them open yet, to a database that exists."""
    if url.get_backend_name() == "sqlite":
        return Connections(
            _sqlite_engine(url, _WritingConnection, begin="BEGIN IMMEDIATE", size=1),
            _sqlite_engine(url, _ReadingConnection, begin="BEGIN", size=_READERS),
            asyncio.Lock(),  # waiting here is fair and costs nothing, unlike SQLite's own polling
        )
    engine = _postgres_engine(url)
    reader = engine.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")
    return Connections(engine, reader, nullcontext())


@asynccontextmanager
async def migrating(url: URL) -> AsyncGenerator[AsyncConnection]:
    """Open a writing transaction on a connection of its own, without foreign keys on SQLite.

    There a changed table is copied and dropped, which must not take its children with it; what
    the keys say is checked again before the commit.
    """
    sqlite = url.get_backend_name() == "sqlite"
    engine = (
        _sqlite_engine(url, _MigratingConnection, begin="BEGIN IMMEDIATE", size=1)
        if sqlite
        else _postgres_engine(url)
    )
    async with AsyncExitStack() as stack:
        stack.push_async_callback(engine.dispose)
        connection = await _in_turn(stack, engine)
        yield connection
        if sqlite and (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first():
            message = "a migration left rows that point nowhere"
            raise RuntimeError(message)


async def _in_turn(stack: AsyncExitStack, engine: AsyncEngine) -> AsyncConnection:
    """Enter a transaction once others let us; SQLite's own waiting could not be interrupted."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return await stack.enter_async_context(_transaction(engine))
        except OperationalError as error:
            busy = getattr(error.orig, "sqlite_errorname", "") == "SQLITE_BUSY"
            if not busy or time.monotonic() > deadline:
                raise
        await asyncio.sleep(_NEXT_TRY)


@asynccontextmanager
async def _transaction(
    engine: AsyncEngine, *, within: float | None = None
) -> AsyncGenerator[AsyncConnection]:
    """Open a transaction; one of a server that is longer than `within` seconds is cut off."""
    postgresql = engine.dialect.name == "postgresql"
    deadline = time.monotonic() + within if postgresql and within is not None else None
    connection = await _connect(engine, deadline)
    try:
        async with _cut(connection, deadline), connection.begin():
            yield connection
    except asyncio.CancelledError:
        # Interrupted anywhere, asyncpg may not know how far the server got: never reuse it.
        if postgresql:
            await connection.invalidate()
        raise
    finally:
        await _close(connection)


@asynccontextmanager
async def _cut(connection: AsyncConnection, deadline: float | None) -> AsyncGenerator[None]:
    """Break the connection to a server that is silent for too long, as a cut cable would.

    What waits for it then fails at once; to cancel it instead could take as long again, since
    the server would be asked to stop.
    """
    if deadline is None:
        yield
        return
    driver: Any = (await connection.get_raw_connection()).driver_connection
    left = deadline - time.monotonic()
    timer = asyncio.get_running_loop().call_later(left, driver.terminate)
    try:
        yield
    finally:
        timer.cancel()


async def _empty_log(driver: Any) -> None:  # noqa: ANN401 - whatever the driver's connection is
    """Copy the log into the database and cut it, outside any transaction."""
    with suppress(sqlite3.OperationalError):
        await driver.execute_fetchall(f"PRAGMA busy_timeout = {_SHORT_WAIT}")
        try:
            await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            await driver.execute_fetchall(f"PRAGMA {_PRAGMAS[0]}")


async def _connect(engine: AsyncEngine, deadline: float | None) -> AsyncConnection:
    """Connect; when cancelled meanwhile, see it through, so that nothing stays half open.

    A server that is silent for a second more is given up: a stop must not wait for it. One that is
    silent until the deadline is left to end by itself.
    """
    opening = asyncio.ensure_future(_started(engine))
    try:
        left = None if deadline is None else deadline - time.monotonic()
        done, _ = await asyncio.wait([opening], timeout=left)
    except asyncio.CancelledError:
        with suppress(SQLAlchemyError, OSError):
            await (await asyncio.wait_for(opening, _LAST_WAIT)).close()
        raise
    if not done:
        opening.cancel()
        raise TimeoutError
    return opening.result()


async def _close(connection: AsyncConnection) -> None:
    """Give a connection back; when cancelled meanwhile, see it through for as long as a start."""
    closing = asyncio.ensure_future(connection.close())
    try:
        await asyncio.shield(closing)
    except asyncio.CancelledError:
        with suppress(SQLAlchemyError, OSError):
            await asyncio.wait_for(closing, _LAST_WAIT)
        raise


async def _started(engine: AsyncEngine) -> AsyncConnection:
    return await engine.connect()


class _WritingConnection(sqlite3.Connection):
    """A connection that is set up before anybody can be interrupted waiting for it."""

    pragmas = _PRAGMAS

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(*args, **options)
        for pragma in self.pragmas:
            self.execute(f"PRAGMA {pragma}")

    def close(self) -> None:
        """Roll back first: SQLite keeps a closed transaction, and its lock, for open cursors.

        The traceback of an interrupted task can hold such a cursor for as long as it likes.
        """
        with suppress(sqlite3.ProgrammingError):  # closed already
            self.rollback()
        super().close()


class _ReadingConnection(_WritingConnection):
    pragmas = (*_PRAGMAS, "query_only = ON")


class _MigratingConnection(_WritingConnection):
    pragmas = (*_PRAGMAS, "busy_timeout = 0", "foreign_keys = OFF")


def _sqlite_engine(
    url: URL, factory: type[sqlite3.Connection], *, begin: str, size: int
) -> AsyncEngine:
    """Return an engine that begins transactions itself, as the driver's default loses writes."""
    engine = create_async_engine(
        url,
        connect_args={"isolation_level": None, "factory": factory},
        pool_size=size,
        max_overflow=0,
    )

    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "begin", begin_transaction)
    return engine


def _postgres_engine(url: URL) -> AsyncEngine:
    return create_async_engine(
        url,
        pool_size=10,
        max_overflow=5,
        pool_pre_ping=True,
        connect_args={
            "timeout": 10,
            "server_settings": {"application_name": "contrepoint", "statement_timeout": "5000"},
        },
    )
