"""Which interactions are being answered, so that a stop can wait for them."""

import asyncio


class InFlight:
    """The tasks that owe somebody an answer."""

    def __init__(self) -> None:
        """Start with none."""
        self._tasks: set[asyncio.Task[object]] = set()

    def track(self) -> None:
        """Count the running task until it ends."""
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def finish(self, *, within: float) -> None:
        """Wait until every tracked task has ended, at most `within` seconds."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=within)
