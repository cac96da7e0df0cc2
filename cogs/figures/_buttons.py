"""The buttons of a figures card; what they show is in their custom id."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import discord

from bot.domain.figures.lookup import GpuAnswer
from bot.domain.figures.model import Organisation
from bot.ui.access import figures_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.figures.asking import labels, reader_here
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from cogs.figures._card import all_texts, cited, gpu_texts, is_short
from cogs.figures._reasons import why_texts
from cogs.figures._state import day_of, state_of

_SOURCES, _WHY, _ALL, _SHOW = "sources", "why", "all", "show"


class AnswerButton(
    LastingButton,
    template=r"gpu:(?P<shows>sources|why|all|show):(?P<organisation>[a-z0-9-]{1,70}):(?P<on>\d{8})",
):
    """Shows one side of an answer to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately with the sources, the reasons or another organisation's card."""
        state, today = state_of(self), interaction.created_at.date()
        shows, on = state["shows"], day_of(state["on"], today=today)
        figures, writer = await figures_here(interaction), await reader_here(interaction)
        answer = figures.gpus(state["organisation"], on=on)
        if shows == _SHOW:
            shown = gpu_texts(answer, writer, today=on == today, notes=())
            view = card(shown, buttons=made(answer_buttons(answer, writer)))
        elif shows == _ALL:
            view = card(all_texts(answer, writer, today=on == today))
        elif shows == _SOURCES:
            name = writer.organisation(answer.organisation)
            title = writer.say("figures-sources-title", organisation=name)
            view = card(sources_texts(title, cited(answer, writer), writer))
        else:
            view = card(why_texts(answer, writer))
        await interaction.response.send_message(view=view, ephemeral=True)


@dataclass(frozen=True)
class Face:
    """What a button shows and says; one on a message is made from it for each message."""

    label: str
    custom_id: str
    style: discord.ButtonStyle = discord.ButtonStyle.secondary


def made(faces: Iterable[Face]) -> list[AnswerButton]:
    """Return buttons to put on a card."""
    return [AnswerButton.labelled(face.label, face.custom_id, face.style) for face in faces]


def answer_buttons(answer: GpuAnswer, writer: Writer) -> list[Face]:
    """Return the buttons under an answer."""
    some = bool(answer.figures)
    shown = ((_SOURCES, some), (_WHY, some), (_ALL, not is_short(answer)))
    return [
        Face(
            writer.say(f"figures-button-{shows}"), _custom_id(shows, answer.organisation, answer.on)
        )
        for shows, worthwhile in shown
        if worthwhile
    ]


def show_buttons(
    organisations: Iterable[Organisation], writer: Writer, *, on: date, most: int = 3
) -> list[Face]:
    """Return a button for each organisation, up to so many, that shows its card."""
    few = list(organisations)[:most]
    return [
        Face(label, _custom_id(_SHOW, organisation, on), discord.ButtonStyle.primary)
        for label, organisation in zip(labels(few, writer), few, strict=True)
    ]


def _custom_id(shows: str, organisation: Organisation, on: date) -> str:
    return f"gpu:{shows}:{organisation.id}:{on:%Y%m%d}"
