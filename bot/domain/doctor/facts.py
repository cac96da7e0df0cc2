"""What is so in a server at one moment, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.configuration.fields import Permission
from bot.domain.configuration.ids import RoleId, Scope


@dataclass(frozen=True, slots=True)
class Spot:
    """One channel, category or thread, or the whole server, as the bot finds it."""

    may: frozenset[Permission]
    """What the bot may do there."""
    thread: bool = False
    category: bool = False
    archived: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Overrides:
    """What admins decided of who is shown a command; the server's own id stands for everybody."""

    allowed: frozenset[RoleId] = frozenset()
    denied: frozenset[RoleId] = frozenset()

    def say(self, *roles: RoleId) -> bool | None:
        """Return what is decided for the first of the roles that anything is decided for."""
        for role in roles:
            if role in self.allowed:
                return True
            if role in self.denied:
                return False
        return None


@dataclass(frozen=True, slots=True)
class Commands:
    """Who is shown the moderators' commands."""

    everybody: RoleId
    managing: frozenset[RoleId]
    """The roles that may manage the server, to whom the commands are shown by default."""
    application: Overrides
    """Of all the bot's commands at once; they forbid, and what they allow shows no command."""
    each: Mapping[str, Overrides]
    """By a command's name."""

    def hidden_from(self, role: RoleId) -> tuple[str, ...]:
        """Return the names of the commands that a role is not shown."""
        return tuple(name for name, own in self.each.items() if not self._shown(role, own))

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
    commands: Commands | None = None
    """None where Discord does not tell."""


@dataclass(frozen=True, slots=True)
class Actions:
    """When a cog that acts by itself last did so, and when it next will."""

    last: datetime | None = None
    next: datetime | None = None
