"""Answers that others gave before the page was opened: enough for them to be counted."""

from datetime import datetime

from bot.app import App
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint

_TOPIC = "wall"
_ANSWERS = {Viewpoint.OPTIMIST: 4, Viewpoint.NEUTRAL: 3, Viewpoint.PESSIMIST: 4}


async def seed_stances(app: App, guild: GuildId, *, now: datetime) -> None:
    """Let members whom nobody sees here say where they stand."""
    said = [view for view, count in _ANSWERS.items() for _ in range(count)]
    for number, viewpoint in enumerate(said, start=1):
        await app.stances.take(guild, _TOPIC, viewpoint, by=MemberId(number), now=now)
