"""What a button or a form of proposed topics does: all of it stands in its custom id."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from cogs.topics._control import OldControlError

_FORM = re.compile(r"topic-proposal:(?P<does>[a-z]+):(?P<number>[0-9]{1,9})", re.ASCII)


class ProposalDoes(StrEnum):
    """What happens when a control is used."""

    SEND = "send"
    """Propose what was typed in the form."""
    CORRECT = "correct"
    """Open the form again, filled with what was refused."""
    WITHDRAW = "withdraw"
    """Take one's own proposal back."""
    WRITE = "write"
    """Take it up, and open the first form of a topic, filled with it."""
    REJECT = "reject"
    """Ask why it is rejected; a draft of a model is rejected at once."""
    REJECTED = "rejected"
    """Reject it with the reason that was typed."""
    SOURCES = "sources"
    """Show what a model's draft rests on."""
    LATER = "later"
    """Show the next."""
    PASTED = "pasted"
    """Have a topic drafted from the article that was pasted."""


FORMS = frozenset({ProposalDoes.SEND, ProposalDoes.REJECTED, ProposalDoes.PASTED})
MEMBERS = frozenset({ProposalDoes.SEND, ProposalDoes.CORRECT, ProposalDoes.WITHDRAW})
"""What is not for moderators alone."""


@dataclass(frozen=True, slots=True)
class ProposalControl:
    """One control, or one form, about a proposal."""

    does: ProposalDoes
    number: int = 0
    """Of the proposal; 0 where there is none yet."""

    @property
    def custom_id(self) -> str:
        """All of it, in what Discord sends back."""
        return f"topic-proposal:{self.does}:{self.number}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Return what a custom id says; None for one of somebody else's making.

        Raises `OldControlError` for one of ours that means nothing any more.
        """
        found = _FORM.fullmatch(custom_id)
        if found is None:
            return None
        try:
            return cls(ProposalDoes(found["does"]), int(found["number"]))
        except ValueError as error:
            raise OldControlError from error
