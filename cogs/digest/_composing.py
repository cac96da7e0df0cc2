"""Makes the message of an edition: what it says, and to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import discord

from bot.app import App
from bot.client import Contrepoint
from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.configuration.server import ServerSettings
from bot.domain.digest.delivery import Contents, Parcel
from bot.domain.digest.edition import Edition, Known, Span, Voice, edition_of
from bot.domain.digest.material import Activity, Material
from bot.domain.digest.rotation import Shown
from bot.domain.digest.settings import DigestSettings, Part
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.corrections import figure_now
from bot.domain.figures.model import Figure
from bot.domain.viewpoints.settings import ViewpointsSettings
from bot.texts import weekday_text
from bot.ui.access import path_of
from bot.ui.figures.asking import public_writer
from bot.ui.figures.referring import referring
from bot.ui.figures.remembering import remember_post
from bot.ui.figures.writing import Writer
from cogs.digest._card import draw_edition, edition_view
from cogs.digest._cited import cited_in
from cogs.digest._visible import seen_by_all

_LONGEST_TITLE = 100


@dataclass(frozen=True)
class Cards:
    """The numbers that a message shows, and the catalogue that they were drawn from."""

    figures: tuple[Figure, ...]
    catalogue: Catalogue


@dataclass(frozen=True)
class Composed:
    """An edition as it is posted."""

    payload: Mapping[str, Any]
    """The body of the request that posts it in a channel, without a nonce."""
    title: str
    """Of a post in a forum."""
    figure: str | None
    """Id of the figure of the day."""
    topic: str | None
    """Id of the question of the day."""
    cards: Cards
    cited: tuple[str, ...]
    """Ids of its sources, in the order of their marks."""

    @property
    def parcel(self) -> Parcel:
        """What is stored of it, so that it is posted once."""
        contents = Contents(
            figure=self.figure,
            topic=self.topic,
            figures=tuple(each.id for each in self.cards.figures),
            cited=self.cited,
        )
        return Parcel(payload=self.payload, contents=contents, title=self.title)


async def compose_next(  # noqa: PLR0913 - a server, a day, and what happened
    client: Contrepoint,
    guild: discord.Guild,
    settings: DigestSettings,
    day: date,
    *,
    activity: Activity | None,
    now: datetime,
) -> Composed | None:
    """Return the edition that follows a server's last one; the first covers a day."""
    shown = await client.app.digest.shown(GuildId(guild.id))
    return await compose(
        client,
        guild,
        settings,
        day,
        since=shown.since or now - timedelta(days=1),
        figures_shown=shown.figures,
        topics_shown=shown.topics,
        activity=activity,
        now=now,
    )


async def compose(  # noqa: PLR0913 - a server, a day, and what its editions have shown
    client: Contrepoint,
    guild: discord.Guild,
    settings: DigestSettings,
    day: date,
    *,
    since: datetime,
    figures_shown: Shown,
    topics_shown: Shown,
    activity: Activity | None,
    now: datetime,
) -> Composed | None:
    """Return the edition of a day, None where there is nothing to say.

    `since` is when the last one was posted; without `activity` no channel is spoken of.
    """
    app, guild_id = client.app, GuildId(guild.id)
    path = path_of(guild.get_channel(settings.channel or 0))
    writer = await public_writer(app, guild, path)
    material = await app.digest_material.gather(guild_id, since=since, until=now)
    topics = await app.viewpoints.topics_for(guild_id)
    known = Known(
        guild=guild_id,
        catalogue=writer.catalogue,
        core=app.figures.catalogue,
        topics=topics.topics,
        visible=_visible(guild, material),
        figures_shown=figures_shown,
        topics_shown=topics_shown,
    )
    parts = set(settings.parts)
    if not (await app.configuration.settings_for(ViewpointsSettings, guild_id, path)).enabled:
        parts.discard(Part.QUESTION)  # its buttons would refuse to answer
    edition = edition_of(
        await _span(app, guild_id, day, since=since, now=now),
        known,
        material,
        activity or Activity(),
        parts=parts,
        voice=Voice(writer.language, referring(writer)),
    )
    if not edition:
        return None
    return _composed(edition, guild, settings, writer, _links(guild, edition))


async def remember_edition(
    app: App, message: discord.Message, composed: Composed, *, now: datetime
) -> None:
    """Note the numbers of an edition that is out, so that corrections reach it; never raises."""
    cards = composed.cards
    await remember_post(app, message, cards.figures, cards.catalogue, now=now)


async def _span(app: App, guild: GuildId, day: date, *, since: datetime, now: datetime) -> Span:
    server = await app.configuration.settings_for(ServerSettings, guild)
    zone = ZoneInfo(server.time_zone)
    return Span(day=day, since=since.astimezone(zone).date(), today=now.astimezone(zone).date())


def _composed(
    edition: Edition,
    guild: discord.Guild,
    settings: DigestSettings,
    writer: Writer,
    links: Mapping[MessageId, str],
) -> Composed:
    role = next(filter(None, map(guild.get_role, settings.notify)), None)
    mention = None if role is None else role.mention
    drawn = draw_edition(edition, writer, links=links, role=mention)
    view = edition_view(edition, drawn, writer, GuildId(guild.id))
    date_ = weekday_text(edition.span.day, writer.language, year=True)
    cards = _cards(drawn.figures, writer.catalogue)
    return Composed(
        payload={
            "components": view.to_components(),
            "flags": _flags(silent=role is None),
            "allowed_mentions": {"parse": [], "roles": [] if role is None else [str(role.id)]},
        },
        title=writer.say("digest-post", date=date_)[:_LONGEST_TITLE],
        figure=drawn.figure and drawn.figure.id,
        topic=drawn.topic and drawn.topic.id,
        cards=cards,
        cited=cited_in(cards.figures, drawn.topic, writer.catalogue),
    )


def _cards(figures: Sequence[str], catalogue: Catalogue) -> Cards:
    """Return the figures that are shown, some of which a topic names by what they were once."""
    found = (figure_now(key, catalogue) for key in figures)
    return Cards(tuple(figure for figure in found if figure is not None), catalogue)


def _flags(*, silent: bool) -> int:
    flags = discord.MessageFlags(components_v2=True, suppress_notifications=silent)
    return flags.value


def _visible(guild: discord.Guild, material: Material) -> frozenset[ChannelId]:
    """Return the threads of debates that everybody can see."""
    threads = (debate.thread for debate in material.debates if debate.thread is not None)
    return frozenset(each for each in threads if seen_by_all(guild.get_channel_or_thread(each)))


def _links(guild: discord.Guild, edition: Edition) -> Mapping[MessageId, str]:
    """Return where the corrected cards stand that everybody can see."""
    cards = (each.newest for each in edition.corrections.told if each.newest is not None)
    found: dict[MessageId, str] = {}
    for card in cards:
        room = guild.get_channel_or_thread(card.channel)
        if isinstance(room, discord.TextChannel | discord.Thread) and seen_by_all(room):
            found[card.message] = room.get_partial_message(card.message).jump_url
    return found
