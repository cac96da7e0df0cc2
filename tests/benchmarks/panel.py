"""How long `/config open` takes to be answered, against a command of the bare bot."""

from tests.benchmarks.answer import ratio_of, times_of
from tests.benchmarks.ratio import Ratio
from tests.support.discord_stub.payloads import ALL_PERMISSIONS

GOAL = 1.5


async def panel_time(*, rounds: int = 20, commands: int = 25) -> Ratio:
    """Compare the median answer of `commands` typed one after another, in each round."""
    times = await times_of(rounds, commands, "config open", permissions=ALL_PERMISSIONS)
    return ratio_of("/config opened", times, GOAL)
