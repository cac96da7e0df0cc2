"""Settings in words; pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import cast

from bot.domain.configuration.changes import Change
from bot.domain.configuration.fields import Kind
from bot.domain.configuration.ids import OPERATOR, ChannelId, MemberId, Scope
from bot.domain.configuration.model import (
    CogSettings,
    FieldDescription,
    Raw,
    cog_label,
    describe,
)
from bot.domain.configuration.posting import Foreseen
from bot.domain.configuration.resolution import Effective
from bot.domain.configuration.stored import valid_values
from bot.domain.text.plain import plain
from bot.errors import ExpectedError, Value
from bot.texts import Language, Texts


@dataclass(frozen=True, slots=True)
class Words:
    """Says settings in one language."""

    texts: Texts
    language: Language

    def say(self, key: str, /, **values: Value) -> str:
        """Return a text in this language."""
        return self.texts.say(key, self.language, **values)

    def explain(self, error: ExpectedError) -> str:
        """Return the sentence of a refusal."""
        return self.texts.explain(error, self.language)

    def cog(self, cog: str) -> str:
        """Return the name of a cog."""
        return self.say(cog_label(cog))

    def member(self, member: MemberId | None) -> str:
        """Return who did something."""
        if member is None:
            return self.say("configuration-nobody")
        return self.say("configuration-operator") if member == OPERATOR else f"<@{member}>"

    def value(self, field: FieldDescription, value: object) -> str:
        """Return a value as read on the panel."""
        match field.kind, value:
            case Kind.FLAG, _:
                said = self.say("configuration-on" if value else "configuration-off")
            case Kind.CHOICE, StrEnum():
                said = self.say(field.choice_label(value))
            case Kind.CHOICES, _:
                said = self._choices(field, members_of(value))
            case Kind.NUMBER, int():
                said = self.say("configuration-number", number=value)
            case Kind.CHANNEL, _:
                said = ", ".join(f"<#{channel}>" for channel in ids_of(value))
            case Kind.ROLES, _:
                said = ", ".join(f"<@&{role}>" for role in ids_of(value))
            case _:
                said = plain(str(value))
        return said or self.say("configuration-none")

    def _choices(self, field: FieldDescription, chosen: Sequence[StrEnum]) -> str:
        if len(chosen) == len(field.choices):
            return self.say(field.every)
        return ", ".join(self.say(field.choice_label(each)) for each in chosen)

    def place(self, scope: Scope) -> str:
        """Return where something is set."""
        return f"<#{scope}>" if scope is not None else self.say("configuration-whole-server")

    def origin(self, field: FieldDescription, effective: Effective[CogSettings]) -> str:
        """Return where a field's value comes from."""
        if field.name not in effective.origins:
            return self.say("configuration-from-default")
        place = self.place(effective.origins[field.name])
        return self.say("configuration-from", place=place)

    def state(self, effective: Effective[CogSettings]) -> str:
        """Return a cog's state on one line."""
        return _state(self, effective.settings)

    def differing(
        self, model: type[CogSettings], elsewhere: Mapping[ChannelId, Mapping[str, object]]
    ) -> str:
        """Return in how many channels a cog differs from the server; empty where in none.

        Flags and choices are told with their values.
        """
        told = [field for field in describe(model) if field.kind in {Kind.FLAG, Kind.CHOICE}]
        counts = Counter(
            (field.label, self.value(field, values[field.name]))
            for field in told
            for values in elsewhere.values()
            if field.name in values
        )
        names = {field.name for field in told}
        others = sum(not names.issuperset(values) for values in elsewhere.values())
        said = [
            self.say("configuration-differing", setting=self.say(label), value=value, count=count)
            for (label, value), count in counts.items()
        ]
        rest = [self.say("configuration-differing-otherwise", count=others)] if others else []
        return " · ".join([*said, *rest])

    def explained(self, effective: Effective[CogSettings]) -> list[str]:
        """Return a line for each setting of a cog, with where it comes from."""
        return [
            self.say(
                "configuration-explained",
                setting=self.say(field.label),
                value=self.value(field, getattr(effective.settings, field.name)),
                origin=self.origin(field, effective),
            )
            for field in describe(type(effective.settings))
        ]

    def change(self, model: type[CogSettings], change: Change) -> list[str]:
        """Return what a change did, a line for each field that is still there."""
        return self.sides(model, change.scope, change.before, change.after)

    def effect(self, foreseen: Foreseen) -> list[str]:
        """Return a line for each field that has another value after a change."""
        before, after = foreseen.before, foreseen.after
        return [
            self.say(
                "configuration-change",
                setting=self.say(field.label),
                before=self.value(field, getattr(before, field.name)),
                after=self.value(field, getattr(after, field.name)),
            )
            for field in describe(type(before))
            if getattr(before, field.name) != getattr(after, field.name)
        ]

    def sides(self, model: type[CogSettings], scope: Scope, before: Raw, after: Raw) -> list[str]:
        """Return a line for each field that is set on either side of a change."""
        was, is_now = (valid_values(model, scope, values) for values in (before, after))
        return [
            self.say(
                "configuration-change",
                setting=self.say(field.label),
                before=self._side(field, was),
                after=self._side(field, is_now),
            )
            for field in describe(model)
            if field.name in {*before, *after}
        ]

    def _side(self, field: FieldDescription, values: Mapping[str, object]) -> str:
        if field.name not in values:
            return self.say("configuration-inherited")
        return self.value(field, values[field.name])


@lru_cache(maxsize=512)  # most servers share a few states, and every panel opens with them
def _state(words: Words, settings: CogSettings) -> str:
    return " · ".join(
        words.say(
            "configuration-state",
            setting=words.say(field.label),
            value=words.value(field, getattr(settings, field.name)),
        )
        for field in describe(type(settings))
    )


def members_of(value: object) -> Sequence[StrEnum]:
    """Return the choices in the value of a field of one choice, or of several."""
    return (value,) if isinstance(value, StrEnum) else cast("tuple[StrEnum, ...]", value)


def ids_of(value: object) -> Sequence[int]:
    """Return the ids in the value of a field of one channel, or of roles."""
    if isinstance(value, int):
        return (value,)
    return () if value is None else cast("tuple[int, ...]", value)
