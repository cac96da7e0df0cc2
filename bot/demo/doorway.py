"""An address of this machine that opens the simulator's page as one person.

The page starts as its first viewer whatever its address says, so each person gets a door that
passes everything on and names the viewer when a page is opened.
"""

import asyncio
import errno
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import ClientSession, web

from bot.errors import ExpectedError

_HOST = "127.0.0.1"
_OPENS, _ACTS, _STATE = "/api/pages", "/api/action", "/api/state"
_LARGEST = 32 * 1024 * 1024
_PASSED_BACK = (
    "Content-Type",
    "Content-Security-Policy",
    "Cache-Control",
    "X-Content-Type-Options",
)


class PortTakenError(ExpectedError):
    """Another program listens on the port."""

    key = "demo-port-taken"


@asynccontextmanager
async def open_doorway(
    page: str, *, viewer: int, port: int, turn: asyncio.Lock
) -> AsyncGenerator[str]:
    """Serve `page` as `viewer` on loopback; yield the address, which holds the page's secret.

    Whoever acts holds `turn`: the simulator refuses two things at once.
    """
    parts = urlsplit(page)
    async with ClientSession(f"{parts.scheme}://{parts.netloc}") as session:

        async def pass_on(request: web.Request) -> web.Response:
            if request.host not in {f"{_HOST}:{bound}", f"localhost:{bound}"}:
                raise web.HTTPForbidden
            body = await request.read()
            if request.method == "POST" and request.path == _OPENS:
                body = json.dumps({"viewer_id": str(viewer), **json.loads(body or b"{}")}).encode()
            acts = request.method != "GET"
            async with turn if acts else nullcontext():
                if request.path == _ACTS and request.content_type == "application/json":
                    body = await _on_the_page_as_it_is(session, request, body)
                return await _answered(session, request, body)

        application = web.Application(client_max_size=_LARGEST)
        application.router.add_route("*", "/{path:.*}", pass_on)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        try:
            await _listen(runner, port)
            bound = runner.addresses[0][1]
            yield f"http://{_HOST}:{bound}/#{parts.fragment}"
        finally:
            await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, _HOST, port).start()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(port=str(port)) from error
        raise


async def _answered(session: ClientSession, request: web.Request, body: bytes) -> web.Response:
    async with session.request(
        request.method,
        request.path_qs,
        data=body or None,
        headers=_headers(request),
        skip_auto_headers=("Content-Type",),
    ) as answer:
        kept = {name: answer.headers[name] for name in _PASSED_BACK if name in answer.headers}
        return web.Response(status=answer.status, body=await answer.read(), headers=kept)


async def _on_the_page_as_it_is(session: ClientSession, request: web.Request, body: bytes) -> bytes:
    """Return the action as one on the page's newest drawing.

    The page refuses what was pressed on an older one; but a message that somebody posts in the
    same second takes no button away, and the press would be lost without a word.
    """
    async with session.get(_STATE, headers=_headers(request)) as state:
        if state.status != HTTPStatus.OK:
            return body
        drawn = await state.json()
    return json.dumps(
        {**json.loads(body), "published_revision": drawn["publishedRevision"]}
    ).encode()


def _headers(request: web.Request) -> dict[str, str]:
    """Return the page's own headers and the kind of body; no address, so that none is refused."""
    return {
        name: value
        for name, value in request.headers.items()
        if name.startswith("X-Simcord-") or name == "Content-Type"
    }
