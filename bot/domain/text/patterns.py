"""Regular expressions that are compiled when they are first used, not when the program starts."""

import re
from functools import cache


@cache
def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return a pattern compiled; for constants only, since none is ever let go."""
    return re.compile(pattern, flags)


def either(*patterns: str) -> str:
    """Return a pattern for any of some patterns."""
    return f"(?:{'|'.join(patterns)})"


def wording(*wordings: str) -> str:
    """Return a pattern for any of some wordings, each of whole words."""
    return rf"\b{either(*wordings)}\b"
