"""`/config` where things go wrong: at once, twice, after a restart, without a database."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import text

from bot.domain.configuration.changes import Change
from bot.domain.configuration.ids import GuildId
from bot.domain.configuration.server import ServerSettings
from bot.domain.figures.settings import Answers, FiguresSettings
from bot.storage.address import parse_url
from bot.storage.database import open_database
from bot.storage.opening import opened
from bot.usecases.configuration import Configuration
from tests.support.discord_stub import (
    MESSAGE_CONTENT_GRANTED,
    DiscordStub,
    Interaction,
    Member,
)
from tests.support.discord_stub.payloads import ALL_PERMISSIONS
from tests.support.postgres import database_url, postgres_url, sqlite_url
from tests.support.processes import BotProcess, contrepoint
from tests.support.relay import relayed

__all__ = ["database_url", "postgres_url", "sqlite_url"]

MEANWHILE = "changed these settings a moment ago, so yours were not saved"
LOST = "The database does not answer just now, so nothing was saved. Try again in a moment."


def _discord() -> DiscordStub:
    return DiscordStub(application_flags=MESSAGE_CONTENT_GRANTED)


@asynccontextmanager
async def _running(discord: DiscordStub, folder: Path, url: str) -> AsyncGenerator[BotProcess]:
    async with contrepoint(discord, folder, DATABASE_URL=url) as bot:
        await bot.ready()
        yield bot


def _moderator(discord: DiscordStub, name: str) -> Member:
    return discord.member(name, permissions=ALL_PERMISSIONS)


async def _page(member: Member, cog: str = "figures") -> Interaction:
    """Open the panel and one of its pages."""
    opened_panel = await member.slash("config open")
    await member.choose(opened_panel, ":page:", cog)
    await member.gateway.caught_up()
    return opened_panel


async def _stored(url: str, discord: DiscordStub) -> tuple[FiguresSettings, tuple[Change, ...]]:
    """Return what is set now, and every change of it."""
    guild = _guild(discord)
    async with open_database(url) as database:
        configuration = Configuration(database)
        settings = await configuration.settings_for(FiguresSettings, guild)
        return settings, (await configuration.history(guild)).changes


def _guild(discord: DiscordStub) -> GuildId:
    return GuildId(int(discord.guilds[0]["id"]))


async def test_the_second_of_two_moderators_sees_the_firsts_change_and_decides(
    tmp_path: Path, database_url: str
) -> None:
    async with (
        _discord() as discord,
        _running(discord, tmp_path, database_url) as bot,
    ):
        ann, ben = (_moderator(discord, name) for name in ("ann", "ben"))
        hers, his = await _page(ann), await _page(ben)

        await asyncio.gather(ann.click(hers, "Switch off"), ben.choose(his, ":answers:", "private"))
        await discord.until(lambda: (MEANWHILE in hers.text) != (MEANWHILE in his.text))
        after_both, changes = await _stored(database_url, discord)
        if MEANWHILE in his.text:
            await ben.choose(his, ":answers:", "private")
            await discord.until(lambda: MEANWHILE not in his.text)
        else:
            await ann.click(hers, "Switch off")
            await discord.until(lambda: MEANWHILE not in hers.text)
        decided, _ = await _stored(database_url, discord)

    assert len(changes) == 1
    assert after_both in (
        FiguresSettings(enabled=False),
        FiguresSettings(answers=Answers.PRIVATE),
    )
    assert decided == FiguresSettings(enabled=False, answers=Answers.PRIVATE)
    assert bot.warnings == []


async def test_a_double_click_changes_once(tmp_path: Path, database_url: str) -> None:
    async with (
        _discord() as discord,
        _running(discord, tmp_path, database_url) as bot,
    ):
        ann = _moderator(discord, "ann")
        panel = await _page(ann)

        pressed = await asyncio.gather(*(ann.click(panel, "Switch off") for _ in range(2)))
        await discord.until(lambda: MEANWHILE in panel.text or "Switch on" in panel.buttons)
        await discord.gateway.caught_up()
        settings, changes = await _stored(database_url, discord)

    assert len(pressed) == 2
    assert settings == FiguresSettings(enabled=False)
    assert len(changes) == 1
    assert bot.warnings == []


async def test_an_old_panel_and_its_form_outlive_the_process(
    tmp_path: Path, database_url: str
) -> None:
    async with _discord() as discord:
        ann, ben = (_moderator(discord, name) for name in ("ann", "ben"))
        async with _running(discord, tmp_path, database_url):
            panel, form_of = await _page(ann), await _page(ben, "server")
            form = await ben.click(form_of, "Change…")
        async with _running(discord, tmp_path, database_url) as bot:
            await ben.submit(form, {"typed": "Europe/Paris"}, on=form_of)
            await discord.until(lambda: "Europe/Paris" in form_of.text)
            await ann.click(panel, "Switch off")
            await discord.until(lambda: "Switch on" in panel.buttons)
            settings, changes = await _stored(database_url, discord)
            async with open_database(database_url) as database:
                server = await Configuration(database).settings_for(ServerSettings, _guild(discord))

    assert settings == FiguresSettings(enabled=False)
    assert server.time_zone == "Europe/Paris"
    assert len(changes) == 2
    assert bot.warnings == []


async def test_a_server_lost_in_mid_press_saves_nothing_and_is_told(
    tmp_path: Path, postgres_url: str
) -> None:
    async with (
        relayed(postgres_url) as relay,
        _discord() as discord,
        _running(discord, tmp_path, relay.url),
    ):
        ann = _moderator(discord, "ann")
        panel = await _page(ann)
        async with opened(parse_url(postgres_url)) as others, others.writing() as holder:
            await holder.execute(text("LOCK TABLE configuration_changes IN EXCLUSIVE MODE"))
            pressed = await ann.click(panel, "Switch off")

            async def half_way() -> bool:
                return bool(await holder.scalar(text("SELECT 1 FROM pg_locks WHERE NOT granted")))

            await _until(half_way)
            await relay.cut()
            await discord.until(lambda: pressed.followups)
        again = await ann.click(panel, "Switch off")
        await discord.until(lambda: again.followups)
        nothing, no_changes = await _stored(postgres_url, discord)
        await relay.mend()
        await ann.click(panel, "Switch off")
        await discord.until(lambda: "Switch on" in panel.buttons)
        settings, changes = await _stored(postgres_url, discord)

    for refused in (pressed, again):
        assert [each["content"] for each in refused.followups] == [LOST]
    assert (nothing, no_changes) == (FiguresSettings(), ())
    assert (settings, len(changes)) == (FiguresSettings(enabled=False), 1)


async def test_a_silent_server_is_said_in_time_and_heard_again(
    tmp_path: Path, postgres_url: str
) -> None:
    async with (
        relayed(postgres_url) as relay,
        _discord() as discord,
        _running(discord, tmp_path, relay.url),
    ):
        ann = _moderator(discord, "ann")
        relay.freeze()
        began = discord.state.now()
        looked_up, panel = await asyncio.gather(
            ann.slash("gpu", organisation="xai"), ann.slash("config open")
        )
        took = discord.state.now() - began
        relay.thaw()
        again = [await ann.slash("gpu", organisation="xai"), await ann.slash("config open")]

    assert [(each.text, each.ephemeral) for each in (looked_up, panel)] == [(LOST, True)] * 2
    assert took < 3
    assert [each.text.startswith("##") for each in again] == [True, True]


async def test_a_file_kept_by_another_process_saves_nothing_and_is_told(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with (
        _discord() as discord,
        _running(discord, tmp_path, sqlite_url),
    ):
        ann = _moderator(discord, "ann")
        panel = await _page(ann)
        async with opened(parse_url(sqlite_url)) as others, others.writing():
            began = discord.state.now()
            pressed = await ann.click(panel, "Switch off")
            await discord.until(lambda: pressed.followups)
            took = discord.state.now() - began
        nothing, no_changes = await _stored(sqlite_url, discord)
        await ann.click(panel, "Switch off")
        await discord.until(lambda: "Switch on" in panel.buttons)
        settings, changes = await _stored(sqlite_url, discord)

    assert [each["content"] for each in pressed.followups] == [LOST]
    assert took < 10
    assert (nothing, no_changes) == (FiguresSettings(), ())
    assert (settings, len(changes)) == (FiguresSettings(enabled=False), 1)


async def _until(fact: Callable[[], Coroutine[None, None, bool]], *, within: float = 5.0) -> None:
    loop = asyncio.get_running_loop()
    began = loop.time()
    while not await fact():
        assert loop.time() - began < within
        await asyncio.sleep(0.01)
