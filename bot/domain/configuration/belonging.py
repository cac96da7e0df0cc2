"""Which channels and roles a file names, and the file without those of another server."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from bot.domain.configuration.document import Wanted
from bot.domain.configuration.fields import Kind
from bot.domain.configuration.ids import ChannelId, RoleId, Scope
from bot.domain.configuration.model import CogSettings, describe_field
from bot.domain.configuration.stored import NOTHING_SET, Layer


@dataclass(frozen=True)
class Ids:
    """Some channels, categories and threads, and some roles."""

    channels: frozenset[ChannelId]
    roles: frozenset[RoleId]


NO_IDS = Ids(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Foreign:
    """What a file says of a channel or role that is not there."""

    cog: str
    scope: Scope
    field: str | None
    """The field that stays as it is; None where the place itself is not there."""


def named(wanted: Wanted, models: Mapping[str, type[CogSettings]]) -> Ids:
    """Return every channel and role that a file names, as a place or in a value."""
    values = [
        (kind, id_)
        for (cog, _), fields in wanted.items()
        for name, value in fields.items()
        for kind, id_ in _ids(models[cog], name, value)
    ]
    places = {scope for _, scope in wanted if scope is not None}
    return Ids(
        channels=frozenset({*places, *(ChannelId(id_) for kind, id_ in values if _place(kind))}),
        roles=frozenset(RoleId(id_) for kind, id_ in values if not _place(kind)),
    )


def within(
    wanted: Wanted,
    layers: Mapping[tuple[str, Scope], Layer],
    models: Mapping[str, type[CogSettings]],
    there: Ids,
) -> tuple[Wanted, tuple[Foreign, ...]]:
    """Return what a file wants of what is there, and what it says of anything else.

    A place that is not there is left out; a field that names what is not there stays as it is set.
    """
    kept: dict[tuple[str, Scope], Mapping[str, JsonValue]] = {}
    foreign: list[Foreign] = []
    for (cog, scope), fields in wanted.items():
        if scope is not None and scope not in there.channels:
            foreign.append(Foreign(cog, scope, None))
            continue
        gone = [name for name in fields if not _is_there(models[cog], name, fields[name], there)]
        foreign += [Foreign(cog, scope, name) for name in gone]
        set_here = layers.get((cog, scope), NOTHING_SET)
        stay = {name: set_here.raw[name] for name in gone if name in set_here.values}
        others = {name: value for name, value in fields.items() if name not in gone}
        kept[cog, scope] = {**others, **stay}
    return kept, tuple(foreign)


def _is_there(model: type[CogSettings], name: str, value: JsonValue, there: Ids) -> bool:
    return all(
        id_ in (there.channels if _place(kind) else there.roles)
        for kind, id_ in _ids(model, name, value)
    )


def _ids(model: type[CogSettings], name: str, value: JsonValue) -> Iterator[tuple[Kind, int]]:
    field = describe_field(model, name)
    if field is not None and field.kind in {Kind.CHANNEL, Kind.ROLES}:
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, int):
                yield field.kind, each


def _place(kind: Kind) -> bool:
    return kind is Kind.CHANNEL
