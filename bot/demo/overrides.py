"""What admins decided of the commands, as Discord tells all of it at once.

The simulator knows the question for one command alone.
"""

from typing import Any

from simcord.http.router import RequestContext, route

_ADDRESS = "/applications/{application_id}/guilds/{guild_id}/commands/permissions"


def answer_overrides() -> None:
    """Let every simulator of this process answer."""
    route("GET", _ADDRESS)(_all_overrides)


def _all_overrides(context: RequestContext) -> list[dict[str, Any]]:
    """Return what was decided in a server, command by command and for the application."""
    guild = context.int_arg("guild_id")
    return [
        {
            "id": str(decided_of),
            "application_id": context.args["application_id"],
            "guild_id": str(guild),
            "permissions": list(permissions),
        }
        for (there, decided_of), permissions in context.backend.command_permissions.items()
        if there == guild
    ]
