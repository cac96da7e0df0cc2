"""The REST routes, at version 10 of the API."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiohttp import web

from tests.support.discord_stub import interaction as kinds
from tests.support.discord_stub.channels import Channels
from tests.support.discord_stub.gateway import Gateway
from tests.support.discord_stub.interaction import Interaction
from tests.support.discord_stub.messages import Messages
from tests.support.discord_stub.payloads import EPHEMERAL, Json, application
from tests.support.discord_stub.replies import BODY, RefusedError, fail, say, slow_down
from tests.support.discord_stub.state import Request, State

BASE = "/api/v10"
_NO_CONTENT = 204
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Rest:
    """Answers requests, and keeps each of them for the tests."""

    def __init__(self, state: State, gateway: Gateway) -> None:
        self._state = state
        self._gateway = gateway
        self._messages = Messages(state, gateway)

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
        Channels(self._state, self._gateway).add_to(app.router, BASE)
        add("POST", f"{BASE}/interactions/{{id}}/{{token}}/callback", self._callback)
        add("POST", f"{BASE}/webhooks/{{app}}/{{token}}", self._follow_up)
        add("*", f"{BASE}/webhooks/{{app}}/{{token}}/messages/{{message}}", self._answer)
        return app

    @web.middleware
    async def _watch(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Record a request, and meet it with what was ordered for it."""
        path = request.path.removeprefix(BASE)
        if path == "/gateway" and (fault := self._state.faults.take("GET", path)) is not None:
            return fail(fault)
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
        if fault is None:
            return await self._serve(request, handler, record)
        if not fault.made:
            await asyncio.sleep(fault.delay)
        made = await self._serve(request, handler, record) if fault.made or not fault.ends else None
        if fault.made:
            await asyncio.sleep(fault.delay)
        if fault.lost and request.transport is not None:
            request.transport.abort()
        return fail(fault) if made is None or fault.ends else made

    async def _serve(
        self, request: web.Request, handler: _Handler, record: Request
    ) -> web.StreamResponse:
        """Do what is asked, as far as Discord lets the bot."""
        by_address = record.path.startswith(("/interactions/", "/webhooks/"))
        if not by_address and (seconds := self._state.limit.wait(self._state.now())):
            return slow_down(seconds)
        if not by_address and request.headers.get("Authorization") != f"Bot {self._state.token}":
            return say({"message": "401: Unauthorized", "code": 0}, status=401)
        request[BODY] = record.body
        try:
            return await handler(request)
        except RefusedError as refused:
            return say(refused.told, status=refused.status)
        except KeyError as unknown:
            return say({"message": f"Unknown {unknown}", "code": 10_000}, status=404)

    async def _where(self, _request: web.Request) -> web.Response:
        limits = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return say({"url": self._gateway.address, "shards": 1, "session_start_limit": limits})

    async def _me(self, _request: web.Request) -> web.Response:
        return say(self._state.bot)

    async def _application(self, _request: web.Request) -> web.Response:
        state = self._state
        return say(application(state.bot, flags=state.application_flags, servers=len(state.guilds)))

    async def _commands(self, request: web.Request) -> web.Response:
        return say(self._state.commands.get(request.path.removeprefix(BASE), []))

    async def _sync(self, request: web.Request) -> web.Response:
        place = {"application_id": self._state.bot["id"], "version": "1"}
        if "guild" in request.match_info:
            place["guild_id"] = request.match_info["guild"]
        kept = [
            {"type": 1, **command, **place, "id": self._state.draw()} for command in request[BODY]
        ]
        self._state.commands[request.path.removeprefix(BASE)] = kept
        return say(kept)

    async def _callback(self, request: web.Request) -> web.Response:
        found = self._state.interactions[request.match_info["token"]]
        if found.kind:
            refusal = {"message": "Interaction has already been acknowledged.", "code": 40_060}
            return say(refusal, status=400)
        kind, found.data = request[BODY]["type"], request[BODY].get("data") or {}
        found.answered_at = self._state.now()
        if kind == kinds.MESSAGE:
            found.message = await self._speak(found, found.data)
        elif kind in {kinds.UPDATE, kinds.DEFERRED_UPDATE}:
            found.message = self._state.messages[found.payload["message"]["id"]]
            if kind == kinds.UPDATE:
                await self._messages.edit(found.message, found.data)
        found.kind = kind
        self._state.changes.notify()
        return say(_receipt(found))

    async def _follow_up(self, request: web.Request) -> web.Response:
        found = self._state.interactions[request.match_info["token"]]
        body = request[BODY]
        if found.deferred and not found.followups:
            found.answered_at = self._state.now()
        if found.deferred and not found.withdrawn:  # the first one takes the placeholder's place
            made = found.message = await self._speak(found, body | {"flags": _flags(found, body)})
        else:
            made = await self._speak(found, body)
            found.followups.append(made)
        self._state.changes.notify()
        return say(made)

    async def _answer(self, request: web.Request) -> web.Response:
        found = self._state.interactions[request.match_info["token"]]
        which = request.match_info["message"]
        if which != "@original":
            return await self._messages.serve(request, self._state.messages[which])
        if found.message is None:
            return await self._placeholder(request, found)
        if request.method == "DELETE":
            message, found.message, found.withdrawn = found.message, None, True
            return await self._messages.serve(request, message)
        if request.method == "PATCH":
            await self._messages.edit(found.message, request[BODY])
        self._state.changes.notify()
        return say(found.message)

    async def _placeholder(self, request: web.Request, found: Interaction) -> web.Response:
        if request.method == "DELETE":
            found.withdrawn = True
            return web.Response(status=_NO_CONTENT)
        body: Json = request[BODY] or {}
        found.answered_at = self._state.now()
        found.message = await self._speak(found, body | {"flags": _flags(found, body)})
        self._state.changes.notify()
        return say(found.message)

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
        await self._messages.tell("MESSAGE_CREATE", made, made)
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
