"""What is said of a value that cannot be set."""

from collections.abc import Iterable, Mapping
from typing import cast

from bot.domain.configuration.fields import Kind
from bot.domain.configuration.model import FieldDescription
from bot.domain.configuration.zones import nearest_zones
from bot.domain.text.plain import plain
from bot.errors import ExpectedError, TextKey, Value


class SettingRefusedError(ExpectedError):
    """A value that a field cannot take, with its bounds; each kind of field has its own."""

    key = "configuration-value-refused"

    def __init__(self, field: FieldDescription, given: object, **more: Value) -> None:
        """Name the field and its bounds, and show what was given."""
        values = {**_bounds(field), **more}
        super().__init__(setting=TextKey(field.label), given=quoted(given), **values)
        self.field = field


class NumberRefusedError(SettingRefusedError):
    """Not a whole number, or one out of bounds."""

    key = "configuration-number-refused"


class TextRefusedError(SettingRefusedError):
    """A text too short or too long."""

    key = "configuration-text-refused"


class ChoiceRefusedError(SettingRefusedError):
    """None of the choices."""

    key = "configuration-choice-refused"


class ChoicesRefusedError(SettingRefusedError):
    """Too few of the choices, or something that is none."""

    key = "configuration-choices-refused"


class TimeRefusedError(SettingRefusedError):
    """No time that a clock shows."""

    key = "configuration-time-refused"


class TimeZoneRefusedError(SettingRefusedError):
    """A time zone that nobody knows, with the nearest three."""

    key = "configuration-time-zone-refused"

    def __init__(self, field: FieldDescription, given: object) -> None:
        """Add the zones that are likely meant."""
        nearest = ", ".join(f"`{zone}`" for zone in nearest_zones(str(given)))
        super().__init__(field, given, nearest=nearest or "none")


class RolesRefusedError(SettingRefusedError):
    """Too many roles, or something that is none."""

    key = "configuration-roles-refused"


class ServerWideError(ExpectedError):
    """A field that cannot differ by channel."""

    key = "configuration-server-wide"


class UnearnedError(ExpectedError):
    """A value that asks for something first; whoever insists may set it all the same."""


class SettingUnknownError(ExpectedError):
    """No setting has this name; only a file, or a panel of another version, can say so."""

    key = "configuration-setting-unknown"


_BY_KIND: Mapping[Kind, type[SettingRefusedError]] = {
    Kind.NUMBER: NumberRefusedError,
    Kind.TEXT: TextRefusedError,
    Kind.CHOICE: ChoiceRefusedError,
    Kind.CHOICES: ChoicesRefusedError,
    Kind.TIME: TimeRefusedError,
    Kind.TIME_ZONE: TimeZoneRefusedError,
    Kind.ROLES: RolesRefusedError,
}


def refusal(field: FieldDescription, given: object) -> SettingRefusedError:
    """Return what is said of a value that this field cannot take."""
    return _BY_KIND.get(field.kind, SettingRefusedError)(field, given)


def _bounds(field: FieldDescription) -> dict[str, Value]:
    bounds: dict[str, Value] = {"least": field.least or 0, "most": field.most or 0}
    return bounds | {"choices": ", ".join(choice.value for choice in field.choices)}


def quoted(given: object) -> str:
    """Return what somebody gave, as it can be shown back."""
    listed = isinstance(given, list | tuple)
    text = ", ".join(map(str, cast("Iterable[object]", given))) if listed else str(given)
    return plain(text.encode(errors="replace").decode())
