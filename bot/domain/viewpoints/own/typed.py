"""What moderators type of a topic, in ten fields of two forms, and what it is made of."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.wording import LIMITS


class Field(StrEnum):
    """What is typed of a topic."""

    TITLE = "title"
    RECAP = "recap"
    EXAMPLE = "example"
    EVIDENCE = "evidence"
    COMMON_GROUND = "common_ground"
    OPTIMIST = "optimist"
    NEUTRAL = "neutral"
    PESSIMIST = "pessimist"
    MINDS = "minds"
    """What would change the mind of each side, a line each, in the order of `Viewpoint`."""
    NAMES = "names"
    """Other names, with commas between."""

    @property
    def slug(self) -> str:
        """The end of the keys of its texts."""
        return self.value.replace("_", "-")


FIRST = (Field.TITLE, Field.RECAP, Field.EXAMPLE, Field.EVIDENCE, Field.COMMON_GROUND)
SECOND = (Field.OPTIMIST, Field.NEUTRAL, Field.PESSIMIST, Field.MINDS, Field.NAMES)
"""The fields of the two forms: Discord takes five a form."""
SOURCED = frozenset({Field.RECAP, Field.EVIDENCE, Field.OPTIMIST, Field.NEUTRAL, Field.PESSIMIST})
"""The fields that may end with addresses, a line each."""
MOST_NAMES = 8
MOST_ADDRESSES = 5
"""Addresses below one field: each puts a mark on the card."""
_ROOM = 1500
"""Characters for references and addresses, which are longer as typed than as read."""
LONGEST: Mapping[Field, int] = {
    Field.TITLE: LIMITS["title"],
    Field.RECAP: _ROOM,
    Field.EXAMPLE: 2 * LIMITS["example"],
    Field.EVIDENCE: _ROOM,
    Field.COMMON_GROUND: 2 * LIMITS["common_ground"],
    Field.OPTIMIST: _ROOM,
    Field.NEUTRAL: _ROOM,
    Field.PESSIMIST: _ROOM,
    Field.MINDS: 900,
    Field.NAMES: 300,
}
"""Characters that each field of a form takes."""

Typed = Mapping[Field, str]
_ADDRESS = re.compile(r"\w+://\S+")


@dataclass(frozen=True)
class Part:
    """One field, taken apart."""

    text: str
    addresses: tuple[str, ...] = ()


def part(typed: Typed, field: Field) -> Part:
    """Return the text of a field without the addresses on its last lines."""
    lines = [line.strip() for line in typed.get(field, "").strip().splitlines()]
    addresses: list[str] = []
    while field in SOURCED and lines and (not lines[-1] or _ADDRESS.fullmatch(lines[-1])):
        addresses.insert(0, lines.pop())
    return Part("\n".join(lines), tuple(filter(None, addresses)))


def minds(typed: Typed) -> list[str]:
    """Return what would change each side's mind, a line each."""
    return [line for each in typed.get(Field.MINDS, "").splitlines() if (line := each.strip())]


def other_names(typed: Typed) -> list[str]:
    """Return the other names, each once."""
    parts = re.split(r"[,;\n]", typed.get(Field.NAMES, ""))
    return list(dict.fromkeys(name for each in parts if (name := " ".join(each.split()))))


def views(typed: Typed) -> Iterator[tuple[Viewpoint, str]]:
    """Yield the views that are written."""
    for viewpoint in Viewpoint:
        text = part(typed, Field(viewpoint.value)).text
        if text:
            yield viewpoint, text


def field_of(place: str) -> Field:
    """Return where a part of a topic is typed: "optimist.mind" among the minds."""
    if place.endswith(".mind"):
        return Field.MINDS
    return Field(place.partition(".")[0])
