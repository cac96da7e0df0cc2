"""Whether a change makes the bot post by itself: then it is shown before it is made."""

from dataclasses import dataclass

from bot.domain.configuration.model import CogSettings, describe


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The settings of one cog in one place, before a change and after it."""

    before: CogSettings
    after: CogSettings

    @property
    def begins_posting(self) -> bool:
        """Whether a field that makes the bot post gets a value that is neither its old nor quiet.

        What is shipped is quiet, and whatever else the field says is.
        """
        return any(
            getattr(self.after, field.name) not in (getattr(self.before, field.name), *field.quiet)
            for field in describe(type(self.after))
            if field.posts
        )
