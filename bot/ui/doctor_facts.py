"""What is so in a server: asked of Discord where it is not in memory."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import discord

from bot.domain.configuration.fields import Permission
from bot.domain.configuration.ids import ChannelId, RoleId, Scope
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import NOTHING_SET, Layer
from bot.domain.doctor.demands import Demand
from bot.domain.doctor.facts import Commands, Facts, Overrides, Spot
from bot.domain.text.plain import plain
from bot.ui.forums import givable_tags

_ROLE, _MEMBER, _CHANNEL = 1, 2, 3
"""What an override speaks of."""
_SLASH = discord.AppCommandType.chat_input.value

_Place = discord.abc.GuildChannel | discord.Thread


async def facts_of(
    client: discord.Client,
    guild: discord.Guild,
    demands: Sequence[Demand],
    layers: Mapping[tuple[str, Scope], Layer],
    *,
    commands: bool = False,
) -> Facts:
    """Return what the demands ask about; nothing is asked of Discord that they do not need.

    `commands` is whether to look at these without any demand.
    """
    commands = commands or any(each.needs.commands for each in demands)
    server = layers.get((ServerSettings.cog, None), NOTHING_SET)
    places = {each.place for each in demands if each.needs.permissions}
    return Facts(
        bot=plain(guild.me.display_name),
        message_content=client.intents.message_content,
        time_zone="time_zone" in server.values,
        spots=await _spots(guild, places),
        roles=frozenset(RoleId(role.id) for role in guild.roles),
        mentionable=frozenset(RoleId(role.id) for role in guild.roles if _is_mentionable(role)),
        commands=await _commands(client, guild) if commands else None,
    )


async def _spots(guild: discord.Guild, places: Iterable[Scope]) -> Mapping[Scope, Spot]:
    ordered = list(places)
    spots = await asyncio.gather(*(_spot(guild, each) for each in ordered))
    return {place: spot for place, spot in zip(ordered, spots, strict=True) if spot is not None}


async def _spot(guild: discord.Guild, place: Scope) -> Spot | None:
    """Return a place as the bot finds it, None for one that is gone."""
    if place is None:
        return Spot(_allowed(guild.me.guild_permissions))
    found = guild.get_channel_or_thread(place)
    try:
        # Archived threads are not sent at start.
        found = found or await guild.fetch_channel(place)
    except (discord.NotFound, discord.InvalidData):
        return None
    except discord.Forbidden:
        return Spot(frozenset())
    return _seen(found, guild.me)


def _seen(found: _Place, me: discord.Member) -> Spot:
    if not isinstance(found, discord.Thread):
        category = isinstance(found, discord.CategoryChannel)
        spot = Spot(_allowed(found.permissions_for(me)), category=category)
        return _forum(found, spot) if isinstance(found, discord.ForumChannel) else spot
    may = (
        _allowed(found.permissions_for(me)) if found.parent is not None else frozenset[Permission]()
    )
    return Spot(may, thread=True, archived=found.archived, locked=found.locked)


def _forum(forum: discord.ForumChannel, spot: Spot) -> Spot:
    tags = tuple(tag.name for tag in givable_tags(forum))
    return replace(spot, tags=tags, needs_tag=forum.flags.require_tag)


def _allowed(permissions: discord.Permissions) -> frozenset[Permission]:
    return frozenset(each for each in Permission if getattr(permissions, each.value))


async def _commands(client: discord.Client, guild: discord.Guild) -> Commands | None:
    """Return who is shown the commands and where, None where Discord does not tell."""
    application = client.application_id or 0
    there = await client.http.get_global_commands(application)
    try:
        decided = await client.http.get_guild_application_command_permissions(application, guild.id)
    except discord.Forbidden:
        return None
    found = {int(each["id"]): _overrides(guild, each["permissions"]) for each in decided}
    own = [(each, found.get(int(each["id"]), Overrides())) for each in there]
    return Commands(
        everybody=RoleId(guild.id),
        managing=frozenset(RoleId(role.id) for role in guild.roles if _manages(role)),
        application=found.get(application, Overrides()),
        each={each["name"]: decided for each, decided in own if _is_moderators(each)},
        of_members={_typed(each): decided for each, decided in own if not _is_moderators(each)},
    )


def _typed(command: Mapping[str, Any]) -> str:
    """Return what a member types or chooses to use a command."""
    name = plain(command["name"])
    return f"/{name}" if command.get("type", _SLASH) == _SLASH else f"**{name}**"


def _is_moderators(command: Mapping[str, Any]) -> bool:
    needed = discord.Permissions(int(command.get("default_member_permissions") or 0))
    return needed.manage_guild


def _is_mentionable(role: discord.Role) -> bool:
    return role.mentionable or role.guild.me.guild_permissions.mention_everyone


def _manages(role: discord.Role) -> bool:
    together = role.permissions | role.guild.default_role.permissions
    return together.manage_guild or together.administrator


def _overrides(guild: discord.Guild, decided: Sequence[Mapping[str, Any]]) -> Overrides:
    """Return what admins decided of one command, or of all of them, among what is there."""
    by_kind: dict[int, dict[int, bool]] = {_ROLE: {}, _MEMBER: {}, _CHANNEL: {}}
    for each in decided:
        by_kind[each["type"]][int(each["id"])] = each["permission"]
    roles, channels = by_kind[_ROLE], by_kind[_CHANNEL]
    return Overrides(
        allowed=frozenset(RoleId(role) for role, shown in roles.items() if shown),
        denied=frozenset(RoleId(role) for role, shown in roles.items() if not shown),
        named=any(by_kind[_MEMBER].values()),
        channels={ChannelId(id_): on for id_, on in channels.items() if guild.get_channel(id_)},
        elsewhere=channels.get(guild.id - 1),  # stands for all channels
    )
