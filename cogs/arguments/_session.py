"""Whoever adds an argument, speaks of one or decides on one, and the topics that count there."""

from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.topics import Topics
from bot.ui.access import topics_here
from bot.ui.contributions.acting import Acting, in_server
from bot.ui.gate import moderated
from bot.usecases.arguments import Arguments


@dataclass(frozen=True)
class Session(Acting):
    """One use of a command, a button or a form of arguments."""

    topics: Topics

    @property
    def arguments(self) -> Arguments:
        """What can be done with arguments."""
        return self.app.arguments

    def topic(self, key: str) -> Topic | None:
        """Return a topic, None for one that is not offered any more."""
        return self.topics.topics.get(key)


async def members_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a member of a server."""
    return Session(interaction, in_server(interaction), await topics_here(interaction))


async def moderators_session(interaction: discord.Interaction[Any]) -> Session:
    """Return the session of a moderator; refuses anybody else."""
    return Session(interaction, await moderated(interaction), await topics_here(interaction))
