"""The panel of `/config` in the simulator, and the moderators who use it."""

import discord
import simcord
from simcord.actors import MemberActor

from tests.support.simulation import Answer, Simulation, answer_of


class Panel:
    """The panel of one person."""

    def __init__(self, simulation: Simulation, who: MemberActor) -> None:
        self._simulation = simulation
        self.who = who
        self._opened: simcord.InteractionResult | None = None

    async def open(self, cog: str | None = None) -> Answer:
        self._opened = await self.who.slash(self._simulation.channel, "config open")
        if cog is not None:
            await self.choose(":page:", cog)
        return self.shown

    @property
    def shown(self) -> Answer:
        """The panel as it is now."""
        assert self._opened is not None
        return answer_of(self._opened)

    def control(self, part: str) -> str:
        """Return the custom id of the control that has this part in it."""
        ids = [str(each.get("custom_id", "")) for each in self.shown.components]
        [found] = [each for each in ids if part in each]
        return found

    async def press(self, label: str) -> simcord.InteractionResult:
        return await self.who.click(self.shown.message, label=label)

    async def choose(self, part: str, *values: object) -> simcord.InteractionResult:
        return await self.who.select(self.shown.message, values, custom_id=self.control(part))

    async def write(self, label: str, text: str) -> simcord.InteractionResult:
        return await self.who.submit_modal(await self.press(label), {"typed": text})


def moderator(simulation: Simulation, name: str = "carol") -> MemberActor:
    """Add a moderator by permission."""
    manages = simulation.guild.create_role(name, permissions=discord.Permissions(manage_guild=True))
    return simulation.guild.add_member(simulation.env.create_user(name), roles=[manages])


def demote(simulation: Simulation, member: MemberActor) -> None:
    """Take every role from somebody."""
    backend, guild = simulation.env.backend, simulation.guild.id
    for role in list(backend.get_guild(guild).members[member.id].role_ids):
        backend.remove_member_role(guild, member.id, role)


def channel_in(simulation: Simulation, channel: int) -> discord.TextChannel:
    """Return a channel of the server as the bot has it, to do what no member can."""
    found = simulation.client.get_channel(channel)
    assert isinstance(found, discord.TextChannel)
    return found


async def archived_thread(simulation: Simulation) -> discord.Thread:
    """Make a thread that is archived, and unknown to the bot, which was started since."""
    parent = channel_in(simulation, simulation.channel.id)
    thread = await parent.create_thread(name="old", type=discord.ChannelType.public_thread)
    await thread.edit(archived=True)
    await simulation.restart()
    return thread
