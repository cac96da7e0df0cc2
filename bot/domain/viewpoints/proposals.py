"""Topics that somebody proposes, or that a model drafted, and that moderators decide on once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.configuration.ids import MemberId
from bot.domain.contributions.decisions import ContributionState
from bot.domain.viewpoints.own.typed import Field
from bot.errors import ExpectedError

MOST_A_DAY = 3
"""Topics that one member proposes in one server within a day."""
MOST_DRAFTS_A_DAY = 10
"""Drafts that the moderators of one server ask for within a day, whatever comes of them."""
LONGEST_DRAFTING = timedelta(minutes=2)
"""A draft that is not there by then never will be: models are given less."""
LONGEST_WHY = 300


class TooManyTopicProposalsError(ExpectedError):
    """The member has proposed as many topics as one may within a day."""

    key = "topic-proposal-too-many"


class TooManyDraftsError(ExpectedError):
    """The server's moderators have asked for as many drafts as they may within a day."""

    key = "drafting-too-many"


class DraftUnderWayError(ExpectedError):
    """A draft is being made for the server; one at a time."""

    key = "drafting-under-way"


class OtherDraftError(ExpectedError):
    """The moderator is writing another new topic, which would be lost."""

    key = "topic-proposal-other-draft"


class ProposalClosedError(ExpectedError):
    """The proposal that a draft was taken from waits no more; the draft is its writer's own."""

    key = "topic-proposal-closed"

    def __init__(self, number: int, state: ContributionState | None) -> None:
        """Say what became of the proposal; None where it went with its author's data."""
        super().__init__(state="forgotten" if state is None else state.value)
        self.number = number


@dataclass(frozen=True)
class TopicProposal:
    """A topic that a member proposes by its title, or that a model drafted for a moderator."""

    id: int
    author: MemberId
    """Whoever proposed it, or asked for the draft."""
    typed: Mapping[Field, str]
    why: str | None
    drafted: bool
    state: ContributionState
    created_at: datetime
    reason: str | None = None
    """Why it was rejected."""
    topic: str | None = None
    """The id of the topic that it became."""
    decided_by: MemberId | None = None

    @property
    def title(self) -> str:
        """What it is called."""
        return self.typed.get(Field.TITLE, "")


@dataclass(frozen=True)
class Proposing:
    """What is proposed."""

    typed: Mapping[Field, str]
    why: str | None = None


@dataclass(frozen=True)
class Verdict:
    """What is decided of a proposal."""

    state: ContributionState
    reason: str | None = None
    topic: str | None = None
