"""A way to PostgreSQL that can be cut, mended and silenced, as a cable can."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from sqlalchemy import make_url


class Relay:
    """Passes on whatever comes to its port, until it is cut."""

    def __init__(self, url: str) -> None:
        """Lead to the server of this address."""
        self._target = make_url(url)
        self._server: asyncio.Server | None = None
        self._writers: set[StreamWriter] = set()
        self._port = 0
        self._passing = asyncio.Event()
        self._passing.set()

    @property
    def url(self) -> str:
        """The address of the same database by way of this relay."""
        by_relay = self._target.set(host="127.0.0.1", port=self._port, query={"ssl": "disable"})
        return by_relay.render_as_string(hide_password=False)

    async def mend(self) -> None:
        """Let connections pass, at the same port as before."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Break every connection, and refuse new ones."""
        if self._server is not None:
            self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.sleep(0)

    def freeze(self) -> None:
        """Pass nothing on any more, and tell nobody; new connections are taken, in silence."""
        self._passing.clear()

    def thaw(self) -> None:
        """Pass on what came meanwhile, and what comes."""
        self._passing.set()

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        there_reader, there = await self._connect()
        self._writers |= {writer, there}
        await asyncio.gather(self._copy(reader, there), self._copy(there_reader, writer))
        self._writers -= {writer, there}

    async def _connect(self) -> tuple[StreamReader, StreamWriter]:
        port = self._target.port or 5432
        folder = self._target.query.get("host")
        if isinstance(folder, str):
            return await asyncio.open_unix_connection(Path(folder) / f".s.PGSQL.{port}")
        return await asyncio.open_connection(self._target.host, port)

    async def _copy(self, reader: StreamReader, writer: StreamWriter) -> None:
        with suppress(OSError):
            while some := await reader.read(1 << 16):
                await self._passing.wait()
                writer.write(some)
                await writer.drain()
        writer.close()


@asynccontextmanager
async def relayed(url: str) -> AsyncGenerator[Relay]:
    """Run a relay to the database of this address."""
    relay = Relay(url)
    await relay.mend()
    try:
        yield relay
    finally:
        relay.thaw()
        await relay.cut()
