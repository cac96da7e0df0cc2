"""Which value holds where: the nearest one that is set, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.configuration.ids import Scope
from bot.domain.configuration.model import CogSettings

S = TypeVar("S", bound=CogSettings)


@dataclass(frozen=True)
class Effective(Generic[S]):
    """The settings that hold in one place."""

    settings: S
    origins: Mapping[str, Scope]
    """Where each field is set; a field that is not named has its default."""


def resolve(model: type[S], layers: Mapping[Scope, Mapping[str, object]]) -> Effective[S]:
    """Take each field from the first of the layers, nearest first, that sets it.

    The values are valid ones of the model.
    """
    values: dict[str, object] = {}
    origins: dict[str, Scope] = {}
    for scope, fields in layers.items():
        for name, value in fields.items():
            if name not in values:
                values[name] = value
                origins[name] = scope
    return Effective(model.model_validate(values), origins)
