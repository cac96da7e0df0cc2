"""Makes editions that moderators ask for, and shows them to one alone as they would be posted."""

from datetime import date, datetime
from typing import Any

import discord
from discord.http import Route

from bot.client import Contrepoint
from bot.domain.digest.delivery import Parcel
from cogs.digest._acting import Acting
from cogs.digest._editing import Editing
from cogs.digest._runs import run_line


async def made(here: Acting, day: date) -> tuple[Parcel | None, datetime]:
    """Return the edition of a day as it would be posted now, None for nothing to say.

    Beside it stands the moment up to which it tells: the next one goes on from there.
    """
    editing = Editing(here.interaction.client)
    await editing.count(here.guild, here.settings, day, now=here.now)
    now = discord.utils.utcnow()
    return await editing.parcel(here.guild, here.settings, day, now=now), now


async def preview(here: Acting) -> None:
    """Answer, after "thinking", with the next edition as it is now; then say what it is."""
    day, words = await here.next_day(), here.words
    parcel, _ = await made(here, day or here.today)
    if parcel is None:
        heartbeat = "yes" if here.settings.heartbeat else "no"
        await _say(here.interaction, words.say("digest-preview-quiet", heartbeat=heartbeat))
        return
    await _show(here.interaction, parcel)
    run = "none" if day is None else run_line(day, here.schedule, words, now=here.now, inside=True)
    await _say(here.interaction, words.say("digest-preview", run=run))


async def _show(interaction: discord.Interaction[Contrepoint], parcel: Parcel) -> None:
    """Put a message in the place of "thinking", as it is; whoever it mentions is not pinged."""
    route = Route(
        "PATCH",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
        webhook_id=interaction.application_id,
        webhook_token=interaction.token,
    )
    shown: dict[str, Any] = {**parcel.payload, "allowed_mentions": {"parse": []}}
    shown["flags"] = discord.MessageFlags(components_v2=True).value
    await interaction.client.http.request(route, json=shown)


async def _say(interaction: discord.Interaction[Contrepoint], text: str) -> None:
    await interaction.followup.send(text, ephemeral=True)
