"""How long `/config open` takes to be answered, against a command of the bare bot."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.answer import typing
from tests.benchmarks.ratio import Ratio, by_turns
from tests.support.discord_stub import DiscordStub
from tests.support.discord_stub.payloads import ALL_PERMISSIONS
from tests.support.processes import bare_bot, contrepoint

GOAL = 1.5


async def panel_time(*, rounds: int = 20, commands: int = 25) -> Ratio:
    """Compare the median answer of `commands` typed one after another, in each round."""
    with TemporaryDirectory() as folder:
        async with (
            DiscordStub() as ours,
            DiscordStub() as theirs,
            contrepoint(ours, Path(folder)) as program,
            bare_bot(theirs) as bare,
        ):
            await program.ready()
            await bare.ready()
            moderator = ours.member(permissions=ALL_PERMISSIONS)
            panel = typing(moderator, commands, "config open")
            ping = typing(theirs.member(), commands, "ping")
            await by_turns(panel, ping, rounds=2)  # warm-up
            took, base = await by_turns(panel, ping, rounds=rounds)
    return Ratio("/config opened", took / base, GOAL, f"{took * 1e3:.2f} ms, {base * 1e3:.2f} ms")
