"""One file with everything that is set in a server: written, read, and compared."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from bot.domain.configuration.changes import INHERIT, Edit, edit
from bot.domain.configuration.ids import LARGEST_ID, ChannelId, GuildId, Scope
from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.refusals import quoted
from bot.domain.configuration.stored import NOTHING_SET, Layer, to_text, upgraded
from bot.domain.figures.model import OWN, Slug, Value
from bot.domain.figures.own import MOST_OWN, Statement
from bot.domain.viewpoints.own.statement import MOST_OWN as MOST_TOPICS
from bot.domain.viewpoints.own.statement import TopicStatement
from bot.errors import ExpectedError

FORMAT_VERSION = 3
"""The first knew no figures and the second no topics: each is written still where it is enough."""
LARGEST = 1_000_000  # characters
MOST_PLACES = 2000
"""More than any server sets: all of a file is taken over in one transaction, which others await."""
NOWHERE = "nowhere"
"""In place of where a file is wrong, when nothing in it can be read."""
_ID_TEXT = r"^[1-9]\d{0,18}$"

Wanted = Mapping[tuple[str, Scope], Mapping[str, JsonValue]]
"""Values by cog and place, in today's versions."""

_OWN_ID = re.compile(rf"{OWN}[0-9]{{1,9}}")


class ImportUnreadableError(ExpectedError):
    """The file is no export of ours, or something in it is out of place."""

    key = "configuration-import-unreadable"


class ImportTooNewError(ExpectedError):
    """A later version of the program wrote the file, or some settings in it."""

    key = "configuration-import-too-new"


class ImportTooLargeError(ExpectedError):
    """The file is larger than any export."""

    key = "configuration-import-too-large"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Entry(_Part):
    """The settings of one cog in one place."""

    scope: Literal["server"] | Annotated[str, Field(pattern=_ID_TEXT)]
    """A channel's, category's or thread's id is a text: many programs round large numbers."""
    cog: Annotated[str, Field(max_length=40)]
    version: Annotated[int, Field(ge=1)]
    values: dict[str, JsonValue]


class _Document(_Part):
    """The whole file; it names no member."""

    format: Literal["contrepoint-configuration"] = "contrepoint-configuration"
    version: Literal[1, 2, 3] = FORMAT_VERSION
    server: Annotated[str, Field(pattern=_ID_TEXT)] | None = None
    """Where its channels and roles are; a file that does not say so is for any server."""
    settings: Annotated[list[_Entry], Field(max_length=MOST_PLACES)]
    figures: Annotated[dict[Slug, Statement], Field(max_length=MOST_OWN)] | None = None
    """What the server says of figures, by figure; a file without leaves figures as they are."""
    topics: Annotated[dict[Slug, TopicStatement], Field(max_length=MOST_TOPICS)] | None = None
    """What it says of topics, by topic; a file without leaves topics as they are."""


class _Heading(BaseModel):
    """What is read first of a file that may be newer than the program."""

    format: Literal["contrepoint-configuration"]
    version: Annotated[int, Field(strict=True)]


@dataclass(frozen=True)
class Document:
    """A file that was read; its values are not checked yet."""

    server: GuildId | None
    """The server that it was exported from."""
    wanted: Wanted
    figures: Mapping[str, Statement] | None = None
    """What it says of figures; None where it is not about them."""
    topics: Mapping[str, TopicStatement] | None = None
    """What it says of topics; None likewise."""


@dataclass(frozen=True)
class Difference:
    """What an import would do to one cog in one place."""

    scope: Scope
    cog: str
    edit: Edit


def write_document(
    server: GuildId,
    layers: Mapping[tuple[str, Scope], Layer],
    versions: Mapping[str, int],
    figures: Mapping[str, Statement] | None = None,
    topics: Mapping[str, TopicStatement] | None = None,
) -> str:
    """Return the file of a server: what holds of what is set, place by place."""
    entries = [
        _Entry(
            scope="server" if scope is None else str(scope),
            cog=cog,
            version=versions[cog],
            values={name: value for name, value in layer.raw.items() if name in layer.values},
        )
        for (cog, scope), layer in layers.items()
        if layer.values
    ]
    ordered = sorted(entries, key=lambda each: (each.scope != "server", each.scope, each.cog))
    version = 3 if topics else 2 if figures else 1
    head = _Document(version=version, server=str(server), settings=ordered)
    whole = head.model_dump(mode="json", exclude={"figures", "topics"})
    said = {"figures": _said(figures), "topics": _said(topics)}
    given = {name: each for name, each in said.items() if each}
    return json.dumps({**whole, **given}, ensure_ascii=False, indent=2)


def read_document(text: str, models: Mapping[str, type[CogSettings]]) -> Document:
    """Take a file apart; raises the refusal of one that is not ours."""
    if len(text) > LARGEST:
        raise ImportTooLargeError(most=LARGEST)
    document = _parsed(text)
    wanted: dict[tuple[str, Scope], Mapping[str, JsonValue]] = {}
    for number, entry in enumerate(document.settings):
        place = (entry.cog, None if entry.scope == "server" else ChannelId(int(entry.scope)))
        model = models.get(entry.cog)
        if model is None or place in wanted:
            raise ImportUnreadableError(place=f"settings.{number}.cog")
        if (place[1] or 0) > LARGEST_ID:
            raise ImportUnreadableError(place=f"settings.{number}.scope")
        if entry.version > model.version:
            raise ImportTooNewError(found=str(entry.version), known=str(model.version))
        wanted[place] = upgraded(model, entry.version, to_text(entry.values))
    server = None if document.server is None else GuildId(int(document.server))
    return Document(server, wanted, _figures(document), _topics(document))


def differences(
    wanted: Wanted,
    layers: Mapping[tuple[str, Scope], Layer],
    models: Mapping[str, type[CogSettings]],
) -> tuple[Difference, ...]:
    """Return what leads from what is set to what is wanted; raises the first refusal.

    What the file does not set will inherit. Broken stored values stay where the file sets no other.
    """
    found: list[Difference] = []
    for cog, scope in _places(wanted, layers):
        layer = layers.get((cog, scope), NOTHING_SET)
        values = wanted.get((cog, scope), {})
        changes = {**dict.fromkeys(layer.values, INHERIT), **values}
        change = edit(models[cog], scope, layer, changes)
        if change is not None:
            found.append(Difference(scope, cog, change))
    return tuple(found)


def _figures(document: _Document) -> Mapping[str, Statement] | None:
    for key, each in (document.figures or {}).items():
        if each.figure is not None and each.figure.id != key:
            raise ImportUnreadableError(place=f"figures.{key}")
    return document.figures


def _topics(document: _Document) -> Mapping[str, TopicStatement] | None:
    for key, each in (document.topics or {}).items():
        is_own = _OWN_ID.fullmatch(key) is not None
        if key.startswith(OWN) != is_own or (not each.retired and is_own != bool(each.typed)):
            raise ImportUnreadableError(place=f"topics.{key}")
    return document.topics


def _said(statements: Mapping[str, Value] | None) -> dict[str, object]:
    return {
        key: each.model_dump(mode="json", exclude_defaults=True)
        for key, each in (statements or {}).items()
    }


def _places(*each: Iterable[tuple[str, Scope]]) -> list[tuple[str, Scope]]:
    every = {place for places in each for place in places}
    return sorted(every, key=lambda place: (place[1] or 0, place[0]))


def _parsed(text: str) -> _Document:
    try:
        heading = _Heading.model_validate_json(text)
        if heading.version > FORMAT_VERSION:
            raise ImportTooNewError(found=str(heading.version), known=str(FORMAT_VERSION))
        return _Document.model_validate_json(text)
    except ValidationError as error:
        place = ".".join(map(str, error.errors()[0]["loc"])) or NOWHERE
        raise ImportUnreadableError(place=quoted(place)) from error
