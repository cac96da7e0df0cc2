"""The routes of channels, threads and what is written there, at version 10 of the API."""

from collections.abc import Mapping

from aiohttp import web

from tests.support.discord_stub import payloads
from tests.support.discord_stub.gateway import Gateway
from tests.support.discord_stub.messages import Messages
from tests.support.discord_stub.payloads import FORUM, PUBLIC_THREAD, REQUIRE_TAG, Json
from tests.support.discord_stub.permissions import (
    MANAGE_THREADS,
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    SEND_MESSAGES_IN_THREADS,
    VIEW_CHANNEL,
    permissions_in,
)
from tests.support.discord_stub.replies import (
    BODY,
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    NONCE_TOO_LONG,
    NOT_A_TEXT_CHANNEL,
    TAG_REQUIRED,
    UNKNOWN_CHANNEL,
    UNKNOWN_MESSAGE,
    RefusedError,
    say,
)
from tests.support.discord_stub.state import State

_LONGEST_NONCE = 25
_USUAL, _MOST = 50, 100


class Channels:
    """Answers requests about channels, as far as the bot may make them."""

    def __init__(self, state: State, gateway: Gateway) -> None:
        self._state = state
        self._gateway = gateway
        self._messages = Messages(state, gateway)

    def add_to(self, router: web.UrlDispatcher, base: str) -> None:
        """Add the routes below `base`."""
        channel = f"{base}/channels/{{channel}}"
        router.add_route("GET", channel, self._channel)
        router.add_route("DELETE", channel, self._remove)
        router.add_route("GET", f"{channel}/messages", self._history)
        router.add_route("POST", f"{channel}/messages", self._send)
        router.add_route("*", f"{channel}/messages/{{message}}", self._message)
        router.add_route("POST", f"{channel}/threads", self._post)
        router.add_route("GET", f"{channel}/threads/archived/public", self._archived)
        router.add_route("GET", f"{base}/guilds/{{guild}}/threads/active", self._active)

    async def _channel(self, request: web.Request) -> web.Response:
        return say(self._place(request))

    async def _remove(self, request: web.Request) -> web.Response:
        """Delete a thread; the bot does so with no channel."""
        thread = self._place(request)
        self._require(thread, MANAGE_THREADS)
        self._state.remove_thread(thread)
        told = {key: thread[key] for key in ("id", "type", "guild_id", "parent_id")}
        await self._gateway.dispatch("THREAD_DELETE", told)
        return say(thread)

    async def _history(self, request: web.Request) -> web.Response:
        place = self._place(request)
        if not self._allowed(place) & READ_MESSAGE_HISTORY:
            return say([])  # Discord does not refuse: it shows nothing
        newest = [self._messages.read(each) for each in reversed(self._state.messages_in(place))]
        return say(_cut(newest, request.query))

    async def _send(self, request: web.Request) -> web.Response:
        place, body = self._place(request), request[BODY]
        if place["type"] == FORUM:
            raise RefusedError(*NOT_A_TEXT_CHANNEL)
        in_thread = place["type"] == PUBLIC_THREAD
        self._require(place, SEND_MESSAGES_IN_THREADS if in_thread else SEND_MESSAGES)
        nonce = str(body.get("nonce") or "")
        if len(nonce) > _LONGEST_NONCE:
            raise RefusedError(*NONCE_TOO_LONG)
        kept = self._state.nonces if nonce and body.get("enforce_nonce") else None
        if kept is not None and (first := kept.first(nonce, self._state.now())) is not None:
            return say(first)
        made = await self._messages.post(place, body)
        if kept is not None:
            kept.keep(nonce, made, self._state.now())
        return say(made)

    async def _message(self, request: web.Request) -> web.Response:
        place = self._place(request)
        message = self._state.messages.get(request.match_info["message"])
        if message is None or message["channel_id"] != place["id"]:
            raise RefusedError(*UNKNOWN_MESSAGE)
        return await self._messages.serve(request, message)

    async def _post(self, request: web.Request) -> web.Response:
        """Make a post in a forum, with its first message; Discord knows no nonce here."""
        forum, body = self._place(request), request[BODY]
        self._require(forum, SEND_MESSAGES)
        if forum["flags"] & REQUIRE_TAG and not body.get("applied_tags"):
            raise RefusedError(*TAG_REQUIRED)
        thread = payloads.thread(
            self._state.draw(), forum, self._state.bot, body, self._state.clock()
        )
        self._state.add_thread(thread)
        await self._gateway.dispatch("THREAD_CREATE", thread | {"newly_created": True})
        first = await self._messages.post(thread, body["message"], ident=thread["id"])
        return say(thread | {"message": first})

    async def _active(self, request: web.Request) -> web.Response:
        guild = self._state.guilds[request.match_info["guild"]]
        return say({"threads": _threads(guild, archived=False), "members": []})

    async def _archived(self, request: web.Request) -> web.Response:
        place = self._place(request)
        there = _threads(self._state.guilds[place["guild_id"]], archived=True)
        here = [each for each in there if each["parent_id"] == place["id"]]
        return say({"threads": here[::-1], "members": [], "has_more": False})

    def _place(self, request: web.Request) -> Json:
        """Return the channel or thread of a request, where it is there and may be seen."""
        place = self._state.channels.get(request.match_info["channel"])
        if place is None:
            raise RefusedError(*UNKNOWN_CHANNEL)
        self._require(place, VIEW_CHANNEL)
        return place

    def _require(self, place: Json, permission: int) -> None:
        allowed = self._allowed(place)
        if not allowed & VIEW_CHANNEL:
            raise RefusedError(*MISSING_ACCESS)
        if not allowed & permission:
            raise RefusedError(*MISSING_PERMISSIONS)

    def _allowed(self, place: Json) -> int:
        """Return what the bot may do; a thread follows its channel."""
        ruling = self._state.channels[place["parent_id"]] if "thread_metadata" in place else place
        return permissions_in(self._state.guilds[place["guild_id"]], ruling, self._state.bot["id"])


def _threads(guild: Json, *, archived: bool) -> list[Json]:
    return [each for each in guild["threads"] if each["thread_metadata"]["archived"] is archived]


def _cut(newest: list[Json], asked: Mapping[str, str]) -> list[Json]:
    """Return those that were asked for, newest first."""
    limit = min(int(asked.get("limit", _USUAL)), _MOST)
    if "after" in asked:  # the nearest to it, not the newest of all
        return [each for each in newest if int(each["id"]) > int(asked["after"])][-limit:]
    if "around" in asked:
        middle = int(asked["around"])
        later = [each for each in newest if int(each["id"]) > middle][-(limit // 2) :]
        rest = [each for each in newest if int(each["id"]) <= middle]
        return (later + rest[: limit - len(later)])[:limit]
    before = int(asked.get("before", 1 << 63))
    return [each for each in newest if int(each["id"]) < before][:limit]
