"""The dates that custom ids name."""

from datetime import date


def day_in(custom_id: str) -> date | None:
    """Return the date whose number ends a custom id; any id can be sent, so it may be none."""
    number = int(custom_id.rpartition(":")[2])
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None
