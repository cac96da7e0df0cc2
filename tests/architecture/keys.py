"""Where the code names the keys of texts, and the values that it gives them."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from bot.domain.configuration.fields import Kind, Permission
from bot.domain.configuration.model import CogSettings, cog_label, describe
from bot.domain.configuration.registry import ALL_SETTINGS
from bot.domain.configuration.rules import Rule
from bot.domain.digest.delivery import DeliveryState
from bot.domain.figures.model import Confidence, Metric, Scope, Status
from bot.domain.figures.typed.form import Field
from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.own.typed import Field as TopicField
from bot.storage.everything import KINDS
from bot.ui.contributions.deciding import Decides
from bot.ui.figures.writing import UNIT_KEYS
from cogs.digest._at_once import How
from cogs.quotes._control import Does as HintDoes

KEY = re.compile(r"[a-z]+(-[a-z0-9]+)+")
HEAD = re.compile(r"[a-z]+(-[a-z0-9]+)*-")


def _slugs(values: type[StrEnum]) -> frozenset[str]:
    return frozenset(member.value.replace("_", "-") for member in values)


def _settings(model: type[CogSettings]) -> Iterator[str]:
    """Yield the keys of a cog's settings: their name, their fields, their choices."""
    yield cog_label(model.cog)
    for field in describe(model):
        yield from (field.label, field.help, *map(field.choice_label, field.choices))
        yield from (field.every,) if field.kind is Kind.CHOICES else ()


BUILT: Mapping[str, frozenset[str]] = {
    "catalogue-": frozenset(
        {"invalid-value", "language-missing", "missing-field", "unknown-field"}
    ),  # what a field can be reproached with; other rules are named where they are broken
    "configuration-": frozenset(
        key.removeprefix("configuration-") for model in ALL_SETTINGS for key in _settings(model)
    ),
    "demo-argument-": _slugs(Viewpoint),
    "digest-now-": frozenset(How),
    "digest-state-": _slugs(DeliveryState),
    "doctor-permission-": _slugs(Permission) | {"create-posts"},
    "figures-button-": frozenset({"all", "sources", "why"}),
    "figures-confidence-": _slugs(Confidence),
    "figures-scope-": _slugs(Scope),
    "figures-status-": _slugs(Status),
    "figures-unit-": frozenset(UNIT_KEYS.values()),
    "hardware-": frozenset({"memory", "bandwidth", "speed", "watts"}),
    "hardware-missing-": frozenset({"memory", "bandwidth", "speed", "watts"}),
    "metric-": _slugs(Metric),
    "metric-words-": _slugs(Metric),
    "quotes-": frozenset(does.value for does in HintDoes),
    "quotes-done-": frozenset(does.value for does in HintDoes if does is not HintDoes.SHOW),
    "viewpoint-": frozenset(Viewpoint),
    "viewpoints-": frozenset({"recap", "example", "evidence", "common-ground"}),
    "why-rule-": frozenset(rule.slug for rule in Rule),
    "why-stop-": frozenset(rule.slug for rule in Rule),
    "label-": frozenset({"right", "wrong", "skip"}),
    "own-field-": frozenset(Field),
    "own-help-": frozenset(Field),
    "own-topic-field-": frozenset(each.slug for each in TopicField),
    "own-topic-help-": frozenset(each.slug for each in TopicField),
    "contribution-": frozenset(Decides),
    "privacy-kept-": frozenset(kind.replace("_", "-") for kind in KINDS),
}
"""Keys that code puts together: what they begin with, and what may follow."""


class Speaker(NamedTuple):
    """A function that is given a key: at which place, and what it puts before it."""

    place: int
    prefix: str = ""


SPEAKERS: Mapping[str, Speaker] = {
    "say": Speaker(0),
    "problem": Speaker(2, "catalogue-"),
    "_refusal": Speaker(0, "catalogue-"),
}


class Saying(NamedTuple):
    """A key and the names of the values given with it; None where a dictionary is passed on."""

    key: str
    values: frozenset[str] | None


def quoted(trees: Iterable[ast.AST]) -> set[str]:
    """Return every string in the code that could be a key."""
    strings = (node.value for node in _nodes(trees) if isinstance(node, ast.Constant))
    return {text for text in strings if isinstance(text, str) and KEY.fullmatch(text)}


def heads(trees: Iterable[ast.AST]) -> set[str]:
    """Return what the strings that code puts together begin with, where it could begin a key."""
    firsts = (node.values[0] for node in _nodes(trees) if isinstance(node, ast.JoinedStr))
    texts = (first.value for first in firsts if isinstance(first, ast.Constant))
    return {text for text in texts if isinstance(text, str) and HEAD.fullmatch(text)}


def built() -> set[str]:
    """Return the keys that code can put together."""
    return {prefix + rest for prefix, rests in BUILT.items() for rest in rests}


def areas(keys: Iterable[str]) -> set[str]:
    """Return the first word of each key: a string in the code that begins with one is a key."""
    return {key.partition("-")[0] for key in keys}


def refusals(trees: Iterable[ast.AST]) -> dict[str, str]:
    """Return the key of each class that has one, by the name of the class."""
    return {
        node.name: key
        for node in _nodes(trees)
        if isinstance(node, ast.ClassDef)
        for line in node.body
        for key in _key_of(line)
    }


def sayings(trees: Iterable[ast.AST]) -> Iterator[Saying]:
    """Yield what the code says: calls of the speakers, and refusals raised with their values."""
    trees = list(trees)
    classes = refusals(trees)
    own = {
        node.name
        for node in _nodes(trees)
        if isinstance(node, ast.ClassDef)
        and any(isinstance(line, ast.FunctionDef) and line.name == "__init__" for line in node.body)
    }  # these work their values out themselves
    for node in _nodes(trees):
        match node:
            case ast.Raise(exc=ast.Name(id=name)) if name in classes:
                yield Saying(classes[name], frozenset())
            case ast.Call(func=ast.Name(id=name)) if name in classes and name not in own:
                yield Saying(classes[name], _values(node))
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in SPEAKERS:
                yield from _spoken(node, SPEAKERS[name])
            case _:
                pass


def _nodes(trees: Iterable[ast.AST]) -> Iterator[ast.AST]:
    for tree in trees:
        yield from ast.walk(tree)


def _key_of(line: ast.stmt) -> Iterator[str]:
    match line:
        case ast.Assign(targets=[ast.Name(id="key")], value=ast.Constant(value=str(key))):
            yield key
        case _:
            pass


def _spoken(call: ast.Call, speaker: Speaker) -> Iterator[Saying]:
    if len(call.args) > speaker.place:
        match call.args[speaker.place]:
            case ast.Constant(value=str(key)):
                yield Saying(speaker.prefix + key, _values(call))
            case ast.IfExp(body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(two))):
                yield Saying(speaker.prefix + one, _values(call))
                yield Saying(speaker.prefix + two, _values(call))
            case _:
                pass


def _values(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name is not None)
