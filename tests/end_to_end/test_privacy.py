"""`/privacy` over the wire, and a server that the bot is removed from."""

import asyncio
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

from tests.support.discord_stub import DiscordStub
from tests.support.processes import contrepoint


async def test_data_are_taken_along_and_deleted_after_a_restart(tmp_path: Path) -> None:
    async with DiscordStub() as discord:
        alice = discord.member()
        async with contrepoint(discord, tmp_path) as bot:
            await bot.ready()
            card = await alice.slash("privacy")
            await alice.click(card, "Do not read my quotes")
            await discord.until(lambda: "Read my quotes again" in card.buttons)
        async with contrepoint(discord, tmp_path) as bot:
            await bot.ready()
            file = await alice.click(card, "Export my data")
            await discord.until(lambda: file.message)
            await alice.click(card, "Delete my data…")
            await alice.click(card, "Delete")
            await discord.until(lambda: "Records deleted: 1." in card.text)
        sent = [request.files for request in discord.sent("POST", file.token) if request.files]

    assert card.ephemeral
    assert [len(names) for names in sent] == [1]
    assert sent[0][0].startswith("contrepoint-data-")
    assert _rows(tmp_path, "quote_opt_outs") == []


async def test_a_server_is_remembered_once_the_bot_is_removed(tmp_path: Path) -> None:
    async with DiscordStub(guilds=2) as discord, contrepoint(discord, tmp_path) as bot:
        await bot.ready()
        gone, lost = discord.guilds
        await discord.gateway.dispatch("GUILD_DELETE", {"id": lost["id"], "unavailable": True})
        await discord.gateway.dispatch("GUILD_DELETE", {"id": gone["id"]})
        async with asyncio.timeout(5):
            while not _rows(tmp_path, "departures"):  # noqa: ASYNC110 - of another process
                await asyncio.sleep(0.02)

        assert _rows(tmp_path, "departures") == [int(gone["id"])]


def _rows(folder: Path, table: str) -> list[int]:
    """Return the first column of a table."""
    with closing(connect(folder / "contrepoint.sqlite3")) as connection:
        return [row[0] for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - ours
