"""Everything that is set in one server, ready to be asked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from bot.domain.configuration.changes import edit
from bot.domain.configuration.ids import ChannelId, Scope
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.resolution import Effective, resolve
from bot.domain.configuration.stored import (
    NOTHING_SET,
    Fault,
    Layer,
    Stored,
    read,
    to_text,
    value_text,
)

S = TypeVar("S", bound=CogSettings)


class ServerConfiguration:
    """The layers of a server; each way through them is resolved once."""

    def __init__(self, models: Iterable[type[CogSettings]], stored: Iterable[Stored]) -> None:
        """Read what is stored of these models; what belongs to no known cog rests."""
        by_cog = {model.cog: model for model in models}
        self._layers: Mapping[str, dict[Scope, Layer]] = {cog: {} for cog in by_cog}
        self._resolved: dict[tuple[type[CogSettings], tuple[Scope, ...]], Effective[Any]] = {}
        for each in stored:
            if each.cog in by_cog:
                self._layers[each.cog][each.scope] = read(by_cog[each.cog], each)

    def effective(self, model: type[S], path: Sequence[ChannelId]) -> Effective[S]:
        """Return what holds at the end of a path: thread, channel, category, those there are."""
        layers = self._layers[model.cog]
        key = (model, tuple([scope for scope in path if scope in layers]))
        found = self._resolved.get(key)
        if found is None:
            # Remembered by the places where something is set, which are few, not by the path.
            found = self._resolved[key] = resolve(model, self._values(layers, key[1]))
        return found

    def foreseen(
        self, model: type[CogSettings], changes: Mapping[Scope, Mapping[str, object]]
    ) -> "ServerConfiguration":
        """Return what would be set of a cog if fields were changed, by place; refuses as that."""
        raws = {scope: layer.raw for scope, layer in self._layers[model.cog].items()}
        for scope, each in changes.items():
            change = edit(model, scope, self.layer(model.cog, scope), each)
            raws |= {scope: change.raw} if change is not None else {}
        stored = (
            Stored(scope, model.cog, model.version, to_text(raw), 0) for scope, raw in raws.items()
        )
        return ServerConfiguration([model], stored)

    def layer(self, cog: str, scope: Scope) -> Layer:
        """Return what is set of a cog in one place alone."""
        return self._layers[cog].get(scope, NOTHING_SET)

    def elsewhere(self, model: type[CogSettings]) -> Mapping[ChannelId, Mapping[str, object]]:
        """Return, by place, the values that are set there and differ from the whole server's."""
        whole = self.effective(model, ()).settings
        found = {
            scope: {
                name: value for name, value in layer.values.items() if value != getattr(whole, name)
            }
            for scope, layer in self._layers[model.cog].items()
            if scope is not None
        }
        return {scope: values for scope, values in found.items() if values}

    def layers(self) -> Mapping[tuple[str, Scope], Layer]:
        """Return what is set, by cog and place."""
        return {
            (cog, scope): layer
            for cog, layers in self._layers.items()
            for scope, layer in layers.items()
        }

    def faults(self) -> tuple[Fault, ...]:
        """Return the stored values that do not hold."""
        return tuple(
            Fault(cog, scope, name, value_text(layer.raw[name]))
            for (cog, scope), layer in self.layers().items()
            for name in layer.broken
        )

    def _values(
        self, layers: Mapping[Scope, Layer], path: Sequence[Scope]
    ) -> dict[Scope, Mapping[str, object]]:
        return {scope: layers[scope].values for scope in (*path, None) if scope in layers}
