"""Who may moderate."""

from collections.abc import Iterable

from bot.domain.configuration.ids import RoleId
from bot.domain.configuration.server import ServerSettings


def may_moderate(
    member_roles: Iterable[RoleId], *, has_manage_server: bool, settings: ServerSettings
) -> bool:
    """Say whether a member with these roles, at this moment, is a moderator."""
    return has_manage_server or not set(settings.moderator_roles).isdisjoint(member_roles)
