"""What discord.py keeps of Discord's limits: one of each channel that it spoke to."""

from discord.http import HTTPClient

_FEW = 256
"""Limits that are kept without looking whether they still matter."""


def look_seldom(http: HTTPClient) -> None:
    """Have discord.py look for limits to forget only once there are twice as many as it kept.

    By itself it looks through all of them at each new channel, which takes longer the more there
    are: of ten thousand channels, each waits for milliseconds. Those that nobody needs stay for
    longer then, a kilobyte each.
    """
    forget, most = http._try_clear_expired_ratelimits, _FEW  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - there is no setting for it

    def forget_when_many() -> None:
        nonlocal most
        kept = http._buckets  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - as above
        if len(kept) > most:
            forget()
            most = max(_FEW, 2 * len(kept))

    http._try_clear_expired_ratelimits = forget_when_many  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - as above
