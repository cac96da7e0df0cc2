"""Builds every part in order and hands it over: the only module that knows them all."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.catalogue import read_catalogue, read_topics
from bot.domain.viewpoints.model import Topic
from bot.drafting import Draft
from bot.storage.database import Database, open_database
from bot.texts import Texts
from bot.usecases.arguments import Arguments
from bot.usecases.catalogue import Catalogues
from bot.usecases.commands import CommandSyncs
from bot.usecases.configuration import Configuration
from bot.usecases.debates import Debates
from bot.usecases.departures import Departures
from bot.usecases.digest import Digest
from bot.usecases.digest_material import DigestMaterial
from bot.usecases.figure_proposals import FigureProposals
from bot.usecases.figures import Figures
from bot.usecases.labels import Labels
from bot.usecases.own_topics import OwnTopics
from bot.usecases.postings import Postings
from bot.usecases.privacy import Privacy
from bot.usecases.quotes import Quotes
from bot.usecases.reports import Reports
from bot.usecases.server_files import ServerFiles
from bot.usecases.stances import Stances
from bot.usecases.topic_proposals import TopicProposals
from bot.usecases.viewpoints import Viewpoints
from bot.usecases.watching import watching


@dataclass(frozen=True)
class App:
    """What the Discord side may use: texts and use cases, never the database."""

    texts: Texts
    figures: Figures
    command_syncs: CommandSyncs
    configuration: Configuration
    reports: Reports
    privacy: Privacy
    departures: Departures
    quotes: Quotes
    labels: Labels
    catalogues: Catalogues
    figure_proposals: FigureProposals
    server_files: ServerFiles
    postings: Postings
    viewpoints: Viewpoints
    own_topics: OwnTopics
    topic_proposals: TopicProposals
    stances: Stances
    arguments: Arguments
    debates: Debates
    digest: Digest
    digest_material: DigestMaterial


def build_app(
    texts: Texts,
    figures: Figures,
    topics: Mapping[str, Topic],
    database: Database,
    draft: Draft | None = None,
) -> App:
    """Put the parts together over an open database; the figures and topics are the curated ones.

    `draft` is what drafts topics, None where nothing does.
    """
    configuration, catalogues = Configuration(database), Catalogues(database, figures)
    viewpoints, stances = Viewpoints(database, topics), Stances(database)
    own_topics = OwnTopics(database, viewpoints, catalogues)
    return App(
        texts=texts,
        figures=figures,
        command_syncs=CommandSyncs(database),
        configuration=configuration,
        reports=Reports(database),
        privacy=Privacy(database),
        departures=Departures(database),
        quotes=Quotes(database),
        labels=Labels(database, configuration),
        catalogues=catalogues,
        figure_proposals=FigureProposals(database, catalogues),
        server_files=ServerFiles(configuration, catalogues, own_topics),
        postings=Postings(database),
        viewpoints=viewpoints,
        own_topics=own_topics,
        topic_proposals=TopicProposals(database, viewpoints, draft),
        stances=stances,
        arguments=Arguments(database, stances, viewpoints),
        debates=Debates(database),
        digest=Digest(database),
        digest_material=DigestMaterial(database),
    )


@asynccontextmanager
async def open_app(
    *, texts: Texts, database_url: str, data: Path, draft: Draft | None = None
) -> AsyncGenerator[App]:
    """Read the data and open the database; a fault in either stops the start."""
    catalogue = read_catalogue(data)
    topics = read_topics(data, catalogue)
    async with open_database(database_url) as database:
        app = build_app(texts, Figures(catalogue), topics, database, draft)
        looks = (app.configuration, app.privacy, app.catalogues, app.viewpoints)
        async with watching(*(each.look for each in looks)):
            yield app
