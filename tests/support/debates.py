"""Debates in the simulator: a moderator who opens them, and what became of their threads."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
import simcord
from simcord.actors import MemberActor
from simcord.interactions import base_payload

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.debates.debate import Debate
from bot.domain.viewpoints.model import Viewpoint
from tests.support.forums import make_forum, require_tags
from tests.support.simulation import Answer, Simulation, answer_of

TOPIC = "computing-power"
TITLE = "Who owns the computing power?"
TITRE = "À qui appartient la puissance de calcul\u202f?"


@dataclass(frozen=True)
class Bench:
    """A moderator at work."""

    simulation: Simulation
    moderator: MemberActor

    @property
    def server(self) -> GuildId:
        """The server's id."""
        return GuildId(self.simulation.guild.id)

    async def debate(
        self, does: str, *, where: simcord.ChannelHandle | None = None, **options: object
    ) -> Answer:
        """Use one of the commands; return its last answer."""
        return (await self.answers(does, where=where, **options))[-1]

    async def answers(
        self, does: str, *, where: simcord.ChannelHandle | None = None, **options: object
    ) -> list[Answer]:
        """Use one of the commands; return all its answers, the first one first."""
        channel = where or self.simulation.channel
        result = await self.moderator.slash(channel, f"debate {does}", **options)
        said = [*([result.response] if result.response else ()), *result.followups]
        return [Answer(each) for each in dict.fromkeys(said)]

    async def at_once(self, does: str, **options: object) -> list[Answer]:
        """Use a command a second time before the first use is answered; return both answers."""
        simulation, second = self.simulation, list[simcord.InteractionResult]()
        backend = simulation.env.backend

        def use_again(event: str, payload: Any) -> None:  # noqa: ANN401 - any event's
            if event == "INTERACTION_CREATE" and not second:
                record, again = base_payload(
                    backend,
                    type=payload["type"],
                    channel_id=int(payload["channel_id"]),
                    guild_id=simulation.guild.id,
                    user_id=self.moderator.id,
                    data=payload["data"],
                )
                second.append(simcord.InteractionResult(simulation.env, record))
                backend.emit("INTERACTION_CREATE", again)

        backend.subscribers.append(use_again)
        first = await self.moderator.slash(simulation.channel, f"debate {does}", **options)
        backend.subscribers.remove(use_again)
        return [answer_of(each) for each in (first, *second)]

    async def opened(self, channel: simcord.ChannelHandle | None = None) -> simcord.ChannelHandle:
        """Open a debate on the topic; return its thread."""
        place = channel or self.simulation.channel
        await self.debate("open", topic=TOPIC, channel=place)
        return place.threads[-1]

    async def standing(self) -> list[Debate]:
        """Return the debates that stand."""
        return [*await self.simulation.app.debates.standing(self.server)]

    async def lean(self, viewpoint: Viewpoint, *members: int, now: datetime) -> None:
        """Let some members lean to a view."""
        stances = self.simulation.app.stances
        for member in map(MemberId, members):
            await stances.take(self.server, TOPIC, viewpoint, by=member, now=now)

    def shut(self, thread: simcord.ChannelHandle) -> tuple[bool, bool]:
        """Return whether a thread is locked, and whether it is archived."""
        metadata = self.simulation.env.backend.channels[thread.id].thread_metadata
        assert metadata is not None
        return metadata.locked, metadata.archived

    async def forbid(self, channel: simcord.ChannelHandle, *rights: str) -> None:
        """Take these rights in a channel from everybody, the bot too, and give back all others."""
        found = self.simulation.client.get_channel(channel.id)
        assert isinstance(found, discord.TextChannel | discord.ForumChannel)
        denied = discord.PermissionOverwrite(**dict.fromkeys(rights, False))
        await found.set_permissions(found.guild.default_role, overwrite=denied)
        await self.simulation.env.settle()

    async def forum(self, *tags: str, moderated: bool = False) -> simcord.ChannelHandle:
        """Make a forum with these tags."""
        return await make_forum(self.simulation, *tags, moderated=moderated)

    async def require_tags(self, forum: simcord.ChannelHandle) -> None:
        """Let posts of a forum need a tag, which the simulator does not know."""
        await require_tags(self.simulation, forum)

    def tags(self, post: simcord.ChannelHandle) -> list[str]:
        """Return the names of the tags that a post of the forum bears."""
        channels = self.simulation.env.backend.channels
        channel = channels[post.id]
        assert channel.parent_id is not None
        names = {
            int(each["id"]): each["name"] for each in channels[channel.parent_id].available_tags
        }
        return [names[each] for each in channel.applied_tags]
