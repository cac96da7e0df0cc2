"""The demo without a browser: its addresses, who they open as, and who is refused."""

import socket
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.catalogue import data_dir
from bot.demo import Addresses, serve_demo
from bot.texts import Language, Texts

_NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
_SECRET = "X-Simcord-Capability"


def _served(
    *, language: Language = Language.ENGLISH, port: int = 0
) -> AbstractAsyncContextManager[Addresses]:
    data = data_dir()
    return serve_demo(
        texts=Texts(data / "texts"), data=data, port=port, language=language, now=_NOW
    )


@asynccontextmanager
async def _visit(address: str) -> AsyncGenerator[tuple[ClientSession, str]]:
    """Give a session at the address, and the secret that its fragment holds."""
    base, _, secret = address.partition("/#")
    async with ClientSession(base) as session:
        yield session, secret


async def _opened(address: str) -> dict[str, Any]:
    """Return the page as a browser gets it when it opens the address."""
    async with (
        _visit(address) as (session, secret),
        session.post("/api/pages", json={}, headers={_SECRET: secret}) as answer,
    ):
        assert answer.status == 200
        return await answer.json()


def _viewer(page: dict[str, Any]) -> str:
    [name] = [each["name"] for each in page["viewers"] if each["id"] == page["viewerId"]]
    return name


async def test_each_address_opens_as_its_person() -> None:
    async with _served() as addresses:
        member, moderator = await _opened(addresses.member), await _opened(addresses.moderator)

    assert _viewer(member) == "Camille"
    assert _viewer(moderator) == "Sasha"
    assert addresses.member != addresses.moderator
    assert all(
        address.startswith("http://127.0.0.1:")
        for address in (addresses.member, addresses.moderator)
    )


@pytest.mark.parametrize("language", list(Language), ids=str)
async def test_the_server_speaks_the_chosen_language(language: Language) -> None:
    texts = Texts(data_dir() / "texts")
    async with _served(language=language) as addresses:
        page = await _opened(addresses.member)

    said = str(list(page["messages"].values()))
    assert page["channel"]["name"] == texts.say("demo-channel", language)
    assert len(page["messages"]) == 5
    assert texts.say("demo-says-more", language).split(",")[0] in said


@pytest.mark.parametrize(
    ("host", "status"),
    [
        pytest.param("127.0.0.1:{port}", 200, id="the-address"),
        pytest.param("localhost:{port}", 200, id="its-name"),
        pytest.param("evil.example", 403, id="another-name"),
        pytest.param("evil.example:{port}", 403, id="another-name-with-the-port"),
        pytest.param("127.0.0.1:1", 403, id="another-port"),
    ],
)
async def test_only_this_machines_name_is_answered(host: str, status: int) -> None:
    async with _served() as addresses, _visit(addresses.member) as (session, _):
        port = addresses.member.split("/")[2].split(":")[1]
        async with session.get("/", headers={"Host": host.format(port=port)}) as answer:
            assert answer.status == status


@pytest.mark.parametrize("secret", ["", "guessed"], ids=["none", "guessed"])
async def test_nothing_is_shown_without_the_secret(secret: str) -> None:
    async with _served() as addresses:
        for address in (addresses.member, addresses.moderator):
            async with (
                _visit(address) as (session, _),
                session.post("/api/pages", json={}, headers={_SECRET: secret}) as answer,
            ):
                assert answer.status in {401, 403}


async def test_a_taken_port_is_refused() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match="address already in use"):
            async with _served(port=taken.getsockname()[1]):
                pass


async def test_it_can_be_served_again_after_it_ended() -> None:
    for _ in range(2):
        async with _served() as addresses:
            assert _viewer(await _opened(addresses.member)) == "Camille"
