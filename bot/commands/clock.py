"""Where time comes in, for every command."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - elsewhere it is an argument
