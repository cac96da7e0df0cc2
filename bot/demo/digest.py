"""The digest of the demo's server: an edition comes while somebody looks at the page."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.app import App
from bot.domain.configuration.ids import OPERATOR, GuildId, Place
from bot.texts import Language

_MINUTE = timedelta(minutes=1)
_SOON = timedelta(seconds=75)
"""Leaves the time to look around first."""
_ZONES: Mapping[Language, str] = {
    Language.FRENCH: "Europe/Paris",
    Language.ENGLISH: "Europe/London",
}


async def seed_digest(
    app: App, guild: GuildId, channel: int, language: Language, *, now: datetime
) -> None:
    """Have the first edition come in a minute or two, by the clocks of the language."""
    zone = _ZONES[language]
    local = (now + _SOON).astimezone(ZoneInfo(zone))
    due = local.replace(second=0, microsecond=0) + _MINUTE
    wanted: Mapping[str, Mapping[str, object]] = {
        "server": {"time_zone": zone},
        "digest": {"channel": channel, "time": due.strftime("%H:%M")},
    }
    for cog, values in wanted.items():
        place = Place(guild, None, cog)
        layer = await app.configuration.set_at(place)
        await app.configuration.insist(
            place, values, by=OPERATOR, expected_revision=layer.revision, now=now
        )
