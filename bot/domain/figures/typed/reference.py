"""The source of a figure as somebody types it: publisher — title — date — address."""

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.model import Precision
from bot.domain.figures.own import ADDRESS, LONGEST_ADDRESS, LONGEST_TEXT
from bot.domain.figures.typed.period import read_period
from bot.errors import ExpectedError

_PARTS = re.compile(r"\s*\n\s*|\s+[—–|-]\s+")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S*|www\.\S+", re.IGNORECASE)


class SourceMissingError(ExpectedError):
    """No address, or nobody who published it."""

    key = "own-source-missing"


class AddressInsecureError(ExpectedError):
    """The address is not https."""

    key = "own-source-https"


class AddressUnreadableError(ExpectedError):
    """The address is none that a browser opens."""

    key = "own-source-address"


class SourceLongError(ExpectedError):
    """Longer than any publisher's name or title."""

    key = "own-source-long"


@dataclass(frozen=True)
class Reference:
    """Where a figure was read."""

    publisher: str
    title: str | None
    published: date | None
    precision: Precision
    address: str


def read_reference(text: str, *, today: date) -> Reference:
    """Return the parts of a source, in any lines or parted by dashes; raises what is wrong."""
    found = _ADDRESS.search(text)
    if found is None:
        raise SourceMissingError
    address = checked_address(found[0])
    rest = f"{text[: found.start()]}\n{text[found.end() :]}"
    parts = [part for each in _PARTS.split(rest) if (part := each.strip(" \t—–-|<>()"))]
    dated = next((each for each in parts[1:] if re.fullmatch(r"[\d/.-]{4,10}", each)), None)
    words = [each for each in parts if each is not dated]
    if not words:
        raise SourceMissingError
    publisher, title = words[0], " — ".join(words[1:]) or None
    if max(len(publisher), len(title or "")) > LONGEST_TEXT:
        raise SourceLongError(most=LONGEST_TEXT)
    published, precision = read_period(dated, today=today) if dated else (None, Precision.DAY)
    return Reference(publisher, title, published, precision, address)


def reference_text(reference: Reference, published: str) -> str:
    """Return a source as it can be typed again, a part on a line."""
    parts = (reference.publisher, reference.title, published, reference.address)
    return "\n".join(part for part in parts if part)


def checked_address(address: str) -> str:
    """Return an address without what stands around it in a sentence; raises what is wrong."""
    address = address.rstrip(">.,;)") if address.count("(") < address.count(")") else address
    address = address.rstrip(">.,;")
    if not address.lower().startswith("https://"):
        raise AddressInsecureError(address=address[:80])
    if len(address) > LONGEST_ADDRESS or not ADDRESS.fullmatch(address):
        raise AddressUnreadableError(address=address[:80])
    return address
