"""One log line for each outage of the gateway, where discord.py writes a traceback a try."""

import logging

from discord.ext import commands

_SOURCE = logging.getLogger("discord.client")
_TRY = "Attempting a reconnect"


class Outages(logging.Filter):
    """Lets the first failed try of an outage through, as a warning."""

    def __init__(self) -> None:
        """Start with the gateway in reach."""
        super().__init__()
        self._told = False

    def watch(self, client: commands.Bot) -> None:
        """Filter what discord.py logs, in place of an earlier client's filter."""
        for earlier in [each for each in _SOURCE.filters if isinstance(each, Outages)]:
            _SOURCE.removeFilter(earlier)
        _SOURCE.addFilter(self)
        client.add_listener(self.over, "on_connect")
        client.add_listener(self.over, "on_resumed")

    async def over(self) -> None:
        """Take the gateway as being back, so that the next outage is told."""
        self._told = False

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the record is to be written; a failed try loses its traceback."""
        if not record.getMessage().startswith(_TRY):
            return True
        told, self._told = self._told, True
        error = record.exc_info[1] if record.exc_info else None
        record.levelno, record.levelname = logging.WARNING, logging.getLevelName(logging.WARNING)
        record.msg = "The gateway cannot be reached (%s); trying again until it can"
        record.args, record.exc_info, record.exc_text = (error,), None, None
        return not told
