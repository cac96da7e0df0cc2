"""Every command that the README gives is run: here, or by CI itself."""

import asyncio
import os
import re
import signal
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support import claims, quotations
from tests.support.discord_stub import DiscordStub
from tests.support.processes import ROOT, contrepoint

README = (ROOT / "README.md").read_text(encoding="utf-8")
SERVING = {"contrepoint run", "contrepoint demo"}
"""They run until stopped: other tests start and stop both, and `make` does below."""
BY_CI = {"make test"}
ONCE = {
    "contrepoint check",
    "contrepoint data check",
    "contrepoint database upgrade",
    "contrepoint database backup FILE",
    "contrepoint database restore FILE",
    "contrepoint database forget --server ID --yes",
    "contrepoint database forget --member ID --yes",
    "contrepoint config export --server ID FILE",
    "contrepoint config import --server ID FILE",
    "contrepoint evaluate quotes FILE.jsonl",
    "contrepoint evaluate claims FILE.jsonl",
}
SET_UP = (ROOT / ".venv" / ".demo").exists()


def _given(readme: str) -> set[str]:
    """Return the commands in shell blocks, and those of ours that stand in a table."""
    blocks = re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    lines = {line for block in blocks for line in block.splitlines()}
    return lines | set(re.findall(r"^\| `(contrepoint [^`]+)`", readme, re.MULTILINE))


def test_every_command_given_is_run_somewhere() -> None:
    assert _given(README) == {"make demo", "make run"} | SERVING | BY_CI | ONCE


async def test_the_commands_that_end_end_well_in_the_order_of_the_readme(tmp_path: Path) -> None:
    for noun, labelled in (("quotes", quotations.LABELLED), ("claims", claims.LABELLED)):
        lines = quotations.as_lines(labelled)
        (tmp_path / f"{noun}.jsonl").write_text(lines, encoding="utf-8")
    async with DiscordStub() as discord:
        for command in ("database upgrade", *sorted(each.partition(" ")[2] for each in ONCE)):
            noun, judged = command.split()[0], command.split()[1:2]
            given = {
                "FILE": str(tmp_path / f"{noun}.file"),
                "FILE.jsonl": str(tmp_path / f"{'-'.join(judged)}.jsonl"),
                "ID": str(2**60),
            }
            arguments = [given.get(word, word) for word in command.split()]
            async with contrepoint(discord, tmp_path, arguments=arguments) as process:
                assert await process.ended() == 0, process.output


@asynccontextmanager
async def _make(target: str, env: dict[str, str]) -> AsyncGenerator[asyncio.subprocess.Process]:
    """Run `make target` as one types it, and stop it as Ctrl+C does."""
    process = await asyncio.create_subprocess_exec(
        "make",
        "--no-print-directory",
        target,
        cwd=ROOT,
        env={**os.environ, "LANG": "C.UTF-8", "ARGS": "", "MAKEFLAGS": "", **env},
        stdout=PIPE,
        stderr=STDOUT,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGINT)
        await asyncio.wait_for(process.communicate(), 15)


async def _line_with(process: asyncio.subprocess.Process, words: str) -> str:
    assert process.stdout is not None
    seen = ""
    while words not in seen:
        line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
        assert line, seen
        seen += line
    return seen


@pytest.mark.skipif(not SET_UP, reason="make has not set up .venv here; make test has")
async def test_make_demo_prints_its_addresses() -> None:
    async with _make("demo", {}) as process:
        said = await _line_with(process, "The demo is ready")

    assert len(set(re.findall(r"http://127\.0\.0\.1:(\d+)/#\S+", said))) == 2


@pytest.mark.skipif(not SET_UP, reason="make has not set up .venv here; make test has")
async def test_make_run_serves(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        settings = {
            "CONTREPOINT_TOKEN": discord.token,
            "CONTREPOINT_DISCORD_API": discord.api,
            "CONTREPOINT_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}",
        }
        async with _make("run", settings) as process:
            await _line_with(process, "Ready in")
            answer = await discord.member().slash("gpu", organisation="xai")

    assert "230,000" in answer.text
