"""A cog's settings, and what can be told of each of their fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, JsonValue
from pydantic.fields import FieldInfo

from bot.domain.configuration.fields import Kind, Needs, Quiet, Trait

MOST_FIELDS = 8
"""As many as one page draws within Discord's 40 components, all its notices included."""
LONGEST_TEXT = 1000
"""Characters of a text: what was typed is shown back beside a whole page."""

Raw = Mapping[str, JsonValue]
"""Values by field, as they are stored and exported."""

Upgrade = Callable[[Raw], Raw]
"""Turns the values of one version into those of the next; knows no other version."""


class CogSettings(BaseModel, frozen=True):
    """What can be set of one cog: every field has a type, bounds and a default.

    A field depends on no other, so that nothing set in one place opens what another closed.
    """

    model_config = ConfigDict(extra="forbid", strict=True, validate_default=True)

    cog: ClassVar[str]
    """The noun that the cog stands for."""
    version: ClassVar[int] = 1
    upgrades: ClassVar[Mapping[int, Upgrade]] = {}
    """By the version that they upgrade from."""

    @classmethod
    def __pydantic_init_subclass__(cls, **options: object) -> None:
        """Refuse, at import, a model that a panel could not show or an upgrade not reach."""
        super().__pydantic_init_subclass__(**options)
        if set(cls.upgrades) != set(range(1, cls.version)):
            raise TypeError(f"{cls.__name__}: an upgrade from each version before its own")
        if len(describe(cls)) > MOST_FIELDS:
            raise TypeError(f"{cls.__name__}: one page has room for {MOST_FIELDS} fields")


@dataclass(frozen=True)
class FieldDescription:
    """All that a panel needs to show one field."""

    cog: str
    name: str
    kind: Kind
    default: object
    least: int | None
    """The smallest number, the shortest text in characters, or the fewest choices."""
    most: int | None
    """The largest number, the longest text, or the number of roles."""
    choices: tuple[StrEnum, ...]
    """Of which one is chosen, or several."""
    per_channel: bool
    posts: bool
    forums: bool
    """Whether the channel that it names may be a forum."""
    quiet: tuple[object, ...]
    """The values with which it makes the bot post nothing."""
    needs: Needs | None

    @property
    def label(self) -> str:
        """The key of its name."""
        return f"{cog_label(self.cog)}-{_slug(self.name)}"

    @property
    def help(self) -> str:
        """The key of the sentence that says what it does."""
        return f"{self.label}-help"

    @property
    def every(self) -> str:
        """The key of all of its choices together, of which several are chosen."""
        return f"{self.label}-all"

    def choice_label(self, choice: StrEnum) -> str:
        """Return the key of one of its choices."""
        return f"{self.label}-{_slug(choice.value)}"


def cog_label(cog: str) -> str:
    """Return the key of a cog's name."""
    return f"configuration-{_slug(cog)}"


@cache
def describe(model: type[CogSettings]) -> tuple[FieldDescription, ...]:
    """Describe every field in its order; raises TypeError for one that could not be shown."""
    return tuple(_description(model, name, field) for name, field in model.model_fields.items())


def describe_field(model: type[CogSettings], name: str) -> FieldDescription | None:
    """Describe the field of this name, None if there is none."""
    return next((each for each in describe(model) if each.name == name), None)


def _description(model: type[CogSettings], name: str, field: FieldInfo) -> FieldDescription:
    kind = _kind(field)
    least, most = _bound(field, "ge", "min_length"), _bound(field, "le", "max_length")
    unbounded = (kind is Kind.NUMBER and None in (least, most)) or (
        kind is Kind.TEXT and (most is None or most > LONGEST_TEXT)
    )
    if kind is None or unbounded or field.is_required():
        raise TypeError(f"{model.__name__}.{name}: a known type, bounds and a default are needed")
    return FieldDescription(
        cog=model.cog,
        name=name,
        kind=kind,
        default=field.default,
        least=least,
        most=most,
        choices=_choices(field),
        per_channel=Trait.PER_CHANNEL in field.metadata,
        posts=Trait.POSTS in field.metadata,
        forums=Trait.FORUMS in field.metadata,
        quiet=(field.default, *_quiet(field)),
        needs=next((mark for mark in field.metadata if isinstance(mark, Needs)), None),
    )


_PLAIN: Mapping[Any, Kind] = {bool: Kind.FLAG, int: Kind.NUMBER, str: Kind.TEXT}


def _kind(field: FieldInfo) -> Kind | None:
    said = next((mark for mark in field.metadata if isinstance(mark, Kind)), None)
    return said or (Kind.CHOICE if _members(field.annotation) else _PLAIN.get(field.annotation))


def _choices(field: FieldInfo) -> tuple[StrEnum, ...]:
    """Return the choices of a field that is one of them, or a tuple of some."""
    held = (field.annotation, *get_args(field.annotation))
    return tuple(choice for each in held for choice in _members(each))


def _members(annotation: object) -> tuple[StrEnum, ...]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(annotation)
    return ()


def _quiet(field: FieldInfo) -> tuple[StrEnum, ...]:
    said = (mark.choices for mark in field.metadata if isinstance(mark, Quiet))
    return next(said, ())


def _bound(field: FieldInfo, *names: str) -> int | None:
    """Return what is said last: a narrower type says it after the one that it narrows."""
    found = [getattr(mark, name, None) for mark in field.metadata for name in names]
    return next((bound for bound in reversed(found) if bound is not None), None)


def _slug(name: str) -> str:
    return name.replace("_", "-")
