"""A small server where people argue about computing power."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import discord
import simcord
from simcord.actors import MemberActor

from bot.demo.overrides import answer_overrides
from bot.texts import Language, Texts


@dataclass(frozen=True)
class Server:
    """The seeded server, with one person of each kind to look at it as."""

    channel: simcord.ChannelHandle
    member: MemberActor
    moderator: MemberActor


_PEOPLE = {"camille": "Camille", "noe": "Noé", "ines": "Inès", "sasha": "Sasha"}
_CONVERSATION = (
    ("noe", "demo-says-count"),
    ("ines", "demo-says-doubt"),
    ("noe", "demo-says-more"),
    ("camille", "demo-says-source"),
    ("sasha", "demo-says-try"),
)
"""Who says which text; Sasha moderates."""


def speak_language(env: simcord.Env, language: Language) -> None:
    """Make every interaction say the demo's language: the simulator knows English alone."""
    locale = "fr" if language is Language.FRENCH else "en-GB"

    def translate(event: str, payload: Mapping[str, Any]) -> None:
        if event == "INTERACTION_CREATE" and isinstance(payload, dict):
            payload["locale"] = payload["guild_locale"] = locale

    env.backend.subscribers.insert(0, translate)


async def seed_server(env: simcord.Env, texts: Texts, language: Language) -> Server:
    """Make the server, its people and the talk that is under way."""
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
    for name, key in _CONVERSATION:
        await people[name].send(channel, texts.say(key, language))
    return Server(channel=channel, member=people["camille"], moderator=people["sasha"])
