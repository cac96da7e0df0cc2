"""The stub against discord.py itself: what the other tests stand on."""

import asyncio
import io
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import discord as dpy
import pytest
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.support.discord_stub import MESSAGE_CONTENT_GRANTED, DiscordStub
from tests.support.processes import EndedEarlyError, bare_bot


class Form(dpy.ui.Modal, title="Form"):
    reason: dpy.ui.TextInput["Form"] = dpy.ui.TextInput(label="Reason", custom_id="reason")

    async def on_submit(self, interaction: dpy.Interaction) -> None:
        await interaction.response.send_message(f"because {self.reason.value}", ephemeral=True)


class Layout(dpy.ui.LayoutView):
    text: dpy.ui.TextDisplay["Layout"] = dpy.ui.TextDisplay("0")
    row: dpy.ui.ActionRow["Layout"] = dpy.ui.ActionRow()

    @row.button(label="More", custom_id="more")
    async def more(self, interaction: dpy.Interaction, _: dpy.ui.Button["Layout"]) -> None:
        self.text.content = str(int(self.text.content) + 1)
        await interaction.response.edit_message(view=self)


async def later(interaction: dpy.Interaction, how: str) -> None:
    await interaction.response.defer(ephemeral=how == "private")
    if how == "withdrawn":
        await interaction.delete_original_response()
        await interaction.followup.send("privately", ephemeral=True)
    elif how == "edited":
        await interaction.edit_original_response(content="done")
    else:
        await interaction.followup.send("done")


async def form(interaction: dpy.Interaction) -> None:
    await interaction.response.send_modal(Form())


async def layout(interaction: dpy.Interaction) -> None:
    await interaction.response.send_message(view=Layout())


async def where(interaction: dpy.Interaction) -> None:
    text = f"{interaction.locale} {interaction.guild_locale} {interaction.permissions.manage_guild}"
    await interaction.response.send_message(text)


async def pick(interaction: dpy.Interaction, word: str) -> None:
    await interaction.response.send_message(word)


async def offered(_: dpy.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{typed}{number}", value=typed) for number in range(2)]


class Bot(dpy.Client):
    """A bot with something of everything that the stub serves."""

    def __init__(self, intents: dpy.Intents) -> None:
        super().__init__(intents=intents, max_messages=None)
        self.tree = app_commands.CommandTree(self)
        self.heard: asyncio.Queue[dpy.Message] = asyncio.Queue()
        self.tree.command(name="later")(later)
        for callback in (form, layout, where):
            self.tree.command(name=callback.__name__)(callback)
        self.tree.command(name="pick")(pick).autocomplete("word")(offered)

    async def setup_hook(self) -> None:
        await self.tree.sync()
        _, address, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address)

    async def on_message(self, message: dpy.Message) -> None:
        self.heard.put_nowait(message)


Connect = Callable[..., AbstractAsyncContextManager[Bot]]


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch) -> Connect:
    """Return what runs a bot against a stub until its servers are there."""

    @asynccontextmanager
    async def connected(discord: DiscordStub, *, content: bool = False) -> AsyncGenerator[Bot]:
        monkeypatch.setattr(Route, "BASE", discord.api)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL())
        intents = dpy.Intents(guilds=True, messages=True, message_content=content)
        async with Bot(intents) as bot, asyncio.TaskGroup() as tasks:
            running = tasks.create_task(bot.start(discord.token))
            await discord.until(lambda: discord.gateway.live or running.done())
            yield bot
            await bot.close()

    return connected


@pytest.mark.parametrize(
    ("how", "text", "private"),
    [
        pytest.param("public", "done", False, id="public"),
        pytest.param("private", "done", True, id="private-is-settled-when-deferring"),
        pytest.param("edited", "done", False, id="placeholder-edited"),
        pytest.param("withdrawn", "privately", True, id="placeholder-withdrawn"),
    ],
)
async def test_a_deferred_answer_is_waited_for(
    connect: Connect, how: str, text: str, *, private: bool
) -> None:
    async with DiscordStub() as discord, connect(discord):
        answer = await discord.member().slash("later", how=how)

    assert (answer.text, answer.ephemeral) == (text, private)


async def test_buttons_edit_the_message_they_stand_on(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord):
        alice = discord.member()
        answer = await alice.slash("layout")
        await alice.click(answer, "More")
        again = await alice.click(answer, "More")

    assert answer.text == again.text == "2"


async def test_a_modal_is_filled_and_sent(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord):
        alice = discord.member()
        modal = await alice.slash("form")
        answer = await alice.submit(modal, {"reason": "of rain"})

    assert (answer.text, answer.ephemeral) == ("because of rain", True)


async def test_autocomplete_offers_choices(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord):
        offer = await discord.member().autocomplete("pick", "word", word="ab")

    assert offer.choices == ["ab0", "ab1"]


async def test_languages_and_permissions_reach_the_bot(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord):
        discord.guilds[0]["preferred_locale"] = "fr"
        member = discord.member(locale="de")
        moderator = discord.member("mo", permissions=dpy.Permissions(manage_guild=True).value)
        answers = [(await person.slash("where")).text for person in (member, moderator)]

    assert answers == ["de fr False", "en-US fr True"]


async def test_a_command_that_was_never_synced_cannot_be_typed(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord):
        with pytest.raises(KeyError, match="unheard"):
            await discord.member().slash("unheard")


@pytest.mark.parametrize(
    ("granted", "read"),
    [pytest.param(0, "", id="without"), pytest.param(MESSAGE_CONTENT_GRANTED, "hello", id="with")],
)
async def test_messages_are_read_only_with_the_message_content_intent(
    connect: Connect, granted: int, read: str
) -> None:
    async with (
        DiscordStub(application_flags=granted) as discord,
        connect(discord, content=bool(granted)) as bot,
    ):
        posted = await discord.member().say("hello")
        heard = await asyncio.wait_for(bot.heard.get(), 5)

    assert (str(heard.id), heard.content) == (posted["id"], read)


async def test_an_intent_that_is_not_granted_closes_the_gateway(connect: Connect) -> None:
    async with DiscordStub() as discord:
        with pytest.RaisesGroup(dpy.PrivilegedIntentsRequired):
            async with connect(discord, content=True):
                pass

    assert [identify["intents"] >> 15 & 1 for identify in discord.gateway.identified] == [1]


async def test_a_cut_connection_is_resumed_with_what_was_missed(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        alice = discord.member()
        posted = [await alice.say("before")]
        discord.gateway.drop()
        posted.append(await alice.say("meanwhile"))
        await discord.until(lambda: discord.gateway.resumes)
        posted.append(await alice.say("after"))
        heard = [await asyncio.wait_for(bot.heard.get(), 5) for _ in posted]

    assert [str(message.id) for message in heard] == [message["id"] for message in posted]
    assert len(discord.gateway.identified) == 1


async def test_a_rate_limited_request_is_made_again_when_told(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord):
        discord.faults.error("POST .*/callback", status=429, retry_after=0.2)
        answer = await discord.member().slash("where")

    refused, made = discord.sent("POST", "/callback")
    assert (refused.status, made.status) == (429, 200)
    assert answer.latency >= 0.2


async def test_messages_are_kept_edited_and_deleted(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        channel = bot.get_partial_messageable(int(discord.guilds[0]["channels"][1]["id"]))
        first = await channel.send("first")
        await channel.send("second", reference=first, suppress_embeds=True)
        await first.edit(content="mended")
        fetched = await channel.fetch_message(first.id)
        await first.delete()
        with pytest.raises(dpy.NotFound):
            await channel.fetch_message(first.id)

    assert fetched.content == "mended"
    assert [message["content"] for message in discord.messages] == ["second"]


async def test_files_are_named(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        channel = bot.get_partial_messageable(int(discord.guilds[0]["channels"][0]["id"]))
        await channel.send("look", file=dpy.File(io.BytesIO(b"bytes"), "chart.png"))

    [sent] = discord.sent("POST", "/messages")
    assert sent.files == ("chart.png",)


async def test_the_bare_bot_runs_as_a_process() -> None:
    async with DiscordStub(guilds=3) as discord, bare_bot(discord) as bot:
        seconds = await bot.ready()
        answer = await discord.member(guild=2).slash("ping")

        assert answer.text == "pong"
        assert 0 < seconds < 30
        assert bot.resident > 10_000_000


async def test_a_wrong_token_is_refused() -> None:
    async with DiscordStub(token="right") as discord, bare_bot(discord, token="wrong") as bot:
        with pytest.raises(EndedEarlyError, match="Improper token"):
            await bot.ready()

    assert [request.status for request in discord.requests] == [401]
