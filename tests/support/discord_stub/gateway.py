"""The gateway: JSON over a websocket, zlib-stream where it is asked for."""

import asyncio
import json
import zlib
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.support.discord_stub.payloads import Json, blanked
from tests.support.discord_stub.state import State

_DISPATCH, _HEARTBEAT, _IDENTIFY, _RESUME, _INVALID, _HELLO, _ACK = 0, 1, 2, 6, 9, 10, 11
_PRIVILEGED_BY_FLAGS = {
    1 << 8: (1 << 12) | (1 << 13),  # presences
    1 << 1: (1 << 14) | (1 << 15),  # members
    1 << 15: (1 << 18) | (1 << 19),  # message content
}
"""The application flags, granted in full or as an unverified bot, that each intent needs."""
MESSAGE_CONTENT = 1 << 15
_GUILD_MESSAGES = 1 << 9


class Connection:
    """One websocket of a bot."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self._request = request
        self.heartbeats = 0
        self._zlib = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None

    async def send(self, op: int, data: object = None) -> None:
        """Send one frame that is no event."""
        await self.send_text(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def send_text(self, text: str) -> None:
        """Send one frame; do nothing where the bot has gone."""
        with suppress(ConnectionError):
            if self._zlib is None:
                await self.socket.send_str(text)
            else:
                packed = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(packed)

    def cut(self) -> None:
        """End the connection without a word."""
        if self._request.transport is not None:
            self._request.transport.abort()


@dataclass
class Session:
    """What a bot opened by identifying, and may resume after a lost connection."""

    id: str
    identify: Json
    connection: Connection | None
    sent: deque[str] = field(default_factory=lambda: deque[str](maxlen=5_000))
    sequence: int = 0
    ready_at: float = 0.0
    """When READY and all servers had been sent, by the monotonic clock; 0 before."""
    _order: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def intents(self) -> int:
        """The intents identified with."""
        return int(self.identify["intents"])

    async def push(self, event: str, data: Json) -> None:
        """Send a numbered event where the bot is there; keep it for a resume."""
        async with self._order:
            self.sequence += 1
            frame = {"op": _DISPATCH, "s": self.sequence, "t": event, "d": data}
            self.sent.append(json.dumps(frame))
            if self.connection is not None:
                await self.connection.send_text(self.sent[-1])

    async def replay(self, connection: Connection, seen: int) -> None:
        """Go on over `connection`, with what came after number `seen`."""
        async with self._order:
            self.connection = connection
            missed = self.sequence - seen
            for text in list(self.sent)[len(self.sent) - missed :] if missed else []:
                await connection.send_text(text)
        await self.push("RESUMED", {})


class Gateway:
    """All websockets, and what tests do to them."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.address = ""
        self.sessions: list[Session] = []
        self.resumes = 0

    @property
    def identified(self) -> list[Json]:
        """What bots identified with, oldest first."""
        return [session.identify for session in self.sessions]

    @property
    def live(self) -> list[Session]:
        """The sessions that are ready and connected."""
        return [s for s in self.sessions if s.ready_at and s.connection is not None]

    async def dispatch(self, event: str, data: Json) -> None:
        """Send an event to each session that asked for such events."""
        for session in self.sessions:
            if event.startswith("MESSAGE_"):
                if not session.intents & _GUILD_MESSAGES:
                    continue
                await session.push(event, self._seen_by(session, data))
            else:
                await session.push(event, data)

    async def caught_up(self) -> None:
        """Wait until the bots have read all that was sent before: ask each for a heartbeat."""
        for connection in [s.connection for s in self.live if s.connection is not None]:
            before = connection.heartbeats
            await connection.send(_HEARTBEAT)
            await self._state.changes.until(
                lambda c=connection, n=before: c.heartbeats > n or c.socket.closed
            )

    def drop(self) -> None:
        """Cut all connections, as a failing network does."""
        for session in self.live:
            if session.connection is not None:
                session.connection.cut()

    async def close(self, code: int) -> None:
        """Close all connections with `code`."""
        for session in self.live:
            if session.connection is not None:
                await session.connection.socket.close(code=code)

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one websocket until it ends."""
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        connection = Connection(socket, request)
        await connection.send(_HELLO, {"heartbeat_interval": 41_250})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            await self._frame(connection, json.loads(frame.data))
        for session in self.sessions:
            if session.connection is connection:
                session.connection = None
        self._state.changes.notify()
        return socket

    async def _frame(self, connection: Connection, frame: Json) -> None:
        if frame["op"] == _HEARTBEAT:
            connection.heartbeats += 1
            self._state.changes.notify()
            await connection.send(_ACK)
        elif frame["op"] == _IDENTIFY:
            await self._identify(connection, frame["d"])
        elif frame["op"] == _RESUME:
            await self._resume(connection, frame["d"])

    async def _identify(self, connection: Connection, identify: Json) -> None:
        if identify["token"] != self._state.token:
            await connection.socket.close(code=4004, message=b"Authentication failed.")
            return
        session = Session(self._state.draw(), identify, connection)
        self.sessions.append(session)
        self._state.changes.notify()
        if not _granted(session.intents, self._state.application_flags):
            await connection.socket.close(code=4014, message=b"Disallowed intent(s).")
            return
        await self._introduce(session)

    async def _introduce(self, session: Session) -> None:
        shard, count = session.identify.get("shard") or (0, 1)
        guilds = [g for g in self._state.guilds.values() if (int(g["id"]) >> 22) % count == shard]
        await session.push(
            "READY",
            {
                "v": 10,
                "user": self._state.bot,
                "session_id": session.id,
                "resume_gateway_url": self.address,
                "shard": [shard, count],
                "guilds": [{"id": guild["id"], "unavailable": True} for guild in guilds],
                "application": {
                    "id": self._state.bot["id"],
                    "flags": self._state.application_flags,
                },
            },
        )
        for guild in guilds:
            active = [t for t in guild["threads"] if not t["thread_metadata"]["archived"]]
            await session.push("GUILD_CREATE", {**guild, "threads": active})
        session.ready_at = self._state.now()
        self._state.changes.notify()

    async def _resume(self, connection: Connection, resume: Json) -> None:
        for session in self.sessions:
            if session.id == resume["session_id"]:
                await session.replay(connection, resume["seq"])
                self.resumes += 1
                self._state.changes.notify()
                return
        await connection.send(_INVALID, data=False)

    def _seen_by(self, session: Session, message: Json) -> Json:
        """Blank what the session may not read without the message-content intent."""
        own = message.get("author", {}).get("id") == self._state.bot["id"]
        if own or session.intents & MESSAGE_CONTENT:
            return message
        return blanked(message)


def _granted(intents: int, flags: int) -> bool:
    """Whether each privileged intent among `intents` is granted by the application's flags."""
    return all(
        flags & needed for intent, needed in _PRIVILEGED_BY_FLAGS.items() if intents & intent
    )
