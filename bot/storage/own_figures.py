"""The tables of what servers say of figures, and of its changes."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.figures.own import Statement, from_text, to_text
from bot.storage.own import OwnTable, Place
from bot.storage.schema import own_figure_changes, own_figures

_FIGURES = Place[Statement](
    now=own_figures,
    changes=own_figure_changes,
    key="figure_id",
    lock=0x436F6E7472650003,  # "Contre" and a number
    write=to_text,
    read=from_text,
)


class OwnFigureTable(OwnTable[Statement]):
    """What servers say of figures now, and how it came to be so."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Work in the transaction of this connection."""
        super().__init__(connection, _FIGURES)
