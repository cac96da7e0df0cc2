"""Discord's JSON objects, with the fields that discord.py reads and little more."""

from datetime import datetime
from typing import Any

Json = dict[str, Any]

TEXT_CHANNEL, PUBLIC_THREAD, FORUM = 0, 11, 15
EPHEMERAL = 1 << 6
REQUIRE_TAG = 1 << 4
"""The flag of a forum whose posts need a tag."""
EPOCH_MS = 1_420_070_400_000
ALL_PERMISSIONS = (1 << 53) - 1
MEMBER_PERMISSIONS = 0x0000_0600_4AE4_8C40
"""What the role @everyone has in a new server, near enough: read, write, react, use commands."""


class Snowflakes:
    """Ids that rise, and that carry the moment at which they were drawn."""

    def __init__(self) -> None:
        self._last = 0

    def draw(self, now: datetime) -> str:
        """Return a new id for the moment `now`."""
        wanted = (round(now.timestamp() * 1000) - EPOCH_MS) << 22
        self._last = max(self._last + 1, wanted)
        return str(self._last)


def user(ident: str, name: str, *, bot: bool = False) -> Json:
    """Return a user."""
    return {
        "id": ident,
        "username": name,
        "discriminator": "0",
        "global_name": name.title(),
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
    }


def member(person: Json, joined_at: datetime) -> Json:
    """Return `person` as a member of a server."""
    return {
        "user": person,
        "nick": None,
        "roles": [],
        "joined_at": joined_at.isoformat(),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
    }


def application(bot: Json, *, flags: int, servers: int) -> Json:
    """Return the bot's application; `flags` say which privileged intents are granted."""
    return {
        "id": bot["id"],
        "name": bot["username"],
        "description": "",
        "icon": None,
        "rpc_origins": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,
        "approximate_guild_count": servers,
        "owner": user(bot["id"], "owner"),
        "team": None,
        "bot": bot,
    }


def role(ident: str, name: str, permissions: int) -> Json:
    """Return a role."""
    return {
        "id": ident,
        "name": name,
        "permissions": str(permissions),
        "position": 0,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def channel(ident: str, guild: str, name: str, position: int) -> Json:
    """Return a text channel."""
    return {
        "id": ident,
        "type": TEXT_CHANNEL,
        "guild_id": guild,
        "name": name,
        "position": position,
        "permission_overwrites": [],
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "flags": 0,
    }


def forum(ident: str, guild: str, name: str, position: int) -> Json:
    """Return a forum without tags."""
    return channel(ident, guild, name, position) | {
        "type": FORUM,
        "available_tags": [],
        "default_reaction_emoji": None,
        "default_sort_order": None,
        "default_forum_layout": 0,
        "default_auto_archive_duration": 1440,
    }


def tag(ident: str, name: str) -> Json:
    """Return a tag of a forum."""
    return {"id": ident, "name": name, "moderated": False, "emoji_id": None, "emoji_name": None}


def thread(ident: str, parent: Json, owner: Json, body: Json, now: datetime) -> Json:
    """Return the post that `body` opens in the forum `parent`."""
    return {
        "id": ident,
        "type": PUBLIC_THREAD,
        "guild_id": parent["guild_id"],
        "parent_id": parent["id"],
        "owner_id": owner["id"],
        "name": body["name"],
        "last_message_id": ident,
        "message_count": 0,
        "member_count": 1,
        "total_message_sent": 1,
        "rate_limit_per_user": 0,
        "applied_tags": body.get("applied_tags") or [],
        "flags": 0,
        "thread_metadata": {
            "archived": False,
            "locked": False,
            "auto_archive_duration": body.get("auto_archive_duration") or 1440,
            "archive_timestamp": now.isoformat(),
            "create_timestamp": now.isoformat(),
        },
    }


def guild(ident: str, name: str, *, bot: Json, channels: list[Json], joined_at: datetime) -> Json:
    """Return a server as GUILD_CREATE brings it; of its members only the bot is told."""
    return {
        "id": ident,
        "name": name,
        "icon": None,
        "splash": None,
        "owner_id": "1",
        "region": None,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "features": ["COMMUNITY"],
        "preferred_locale": "en-US",
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "premium_tier": 0,
        "premium_progress_bar_enabled": False,
        "roles": [role(ident, "@everyone", MEMBER_PERMISSIONS)],
        "emojis": [],
        "stickers": [],
        "joined_at": joined_at.isoformat(),
        "large": False,
        "unavailable": False,
        "member_count": 50,
        "members": [member(bot, joined_at)],
        "channels": channels,
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
    }


def message(ident: str, place: Json, author: Json, body: Json, now: datetime) -> Json:
    """Return the message that `body`, as a client sends it, becomes in the channel `place`."""
    attached = [
        {**file, "url": f"https://cdn.invalid/{file['filename']}", "proxy_url": "", "size": 0}
        for file in body.get("attachments", [])
    ]
    return {
        "id": ident,
        "type": 0,
        "channel_id": place["id"],
        "guild_id": place["guild_id"],
        "author": author,
        "content": body.get("content") or "",
        "timestamp": now.isoformat(),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": attached,
        "embeds": body.get("embeds") or [],
        "components": body.get("components") or [],
        "flags": body.get("flags") or 0,
        "pinned": False,
        **{key: body[key] for key in ("nonce", "message_reference") if key in body},
    }


def blanked(told: Json) -> Json:
    """Return a message as a bot without the message-content intent gets it."""
    hidden: Json = {"content": "", "embeds": [], "attachments": [], "components": []}
    return {**told, **{key: hidden[key] for key in hidden if key in told}}
