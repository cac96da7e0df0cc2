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

from tests.support.discord_stub import MESSAGE_CONTENT_GRANTED, DiscordStub, Json
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
            await discord.gateway.caught_up()
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


def silenced(discord: DiscordStub, *taken: str) -> None:
    """Give the bot's server all permissions but these."""
    kept = dpy.Permissions.all()
    kept.update(administrator=False, **dict.fromkeys(taken, False))
    discord.guilds[0]["roles"][0]["permissions"] = str(kept.value)


def channel_of(bot: Bot, discord: DiscordStub) -> dpy.TextChannel:
    channel = bot.get_channel(int(discord.guilds[0]["channels"][0]["id"]))
    assert isinstance(channel, dpy.TextChannel)
    return channel


def forum_of(bot: Bot, forum: Json) -> dpy.ForumChannel:
    channel = bot.get_channel(int(forum["id"]))
    assert isinstance(channel, dpy.ForumChannel)
    return channel


async def test_a_repeated_nonce_returns_the_first_message_for_a_while(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        channel = channel_of(bot, discord)
        first, second, other = [
            await channel.send(text, nonce=nonce)
            for text, nonce in (("first", "n1"), ("second", "n1"), ("third", "n2"))
        ]
        discord.nonces.window = 0
        late = await channel.send("late", nonce="n1")
        [told, *_] = [await asyncio.wait_for(bot.heard.get(), 5) for _ in range(3)]

    assert (first.id, first.nonce) == (second.id, "n1")
    assert [message["content"] for message in discord.messages] == ["first", "third", "late"]
    assert len({first.id, other.id, late.id}) == 3
    assert (told.id, bot.heard.qsize()) == (first.id, 0)


async def test_history_is_cut_as_asked_and_newest_first(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        silenced(discord)
        channel = channel_of(bot, discord)
        sent = [await channel.send(str(number), nonce=f"n{number}") for number in range(7)]

        async def read(**asked: int) -> str:
            told = await bot.http.logs_from(channel.id, **{"limit": 3, **asked})
            assert not [message for message in told if "nonce" in message]
            return "".join(message["content"] for message in told)

        cuts = [
            await read(),
            await read(before=sent[4].id),
            await read(after=sent[1].id),
            await read(around=sent[3].id),
            await read(limit=50),
        ]
        elsewhere = await bot.http.logs_from(int(discord.guilds[0]["channels"][1]["id"]), 50)

    assert cuts == ["654", "321", "432", "432", "6543210"]
    assert elsewhere == []


@pytest.mark.parametrize(
    ("granted", "read"),
    [pytest.param(0, "", id="without"), pytest.param(MESSAGE_CONTENT_GRANTED, "hello", id="with")],
)
async def test_history_hides_what_the_intent_does(
    connect: Connect, granted: int, read: str
) -> None:
    async with DiscordStub(application_flags=granted) as discord, connect(discord) as bot:
        silenced(discord)
        await discord.member().say("hello")
        channel = channel_of(bot, discord)
        await channel.send("mine")
        told = [message.content async for message in channel.history()]

    assert told == ["mine", read]


async def test_a_forum_post_begins_with_a_message_of_its_own_id(connect: Connect) -> None:
    async with DiscordStub() as discord:
        silenced(discord)
        forum = discord.add_forum(tags=["daily"], required=True)
        async with connect(discord) as bot:
            channel = forum_of(bot, forum)
            with pytest.raises(dpy.HTTPException) as untagged:
                await channel.create_thread(name="no tag", content="hello")
            posts = [
                await channel.create_thread(
                    name="tagged", content="hello", applied_tags=channel.available_tags
                )
                for _ in range(2)
            ]
            active = await channel.guild.active_threads()
            told = [message async for message in posts[0].thread.history()]
            await posts[0].thread.send("and more")
            with pytest.raises(dpy.HTTPException, match="non-text"):
                await bot.get_partial_messageable(channel.id).send("no post")

    assert untagged.value.code == 40067
    assert [post.message.id for post in posts] == [post.thread.id for post in posts]
    assert {thread.id for thread in active} == {post.thread.id for post in posts}
    assert [message.id for message in told] == [posts[0].thread.id]
    assert posts[0].thread.applied_tags[0].name == "daily"
    assert [message["content"] for message in discord.messages_in(forum)] == [
        "hello",
        "and more",
        "hello",
    ]


async def test_a_forum_post_is_there_after_a_new_connection(connect: Connect) -> None:
    async with DiscordStub() as discord:
        forum = discord.add_forum()
        async with connect(discord) as bot:
            made = await forum_of(bot, forum).create_thread(name="post", content="hello")
        async with connect(discord) as bot:
            known = [thread.id for thread in forum_of(bot, forum).threads]

    assert known == [made.thread.id]


async def test_posts_are_archived_and_deleted(connect: Connect) -> None:
    async with DiscordStub() as discord:
        silenced(discord)
        forum = discord.add_forum()
        async with connect(discord) as bot:
            channel = forum_of(bot, forum)
            kept, gone = [
                (await channel.create_thread(name="post", content=text)).thread
                for text in ("kept", "gone")
            ]
            await gone.delete()
            discord.guilds[0]["threads"][0]["thread_metadata"]["archived"] = True
            active = await channel.guild.active_threads()
            archived = [each.id async for each in channel.archived_threads()]
            silenced(discord, "manage_threads")
            with pytest.raises(dpy.Forbidden, match="Missing Permissions"):
                await kept.delete()

    assert (active, archived) == ([], [kept.id])
    assert [message["content"] for message in discord.messages] == ["kept"]


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        pytest.param("view_channel", 50001, id="not-seen"),
        pytest.param("send_messages", 50013, id="not-to-be-written-in"),
    ],
)
@pytest.mark.parametrize("where", ["role", "channel"])
async def test_what_is_not_permitted_is_refused(
    connect: Connect, taken: str, code: int, where: str
) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        place = discord.guilds[0]["channels"][0]
        if where == "role":
            silenced(discord, taken)
        else:
            denied = dpy.Permissions(**{taken: True}).value
            place["permission_overwrites"] = [
                {"id": place["guild_id"], "type": 0, "allow": "0", "deny": str(denied)}
            ]
        with pytest.raises(dpy.Forbidden) as refused:
            await bot.get_partial_messageable(int(place["id"])).send("hello")

    assert refused.value.code == code
    assert discord.messages == []


async def test_history_that_may_not_be_read_is_empty(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        silenced(discord, "read_message_history")
        channel = channel_of(bot, discord)
        await channel.send("hello")

        assert [message async for message in channel.history()] == []


async def test_a_deleted_channel_is_unknown(connect: Connect) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        channel = channel_of(bot, discord)
        await discord.delete_channel(discord.guilds[0]["channels"][0])
        with pytest.raises(dpy.NotFound) as unknown:
            await channel.send("hello")
        await discord.gateway.caught_up()

        assert unknown.value.code == 10003
        assert bot.get_channel(channel.id) is None


@pytest.mark.parametrize(
    ("made", "there"), [pytest.param(False, 0, id="before"), pytest.param(True, 1, id="after")]
)
@pytest.mark.parametrize("how", ["slow", "lost", "failing"])
async def test_an_answer_goes_wrong_before_or_after_the_message_is_made(
    connect: Connect, how: str, there: int, *, made: bool
) -> None:
    async with DiscordStub() as discord, connect(discord) as bot:
        pattern = "POST .*/messages$"
        if how == "slow":
            discord.faults.slow(pattern, seconds=0.2, made=made)
        elif how == "lost":
            discord.faults.lose(pattern, seconds=0.2, made=made)
        else:
            discord.faults.error(pattern, status=503, made=made)
        sending = asyncio.create_task(channel_of(bot, discord).send("hello"))
        await discord.until(lambda: discord.sent("POST", "/messages"))
        await asyncio.sleep(0.1)
        meanwhile = len(discord.messages)
        ended = (await asyncio.gather(sending, return_exceptions=True))[0]

    failed = {"slow": dpy.Message, "lost": OSError, "failing": dpy.DiscordServerError}
    assert isinstance(ended, failed[how]) or "disconnected" in str(ended)
    assert meanwhile == there
    assert len(discord.messages) == (1 if how == "slow" else there)


async def test_a_bot_that_asks_too_much_is_slowed_down_as_a_whole(connect: Connect) -> None:
    async with DiscordStub(channels=8) as discord, connect(discord) as bot:
        discord.limit.per_second = 5
        started = discord.state.now()
        rooms = [bot.get_partial_messageable(int(c["id"])) for c in discord.guilds[0]["channels"]]
        await asyncio.gather(*(room.send("hello") for room in rooms))
        took = discord.state.now() - started
        discord.limit.per_second = 1
        answers = [await discord.member().slash("where") for _ in range(3)]

    assert len(discord.messages) == 8 + 3
    assert 1 <= took < 3
    assert [request for request in discord.requests if request.status == 429]
    assert all(answer.latency < 1 for answer in answers)


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
