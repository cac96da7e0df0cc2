"""Arguments made by hand."""

from bot.domain.arguments.model import Subject, Writing
from bot.domain.configuration.ids import GuildId
from bot.domain.viewpoints.model import Viewpoint
from tests.support.configuration import GUILD

TOPIC = "wall"


def writing(
    text: str = "Bread takes time.", source: str | None = None, *, quotes: bool = False
) -> Writing:
    return Writing(text, source, quotes)


def about(
    viewpoint: Viewpoint = Viewpoint.OPTIMIST, *, topic: str = TOPIC, guild: GuildId = GUILD
) -> Subject:
    return Subject(guild, topic, viewpoint)
