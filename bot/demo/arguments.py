"""Arguments that others gave before the page was opened: two are published, one waits."""

from datetime import datetime

from simcord.actors import MemberActor

from bot.app import App
from bot.domain.arguments.model import Subject, Writing
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint
from bot.texts import Language

_TOPIC = "wall"
_SOURCES = {"pessimist": "arxiv-2001-08361"}
"""Which statements say where they can be checked."""
_A_DAY = 3
_FAIR = tuple(map(MemberId, (1, 2, 3, 5)))
"""Who calls the pessimist's argument fair: three who stand with the optimist, one in between."""


async def seed_arguments(
    app: App, *, author: MemberActor, moderator: MemberActor, language: Language, now: datetime
) -> None:
    """Let a member write three arguments, and the moderator publish two of them."""
    guild, by = GuildId(author.guild.id), MemberId(moderator.id)
    for viewpoint in (Viewpoint.OPTIMIST, Viewpoint.PESSIMIST, Viewpoint.NEUTRAL):
        writing = _written(app, viewpoint, language)
        number = await app.arguments.submit(
            Subject(guild, _TOPIC, viewpoint), writing, by=MemberId(author.id), now=now, most=_A_DAY
        )
        if viewpoint is not Viewpoint.NEUTRAL:
            await app.arguments.approve(guild, number, seen=1, by=by, now=now)
        if viewpoint is Viewpoint.PESSIMIST:
            for member in _FAIR:
                await app.arguments.mark(guild, number, by=member, now=now)


def _written(app: App, viewpoint: Viewpoint, language: Language) -> Writing:
    source = app.figures.catalogue.sources.get(_SOURCES.get(viewpoint, ""))
    text = app.texts.say(f"demo-argument-{viewpoint}", language)
    return Writing(text, source and source.url)
