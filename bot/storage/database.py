"""The way to stored data: whole transactions, and one typed gate a noun inside them."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.address import parse_url
from bot.storage.argument_decisions import ArgumentDecisionTable
from bot.storage.argument_voices import ArgumentVoiceTable
from bot.storage.arguments import ArgumentTable
from bot.storage.command_syncs import CommandSyncTable
from bot.storage.configuration import ConfigurationTable
from bot.storage.connections import PATIENT, QUICK, Connections
from bot.storage.debates import DebateTable
from bot.storage.departures import DepartureTable
from bot.storage.digest_schedules import DigestScheduleTable
from bot.storage.editions import EditionTable
from bot.storage.everything import Everything
from bot.storage.figure_proposals import FigureProposalTable
from bot.storage.hints import HintTable
from bot.storage.labels import LabelTable
from bot.storage.lost import lost
from bot.storage.moderator_reports import ModeratorReportTable
from bot.storage.notices import NoticeTable
from bot.storage.opening import opened
from bot.storage.opt_outs import OptOutTable
from bot.storage.own_figures import OwnFigureTable
from bot.storage.own_topics import OwnTopicTable, TopicDraftTable
from bot.storage.postings import PostingTable
from bot.storage.stances import StanceTable
from bot.storage.topic_proposals import TopicProposalTable


@dataclass(frozen=True, slots=True)
class Tables:
    """The gates to the stored nouns, all in one transaction."""

    command_syncs: CommandSyncTable
    configuration: ConfigurationTable
    moderator_reports: ModeratorReportTable
    opt_outs: OptOutTable
    departures: DepartureTable
    notices: NoticeTable
    hints: HintTable
    labels: LabelTable
    own_figures: OwnFigureTable
    own_topics: OwnTopicTable
    topic_drafts: TopicDraftTable
    topic_proposals: TopicProposalTable
    figure_proposals: FigureProposalTable
    postings: PostingTable
    debates: DebateTable
    stances: StanceTable
    arguments: ArgumentTable
    argument_voices: ArgumentVoiceTable
    argument_decisions: ArgumentDecisionTable
    editions: EditionTable
    digest_schedules: DigestScheduleTable
    everything: Everything

    @classmethod
    def of(cls, connection: AsyncConnection) -> Self:
        """Return the gates that work in the transaction of this connection."""
        return cls(
            command_syncs=CommandSyncTable(connection),
            configuration=ConfigurationTable(connection),
            moderator_reports=ModeratorReportTable(connection),
            opt_outs=OptOutTable(connection),
            departures=DepartureTable(connection),
            notices=NoticeTable(connection),
            hints=HintTable(connection),
            labels=LabelTable(connection),
            own_figures=OwnFigureTable(connection),
            own_topics=OwnTopicTable(connection),
            topic_drafts=TopicDraftTable(connection),
            topic_proposals=TopicProposalTable(connection),
            figure_proposals=FigureProposalTable(connection),
            postings=PostingTable(connection),
            debates=DebateTable(connection),
            stances=StanceTable(connection),
            arguments=ArgumentTable(connection),
            argument_voices=ArgumentVoiceTable(connection),
            argument_decisions=ArgumentDecisionTable(connection),
            editions=EditionTable(connection),
            digest_schedules=DigestScheduleTable(connection),
            everything=Everything(connection),
        )


class Database:
    """An open, migrated database.

    Should it go away meanwhile, a transaction ends with `DatabaseLostError`.
    """

    def __init__(self, connections: Connections) -> None:
        """Keep the connections, which whoever opened them closes."""
        self._connections = connections

    @asynccontextmanager
    async def transaction(self, *, within: float = PATIENT) -> AsyncGenerator[Tables]:
        """Read and write; commit at the end, roll back when left by an exception.

        SQLite has one writer at a time. PostgreSQL has many: what is read there to be rewritten
        is read `with_for_update()`, which SQLite ignores. A server that is not done `within` so
        many seconds is as good as lost.
        """
        with lost():
            async with self._connections.writing(within=within) as connection:
                yield Tables.of(connection)

    @asynccontextmanager
    async def reading(self, *, within: float = QUICK) -> AsyncGenerator[Tables]:
        """Read one moment of the database; a write is an error.

        Somebody waits: a server that is not done `within` so many seconds is as good as lost.
        """
        with lost():
            async with self._connections.reading(within=within) as connection:
                yield Tables.of(connection)

    async def overwrite_deleted(self) -> None:
        """Leave nothing of what was deleted in the files, where nobody is reading just now."""
        await self._connections.overwrite_deleted()


@asynccontextmanager
async def open_database(url: str) -> AsyncGenerator[Database]:
    """Open the database, making and migrating it where needed; refuse one not for us."""
    async with opened(parse_url(url)) as connections:
        yield Database(connections)
