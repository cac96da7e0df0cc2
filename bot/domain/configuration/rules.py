"""Why a message of the bot is there: each rule, and the setting that governs it."""

from enum import Enum, unique

from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.settings import DigestSettings
from bot.domain.figures.settings import FiguresSettings
from bot.domain.quotes.settings import QuotesSettings
from bot.domain.viewpoints.settings import ViewpointsSettings
from bot.errors import ExpectedError


class RuleUnknownError(ExpectedError):
    """A rule that this version of the program does not follow."""

    key = "why-unknown"


@unique
class Rule(Enum):
    """What a message follows from: a name, the settings, and the field that governs it."""

    REPORT = ("report", ServerSettings, "moderators_channel")
    """Settings that no longer hold are told in the moderators' channel."""
    ANSWER = ("answer", FiguresSettings, "enabled")
    """A command was used."""
    HINT = ("hint", QuotesSettings, "mode")
    """A quote lost part of its sentence."""
    RETREAT = ("retreat", QuotesSettings, "mode")
    """Hints were found wrong too often to be shown."""
    PROPOSAL = ("proposal", ServerSettings, "moderators_channel")
    """A member contributed something, or reported it; moderators decide."""

    VIEWPOINTS = ("viewpoints", ViewpointsSettings, "enabled")
    """A topic was asked for."""
    FORUM_CARD = ("forum-card", ViewpointsSettings, "forums")
    """A new post in a forum names a topic."""
    DEBATE = ("debate", ServerSettings, "moderator_roles")
    """A moderator opened or closed a debate."""
    DIGEST = ("digest", DigestSettings, "channel")
    """An edition of the daily digest was due, or a moderator asked for one."""

    def __init__(self, slug: str, model: type[CogSettings], field: str) -> None:
        """Keep the name as custom ids and keys have it, the model, and its field."""
        self.slug = slug
        self.model = model
        self.field = field

    @property
    def sentence(self) -> str:
        """The key of the sentence that says it."""
        return f"why-rule-{self.slug}"

    @property
    def stop(self) -> str:
        """The key of the sentence that says how to stop it."""
        return f"why-stop-{self.slug}"

    @classmethod
    def called(cls, slug: str) -> "Rule":
        """Return the rule of that name; raises `RuleUnknownError`."""
        found = next((rule for rule in cls if rule.slug == slug), None)
        if found is None:
            raise RuleUnknownError
        return found
