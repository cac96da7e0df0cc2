"""A small server where people argue about computing power."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord.actors import MemberActor

from bot.app import App
from bot.demo.arguments import seed_arguments
from bot.demo.correction import seed_correction
from bot.demo.digest import seed_digest
from bot.demo.overrides import answer_overrides
from bot.demo.stances import seed_stances
from bot.domain.configuration.ids import OPERATOR, GuildId, Place
from bot.texts import Language


@dataclass(frozen=True)
class Server:
    """The seeded server, with one person of each kind to look at it as."""

    channel: simcord.ChannelHandle
    member: MemberActor
    moderator: MemberActor


_PEOPLE = {"camille": "Camille", "noe": "Noé", "ines": "Inès", "sasha": "Sasha"}
_CONVERSATION = (
    ("sasha", "demo-says-corrected"),
    ("noe", "demo-says-count"),
    ("ines", "demo-says-doubt"),
    ("noe", "demo-says-more"),
    ("camille", "demo-says-source"),
    ("camille", "demo-says-power"),
    ("ines", "demo-says-power-cut"),
    ("sasha", "demo-says-try"),
)
"""Who says which text; Sasha moderates."""
_ANSWERS = {"demo-says-power-cut": "demo-says-power"}
"""What answers what."""
_ASKED: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "demo-says-doubt": (
        "noe",
        "compare",
        {"organisations": "First video model, Veo 3, Llama 4, Colossus 1", "metric": "gpu_count"},
    ),
    "demo-says-power-cut": ("ines", "viewpoints", {"topic": "wall"}),
}
"""After which text somebody asks the program for what."""


def speak_language(env: simcord.Env, language: Language) -> None:
    """Make every interaction say the demo's language: the simulator knows English alone."""
    locale = "fr" if language is Language.FRENCH else "en-GB"

    def translate(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE" and isinstance(payload, dict):
            payload["locale"] = payload["guild_locale"] = locale

    env.backend.subscribers.insert(0, translate)


async def seed_server(env: simcord.Env, app: App, language: Language) -> Server:
    """Make the server, its settings, its people and the talk that is under way."""
    texts = app.texts
    answer_overrides()
    guild = env.create_guild(texts.say("demo-server", language))
    channel = guild.create_text_channel(
        texts.say("demo-channel", language), topic=texts.say("demo-topic", language)
    )
    moderators = guild.create_role(
        texts.say("demo-moderators", language),
        permissions=discord.Permissions(manage_guild=True, manage_messages=True),
    )
    people = {
        name: guild.add_member(
            env.create_user(name, global_name=shown),
            roles=[moderators] if name == "sasha" else [],
        )
        for name, shown in _PEOPLE.items()
    }
    room = _moderators_room(env, guild, moderators, texts.say("demo-moderators-channel", language))
    await _set(app, GuildId(guild.id), language, moderators=room.id, now=env.now())
    await seed_stances(app, GuildId(guild.id), now=env.now())
    asker, moderator = people["noe"], people["sasha"]
    await seed_arguments(
        app, author=people["ines"], moderator=moderator, language=language, now=env.now()
    )
    await seed_correction(env, app, channel, member=asker, moderator=moderator)
    said: dict[str, discord.Message] = {}
    for name, key in _CONVERSATION:
        answered = said.get(_ANSWERS.get(key, ""))
        said[key] = await people[name].send(channel, texts.say(key, language), reply_to=answered)
        if key in _ASKED:
            who, command, options = _ASKED[key]
            await people[who].slash(channel, command, **options)
    await seed_digest(app, GuildId(guild.id), channel.id, language, now=env.now())
    return Server(channel=channel, member=people["camille"], moderator=moderator)


def _moderators_room(
    env: simcord.Env, guild: simcord.GuildHandle, moderators: simcord.RoleHandle, name: str
) -> simcord.ChannelHandle:
    """Make the channel where moderators alone read, and the program tells them what waits."""
    seen = discord.PermissionOverwrite(view_channel=True)
    program = simcord.UserHandle(env, env.backend.bot_user)
    unseen = discord.PermissionOverwrite(view_channel=False)
    return guild.create_text_channel(
        name, overwrites={guild.default_role: unseen, moderators: seen, program: seen}
    )


async def _set(
    app: App, guild: GuildId, language: Language, *, moderators: int, now: datetime
) -> None:
    """Speak the demo's language, and hint at every quote that lost something, without a pause."""
    wanted: Mapping[str, Mapping[str, object]] = {
        "server": {"language": language.value, "moderators_channel": moderators},
        "quotes": {"mode": "hint", "person_pause": 0, "channel_pause": 0},
    }
    for cog, values in wanted.items():
        place = Place(guild, None, cog)
        await app.configuration.insist(place, values, by=OPERATOR, expected_revision=0, now=now)
