"""What is chosen from a list: the select of a field, and what was chosen in it."""

from collections.abc import Sequence

import discord

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.ids import LARGEST_ID, ChannelId
from bot.domain.configuration.model import FieldDescription
from bot.domain.configuration.refusals import refusal
from bot.errors import ExpectedError
from bot.ui.doors import View
from bot.ui.items import (
    LONGEST_OPTION,
    POSTING_CHANNELS,
    Addressed,
    channel_select,
    option_select,
    role_select,
)
from bot.ui.words import Words, ids_of, members_of


class ChannelGoneError(ExpectedError):
    """No such channel in this server."""

    key = "configuration-channel-gone"


def chooser(
    control: Addressed, field: FieldDescription, value: object, guild: discord.Guild, words: Words
) -> discord.ui.ActionRow[View]:
    """Return the select of a field that is chosen from a list, with its value now."""
    placeholder = words.say(field.label)
    if field.kind in {Kind.CHOICE, Kind.CHOICES}:
        options = _options(field, value, words)
        return option_select(control, placeholder, options, least=_fewest(field), most=_most(field))
    there = [each for each in ids_of(value) if _is_there(guild, each)]
    if field.kind is Kind.CHANNEL:
        kinds = (*POSTING_CHANNELS, *([discord.ChannelType.forum] if field.forums else ()))
        return channel_select(control, placeholder, there, kinds=kinds)
    return role_select(control, placeholder, there, most=field.most or 1)


def chosen(guild: discord.Guild, field: FieldDescription, given: Sequence[str]) -> object:
    """Return the choice; channels and roles are looked up in this server."""
    if field.kind is Kind.CHOICE:
        return given[0] if given else None
    if field.kind is Kind.CHOICES:
        return list(given)
    if field.kind is Kind.CHANNEL:
        ids = channels_of(guild, given)
        return ids[0] if ids else None
    ids = _numbers(given)
    roles = [guild.get_role(each) for each in ids]
    if any(role is None or role.is_default() for role in roles):
        raise refusal(field, ", ".join(given))
    return ids


def channels_of(guild: discord.Guild, given: Sequence[str]) -> list[int]:
    """Return the ids of channels of this server; refused where one is none."""
    ids = _numbers(given)
    if any(guild.get_channel(each) is None for each in ids):
        raise ChannelGoneError
    return ids


def place_chosen(given: Sequence[str]) -> ChannelId:
    """Return the id of the place that was chosen, which is still to be looked up."""
    ids = _numbers(given)
    if not ids or ids[0] > LARGEST_ID:
        raise ChannelGoneError
    return ChannelId(ids[0])


def _options(field: FieldDescription, value: object, words: Words) -> list[discord.SelectOption]:
    chosen = members_of(value)
    return [
        discord.SelectOption(
            label=words.say(field.choice_label(choice))[:LONGEST_OPTION],
            value=choice.value,
            default=choice in chosen,
        )
        for choice in field.choices
    ]


def _fewest(field: FieldDescription) -> int:
    return 1 if field.kind is Kind.CHOICE else field.least or 0


def _most(field: FieldDescription) -> int:
    return 1 if field.kind is Kind.CHOICE else len(field.choices)


def _numbers(given: Sequence[str]) -> list[int]:
    return [int(each) for each in given if each.isdecimal()]


def _is_there(guild: discord.Guild, id_: int) -> bool:
    """Say whether a channel or role that was set is still there: Discord shows no other."""
    return (guild.get_channel(id_) or guild.get_role(id_)) is not None
