"""The program as a real process, against a look-alike of Discord: what it does and how it stops."""

import signal
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.discord_stub import MESSAGE_CONTENT, MESSAGE_CONTENT_GRANTED, DiscordStub
from tests.support.processes import BotProcess, contrepoint


@asynccontextmanager
async def running(
    discord: DiscordStub, folder: Path, **settings: str
) -> AsyncGenerator[BotProcess]:
    """Run the program until it has its servers."""
    async with contrepoint(discord, folder, **settings) as bot:
        await bot.ready()
        yield bot


async def test_commands_are_synced_once(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        async with running(discord, tmp_path) as bot:
            assert await bot.stop() == 0
        async with running(discord, tmp_path) as bot:
            assert (await discord.member().slash("gpu", organisation="xai")).settled

    assert "gpu" in discord.commands
    assert len(discord.sent("PUT", "/commands")) == 1


@pytest.mark.parametrize(
    ("locale", "numbers"),
    [
        pytest.param("en-US", ("150,000 H100", "50,000 H200", "30,000 GB200"), id="en"),
        pytest.param("fr", ("150 000 H100", "50 000 H200", "30 000 GB200"), id="fr"),
    ],
)
async def test_figures_are_answered_in_the_servers_language(
    tmp_path: Path, locale: str, numbers: tuple[str, ...]
) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path):
        discord.guilds[0]["preferred_locale"] = locale
        answer = await discord.member(locale="de").slash("gpu", organisation="xai")

    assert all(number in answer.text.replace("\u202f", " ") for number in numbers)
    assert not answer.ephemeral
    assert "\n# xAI" in f"\n{answer.text}".replace("##", "#")


async def test_what_is_not_known_is_refused_privately(tmp_path: Path) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path):
        answer = await discord.member().slash("gpu", organisation="qzxw")

    assert "Nothing was found" in answer.text
    assert answer.ephemeral


async def test_names_are_completed_while_they_are_typed(tmp_path: Path) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path):
        offer = await discord.member().autocomplete("gpu", "organisation", organisation="xa")

    assert offer.choices[0].startswith("xAI")


async def test_buttons_work_after_a_restart(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        alice = discord.member()
        async with running(discord, tmp_path):
            card = await alice.slash("gpu", organisation="xai")
        async with running(discord, tmp_path):
            sources = await alice.click(card, "Sources")

    assert sources.ephemeral
    assert "CC BY 4.0" in sources.text


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT], ids=["terminated", "interrupted"])
async def test_a_stop_answers_first(tmp_path: Path, by: signal.Signals) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path) as bot:
        discord.faults.error("POST .*/callback", status=429, retry_after=1)
        asked = await discord.member().start("gpu", organisation="xai")
        await discord.until(lambda: discord.sent("POST", "/callback"))
        status = await bot.stop(by=by, within=5)

    assert asked.settled
    assert status == 0


@pytest.mark.parametrize(
    ("granted", "asked"),
    [
        pytest.param(0, False, id="not-granted"),
        pytest.param(MESSAGE_CONTENT_GRANTED, True, id="granted"),
    ],
)
async def test_message_content_is_asked_for_only_where_granted(
    tmp_path: Path, granted: int, *, asked: bool
) -> None:
    async with (
        DiscordStub(application_flags=granted) as discord,
        running(discord, tmp_path) as bot,
    ):
        warned = [text for text in bot.warnings if "message content" in text]

    [identify] = discord.gateway.identified
    assert bool(identify["intents"] & MESSAGE_CONTENT) == asked
    assert len(discord.sent("GET", "/users/@me")) == 1
    assert bool(warned) == (not asked)


async def test_a_second_run_on_the_same_file_is_refused(tmp_path: Path) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path):
        async with contrepoint(discord, tmp_path) as second:
            status = await second.ended()
        answer = await discord.member().slash("gpu", organisation="xai")

    assert status == 1
    assert len(second.lines) == 1
    assert "already" in second.output
    assert answer.settled


async def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        async with running(discord, tmp_path) as bot:
            await bot.kill()
        async with running(discord, tmp_path):
            answer = await discord.member().slash("gpu", organisation="xai")

    assert answer.settled


@pytest.mark.parametrize("status", [429, 500], ids=["rate-limited", "failing"])
@pytest.mark.parametrize(
    "request_", ["GET .*/users/@me", "PUT .*/commands", "POST .*/callback"], ids=str.split
)
async def test_a_refused_request_is_made_again(tmp_path: Path, request_: str, status: int) -> None:
    async with DiscordStub() as discord:
        discord.faults.error(request_, status=status)
        async with running(discord, tmp_path) as bot:
            answer = await discord.member().slash("gpu", organisation="xai")

        assert answer.settled
        assert sum(request.status == status for request in discord.requests) == 1
        assert len([text for text in bot.warnings if "message content" not in text]) <= 1


async def test_discord_is_waited_for_and_missed_in_one_line(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        discord.faults.error("GET .*/users/@me", status=503, times=2)
        async with running(discord, tmp_path) as bot:
            answer = await discord.member().slash("gpu", organisation="xai")

    assert answer.settled
    assert len([text for text in bot.warnings if "cannot be reached" in text]) == 1


async def test_a_dropped_gateway_is_resumed(tmp_path: Path) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path) as bot:
        discord.gateway.drop()
        await discord.until(lambda: discord.gateway.resumes)
        answer = await discord.member().slash("gpu", organisation="xai")

    assert answer.settled
    assert len(discord.gateway.identified) == 1
    assert not [entry for entry in bot.log if "traceback" in entry]


async def test_each_outage_of_the_gateway_is_told_in_one_line(tmp_path: Path) -> None:
    async with DiscordStub() as discord, running(discord, tmp_path) as bot:
        before = len(bot.warnings)
        for tries in (2, 1):
            resumed = discord.gateway.resumes
            discord.faults.error("GET /gateway$", status=503, times=tries)
            discord.gateway.drop()
            await discord.until(lambda seen=resumed: discord.gateway.resumes > seen, within=30)
            answer = await discord.member().slash("gpu", organisation="xai")
            assert answer.settled

    outages = bot.warnings[before:]
    assert len(outages) == 2
    assert all("gateway cannot be reached" in outage for outage in outages)
    assert not [entry for entry in bot.log if "traceback" in entry]
