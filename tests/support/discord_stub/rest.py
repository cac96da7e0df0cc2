"""The REST routes, at version 10 of the API."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiohttp import web

from tests.support.discord_stub import interaction as kinds
from tests.support.discord_stub.faults import Fault
from tests.support.discord_stub.gateway import Gateway
from tests.support.discord_stub.interaction import Interaction
from tests.support.discord_stub.payloads import EPHEMERAL, Json, application
from tests.support.discord_stub.state import Request, State

BASE = "/api/v10"
_NO_CONTENT = 204
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_BODY: web.RequestKey[Any] = web.RequestKey("body", object)


class Rest:
    """Answers requests, and keeps each of them for the tests."""

    def __init__(self, state: State, gateway: Gateway) -> None:
        self._state = state
        self._gateway = gateway

    def build(self) -> web.Application:
        """Return the web application, the gateway's address included."""
        app = web.Application(middlewares=[self._watch], client_max_size=32 << 20)
        add = app.router.add_route
        add("GET", "/gateway", self._gateway.handle)
        add("GET", f"{BASE}/gateway/bot", self._where)
        add("GET", f"{BASE}/users/@me", self._me)
        add("GET", f"{BASE}/oauth2/applications/@me", self._application)
        add("GET", f"{BASE}/applications/@me", self._application)
        for place in ("", "/guilds/{guild}"):
            add("GET", f"{BASE}/applications/{{app}}{place}/commands", self._commands)
            add("PUT", f"{BASE}/applications/{{app}}{place}/commands", self._sync)
        add("GET", f"{BASE}/channels/{{channel}}", self._channel)
        add("POST", f"{BASE}/channels/{{channel}}/messages", self._send)
        add("*", f"{BASE}/channels/{{channel}}/messages/{{message}}", self._message)
        add("POST", f"{BASE}/interactions/{{id}}/{{token}}/callback", self._callback)
        add("POST", f"{BASE}/webhooks/{{app}}/{{token}}", self._follow_up)
        add("*", f"{BASE}/webhooks/{{app}}/{{token}}/messages/{{message}}", self._answer)
        return app

    @web.middleware
    async def _watch(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Record a request, and meet it with what was ordered for it."""
        path = request.path.removeprefix(BASE)
        if path == "/gateway" and (fault := self._state.faults.take("GET", path)) is not None:
            return _fail(fault)
        if path == "/gateway":
            return await handler(request)
        body, files = await _read(request)
        record = Request(self._state.now(), request.method, path, body, files)
        self._state.record(record)
        response = await self._respond(request, handler, record)
        record.status = response.status
        self._state.changes.notify()
        return response

    async def _respond(
        self, request: web.Request, handler: _Handler, record: Request
    ) -> web.StreamResponse:
        fault = self._state.faults.take(record.method, record.path)
        if fault is not None and fault.lost and request.transport is not None:
            request.transport.abort()
        if fault is not None and (fault.lost or fault.status is not None):
            return _fail(fault)
        if fault is not None:
            await asyncio.sleep(fault.delay)
        by_address = record.path.startswith(("/interactions/", "/webhooks/"))
        if not by_address and request.headers.get("Authorization") != f"Bot {self._state.token}":
            return _say({"message": "401: Unauthorized", "code": 0}, status=401)
        request[_BODY] = record.body
        try:
            return await handler(request)
        except KeyError as unknown:
            return _say({"message": f"Unknown {unknown}", "code": 10_000}, status=404)

    async def _where(self, _request: web.Request) -> web.Response:
        limits = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return _say({"url": self._gateway.address, "shards": 1, "session_start_limit": limits})

    async def _me(self, _request: web.Request) -> web.Response:
        return _say(self._state.bot)

    async def _application(self, _request: web.Request) -> web.Response:
        state = self._state
        return _say(
            application(state.bot, flags=state.application_flags, servers=len(state.guilds))
        )

    async def _commands(self, request: web.Request) -> web.Response:
        return _say(self._state.commands.get(request.path.removeprefix(BASE), []))

    async def _sync(self, request: web.Request) -> web.Response:
        place = {"application_id": self._state.bot["id"], "version": "1"}
        if "guild" in request.match_info:
            place["guild_id"] = request.match_info["guild"]
        kept = [
            {"type": 1, **command, **place, "id": self._state.draw()} for command in request[_BODY]
        ]
        self._state.commands[request.path.removeprefix(BASE)] = kept
        return _say(kept)

    async def _channel(self, request: web.Request) -> web.Response:
        return _say(self._state.channels[request.match_info["channel"]])

    async def _send(self, request: web.Request) -> web.Response:
        place = self._state.channels[request.match_info["channel"]]
        made = self._state.add_message(place, self._state.bot, request[_BODY])
        await self._gateway.dispatch("MESSAGE_CREATE", made)
        return _say(made)

    async def _message(self, request: web.Request) -> web.Response:
        message = self._state.messages[request.match_info["message"]]
        if request.method == "DELETE":
            return await self._delete(message)
        if request.method == "PATCH":
            await self._edit(message, request[_BODY])
        return _say(message)

    async def _delete(self, message: Json) -> web.Response:
        del self._state.messages[message["id"]]
        told = {key: message[key] for key in ("id", "channel_id", "guild_id")}
        await self._tell("MESSAGE_DELETE", message, told)
        return web.Response(status=_NO_CONTENT)

    async def _edit(self, message: Json, body: Json) -> None:
        shown: Json = {key: body[key] or [] for key in ("embeds", "components") if key in body}
        text = {"content": body["content"] or ""} if "content" in body else {}
        flags = {"flags": message["flags"] | (body.get("flags") or 0)}
        message.update(shown | text | flags, edited_timestamp=self._state.clock().isoformat())
        await self._tell("MESSAGE_UPDATE", message, message)

    async def _tell(self, event: str, message: Json, data: Json) -> None:
        if not message["flags"] & EPHEMERAL:
            await self._gateway.dispatch(event, data)

    async def _callback(self, request: web.Request) -> web.Response:
        found = self._state.interactions[request.match_info["token"]]
        if found.kind:
            refusal = {"message": "Interaction has already been acknowledged.", "code": 40_060}
            return _say(refusal, status=400)
        kind, found.data = request[_BODY]["type"], request[_BODY].get("data") or {}
        found.answered_at = self._state.now()
        if kind == kinds.MESSAGE:
            found.message = await self._speak(found, found.data)
        elif kind in {kinds.UPDATE, kinds.DEFERRED_UPDATE}:
            found.message = self._state.messages[found.payload["message"]["id"]]
            if kind == kinds.UPDATE:
                await self._edit(found.message, found.data)
        found.kind = kind
        self._state.changes.notify()
        return _say(_receipt(found))

    async def _follow_up(self, request: web.Request) -> web.Response:
        found = self._state.interactions[request.match_info["token"]]
        body = request[_BODY]
        if found.deferred and not found.followups:
            found.answered_at = self._state.now()
        if found.deferred and not found.withdrawn:  # the first one takes the placeholder's place
            made = found.message = await self._speak(found, body | {"flags": _flags(found, body)})
        else:
            made = await self._speak(found, body)
            found.followups.append(made)
        self._state.changes.notify()
        return _say(made)

    async def _answer(self, request: web.Request) -> web.Response:
        found = self._state.interactions[request.match_info["token"]]
        which = request.match_info["message"]
        if which != "@original":
            return await self._message(request)
        if found.message is None:
            return await self._placeholder(request, found)
        if request.method == "DELETE":
            message, found.message, found.withdrawn = found.message, None, True
            return await self._delete(message)
        if request.method == "PATCH":
            await self._edit(found.message, request[_BODY])
        self._state.changes.notify()
        return _say(found.message)

    async def _placeholder(self, request: web.Request, found: Interaction) -> web.Response:
        if request.method == "DELETE":
            found.withdrawn = True
            return web.Response(status=_NO_CONTENT)
        body: Json = request[_BODY] or {}
        found.answered_at = self._state.now()
        found.message = await self._speak(found, body | {"flags": _flags(found, body)})
        self._state.changes.notify()
        return _say(found.message)

    async def _speak(self, found: Interaction, body: Json) -> Json:
        """Make the message that answers an interaction."""
        place = self._state.channels[found.payload["channel_id"]]
        made = self._state.add_message(place, self._state.bot, body)
        made["interaction_metadata"] = {
            "id": found.id,
            "type": found.payload["type"],
            "user": found.payload["member"]["user"],
            "authorizing_integration_owners": found.payload["authorizing_integration_owners"],
        }
        await self._tell("MESSAGE_CREATE", made, made)
        return made


def _flags(found: Interaction, body: Json) -> int:
    """Return an answer's flags: whether it is private was settled when deferring."""
    private = (found.data.get("flags") or 0) & EPHEMERAL
    return private | ((body.get("flags") or 0) & ~EPHEMERAL)


def _receipt(found: Interaction) -> Json:
    """Return what answers a first answer."""
    told: Json = {"id": found.id, "type": found.payload["type"]}
    resource: Json = {"type": found.kind}
    if found.message is not None:
        told |= {"response_message_id": found.message["id"], "response_message_loading": False}
        resource["message"] = found.message
    elif found.kind == kinds.DEFERRED_MESSAGE:
        told |= {"response_message_id": found.id, "response_message_loading": True}
    return {"interaction": told, "resource": resource}


async def _read(request: web.Request) -> tuple[Json | list[Json] | None, tuple[str, ...]]:
    """Return a request's JSON and the names of its files."""
    if request.content_type != "multipart/form-data":
        text = await request.text()
        return (json.loads(text) if text else None), ()
    parts = await request.post()
    files = [part.filename for part in parts.values() if isinstance(part, web.FileField)]
    body: Json | None = None
    with suppress(KeyError):
        body = json.loads(str(parts["payload_json"]))
    return body, tuple(files)


def _fail(fault: Fault) -> web.Response:
    kind = "text/html" if fault.blocked else "application/json"
    return web.Response(
        body=fault.body.encode(),
        status=fault.status or 503,
        headers=fault.headers,
        content_type=kind,
    )


def _say(data: object, *, status: int = 200) -> web.Response:
    # discord.py reads JSON only where the content type names no charset
    return web.Response(
        body=json.dumps(data).encode(), status=status, content_type="application/json"
    )
