"""Where a cog is on: everywhere, nowhere, or in some channels alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.domain.configuration.changes import INHERIT
from bot.domain.configuration.ids import ChannelId, Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, describe_field
from bot.domain.configuration.stored import NOTHING_SET, Layer

SWITCH = "enabled"
"""The field that puts a cog on."""


@dataclass(frozen=True)
class Reach:
    """Where a cog is on."""

    everywhere: bool
    """For the server as a whole."""
    otherwise: tuple[ChannelId, ...]
    """The channels, categories and threads where it is the other way round."""


def switch_of(model: type[CogSettings]) -> FieldDescription | None:
    """Describe the field that puts a cog on, None for a cog without."""
    return describe_field(model, SWITCH)


def reach(switch: FieldDescription, layers: Mapping[Scope, Layer]) -> Reach:
    """Return where a cog is on, from everything that is set of it."""
    everywhere = layers.get(None, NOTHING_SET).values.get(SWITCH, switch.default) is True
    otherwise = tuple(
        scope
        for scope, layer in layers.items()
        if scope is not None and layer.values.get(SWITCH, everywhere) is not everywhere
    )
    return Reach(everywhere, otherwise)


def switched(layers: Mapping[Scope, Layer], wanted: Reach) -> Mapping[Scope, Mapping[str, object]]:
    """Return the changes by place that lead there; places that are not named inherit."""
    values: dict[Scope, object] = {
        scope: INHERIT for scope, layer in layers.items() if SWITCH in layer.raw
    }
    values[None] = wanted.everywhere
    values |= dict.fromkeys(wanted.otherwise, not wanted.everywhere)
    return {scope: {SWITCH: value} for scope, value in values.items()}


def seen_changes(layers: Collection[Layer]) -> int:
    """Return how many changes led to these layers of one cog."""
    return sum(layer.revision for layer in layers)
