"""Changing settings: what is asked is checked whole, and what was there is remembered."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pydantic import JsonValue, ValidationError

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.ids import MemberId, Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, Raw, describe_field
from bot.domain.configuration.refusals import (
    ServerWideError,
    SettingUnknownError,
    quoted,
    refusal,
)
from bot.domain.configuration.stored import Layer, to_text
from bot.errors import TextKey


class Inherit(Enum):
    """In place of a value: this place says nothing, what is around it holds."""

    INHERIT = "inherit"


INHERIT = Inherit.INHERIT

_NUMBER = re.compile(r"-?\d{1,18}")


@dataclass(frozen=True)
class Edit:
    """What a change does to one layer: its new content, and the touched fields on both sides."""

    raw: Raw
    before: Raw
    after: Raw
    version: int
    """Of the cog's settings, which the values are written in."""
    revision: int
    """Of the layer that is changed."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes something, and when."""

    member: MemberId
    at: datetime
    insists: bool = False
    """Whether they do it all the same, though it was not earned."""


@dataclass(frozen=True)
class Change:
    """One line of a server's history."""

    id: int
    scope: Scope
    cog: str
    version: int
    """Of the cog's settings, which the values are written in."""
    before: Raw
    """The touched fields that were set here."""
    after: Raw
    """The touched fields that are set here since."""
    revision: int
    """Of this place and cog, once changed."""
    by: MemberId | None
    """Who did it; None once that member is forgotten."""
    at: datetime
    undoes: int | None = None
    """The change that this one takes back."""
    undone_by: int | None = None
    insisted: bool = False
    """Whether it was made all the same, though it was not earned."""

    @property
    def fields(self) -> frozenset[str]:
        """The touched fields."""
        return frozenset({*self.before, *self.after})


def edit(
    model: type[CogSettings], scope: Scope, layer: Layer, changes: Mapping[str, object]
) -> Edit | None:
    """Return what these changes do to a layer, None if nothing.

    `changes` gives a value or `INHERIT` by field. Raises the refusal of the first wrong one.
    """
    given = {name: value for name, value in changes.items() if value is not INHERIT}
    wanted = {**layer.raw, **_checked(model, scope, given)}
    raw = {name: value for name, value in wanted.items() if changes.get(name) is not INHERIT}
    touched = {name for name in changes if layer.raw.get(name, INHERIT) != raw.get(name, INHERIT)}
    if not touched:
        return None
    return Edit(
        raw=raw,
        before=_only(layer.raw, touched),
        after=_only(raw, touched),
        version=model.version,
        revision=layer.revision,
    )


def typed(field: FieldDescription, text: str) -> object:
    """Return what somebody typed as the value meant; what is no number stays a text to refuse."""
    if field.kind is not Kind.NUMBER:
        return text.strip()
    digits = "".join(text.split())  # 1 000, with whatever space
    return int(digits) if _NUMBER.fullmatch(digits) else text


def _checked(
    model: type[CogSettings], scope: Scope, given: Mapping[str, object]
) -> Mapping[str, JsonValue]:
    for name, value in given.items():
        field = describe_field(model, name)
        if field is None:
            raise SettingUnknownError(name=quoted(name), cog=model.cog)
        if scope is not None and not field.per_channel:
            raise ServerWideError(setting=TextKey(field.label))
        _check(model, field, value)
    settings = model.model_validate_json(to_text(given))
    return settings.model_dump(mode="json", include=set(given))


def _check(model: type[CogSettings], field: FieldDescription, value: object) -> None:
    try:
        model.model_validate_json(to_text({field.name: value}))
    except ValidationError as error:
        raise refusal(field, value) from error


def _only(raw: Raw, names: Iterable[str]) -> Raw:
    return {name: raw[name] for name in sorted(names) if name in raw}
