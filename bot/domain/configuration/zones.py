"""Time zones by name: those that are offered first, and those that are likely meant."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from zoneinfo import available_timezones

from bot.domain.configuration.fields import ZONE
from bot.domain.figures.matching import by_mistake, by_prefix, by_resemblance, by_word
from bot.domain.figures.names import normalise
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
_OFFERED = 25
_NEAREST = 3


def likely_zones(language: Language, chosen: str) -> list[str]:
    """Return up to 25 zones: those that speak the server's language first, and the chosen one."""
    own = _LIKELY[language]
    others = [zone for each, zones in _LIKELY.items() if each is not language for zone in zones]
    zones = [*own, *others, "UTC"]
    return zones if chosen in zones else [chosen, *zones]


def offered_zones(typed: str, language: Language) -> list[str]:
    """Return up to 25 zones for what has been typed so far, those of a language first."""
    wanted, likely = normalise(typed), _LIKELY[language]
    if not wanted:
        return likely_zones(language, "UTC")
    ordered, zones = _ordered(), _spellings()
    begun = by_prefix(ordered, wanted, later=lambda name: zones[name][0] not in likely)
    return _zones(chain(begun, by_word(ordered, wanted), by_mistake(ordered, wanted)), _OFFERED)


def nearest_zones(typed: str) -> list[str]:
    """Return the three zones that are likeliest meant by what is no zone's name; none by none."""
    wanted, ordered = normalise(typed), _ordered()
    if not wanted:
        return []
    begun = by_prefix(ordered, wanted, later=lambda _: False)
    likest = by_resemblance(ordered, wanted, limit=2 * _NEAREST)
    return _zones(chain(begun, by_mistake(ordered, wanted), likest), _NEAREST)


@cache
def zone_names() -> tuple[str, ...]:
    """Return the names of all time zones, in their order; they are read from files, once."""
    return tuple(sorted(name for name in available_timezones() if ZONE.fullmatch(name)))


@cache
def _spellings() -> Mapping[str, Sequence[str]]:
    """Return the zones by their normalised names, and by that of their city alone."""
    found: dict[str, list[str]] = {}
    for zone in sorted(zone_names(), key=len):  # UTC before Etc/UTC
        for name in dict.fromkeys((zone, zone.rpartition("/")[2])):
            found.setdefault(normalise(name), []).append(zone)
    return found


@cache
def _ordered() -> Sequence[str]:
    return sorted(_spellings())


def _zones(names: Iterable[str], most: int) -> list[str]:
    found = dict.fromkeys(zone for name in names for zone in _spellings()[name])
    return list(islice(found, most))
