"""What somebody wants to be set of the digest, until they confirm it: all of it in a custom id."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

_FORM = re.compile(
    r"digest-set:(?P<does>save|tag|back):(?P<seen>[0-9]{1,9}):(?P<channel>[0-9a-f]{0,16}):"
    r"(?P<time>([0-9]{4})?):(?P<tag>[0-9a-f]{0,16}):(?P<zone>[\w/+-]{0,40})",
    re.ASCII,
)


class Does(StrEnum):
    """What happens when a control is used."""

    SAVE = "save"
    """Set all of it."""
    TAG = "tag"
    """Set all of it, with the tag that was chosen."""
    BACK = "back"
    """Set nothing, and show what is set."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be set; what is empty stays."""

    channel: int = 0
    time: str = ""
    tag: int = 0
    """Discord's id of a tag of the forum that the digest is then posted in."""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """A control under a question."""

    does: Does
    seen: int = 0
    """How many changes of the settings the question rests on."""
    wish: Wish = Wish()

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back: at most 100 characters."""
        wish = self.wish
        channel, tag = (f"{each:x}" if each else "" for each in (wish.channel, wish.tag))
        time = wish.time.replace(":", "")
        return f"digest-set:{self.does}:{self.seen}:{channel}:{time}:{tag}:{wish.zone}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making."""
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        channel, tag = (int(found[name] or "0", 16) for name in ("channel", "tag"))
        time = f"{found['time'][:2]}:{found['time'][2:]}" if found["time"] else ""
        return cls(Does(found["does"]), int(found["seen"]), Wish(channel, time, tag, found["zone"]))
