"""When to try again what failed."""

from datetime import datetime, timedelta

_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)


class Patience:
    """Waits a minute after the first failure, then twice as long each time, six hours at most."""

    def __init__(self) -> None:
        """Begin without any failure."""
        self._failed: dict[int, tuple[datetime, timedelta]] = {}

    def is_due(self, id_: int, *, now: datetime) -> bool:
        """Say whether something may be tried now."""
        if id_ not in self._failed:
            return True
        at, wait = self._failed[id_]
        return now >= at + wait

    def failed(self, id_: int, *, now: datetime) -> None:
        """Remember a failure."""
        _, wait = self._failed.get(id_, (now, _FIRST / 2))
        self._failed[id_] = now, min(2 * wait, _LONGEST)

    def worked(self, id_: int) -> None:
        """Forget the failures."""
        self._failed.pop(id_, None)
