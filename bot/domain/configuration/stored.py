"""Reading what is stored: upgraded where it is old, set aside where it is broken, never lost."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import JsonValue, TypeAdapter, ValidationError

from bot.domain.configuration.ids import Scope
from bot.domain.configuration.model import CogSettings, Raw, describe_field

UNREADABLE = "?"
"""Stands for a field where a stored text could not be taken apart, and keeps that text."""

_RAW: TypeAdapter[dict[str, JsonValue]] = TypeAdapter(dict[str, JsonValue])


@dataclass(frozen=True)
class Stored:
    """The settings of one cog in one place, as they are stored."""

    scope: Scope
    cog: str
    version: int
    text: str
    """A JSON object of the fields that are set here."""
    revision: int
    """Counts the changes."""


@dataclass(frozen=True)
class Layer:
    """The settings of one cog in one place, read."""

    raw: Raw
    """Everything stored, in today's version, broken values too."""
    values: Mapping[str, object]
    """What holds."""
    broken: tuple[str, ...]
    """The fields whose stored value does not hold, so that the next layer's does."""
    revision: int = 0


@dataclass(frozen=True)
class Fault:
    """A stored value that does not hold any more."""

    cog: str
    scope: Scope
    field: str
    stored: str
    """The value, as JSON."""

    @property
    def digest(self) -> str:
        """What tells this fault from every other of its server."""
        place = f"{self.cog} {self.scope or 'server'} {self.field} {self.stored}"
        return hashlib.sha256(place.encode(errors="replace")).hexdigest()


NOTHING_SET = Layer(raw={}, values={}, broken=())


def read(model: type[CogSettings], stored: Stored) -> Layer:
    """Read the stored settings of the model's cog."""
    raw = upgraded(model, stored.version, stored.text)
    values = valid_values(model, stored.scope, raw)
    return Layer(
        raw=raw,
        values=values,
        broken=tuple(name for name in raw if name not in values),
        revision=stored.revision,
    )


def upgraded(model: type[CogSettings], version: int, text: str) -> Raw:
    """Return the stored values in today's version; what cannot be read is kept as it is."""
    try:
        raw: Raw = _RAW.validate_json(text)
        for old in range(version, model.version):
            raw = model.upgrades[old](raw)
    except (ValidationError, LookupError, TypeError, ValueError, AttributeError):
        # An upgrade is written for values that its version allowed; these are none.
        return {UNREADABLE: text}
    return raw


def valid_values(model: type[CogSettings], scope: Scope, raw: Raw) -> Mapping[str, object]:
    """Return those values that hold in this place, typed as the model has them."""
    fitting = {name: value for name, value in raw.items() if allowed_in(model, scope, name)}
    try:
        read_settings = model.model_validate_json(to_text(fitting))
    except ValidationError as error:
        wrong = {reproach["loc"][0] for reproach in error.errors() if reproach["loc"]}
        left = {name: value for name, value in fitting.items() if name not in wrong}
        return valid_values(model, scope, left) if len(left) < len(fitting) else {}
    return {name: getattr(read_settings, name) for name in fitting}


def allowed_in(model: type[CogSettings], scope: Scope, name: str) -> bool:
    """Say whether there is such a field, and whether it may be set in this place."""
    field = describe_field(model, name)
    return field is not None and (scope is None or field.per_channel)


def to_text(raw: Mapping[str, object]) -> str:
    """Return values as they are stored and sent."""
    return value_text(raw)


def value_text(value: object) -> str:
    """Return one value as JSON."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
