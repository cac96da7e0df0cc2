"""The buttons of a figures card; what they show is in their custom id."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import discord

from bot.domain.figures.dates import EARLIEST, DateOutOfRangeError
from bot.domain.figures.lookup import GpuAnswer
from bot.domain.figures.model import Organisation
from bot.ui.access import program_of, reader_language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.usecases.figures import OrganisationGoneError
from cogs.figures._card import all_texts, gpu_texts, is_short
from cogs.figures._reasons import why_texts
from cogs.figures._sources import sources_texts
from cogs.figures._writing import Writer

_SOURCES, _WHY, _ALL, _SHOW = "sources", "why", "all", "show"


class AnswerButton(
    LastingButton,
    template=r"gpu:(?P<shows>sources|why|all|show):(?P<organisation>[a-z0-9-]{1,70}):(?P<on>\d{8})",
):
    """Shows one side of an answer to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately with the sources, the reasons or another organisation's card."""
        shows, organisation, on = self._state(today=interaction.created_at.date())
        app = program_of(interaction).app
        answer = app.figures.gpus(organisation, on=on)
        writer = Writer(app.texts, reader_language(interaction), app.figures.catalogue)
        today = on == interaction.created_at.date()
        if shows == _SHOW:
            texts = gpu_texts(answer, writer, today=today, notes=())
            view = card(texts, buttons=answer_buttons(answer, writer))
        elif shows == _ALL:
            view = card(all_texts(answer, writer, today=today))
        else:
            view = card((sources_texts if shows == _SOURCES else why_texts)(answer, writer))
        await interaction.response.send_message(view=view, ephemeral=True)

    def _state(self, *, today: date) -> tuple[str, str, date]:
        """Return what the custom id says; any id can be sent, so a wrong one is refused."""
        match = self.template.fullmatch(self.custom_id)
        try:
            if match is None:
                raise OrganisationGoneError
            on = date.fromisoformat(match["on"])
        except ValueError as error:
            raise OrganisationGoneError from error
        if not EARLIEST <= on <= today:
            raise DateOutOfRangeError(earliest=str(EARLIEST.year))
        return match["shows"], match["organisation"], on


def answer_buttons(
    answer: GpuAnswer, writer: Writer, *, others: Iterable[Organisation] = ()
) -> list[AnswerButton]:
    """Return the buttons under an answer, with the other meanings of an ambiguous name."""
    shown = ((_SOURCES, answer.figures), (_WHY, answer.figures), (_ALL, not is_short(answer)))
    return [
        *(
            _button(writer.say(f"figures-button-{shows}"), shows, answer)
            for shows, worthwhile in shown
            if worthwhile
        ),
        *show_buttons(others, writer, on=answer.on),
    ]


def show_buttons(
    organisations: Iterable[Organisation], writer: Writer, *, on: date
) -> list[AnswerButton]:
    """Return a button for each organisation, up to three, that shows its card."""
    return [
        AnswerButton.labelled(
            writer.organisation(organisation),
            f"gpu:{_SHOW}:{organisation.id}:{on:%Y%m%d}",
            discord.ButtonStyle.primary,
        )
        for organisation in list(organisations)[:3]
    ]


def _button(label: str, shows: str, answer: GpuAnswer) -> AnswerButton:
    return AnswerButton.labelled(
        label,
        f"gpu:{shows}:{answer.organisation.id}:{answer.on:%Y%m%d}",
        discord.ButtonStyle.secondary,
    )
