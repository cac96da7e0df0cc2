"""Makes the message of an edition: what it says, and to whom."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
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
from bot.domain.viewpoints.settings import ViewpointsSettings
from bot.texts import weekday_text
from bot.ui.access import path_of
from bot.ui.figures.asking import public_writer
from bot.ui.figures.referring import referring
from bot.ui.figures.writing import Writer
from cogs.digest._card import Drawn, draw_edition, edition_view
from cogs.digest._cited import cited_in
from cogs.digest._visible import seen_by_all

_LONGEST_TITLE = 100


async def compose_next(  # noqa: PLR0913 - a server, a day, and what happened
    client: Contrepoint,
    guild: discord.Guild,
    settings: DigestSettings,
    day: date,
    *,
    activity: Activity,
    now: datetime,
) -> Parcel | None:
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
    activity: Activity,
    now: datetime,
) -> Parcel | None:
    """Return the edition of a day, None where there is nothing to say.

    `since` is when the last one was posted.
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
        activity,
        parts=parts,
        voice=Voice(writer.language, referring(writer)),
    )
    if not edition:
        return None
    parcel = _parcel(edition, guild, settings, writer, _links(guild, edition))
    contents = replace(parcel.contents, counted_until=activity.until)
    return replace(parcel, contents=contents)


async def _span(app: App, guild: GuildId, day: date, *, since: datetime, now: datetime) -> Span:
    server = await app.configuration.settings_for(ServerSettings, guild)
    zone = ZoneInfo(server.time_zone)
    began, today = (moment.astimezone(zone).date() for moment in (since, now))
    return Span(day=day, since=began, today=today, zone=zone)


def _parcel(
    edition: Edition,
    guild: discord.Guild,
    settings: DigestSettings,
    writer: Writer,
    links: Mapping[MessageId, str],
) -> Parcel:
    role = next(filter(None, map(guild.get_role, settings.notify)), None)
    mention = None if role is None else role.mention
    drawn = draw_edition(edition, writer, links=links, role=mention)
    view = edition_view(edition, drawn, writer, GuildId(guild.id))
    day = weekday_text(edition.span.day, writer.language, year=True)
    return Parcel(
        payload={
            "components": view.to_components(),
            "flags": _flags(silent=role is None),
            "allowed_mentions": {"parse": [], "roles": [] if role is None else [str(role.id)]},
        },
        contents=_contents(drawn, writer.catalogue),
        title=writer.say("digest-post", date=day)[:_LONGEST_TITLE],
    )


def _contents(drawn: Drawn, catalogue: Catalogue) -> Contents:
    """Return what is shown, by ids; some figures a topic names by what they were once."""
    found = (figure_now(key, catalogue) for key in drawn.figures)
    figures = [figure for figure in found if figure is not None]
    return Contents(
        figure=drawn.figure and drawn.figure.id,
        topic=drawn.topic and drawn.topic.id,
        figures=tuple(dict.fromkeys(figure.id for figure in figures)),
        cited=cited_in(figures, drawn.topic, catalogue),
    )


def _flags(*, silent: bool) -> int:
    flags = discord.MessageFlags(components_v2=True, suppress_notifications=silent)
    return flags.value


def _visible(guild: discord.Guild, material: Material) -> frozenset[ChannelId]:
    """Return the threads of debates, and the channels of cards, that everybody can see."""
    threads = {debate.thread for debate in material.debates if debate.thread is not None}
    rooms = {each.newest.channel for number in material.corrected for each in number.cards}
    return frozenset(
        each for each in threads | rooms if seen_by_all(guild.get_channel_or_thread(each))
    )


def _links(guild: discord.Guild, edition: Edition) -> Mapping[MessageId, str]:
    """Return where the corrected cards stand."""
    cards = (each.newest for each in edition.corrections.told if each.newest is not None)
    found: dict[MessageId, str] = {}
    for card in cards:
        room = guild.get_channel_or_thread(card.channel)
        if isinstance(room, discord.TextChannel | discord.Thread):
            found[card.message] = room.get_partial_message(card.message).jump_url
    return found
