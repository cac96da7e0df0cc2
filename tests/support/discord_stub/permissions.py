"""What somebody may do in a channel, by Discord's rules."""

from collections.abc import Iterable

from tests.support.discord_stub.payloads import ALL_PERMISSIONS, Json

ADMINISTRATOR = 1 << 3
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
READ_MESSAGE_HISTORY = 1 << 16
MANAGE_THREADS = 1 << 34
SEND_MESSAGES_IN_THREADS = 1 << 38


def permissions_in(guild: Json, place: Json, who: str) -> int:
    """Return what the member `who` may do in a channel that is no thread."""
    member = next(each for each in guild["members"] if each["user"]["id"] == who)
    roles = {guild["id"], *member["roles"]}
    allowed = 0
    for role in guild["roles"]:
        allowed |= int(role["permissions"]) if role["id"] in roles else 0
    if allowed & ADMINISTRATOR:
        return ALL_PERMISSIONS
    for whose in ({guild["id"]}, set(member["roles"]), {who}):
        denied, granted = _overwritten(place["permission_overwrites"], whose)
        allowed = allowed & ~denied | granted
    return allowed


def _overwritten(overwrites: Iterable[Json], whose: set[str]) -> tuple[int, int]:
    denied = granted = 0
    for each in overwrites:
        if each["id"] in whose:
            denied |= int(each["deny"])
            granted |= int(each["allow"])
    return denied, granted
