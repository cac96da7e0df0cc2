"""What is set of a server as a whole, whatever cogs it uses."""

from enum import StrEnum
from typing import Annotated, ClassVar

from bot.domain.configuration.fields import Channel, Needs, Permission, Roles, TimeZone, Trait
from bot.domain.configuration.model import CogSettings

_POSTING = Needs(permissions=(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES))


class ServerLanguage(StrEnum):
    """The language of public answers; auto is the one that Discord knows the server by."""

    AUTO = "auto"
    FRENCH = "fr"
    ENGLISH = "en"


class ServerSettings(CogSettings, frozen=True):
    """Language, time zone, and who moderates where."""

    cog: ClassVar[str] = "server"

    language: Annotated[ServerLanguage, Trait.PER_CHANNEL] = ServerLanguage.AUTO
    time_zone: TimeZone = "UTC"
    moderator_roles: Annotated[Roles, Needs(commands=True)] = ()
    moderators_channel: Annotated[Channel, Trait.POSTS, _POSTING] = None
