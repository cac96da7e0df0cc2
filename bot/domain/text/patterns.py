"""Regular expressions that are compiled when they are first used, not when the program starts."""

import re
from functools import cache


@cache
def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return a pattern compiled; for constants only, since none is ever let go."""
    return re.compile(pattern, flags)
