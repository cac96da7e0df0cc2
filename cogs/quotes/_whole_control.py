"""What a control of the sentences' card does: all of it stands in its custom id."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from bot.errors import ExpectedError
from cogs.quotes._lookup import Address

PER_PAGE = 25
"""Sentences that one select shows."""
_FORM = re.compile(
    r"whole:(?P<does>[a-z]+):(?P<channel>[0-9]{1,20}):(?P<message>[0-9]{1,20}):"
    r"(?P<digest>[0-9a-f]{8}):(?P<page>[0-9]{1,4}):(?P<chosen>[0-9a-f]{1,7})"
)


class OldWholeError(ExpectedError):
    """A control that this version of the program does not draw."""

    key = "whole-card-old"


class Does(StrEnum):
    """What happens when a control is used."""

    PAGE = "page"
    """Show a page of sentences."""
    CHOOSE = "choose"
    """Give the chosen ones as a block quotation."""
    COPY = "copy"
    """Show what they hide, so that it can be copied."""


@dataclass(frozen=True, slots=True)
class Control:
    """One control of the card of one message."""

    does: Does
    address: Address
    digest: str
    """Of the text whose sentences are counted."""
    page: int = 0
    chosen: tuple[int, ...] = ()
    """The numbers of sentences, counted from 0 on this page."""

    def to(self, does: Does, *, page: int | None = None, chosen: Iterable[int] = ()) -> Self:
        """Return another control of the same card."""
        page = self.page if page is None else page
        return replace(self, does=does, page=page, chosen=tuple(chosen))

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        bits = sum(1 << number for number in self.chosen)
        address = self.address
        return (
            f"whole:{self.does}:{address.channel}:{address.message}:{self.digest}:"
            f"{self.page}:{bits:x}"
        )

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldWholeError` for one of ours that means nothing any more.
        """
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        try:
            does = Does(found["does"])
        except ValueError as error:
            raise OldWholeError from error
        bits = int(found["chosen"], 16)
        return cls(
            does=does,
            address=Address(int(found["channel"]), int(found["message"])),
            digest=found["digest"],
            page=int(found["page"]),
            chosen=tuple(number for number in range(PER_PAGE) if bits >> number & 1),
        )


def digest_of(text: str) -> str:
    """Return what tells a text from what it was before it was edited."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:8]
