"""Leaves out the next edition, and takes that back."""

from datetime import date
from typing import Any, Self

import discord

from bot.errors import ExpectedError
from bot.texts import weekday_text
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.words import Words
from cogs.digest._acting import Acting, acting
from cogs.digest._days import day_in
from cogs.digest._runs import run_line, runs_set


class SkipTakenError(ExpectedError):
    """The next edition was begun, or left out, at the same moment."""

    key = "digest-skip-taken"


class SkipOverError(ExpectedError):
    """The edition is not left out any more, is not scheduled any more, or its time has passed."""

    key = "digest-skip-over"


class TakeBackButton(LastingButton, template=r"digest-skip:back:(?P<day>[0-9]{1,7})"):
    """Has an edition posted after all."""

    @classmethod
    def drawn(cls, day: date, words: Words) -> Self:
        """Return the button for the edition of a date."""
        custom_id = f"digest-skip:back:{day.toordinal()}"
        label = words.say("digest-take-back")
        return cls.labelled(label, custom_id, discord.ButtonStyle.secondary)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Take back what was left out, while its time has not passed."""
        here, day = await acting(interaction), day_in(self.custom_id)
        await interaction.response.defer()
        if day is None or not here.schedule.comes(day, after=here.now):
            raise SkipOverError
        if not await here.app.digest.restore(here.server, day):
            raise SkipOverError
        on = weekday_text(day, here.words.language, inside=True)
        said = here.words.say("digest-taken-back", day=on)
        await interaction.edit_original_response(view=await _with_runs(here, said))


async def skip(here: Acting) -> View:
    """Leave the next edition out; draw which, and what comes instead."""
    day, schedule = await here.next_day(), here.schedule
    if day is None or not await here.app.digest.leave_out(here.server, day, now=here.now):
        raise SkipTakenError
    run = run_line(day, schedule, here.words, now=here.now, inside=True)
    button = TakeBackButton.drawn(day, here.words)
    return await _with_runs(here, here.words.say("digest-skipped", run=run), button)


async def _with_runs(here: Acting, said: str, *buttons: TakeBackButton) -> View:
    runs = await runs_set(here.app, here.server, here.words, now=here.now)
    return card([said, "\n".join(runs)], buttons=buttons)
