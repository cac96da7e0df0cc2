"""What the settings of a server ask of the world around them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from bot.domain.configuration.fields import Kind, Needs, Permission
from bot.domain.configuration.ids import ChannelId, Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, describe
from bot.domain.configuration.stored import NOTHING_SET, Layer

_OFF = (None, False, (), "off")


@dataclass(frozen=True)
class Demand:
    """One field that is switched on somewhere, and what it needs there."""

    field: FieldDescription
    needs: Needs
    value: object
    scope: Scope
    """Where it is set."""
    tag: str = ""
    """The tag of what it posts, where that is in a forum."""

    @property
    def names(self) -> frozenset[str]:
        """The fields on which it depends whether this is met."""
        return frozenset({self.field.name, self.needs.tag})

    @property
    def place(self) -> Scope:
        """Where it acts."""
        if self.field.kind is Kind.CHANNEL:
            return cast("ChannelId", self.value)
        return self.scope


def demands(
    models: Iterable[type[CogSettings]], layers: Mapping[tuple[str, Scope], Layer]
) -> tuple[Demand, ...]:
    """Return what is asked where, in the order of the models and their fields."""
    return tuple(
        Demand(
            field,
            _needed(field, field.needs, value),
            value,
            scope,
            str(_value(layers, field.cog, scope, field.needs.tag) or ""),
        )
        for model in models
        for field in describe(model)
        if field.needs is not None
        for scope, value in _values(field, layers)
        if value not in _OFF
    )


def _needed(field: FieldDescription, needs: Needs, value: object) -> Needs:
    """Return what a field needs with one value: no right to post where that makes none."""
    if not (field.posts and value in field.quiet):
        return needs
    quiet = tuple(each for each in needs.permissions if each is not Permission.SEND_MESSAGES)
    return replace(needs, permissions=quiet)


def _value(layers: Mapping[tuple[str, Scope], Layer], cog: str, scope: Scope, name: str) -> object:
    """Return what is set in a place, None where nothing is."""
    return layers.get((cog, scope), NOTHING_SET).values.get(name)


def _values(
    field: FieldDescription, layers: Mapping[tuple[str, Scope], Layer]
) -> Iterator[tuple[Scope, object]]:
    """Yield the field's value for the server, then in each place that sets it."""
    server = layers.get((field.cog, None), NOTHING_SET)
    yield None, server.values.get(field.name, field.default)
    for (cog, scope), layer in layers.items():
        if cog == field.cog and scope is not None and field.name in layer.values:
            yield scope, layer.values[field.name]
