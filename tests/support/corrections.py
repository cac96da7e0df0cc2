"""A moderator who says another number than the catalogue."""

from datetime import timedelta

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import OwnChange, Statement
from tests.support.figures import source
from tests.support.simulation import START, Simulation

XAI = "xai-colossus1-total-2025-07"
"""The figure that answers how many processors xAI has: 230,000."""


async def correct(simulation: Simulation, figure: str, value: float) -> OwnChange:
    """Let a moderator of the server say another number; return the change."""
    guild, by = GuildId(simulation.guild.id), MemberId(simulation.bob.id)
    standing = await simulation.app.catalogues.standing(guild, figure)
    wrong = standing.figure
    right = wrong.model_copy(
        update={
            "id": "own-1",
            "value": value,
            "hardware": None,
            "breakdown": {},
            "origin": "reported",
            "formula": None,
            "inputs": (),
            "attributed_to": "Ada",
            "source": ("own-1",),
            "conflicts_with": (),
            "conflict_note": None,
            "note": None,
        }
    )
    said = Statement(figure=right, source=source("own-1"))
    return await simulation.app.catalogues.correct(guild, standing.seen, said, by=by, now=START)


async def retire(simulation: Simulation, figure: str) -> OwnChange:
    """Let a moderator have a figure shown no more; return the change."""
    guild, by = GuildId(simulation.guild.id), MemberId(simulation.bob.id)
    seen = (await simulation.app.catalogues.standing(guild, figure)).seen
    return await simulation.app.catalogues.retire(guild, seen, by=by, now=START)


async def undo(simulation: Simulation, change: OwnChange) -> None:
    """Let a moderator take a change back."""
    guild, by = GuildId(simulation.guild.id), MemberId(simulation.bob.id)
    await simulation.app.catalogues.undo(guild, change.id, by=by, now=START)


async def looked(simulation: Simulation, after: timedelta = timedelta(seconds=35)) -> None:
    """Let the program look after its cards."""
    await simulation.advance(after.total_seconds(), steps=max(1, int(after.total_seconds() // 120)))
