"""The demo without a browser: its addresses, who they open as, and what passes there."""

import asyncio
import errno
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from aiohttp import ClientSession

from bot.catalogue import data_dir
from bot.demo import Demo, PortTakenError, serve_demo
from bot.texts import Language, Texts

_NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
_SECRET = "X-Simcord-Capability"


def _served(
    *, language: Language = Language.ENGLISH, port: int = 0
) -> AbstractAsyncContextManager[Demo]:
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
    async with _visit(address) as (session, secret):
        return await _open(session, secret)


async def _open(session: ClientSession, secret: str) -> dict[str, Any]:
    async with session.post("/api/pages", json={}, headers={_SECRET: secret}) as answer:
        assert answer.status == 200
        return await answer.json()


async def _shows(session: ClientSession, secret: str, page: dict[str, Any], words: str) -> None:
    """Look at the open page, as a browser does, until it shows `words`."""
    headers = {_SECRET: secret, "X-Simcord-Context": page["context"]["id"]}
    async with asyncio.timeout(20):
        while words not in str(page["messages"]):
            await asyncio.sleep(0.1)
            async with session.get("/api/state", headers=headers) as answer:
                page = await answer.json()


async def _until(fact: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not fact():  # noqa: ASYNC110 - the clock is the demo's own: it tells nobody
            await asyncio.sleep(0.1)


def _post(demo: Demo, words: str) -> None:
    """Have the moderator say something, not on any page."""
    server = demo.server
    demo.env.backend.create_message(server.channel.id, server.moderator.id, words)


def _viewer(page: dict[str, Any]) -> str:
    [name] = [each["name"] for each in page["viewers"] if each["id"] == page["viewerId"]]
    return name


async def test_each_address_opens_as_its_person() -> None:
    async with _served() as demo:
        member, moderator = await _opened(demo.member), await _opened(demo.moderator)

    assert _viewer(member) == "Camille"
    assert _viewer(moderator) == "Sasha"
    assert demo.member != demo.moderator
    assert all(address.startswith("http://127.0.0.1:") for address in (demo.member, demo.moderator))


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        pytest.param(Language.ENGLISH, "now **3,704 GPUs** (IDRIS", id="en"),
        pytest.param(Language.FRENCH, "désormais **3", id="fr"),
    ],
)
async def test_an_earlier_card_says_that_its_number_was_corrected(
    language: Language, mark: str
) -> None:
    async with _served(language=language) as demo:
        first, *_ = (await _opened(demo.member))["messages"].values()

    assert mark in str(first)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        pytest.param(Language.ENGLISH, "Chart. AI processors · Stability AI", id="en"),
        pytest.param(Language.FRENCH, "Graphique. Processeurs d’IA · Stability AI", id="fr"),
    ],
)
async def test_a_chart_stands_in_the_talk(language: Language, told: str) -> None:
    async with _served(language=language) as demo:
        messages = (await _opened(demo.member))["messages"].values()

    [compared] = [str(each) for each in messages if told in str(each)]
    assert "chart.png" in compared


@pytest.mark.parametrize("language", list(Language), ids=str)
async def test_the_server_speaks_the_chosen_language(language: Language) -> None:
    texts = Texts(data_dir() / "texts")
    async with _served(language=language) as demo:
        page = await _opened(demo.member)

    said = str(list(page["messages"].values()))
    assert page["channel"]["name"] == texts.say("demo-channel", language)
    assert len(page["messages"]) == 12  # the last but two is a hint, then comes a topic
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
    async with _served() as demo, _visit(demo.member) as (session, _):
        port = demo.member.split("/")[2].split(":")[1]
        async with session.get("/", headers={"Host": host.format(port=port)}) as answer:
            assert answer.status == status


@pytest.mark.parametrize("secret", ["", "guessed"], ids=["none", "guessed"])
async def test_nothing_is_shown_without_the_secret(secret: str) -> None:
    async with _served() as demo:
        for address in (demo.member, demo.moderator):
            async with (
                _visit(address) as (session, _),
                session.post("/api/pages", json={}, headers={_SECRET: secret}) as answer,
            ):
                assert answer.status in {401, 403}


@pytest.mark.parametrize("before", [0, 1], ids=["the-given-one", "the-next-one"])
async def test_a_taken_port_is_named(before: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        with pytest.raises(PortTakenError) as refused:
            async with _served(port=port - before):
                pass

    assert refused.value.values == {"port": str(port)}


async def test_no_other_fault_is_taken_for_a_taken_port() -> None:
    with pytest.raises(OSError, match="in the demo") as raised:
        async with _served():
            raise OSError(errno.EIO, "in the demo")

    assert raised.value.errno == errno.EIO


async def test_it_can_be_served_again_after_it_ended() -> None:
    for _ in range(2):
        async with _served() as demo:
            assert _viewer(await _opened(demo.member)) == "Camille"


# --- The clock ---


async def test_what_is_posted_in_the_background_appears_on_an_open_page() -> None:
    async with _served() as demo, _visit(demo.member) as (session, secret):
        page = await _open(session, secret)
        _post(demo, "Said in the background")
        await _shows(session, secret, page, "Said in the background")


async def test_time_passes() -> None:
    async with _served() as demo:
        await _until(lambda: demo.env.now() >= _NOW + timedelta(seconds=2))


async def test_the_clock_goes_on_after_a_fault(caplog: pytest.LogCaptureFixture) -> None:
    async with _served() as demo, _visit(demo.member) as (session, secret):
        page = await _open(session, secret)
        demo.env.backend.transcript.append(("GATEWAY", cast("str", None), None))
        await _until(lambda: "the demo's clock" in caplog.text)
        _post(demo, "Said after the fault")
        await _shows(session, secret, page, "Said after the fault")

    assert caplog.text.count("Traceback") == 1


# --- The hint ---


@pytest.mark.parametrize("language", list(Language), ids=str)
async def test_a_cut_quote_is_hinted_at_until_it_is_mended(language: Language) -> None:
    texts = Texts(data_dir() / "texts")
    whole = texts.say("demo-says-power", language).split(". ")[0] + "."
    cut = texts.say("demo-says-power-cut", language)
    async with _served(language=language) as demo:
        assert len(_hints(demo, texts, language)) == 1
        env, server = demo.env, demo.server
        said = next(each for each in server.channel.history() if whole in each.content)
        again = await server.moderator.send(server.channel, cut, reply_to=said)
        await env.settle()
        assert len(_hints(demo, texts, language)) == 2

        await server.moderator.edit(again, f"> {whole}\nYes.")
        await env.settle()
        assert len(_hints(demo, texts, language)) == 1


def _hints(demo: Demo, texts: Texts, language: Language) -> list[str]:
    """Return the hints that stand in the channel."""
    line = texts.say("quotes-hint-truncated", language, edge="end")
    stored = demo.env.backend.messages[demo.server.channel.id].values()
    return [line for each in stored if line in str(each.components)]


# --- A stance ---


async def test_an_answer_is_counted_with_those_that_others_gave() -> None:
    async with _served() as demo:
        member = demo.server.member
        card = await member.slash(demo.server.channel, "viewpoints", topic="wall")
        assert card.response is not None
        question = await member.click(card.response, label="Where I stand")
        assert question.response is not None
        noted = await member.click(question.response, label="Neutral")

        assert "12 answers so far" in str(noted.response and noted.response.components)
