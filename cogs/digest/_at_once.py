"""Posts an edition at a moderator's wish: as today's, which is posted once, or besides it."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Self

import discord

from bot.client.within import within
from bot.domain.configuration.ids import MessageId
from bot.domain.digest.delivery import Delivery, DeliveryState, Parcel, extra_marker, marker
from bot.errors import ExpectedError
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doctor_words import finding_line
from bot.ui.doors import View
from bot.ui.words import Words
from cogs.digest._acting import Acting, acting
from cogs.digest._days import day_in
from cogs.digest._delivering import Delivering, InDoubtError, NotPostedError, judged
from cogs.digest._hindrances import broken, hindrances
from cogs.digest._past import link_to, state_of
from cogs.digest._posting import place_of, post_besides
from cogs.digest._preview import made
from cogs.digest._telling import Telling

_EXTRA = "extra"
"""The subject under which a question is answered once."""


class How(StrEnum):
    """What an edition counts as."""

    TODAY = "today"
    """That of today, which is then not posted at its time."""
    EXTRA = "extra"
    """None: today's is posted all the same, or was."""


class OtherDayError(ExpectedError):
    """The question was asked on another day."""

    key = "digest-now-other-day"


class AnsweredError(ExpectedError):
    """The question has its answer, which may be on its way."""

    key = "digest-now-answered"


class ExtraRefusedError(ExpectedError):
    """Discord refused an extra edition."""

    key = "digest-extra-refused"


class ExtraInDoubtError(ExpectedError):
    """Nobody knows whether an extra edition was posted."""

    key = "digest-extra-in-doubt"


class AtOnceButton(LastingButton, template=r"digest-now:(?P<how>today|extra):(?P<day>[0-9]{1,7})"):
    """Posts an edition."""

    @classmethod
    def drawn(cls, how: How, day: date, words: Words) -> Self:
        """Return the button of a date."""
        style = discord.ButtonStyle.secondary
        label = words.say(f"digest-now-{how}")
        return cls.labelled(label, f"digest-now:{how}:{day.toordinal()}", style)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Post it, and put what became of it in the place of the question."""
        here, how = await acting(interaction), How(self.custom_id.split(":")[1])
        if day_in(self.custom_id) != here.today:
            raise OtherDayError
        await interaction.response.defer()
        await interaction.edit_original_response(view=await _posted(here, how))


async def question(here: Acting) -> View:
    """Ask what an edition that is posted now counts as; where there is today's, say where."""
    channel, todays = str(here.channel), await here.app.digest.on(here.server, here.today)
    if todays is None:
        said = here.words.say("digest-now-ask", channel=channel)
        return _asking(here, said, How.TODAY, How.EXTRA)
    state = state_of(todays, here.guild, here.words)
    return _asking(here, here.words.say("digest-now-todays", state=state), How.EXTRA)


def _asking(here: Acting, said: str, *hows: How) -> View:
    buttons = [AtOnceButton.drawn(how, here.today, here.words) for how in hows]
    return card([said], buttons=buttons)


async def _posted(here: Acting, how: How) -> View:
    client = here.interaction.client
    wrong = broken(await hindrances(here.app, client, here.guild, here.settings))
    if wrong:
        lines = [finding_line(each, here.words) for each in wrong]
        return card(["\n".join([*lines, here.words.say("digest-nothing-posted")])])
    parcel, now = await made(here, here.today)
    if parcel is None:
        return card([here.words.say("digest-now-quiet")])
    if how is How.EXTRA:
        return await _as_extra(here, parcel)
    return await _as_todays(here, parcel, now)


async def _as_todays(here: Acting, parcel: Parcel, now: datetime) -> View:
    """Post the edition of today, unless there is one by now."""
    digest, key = here.app.digest, (here.server, here.today)
    timely = replace(parcel, until=now + timedelta(hours=here.settings.hours_late))
    claimed = await digest.claim_now(key, here.channel, timely, now=now)
    if claimed is None:
        return await question(here)
    client = here.interaction.client
    await Delivering(client, Telling(client)).deliver(here.guild, claimed)
    became = await digest.on(*key) or claimed
    state = state_of(became, here.guild, here.words)
    return card([here.words.say("digest-now-todays", state=state)])


async def _as_extra(here: Acting, parcel: Parcel) -> View:
    """Post an edition besides today's, once for each question."""
    message, reports = here.interaction.message, here.app.reports
    asked = {str(message.id) if message is not None else ""}
    if not await reports.claim(here.server, _EXTRA, asked, now=here.now):
        raise AnsweredError
    try:
        posted = await _post(here, parcel, nonce="".join(asked))
    except NotPostedError as error:
        await reports.release(here.server, _EXTRA, asked)
        raise ExtraRefusedError(channel=str(here.channel)) from error
    except InDoubtError as error:
        raise ExtraInDoubtError(channel=str(here.channel)) from error
    await reports.posted(here.server, _EXTRA, asked, posted)
    await Telling(here.interaction.client).remember(here.guild, _uncounted(here, parcel), posted)
    link = link_to(here.guild, here.channel, posted)
    return card([here.words.say("digest-extra-posted", link=link)])


async def _post(here: Acting, parcel: Parcel, *, nonce: str) -> MessageId:
    client, place = here.interaction.client, place_of(here.guild, here.channel)
    if place is None:
        raise NotPostedError
    payload = json.dumps(parcel.payload).replace(marker(here.today), extra_marker(here.today))
    extra = replace(parcel, payload=json.loads(payload))
    with judged():
        async with within(client, here.app.digest.waits.send):
            return await post_besides(client, place, extra, here.settings.tag, nonce=nonce)


def _uncounted(here: Acting, parcel: Parcel) -> Delivery:
    """Return an edition that nothing is stored of, to remember its figures."""
    return Delivery(
        guild=here.server,
        day=here.today,
        state=DeliveryState.SENT,
        parcel=parcel,
        contents=parcel.contents,
        channel=here.channel,
        message=None,
        claimed_at=here.now,
        sent_at=here.now,
        due_at=None,
        attempts=1,
    )
