"""An article, a model's answer to it, and an endpoint on loopback that gives whatever is wanted."""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from pydantic import SecretStr

from bot.settings import Endpoint

ARTICLE = (
    "The report of 1843 counts the stones of the valley's mills. It calls the newest of them bread "
    "for the whole valley; others doubt it, since the river is low in summer and the corn comes "
    "late. Nobody has measured what the second mill would add to the first, nor at what price."
)
DRAFT: Mapping[str, str] = {
    "title": "Does the valley need a second mill?",
    "recap": "The first mill has {figure:mill-a} ({date:mill-a}), the second {figure:mill-b}.",
    "example": "A second oven bakes no more bread when flour is short.",
    "evidence": "Established: the stones. Unknown: what they add.",
    "common_ground": "The corn should be ground before winter.",
    "optimist": "With {figure:mill-b} there is bread for everybody, in dry years too.",
    "neutral": "It depends on the river; {figure:mill-a} may be enough in most years.",
    "pessimist": "There is no water for {figure:mill-b}: it will stand still all summer.",
    "optimist_mind": "A summer in which both stand still.",
    "neutral_mind": "Two years of measured flow.",
    "pessimist_mind": "A dry year with full sacks.",
}
KEY = "sk-canary-of-the-drafting-tests"


class Model:
    """What the endpoint answers, and what it was asked."""

    def __init__(self, content: str | None = None, *, status: int = 200, wait: float = 0) -> None:
        self.content = json.dumps(dict(DRAFT)) if content is None else content
        self.status = status
        self.wait = wait
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []

    async def answer(self, request: web.Request) -> web.Response:
        """Answer as chat completions are answered."""
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization", ""))
        await asyncio.sleep(self.wait)
        message = {"role": "assistant", "content": self.content}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        body: dict[str, Any] = {
            "id": "1",
            "object": "chat.completion",
            "created": 1,
            "model": "stub",
            "choices": [choice],
        }
        return web.json_response(body, status=self.status)


@asynccontextmanager
async def served(model: Model) -> AsyncGenerator[Endpoint]:
    """Serve a model on loopback."""
    app = web.Application()
    app.router.add_post("/v1/chat/completions", model.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    _, port = runner.addresses[0][:2]
    try:
        yield Endpoint(f"http://127.0.0.1:{port}/v1", "stub", SecretStr(KEY))
    finally:
        await runner.cleanup()
