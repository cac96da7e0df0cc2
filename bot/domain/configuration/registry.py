"""All settings that there are."""

from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.settings import DigestSettings
from bot.domain.figures.settings import FiguresSettings
from bot.domain.quotes.settings import QuotesSettings
from bot.domain.viewpoints.settings import ViewpointsSettings

ALL_SETTINGS: tuple[type[CogSettings], ...] = (
    ServerSettings,
    FiguresSettings,
    ViewpointsSettings,
    QuotesSettings,
    DigestSettings,
)
"""In the order in which a panel shows them."""
