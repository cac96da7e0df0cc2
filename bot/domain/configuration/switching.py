"""Where a cog is on: everywhere, nowhere, or in some channels alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.domain.configuration.changes import INHERIT
from bot.domain.configuration.ids import ChannelId, Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, describe_field
from bot.domain.configuration.stored import NOTHING_SET, Layer

_SWITCHES = ("enabled", "mode")
"""The fields that put a cog on: a flag, or a choice whose first is off and whose second is on."""


@dataclass(frozen=True)
class Reach:
    """Where a cog is on."""

    everywhere: bool
    """For the server as a whole."""
    otherwise: tuple[ChannelId, ...]
    """The channels, categories and threads where it is the other way round."""


def switch_of(model: type[CogSettings]) -> FieldDescription | None:
    """Describe the field that puts a cog on, None for a cog without."""
    found = (describe_field(model, name) for name in _SWITCHES)
    return next((each for each in found if each is not None), None)


def reach(switch: FieldDescription, layers: Mapping[Scope, Layer]) -> Reach:
    """Return where a cog is on, from everything that is set of it."""
    everywhere = _is_on(switch, layers.get(None, NOTHING_SET))
    otherwise = tuple(
        scope
        for scope, layer in layers.items()
        if scope is not None
        and switch.name in layer.values
        and _is_on(switch, layer) is not everywhere
    )
    return Reach(everywhere, otherwise)


def switched(
    switch: FieldDescription, layers: Mapping[Scope, Layer], wanted: Reach
) -> Mapping[Scope, Mapping[str, object]]:
    """Return the changes by place that lead there; places that are not named inherit.

    What is on already, in whatever way, stays so.
    """
    values: dict[Scope, object] = {
        scope: INHERIT for scope, layer in layers.items() if switch.name in layer.raw
    }
    values[None] = _turned(switch, layers.get(None, NOTHING_SET), on=wanted.everywhere)
    for scope in wanted.otherwise:
        layer = layers.get(scope, NOTHING_SET)
        values[scope] = _turned(switch, layer, on=not wanted.everywhere)
    return {scope: {switch.name: value} for scope, value in values.items()}


def _is_on(switch: FieldDescription, layer: Layer) -> bool:
    return layer.values.get(switch.name, switch.default) not in {False, *switch.choices[:1]}


def _turned(switch: FieldDescription, layer: Layer, *, on: bool) -> object:
    if on and switch.name in layer.values and _is_on(switch, layer):
        return layer.raw[switch.name]
    return switch.choices[on].value if switch.choices else on


def seen_changes(layers: Collection[Layer]) -> int:
    """Return how many changes led to these layers of one cog."""
    return sum(layer.revision for layer in layers)
