"""Requests that are made once: discord.py makes every other one again where Discord fails.

What Discord makes without a nonce, such as a post in a forum, would stand there twice where it was
made and its answer was lost.
"""

from types import SimpleNamespace

import aiohttp

ONCE = "once"
"""To be given to discord.py's `http.request` as `trace_request_ctx`."""
_FAILED = 500


class OnceFailedError(aiohttp.ClientError):
    """Discord failed at a request that is not made again: it may have done what was asked."""


def once() -> aiohttp.TraceConfig:
    """Return what ends a request that is made once, before discord.py can make it again."""
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(_ended)
    trace.on_request_exception.append(_broken)
    return trace


async def _ended(
    session: aiohttp.ClientSession,
    context: SimpleNamespace,
    answered: aiohttp.TraceRequestEndParams,
) -> None:
    del session
    if context.trace_request_ctx == ONCE and answered.response.status >= _FAILED:
        answered.response.close()
        raise OnceFailedError(answered.response.status)


async def _broken(
    session: aiohttp.ClientSession,
    context: SimpleNamespace,
    failed: aiohttp.TraceRequestExceptionParams,
) -> None:
    del session
    if context.trace_request_ctx == ONCE and isinstance(failed.exception, OSError):
        raise OnceFailedError(repr(failed.exception)) from failed.exception
