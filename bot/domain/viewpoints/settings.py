"""What is set of viewpoints."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.configuration.fields import Needs, Permission, Trait
from bot.domain.configuration.model import CogSettings
from bot.errors import ExpectedError

_POSTING = Needs(permissions=(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES_IN_THREADS))


class ViewpointsSettings(CogSettings, frozen=True):
    """Where topics are shown, and how many arguments a member may send."""

    cog: ClassVar[str] = "viewpoints"

    enabled: Annotated[bool, Trait.PER_CHANNEL] = True
    forums: Annotated[bool, Trait.PER_CHANNEL, Trait.POSTS, _POSTING] = False
    arguments_a_day: Annotated[int, Field(ge=1, le=20)] = 3


class ViewpointsOffError(ExpectedError):
    """Topics are not shown in this place."""

    key = "viewpoints-off"
