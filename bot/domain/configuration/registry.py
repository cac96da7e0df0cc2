"""All settings that there are."""

from bot.domain.configuration.model import CogSettings
from bot.domain.configuration.server import ServerSettings
from bot.domain.figures.settings import FiguresSettings
from bot.domain.quotes.settings import QuotesSettings

ALL_SETTINGS: tuple[type[CogSettings], ...] = (
    ServerSettings,
    FiguresSettings,
    QuotesSettings,
)
"""In the order in which a panel shows them."""
