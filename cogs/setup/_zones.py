"""The time zones that are offered first."""

from bot.texts import Language

_LIKELY = {
    Language.FRENCH: (
        "Europe/Paris",
        "Europe/Brussels",
        "Europe/Zurich",
        "America/Montreal",
        "Africa/Abidjan",
        "Africa/Algiers",
        "Africa/Casablanca",
        "Africa/Dakar",
        "Africa/Kinshasa",
        "Africa/Tunis",
        "America/Martinique",
        "Indian/Reunion",
    ),
    Language.ENGLISH: (
        "Europe/London",
        "Europe/Dublin",
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "Africa/Lagos",
        "Asia/Kolkata",
        "Asia/Singapore",
        "Australia/Sydney",
        "Pacific/Auckland",
    ),
}


def likely_zones(language: Language, chosen: str) -> list[str]:
    """Return up to 25 zones: those that speak the server's language first, and the chosen one."""
    own = _LIKELY[language]
    others = [zone for each, zones in _LIKELY.items() if each is not language for zone in zones]
    zones = [*own, *others, "UTC"]
    return zones if chosen in zones else [chosen, *zones]
