"""What is so in a server at one moment, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.configuration.fields import Permission
from bot.domain.configuration.ids import ChannelId, RoleId, Scope


@dataclass(frozen=True, slots=True)
class Spot:
    """One channel, category or thread, or the whole server, as the bot finds it."""

    may: frozenset[Permission]
    """What the bot may do there."""
    thread: bool = False
    category: bool = False
    archived: bool = False
    locked: bool = False
    tags: tuple[str, ...] | None = None
    """Those that the bot may give to posts; None where there are no posts."""
    needs_tag: bool = False
    """Whether every post needs one."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """What admins decided of who is shown a command and where.

    The server's own id stands for everybody.
    """

    allowed: frozenset[RoleId] = frozenset()
    denied: frozenset[RoleId] = frozenset()
    named: bool = False
    """Whether somebody is shown it by name."""
    channels: Mapping[ChannelId, bool] = field(default_factory=dict[ChannelId, bool])
    elsewhere: bool | None = None
    """In the other channels, where anything is decided of all of them."""

    def say(self, *roles: RoleId) -> bool | None:
        """Return what is decided for the first of the roles that anything is decided for."""
        for role in roles:
            if role in self.allowed:
                return True
            if role in self.denied:
                return False
        return None

    def shows_some(self) -> bool:
        """Return whether anybody in particular is shown it."""
        return self.named or bool(self.allowed)


@dataclass(frozen=True, slots=True)
class Commands:
    """Who is shown the commands, and where."""

    everybody: RoleId
    managing: frozenset[RoleId]
    """The roles that may manage the server, to whom the commands are shown by default."""
    application: Overrides
    """Of all the bot's commands at once; they forbid, and what they allow shows no command."""
    each: Mapping[str, Overrides]
    """The moderators' commands, by name."""
    of_members: Mapping[str, Overrides] = field(default_factory=dict[str, Overrides])
    """The members' commands, by name."""

    def hidden_from(self, role: RoleId) -> tuple[str, ...]:
        """Return the names of the moderators' commands that a role is not shown."""
        return tuple(name for name, own in self.each.items() if not self._shown(role, own))

    def usable_by_nobody(self) -> tuple[str, ...]:
        """Return the names of the members' commands that nobody can use anywhere."""
        return tuple(
            name
            for name, own in self.of_members.items()
            if self._shown_to_nobody(own) or not (self._elsewhere(own) or self._opened(own))
        )

    def shut_in(self) -> Mapping[tuple[ChannelId, ...], tuple[str, ...]]:
        """Return the names of members' commands by the channels in which they are shut.

        One that can be used in some channels alone is meant to be so.
        """
        nobody, found = self.usable_by_nobody(), dict[tuple[ChannelId, ...], tuple[str, ...]]()
        for name, own in self.of_members.items():
            channels = self._channels(own)
            shut = tuple(sorted(each for each in channels if not channels[each]))
            if shut and name not in nobody and self._elsewhere(own):
                found[shut] = (*found.get(shut, ()), name)
        return found

    def _shown_to_nobody(self, own: Overrides) -> bool:
        level = self.application if own.say(self.everybody) is None else own
        some = own.shows_some() or level.shows_some()
        return level.say(self.everybody) is False and not some

    def _channels(self, own: Overrides) -> Mapping[ChannelId, bool]:
        """Return what holds in each channel that anything is decided of; the command's own wins."""
        if own.elsewhere is not None:
            return own.channels
        return {**self.application.channels, **own.channels}

    def _opened(self, own: Overrides) -> bool:
        return any(self._channels(own).values())

    def _elsewhere(self, own: Overrides) -> bool:
        decided = self.application.elsewhere if own.elsewhere is None else own.elsewhere
        return decided is not False

    def _shown(self, role: RoleId, own: Overrides) -> bool:
        decided = own.say(role, self.everybody)
        if decided is None and self.application.say(role, self.everybody) is False:
            return False
        return role in self.managing if decided is None else decided


@dataclass(frozen=True)
class Facts:
    """All that the doctor looks at."""

    bot: str
    """Its name in this server."""
    message_content: bool
    time_zone: bool
    """Whether somebody chose one."""
    spots: Mapping[Scope, Spot] = field(default_factory=dict[Scope, Spot])
    """By place, those that are there."""
    roles: frozenset[RoleId] = frozenset()
    """Those that are there."""
    mentionable: frozenset[RoleId] = frozenset()
    """Those of them that the bot may notify."""
    commands: Commands | None = None
    """None where Discord does not tell."""


@dataclass(frozen=True, slots=True)
class Actions:
    """When a cog that acts by itself last did so, and when it next will."""

    last: datetime | None = None
    next: datetime | None = None
