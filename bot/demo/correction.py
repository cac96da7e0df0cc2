"""A number that was mistyped and put right: the card that showed it says so."""

import simcord
from simcord.actors import MemberActor

from bot.app import App
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.figures.own import Statement
from bot.domain.own.changes import Seen, next_id

_ASKED = "Jean Zay"
_FIGURE = "genci-jean-zay-2024-09"
_OWN = next_id(())
"""What the server's first own figure is called."""
_MISTYPED, _RIGHT = 3740, 3704
_UNTIL_MARKED = 35.0
"""Seconds until the program has looked after its cards once more."""


async def seed_correction(
    env: simcord.Env,
    app: App,
    channel: simcord.ChannelHandle,
    *,
    member: MemberActor,
    moderator: MemberActor,
) -> None:
    """Let the moderator mistype a number, the member ask for it, and the moderator see it then."""
    guild, by = GuildId(member.guild.id), MemberId(moderator.id)
    seen = (await app.catalogues.standing(guild, _FIGURE)).seen
    await app.catalogues.correct(guild, seen, _said(app, _MISTYPED), by=by, now=env.now())
    await member.slash(channel, "gpu", organisation=_ASKED)
    again = Seen(_OWN, 1)
    await app.catalogues.correct(guild, again, _said(app, _RIGHT), by=by, now=env.now())
    await env.advance_time(_UNTIL_MARKED)


def _said(app: App, value: float) -> Statement:
    """Return the catalogue's own figure and source, with this number, as the server's."""
    catalogue = app.figures.catalogue
    figure = catalogue.figures[_FIGURE]
    source = catalogue.sources[figure.source[-1]]
    return Statement(
        figure=figure.model_copy(update={"id": _OWN, "value": value, "source": (_OWN,)}),
        source=source.model_copy(update={"id": _OWN}),
    )
