"""What the program refuses at its start, in one sentence; and that it never shows its token."""

from pathlib import Path

import pytest

from tests.support.discord_stub import DiscordStub
from tests.support.processes import contrepoint

CANARY = f"{'M' * 24}.Canary.{'s' * 38}"
"""Has the shape of a token, so that whatever recognises tokens must recognise it."""
SHAPELESS = "a-short-canary"


async def test_a_wrong_token_is_explained(tmp_path: Path) -> None:
    async with (
        DiscordStub(token="another") as discord,
        contrepoint(discord, tmp_path, TOKEN=CANARY) as bot,
    ):
        status = await bot.ended(within=30)

    assert status == 1
    assert bot.lines[-1].startswith("Discord refuses the bot’s token.")
    assert "Traceback" not in bot.output


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        pytest.param({"TOKEN": ""}, "No token is set.", id="no-token"),
        pytest.param(
            {"DISCORD_API": "http://192.0.2.1/api/v10"},
            "CONTREPOINT_DISCORD_API cannot be used",
            id="token-in-clear-text-to-another-machine",
        ),
        pytest.param(
            {"DISCORD_API": "http://localhost.example/api/v10"},
            "CONTREPOINT_DISCORD_API cannot be used",
            id="a-name-that-only-looks-like-this-machine",
        ),
        pytest.param({"TOKN": "x"}, "Did you mean CONTREPOINT_TOKEN?", id="unknown-setting"),
    ],
)
async def test_settings_that_cannot_be_used_are_refused(
    tmp_path: Path, settings: dict[str, str], sentence: str
) -> None:
    async with DiscordStub() as discord, contrepoint(discord, tmp_path, **settings) as bot:
        status = await bot.ended(within=30)

    assert status not in {0, None}
    assert len(bot.lines) == 1
    assert sentence in bot.output
    assert not discord.requests


@pytest.mark.parametrize(
    ("token", "form", "level"),
    [
        pytest.param(CANARY, "json", "DEBUG", id="json"),
        pytest.param(CANARY, "console", "DEBUG", id="console"),
        pytest.param(SHAPELESS, "json", "DEBUG", id="of-no-known-shape"),
    ],
)
async def test_the_token_is_shown_nowhere(
    tmp_path: Path, token: str, form: str, level: str
) -> None:
    async with DiscordStub(token=token) as discord:
        discord.faults.error("GET .*/users/@me", status=500)
        settings = {"LOG_FORMAT": form, "LOG_LEVEL": level}
        async with contrepoint(discord, tmp_path, **settings) as bot:
            await bot.ready()
            discord.faults.error("POST .*/callback", status=400)
            await discord.member().start("gpu", organisation="xai")
            discord.gateway.drop()
            await discord.until(lambda: discord.gateway.resumes)
            await discord.gateway.close(4000)
            await discord.until(lambda: discord.gateway.live)
            await discord.member().slash("gpu", organisation="xai")
            await bot.stop()

    assert token not in bot.output
    assert bot.output


async def test_a_token_of_no_shape_is_hidden_wherever_it_would_stand(tmp_path: Path) -> None:
    said_anyway = "/users/@me"  # discord.py logs the addresses that it asks for
    async with (
        DiscordStub(token=said_anyway) as discord,
        contrepoint(discord, tmp_path, LOG_LEVEL="DEBUG") as bot,
    ):
        await bot.ready()

    assert said_anyway not in bot.output
    assert "GET" in bot.output
    assert "[hidden]" in bot.output


async def test_a_refused_token_is_shown_nowhere(tmp_path: Path) -> None:
    async with (
        DiscordStub() as discord,
        contrepoint(discord, tmp_path, TOKEN=CANARY, LOG_LEVEL="DEBUG") as bot,
    ):
        await bot.ended(within=30)

    assert CANARY not in bot.output
