"""What the stub says over HTTP: answers, and refusals in Discord's words."""

import json
from typing import Any

from aiohttp import web

from tests.support.discord_stub.faults import Fault
from tests.support.discord_stub.payloads import Json

BODY: web.RequestKey[Any] = web.RequestKey("body", object)
"""The JSON that came with a request."""


class RefusedError(Exception):
    """A request that Discord refuses: the status, and its own code and words."""

    def __init__(self, status: int, code: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.told: Json = {"message": words, "code": code}


UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
MISSING_ACCESS = (403, 50001, "Missing Access")
NOT_A_TEXT_CHANNEL = (400, 50008, "Cannot send messages in a non-text channel")
MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
NONCE_TOO_LONG = (400, 50035, "Invalid Form Body: nonce: Must be 25 or fewer in length.")
TAG_REQUIRED = (400, 40067, "A tag is required to create a forum post in this channel")


def say(data: object, *, status: int = 200, **headers: str) -> web.Response:
    """Answer with JSON."""
    # discord.py reads JSON only where the content type names no charset
    return web.Response(
        body=json.dumps(data).encode(),
        status=status,
        headers=headers,
        content_type="application/json",
    )


def fail(fault: Fault) -> web.Response:
    """Answer as a fault wants it."""
    return web.Response(
        body=fault.body.encode(),
        status=fault.status or 503,
        headers=fault.headers,
        content_type="text/html" if fault.blocked else "application/json",
    )


def slow_down(seconds: float) -> web.Response:
    """Answer that the bot as a whole asks too much, for so long."""
    told = {"message": "You are being rate limited.", "retry_after": seconds, "global": True}
    return say(
        told,
        status=429,
        **{
            "Via": "1.1 stub",
            "Retry-After": f"{seconds:.3f}",
            "X-RateLimit-Global": "true",
            "X-RateLimit-Scope": "global",
        },
    )
