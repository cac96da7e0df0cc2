"""What servers say of figures, made by hand."""

from bot.domain.figures.own import Statement, renamed
from tests.support.figures import figure, source


def own(value: float = 120, /, *, key: str = "own-1", **changes: object) -> Statement:
    """Return a server's own count of processors of Ada's Mill, unless changed."""
    first = Statement(
        figure=figure("own-1", value, **{"source": ("own-1",), **changes}),
        source=source("own-1"),
    )
    return renamed(first, key)
