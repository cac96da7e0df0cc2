"""The real program inside a simulator of Discord, and people to talk to it.

What is private to the simulator is reached for here and nowhere else.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from discord.ext import commands
from simcord import actors
from simcord.actors import MemberActor
from simcord.backend import serializers
from simcord.components import walk_components
from simcord.interactions import base_payload

from bot.app import App, build_app
from bot.catalogue import data_dir, read_catalogue, read_topics
from bot.client import Contrepoint
from bot.demo.overrides import answer_overrides
from bot.domain.viewpoints.model import Topic
from bot.errors import ExpectedError
from bot.storage.database import Database, open_database
from bot.texts import Language, Texts
from bot.usecases.figures import Figures

START = datetime(2026, 11, 21, 10, tzinfo=UTC)
"""The moment at which every simulation begins."""

PLAIN = str.maketrans("\u00a0\u202f\u2009", "   ")
"""Makes every kind of space a common one, so that a test can be read."""

_Person = MemberActor | simcord.UserHandle
_V2 = 1 << 15

# Settling waits for silence, 50 ms a call; everything here is quick and local.
simcord.Env._settle_internal.__kwdefaults__ = {  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - there is no setting for it
    **(simcord.Env._settle_internal.__kwdefaults__ or {}),  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - as above
    "idle": 0.001,
}

answer_overrides()


@dataclass(frozen=True)
class Answer:
    """What somebody was answered, as it went over the wire."""

    message: simcord.ResponseMessage

    @property
    def text(self) -> str:
        """All its text, with common spaces."""
        return self.raw.translate(PLAIN)

    @property
    def raw(self) -> str:
        """All its text, character for character."""
        shown = (str(each["content"]) for each in self.components if "content" in each)
        return "\n".join(filter(None, (self.message.content, *shown)))

    @property
    def components(self) -> list[dict[str, Any]]:
        """Every component, the nested ones too."""
        return list(walk_components(self.message.components))

    @property
    def buttons(self) -> dict[str, str]:
        """The custom id behind each label."""
        return {
            each["label"]: each["custom_id"]
            for each in self.components
            if each.get("custom_id") and "label" in each
        }

    @property
    def private(self) -> bool:
        """Whether one person alone sees it."""
        return self.message.ephemeral


class Simulation:
    """A server with two members, and the program that serves it."""

    def __init__(self, env: simcord.Env, app: App) -> None:
        self.env = env
        self.app = app
        guild = env.create_guild("Computing")
        self.guild = guild
        self.channel = guild.create_text_channel("debates")
        self.alice = guild.add_member(env.create_user("alice"))
        self.bob = guild.add_member(env.create_user("bob"))
        self.outsider = env.create_user("outsider")
        self._languages = {"locale": "en-GB", "guild_locale": "en-GB"}
        env.backend.subscribers.insert(0, self._observe)

    @property
    def client(self) -> Contrepoint:
        """The client that is running now."""
        assert isinstance(self.env.bot, Contrepoint)
        return self.env.bot

    def speak(self, *, member: str = "en-GB", server: str = "en-GB") -> None:
        """Set the language of whoever acts, and the server's."""
        self._languages = {"locale": member, "guild_locale": server}

    def say(self, key: str, language: Language = Language.ENGLISH, /, **values: str | int) -> str:
        """Return a text of the program, with common spaces."""
        return self.app.texts.say(key, language, **values).translate(PLAIN)

    async def slash(self, name: str, by: MemberActor | None = None, /, **options: object) -> Answer:
        """Use a command and return what it answered."""
        return answer_of(await (by or self.alice).slash(self.channel, name, **options))

    def restricted(self, name: str, **rights: bool) -> simcord.ChannelHandle:
        """Make a channel in which everybody, the bot too, may or may not do this."""
        overwrite = discord.PermissionOverwrite(**rights)
        return self.guild.create_text_channel(name, overwrites={self.guild.default_role: overwrite})

    async def gpu(self, organisation: str, /, **options: object) -> Answer:
        """Ask for an organisation's processors."""
        return await self.slash("gpu", organisation=organisation, **options)

    async def press(self, answer: Answer, label: str, *, by: _Person | None = None) -> Answer:
        """Press the button with that label."""
        return answer_of(await (by or self.alice).click(answer.message, label=label))

    async def press_twice(self, answer: Answer, label: str, *, by: _Person) -> list[Answer]:
        """Press a button a second time before the first press is answered; return both answers."""
        backend, second = self.env.backend, list[simcord.InteractionResult]()

        def press_again(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
            if event == "INTERACTION_CREATE" and not second:
                record, again = base_payload(
                    backend,
                    type=payload["type"],
                    channel_id=int(payload["channel_id"]),
                    guild_id=self.guild.id,
                    user_id=by.id,
                    data=payload["data"],
                )
                record.source_message_id = int(payload["message"]["id"])
                second.append(simcord.InteractionResult(self.env, record))
                backend.emit("INTERACTION_CREATE", again | {"message": payload["message"]})

        backend.subscribers.append(press_again)
        first = await by.click(answer.message, label=label)
        backend.subscribers.remove(press_again)
        return [answer_of(each) for each in (first, *second)]

    async def forge(
        self, custom_id: str, *, by: _Person | None = None, chosen: str | None = None
    ) -> simcord.InteractionResult:
        """Press a button that the program never drew, or choose in such a select."""
        who = by or self.alice
        control: dict[str, Any] = {"type": 2, "style": 2, "label": "Press", "custom_id": custom_id}
        if chosen is not None:
            option = {"label": "Choose", "value": chosen}
            control = {"type": 3, "custom_id": custom_id, "options": [option]}
        drawn = self._drawn(control, who)
        forged = simcord.ResponseMessage(self.env, drawn)
        if chosen is not None:
            return await who.select(forged, [chosen], custom_id=custom_id)
        return await who.click(forged, custom_id=custom_id)

    async def menu_in_dm(
        self, name: str, message: simcord.ResponseMessage, by: simcord.UserHandle
    ) -> simcord.InteractionResult:
        """Use a command on a message of a direct conversation."""
        stored = self.env.backend.get_message(message.channel_id, message.id)
        shown = dict(serializers.message_payload(self.env.backend, stored))
        known = self.env.backend.find_command(name, None, type=3)
        assert known is not None
        data = {
            "id": known["id"],
            "name": name,
            "type": 3,
            "target_id": shown["id"],
            "resolved": {"messages": {shown["id"]: shown}},
        }
        return await actors._dispatch_actor_interaction(  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - the simulator knows such commands in servers only
            by, 2, by.dm_channel, data
        )

    async def submit(
        self, custom_id: str, typed: Mapping[str, str], *, by: _Person | None = None
    ) -> simcord.InteractionResult:
        """Send a form that the program never showed, as if a message had opened it."""
        who = by or self.alice
        channel = self.channel if isinstance(who, MemberActor) else who.dm_channel
        rows = [
            {"type": 18, "component": {"type": 4, "custom_id": name, "value": value}}
            for name, value in typed.items()
        ]
        below = self._drawn({"type": 2, "style": 2, "label": "Form", "custom_id": "form"}, who)
        shown = dict(serializers.message_payload(self.env.backend, below))
        return await actors._dispatch_actor_interaction(  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - members can only send what they were shown
            who,
            5,
            channel,
            {"custom_id": custom_id, "components": rows},
            extra={"message": shown},
            source_message_id=below.id,
        )

    def _drawn(self, control: Mapping[str, Any], who: _Person) -> Any:  # noqa: ANN401 - the simulator's own kind
        """Return a message of the bot that bears one control, where this person can see it."""
        channel = self.channel if isinstance(who, MemberActor) else who.dm_channel
        return self.env.backend.create_message(
            channel.id,
            self.env.backend.bot_user.id,
            components=[{"type": 1, "components": [control]}],
            flags=_V2,
        )

    def show_command(self, name: str, to: MemberActor) -> None:
        """Let somebody see a command that Discord hides from them."""
        known = self.env.backend.commands[None].values()
        command = next(each for each in known if each["name"] == name)
        self.guild.set_command_permissions(int(command["id"]), {to: True})

    async def complete(self, typed: str) -> list[str]:
        """Return the names offered while `typed` stands in `/gpu`."""
        choices = await self.alice.autocomplete(self.channel, "gpu", "organisation", typed)
        return [choice["name"] for choice in choices]

    async def restart(self, app: App | None = None) -> None:
        """End the client and start a new one, on the same database unless `app` has another."""
        ended = self.client
        await self.env.restart_bot(Contrepoint(app or self.app, message_content=True))
        await ended.close()

    async def outage(self) -> None:
        """Let the server be away for a moment, as in an outage of Discord's."""
        backend, guild = self.env.backend, self.guild.id
        backend.emit("GUILD_DELETE", {"id": str(guild), "unavailable": True})
        back = serializers.guild_create_payload(backend, backend.get_guild(guild))
        backend.emit("GUILD_CREATE", {**back, "unavailable": False})
        await self.env.settle()

    @property
    def last_sent(self) -> dict[str, Any]:
        """The body of the last request that the program made."""
        body: dict[str, Any] = self.env.http_requests[-1].json or {}
        return body.get("data", body)

    def posts(self, channel: simcord.ChannelHandle | None = None) -> list[Answer]:
        """Return what the program posted for everybody in a channel, oldest first."""
        backend, place = self.env.backend, (channel or self.channel).id
        stored = sorted(backend.messages.get(place, {}).values(), key=lambda each: each.id)
        return [
            Answer(simcord.ResponseMessage(self.env, each))
            for each in stored
            if each.author_id == backend.bot_user.id and each.visible_to(None)
        ]

    async def open_post(
        self, forum: simcord.ChannelHandle, title: str, *, tags: Sequence[str] = (), **state: bool
    ) -> simcord.ChannelHandle:
        """Open a post in a forum as a member does: its first message has its id.

        `tags` are made in the forum first; `state` may say that the post is locked.
        """
        backend, channel = self.env.backend, self.env.backend.get_channel(forum.id)
        made = [
            {"id": str(backend.snowflake()), "name": name, "emoji_id": None, "emoji_name": None}
            for name in tags
        ]
        channel.available_tags = [*channel.available_tags, *made]
        backend.emit("CHANNEL_UPDATE", dict(serializers.channel_payload(backend, channel)))
        applied = [int(str(each["id"])) for each in made]
        thread = backend.create_thread(
            forum.id, title, self.alice.id, applied_tags=applied, broadcast=False
        )
        for name, value in state.items():
            setattr(thread.thread_metadata, name, value)
        backend.announce_thread_create(thread)
        first = backend.prepare_message(thread.id, self.alice.id, "What do you think?")
        first.id = thread.id
        backend.commit_message(first)
        await self.env.settle()
        return simcord.ChannelHandle(self.env, self.guild, thread)

    def payload(self, message: discord.Message) -> dict[str, Any]:
        """Return a message as Discord tells of it."""
        stored = self.env.backend.get_message(message.channel.id, message.id)
        return dict(serializers.message_payload(self.env.backend, stored))

    def fail_next(
        self, method: str, path: str, *, status: int, code: int = 0, times: int = 1
    ) -> None:
        """Let the next requests of this kind fail."""
        fault = {"method": method, "path": path, "status": status, "code": code, "times": times}
        self.env.backend.faults.append({**fault, "message": "Refused"})

    async def delete_at_once(self, *messages: discord.Message) -> None:
        """Delete several messages as moderators can: Discord tells of them together."""
        ids = [each.id for each in messages]
        self.env.backend.bulk_delete_messages(messages[0].channel.id, ids)
        await self.env.settle()

    async def advance(self, seconds: float, *, steps: int = 1) -> None:
        """Let time pass, in steps: the simulator gives each five seconds of real time."""
        for _ in range(steps):
            await self.env.advance_time(seconds / steps)

    def expire_next(self) -> None:
        """Let the next answer to an interaction come too late."""
        self.env.backend.faults.append(
            {
                "method": "POST",
                "path": "/interactions/*/callback",
                "status": 404,
                "code": 10062,
                "message": "Unknown interaction",
                "times": 1,
            }
        )

    def _observe(self, event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
        if event == "INTERACTION_CREATE":
            payload["locale"] = self._languages["locale"]
            if "guild_id" in payload:
                payload["guild_locale"] = self._languages["guild_locale"]
        if event == "GUILD_CREATE":
            # Discord sends the threads that are not archived.
            threads = payload.get("threads", [])
            payload["threads"] = [
                each for each in threads if not each["thread_metadata"]["archived"]
            ]
        if event == "MESSAGE_DELETE":
            # A "thinking…" that was deleted is over; the simulator would still wait for its text.
            for interaction in self.env.backend.interactions.values():
                if interaction.loading and str(interaction.message_id) == payload["id"]:
                    interaction.complete_deferred()


def answer_of(result: simcord.InteractionResult) -> Answer:
    """Return the last thing that an interaction was answered."""
    said = [*([result.response] if result.response else ()), *result.followups]
    assert said, "nothing was answered"
    return Answer(said[-1])


@pytest.fixture
def extra_cogs() -> Sequence[commands.Cog]:
    """Stand beside the program's own cogs; a test module may give some."""
    return ()


@pytest.fixture(scope="session")
def shipped() -> tuple[Texts, Figures]:
    """Read texts and figures, which nothing changes, once for all tests."""
    data = data_dir()
    return Texts(data / "texts"), Figures(read_catalogue(data))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncGenerator[Database]:
    """Open a database of the program's own."""
    async with open_database(f"sqlite+aiosqlite:///{tmp_path / 'simulated.sqlite3'}") as database:
        yield database


@pytest.fixture(scope="session")
def topics(shipped: tuple[Texts, Figures]) -> Mapping[str, Topic]:
    """Read the curated topics once for all tests."""
    return read_topics(data_dir(), shipped[1].catalogue)


@pytest.fixture
def app(shipped: tuple[Texts, Figures], topics: Mapping[str, Topic], database: Database) -> App:
    """Build the program."""
    texts, figures = shipped
    return build_app(texts, figures, topics, database)


@pytest.fixture
async def env(app: App, extra_cogs: Sequence[commands.Cog]) -> AsyncGenerator[simcord.Env]:
    """Run the real client; what it raised and could not explain fails the test."""
    client = Contrepoint(app, message_content=True)
    for cog in extra_cogs:
        await client.add_cog(cog)
    running = simcord.Env(client)
    running.backend.clock._epoch = START  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - there is no setting for it
    await running.start()
    try:
        yield running
    finally:
        await running.shutdown()
        await running.bot.close()
    seen = running._errors_acknowledged  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - as the simulator's own fixture does
    raised = running.errors_since(seen)
    assert [error for error in raised if not isinstance(cause_of(error), ExpectedError)] == []


@pytest.fixture
def simulation(env: simcord.Env, app: App) -> Simulation:
    """Make a server with people in it."""
    return Simulation(env, app)


def cause_of(error: BaseException) -> BaseException:
    """Return what a command raised, without the wrapper of the command tree."""
    wrapped = isinstance(error, discord.app_commands.CommandInvokeError)
    return error.original if wrapped else error
