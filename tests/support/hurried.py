"""Runs the program with other waits of the digest than it is shipped with, in seconds.

python -m tests.support.hurried poll=0.2 lease=3.5 -- run
"""

import sys
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from bot import app
from bot.__main__ import main
from bot.domain.digest.delivery import Waits
from bot.usecases.digest import Digest


def waits(given: Iterable[str]) -> Waits:
    """Return the waits of "name=seconds"."""
    seconds = {name: float(value) for name, _, value in (each.partition("=") for each in given)}
    spans = {name: timedelta(seconds=value) for name, value in seconds.items() if name != "pause"}
    return Waits(**spans, pauses=(timedelta(seconds=seconds["pause"]),))


if __name__ == "__main__":
    end = sys.argv.index("--")
    setattr(app, "Digest", partial(Digest, waits=waits(sys.argv[1:end])))  # noqa: B010 - a name of it
    sys.argv[1:] = sys.argv[end + 1 :]
    main()
