"""Which arguments stand first: those that people of another stance call fair."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.arguments.model import Argument, Writing
from bot.domain.configuration.ids import MemberId
from bot.domain.viewpoints.model import Viewpoint

FEWEST_SHOWN = 3
"""Fewer people of another stance are not told: where few know each other, it would tell who."""


@dataclass(frozen=True)
class PublishedArgument:
    """An argument as everybody may see it: not who wrote it, nor who supports it."""

    id: int
    viewpoint: Viewpoint
    writing: Writing
    marks: int
    """How many call it a fair statement of its view."""
    support: int
    """How many of these hold another one."""

    @property
    def shown_support(self) -> int | None:
        """How many of these hold another one; None for too few to be shown."""
        return self.support if self.support >= FEWEST_SHOWN else None


def published(
    argument: Argument, markers: Iterable[MemberId], stances: Mapping[MemberId, Viewpoint]
) -> PublishedArgument:
    """Return an argument with what supports it; `stances` says where its markers stand."""
    subject, markers = argument.subject, list(markers)
    standing = [stances[each] for each in markers if each in stances]
    return PublishedArgument(
        id=argument.id,
        viewpoint=subject.viewpoint,
        writing=argument.writing,
        marks=len(markers),
        support=sum(each is not subject.viewpoint for each in standing),
    )


def best_first(arguments: Iterable[PublishedArgument]) -> list[PublishedArgument]:
    """Return the best supported first, the older first among equals."""
    return sorted(arguments, key=lambda each: (-(each.shown_support or 0), each.id))
