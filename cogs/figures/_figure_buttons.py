"""The cards of `/figure` with their buttons; what those show is in their custom id."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import discord

from bot.domain.figures.lookup import GpuAnswer
from bot.domain.figures.metric_lookup import MetricAnswer
from bot.domain.figures.model import Figure, Metric, Organisation, Precision
from bot.ui.access import figures_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.figures.asking import labels, reader_here
from bot.ui.figures.metrics import capital
from bot.ui.figures.sources import sources_texts
from bot.ui.figures.writing import Writer
from bot.usecases.figures import Figures, OrganisationGoneError
from cogs.figures._buttons import answer_buttons, made
from cogs.figures._card import gpu_texts, shown_figures
from cogs.figures._figure_card import (
    all_values_texts,
    cited_for,
    figure_texts,
    is_told_whole,
    shown_values,
    title_of,
    why_value_texts,
)
from cogs.figures._state import day_of, metric_of, state_of

_SOURCES, _WHY, _ALL, _SHOW = "sources", "why", "all", "show"
_OFFERED = 3
"""Other meanings of a name, or other metrics where nothing is recorded of one, to be offered."""


@dataclass(frozen=True)
class Look:
    """What is looked up, once: a metric of an organisation on a day."""

    figures: Figures
    organisation: Organisation
    metric: Metric
    on: date
    today: bool
    """Whether the question is about now."""

    @cached_property
    def gpus(self) -> GpuAnswer:
        """What is known of the organisation's processors."""
        return self.figures.gpus(self.organisation.id, on=self.on)

    @cached_property
    def answer(self) -> MetricAnswer:
        """What is known of the metric."""
        return self.figures.metric(self.organisation.id, self.metric, on=self.on)

    @property
    def shown(self) -> Sequence[Figure]:
        """The figures on the card."""
        if self.metric is not Metric.GPU_COUNT:
            return shown_values(self.answer)
        return [self.figures.catalogue.figures[key] for key in shown_figures(self.gpus)]

    @property
    def holds_nothing(self) -> bool:
        """Whether nothing was known of it: then the answer is a refusal, and private."""
        return self.metric is not Metric.GPU_COUNT and not self.answer.figures


class FigureButton(
    LastingButton,
    template=r"figure:(?P<shows>sources|why|all|show):(?P<organisation>[a-z0-9-]{1,54})"
    r":(?P<metric>[a-z0-9_]{1,21}):(?P<on>\d{8})",
):
    """Shows a card of `/figure`, or one side of it, to whoever presses it, in their language."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Answer privately."""
        look, writer = await self._look(interaction), await reader_here(interaction)
        shows = state_of(self)["shows"]
        view = look_view(look, writer) if shows == _SHOW else _side(shows, look, writer)
        await interaction.response.send_message(view=view, ephemeral=True)

    async def _look(self, interaction: discord.Interaction[Any]) -> Look:
        state, today = state_of(self), interaction.created_at.date()
        figures = await figures_here(interaction)
        organisation = figures.catalogue.organisations.get(state["organisation"])
        if organisation is None:
            raise OrganisationGoneError
        on = day_of(state["on"], today=today)
        return Look(figures, organisation, metric_of(state["metric"]), on, today=on == today)


def look_view(
    look: Look,
    writer: Writer,
    *,
    notes: Sequence[str] = (),
    others: Sequence[Organisation] = (),
) -> View:
    """Return the card; of processors that of `/gpu`; where nothing is known, what is instead.

    `notes` are small lines under the title; `others` what the name can mean as well.
    """
    offers = which_buttons(others[:_OFFERED], look.metric, writer, on=look.on)
    if look.metric is Metric.GPU_COUNT:
        texts = gpu_texts(look.gpus, writer, today=look.today, notes=notes)
        return card(texts, buttons=[*made(answer_buttons(look.gpus, writer)), *offers])
    if look.holds_nothing:
        return card([_nothing(look, writer)], buttons=_instead(look, writer))
    texts = figure_texts(look.answer, writer, today=look.today, notes=notes)
    return card(texts, buttons=[*_sides(look.answer, writer), *offers])


def which_buttons(
    organisations: Sequence[Organisation], metric: Metric, writer: Writer, *, on: date
) -> list[FigureButton]:
    """Return a button for each organisation that shows its card for this metric."""
    return [
        FigureButton.labelled(label, _custom_id(_SHOW, each, metric, on), _PRIMARY)
        for label, each in zip(labels(organisations, writer), organisations, strict=True)
    ]


def metric_buttons(
    organisation: Organisation, metrics: Iterable[Metric], writer: Writer, *, on: date
) -> list[FigureButton]:
    """Return a button for each metric that shows the organisation's card for it."""
    return [
        FigureButton.labelled(
            capital(writer.metric(each)), _custom_id(_SHOW, organisation, each, on), _PRIMARY
        )
        for each in metrics
    ]


_PRIMARY, _SECONDARY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def _side(shows: str, look: Look, writer: Writer) -> View:
    answer = look.answer
    if shows == _SOURCES:
        name = title_of(answer, writer, today=True)
        title = writer.say("figures-sources-title", organisation=name)
        return card(sources_texts(title, cited_for(answer, writer), writer))
    if shows == _ALL:
        return card(all_values_texts(answer, writer, today=look.today))
    return card(why_value_texts(answer, writer))


def _sides(answer: MetricAnswer, writer: Writer) -> list[FigureButton]:
    shown = [_SOURCES, _WHY] if is_told_whole(answer) else [_SOURCES, _WHY, _ALL]
    return [
        FigureButton.labelled(
            writer.say(f"figures-button-{each}"),
            _custom_id(each, answer.organisation, answer.metric, answer.on),
            _SECONDARY,
        )
        for each in shown
    ]


def _nothing(look: Look, writer: Writer) -> str:
    """Return that nothing is recorded, and what is instead."""
    name, metric = writer.organisation(look.organisation), writer.metric(look.metric)
    if look.today:
        lines = [writer.say("figure-nothing", organisation=name, metric=metric)]
    else:
        date = writer.dated(look.on, Precision.DAY)
        lines = [writer.say("figure-nothing-on", organisation=name, metric=metric, date=date)]
    known = look.figures.metrics_of(look.organisation.id, on=look.on)
    if known:
        names = ", ".join(writer.metric(each) for each in known)
        lines.append(writer.say("figure-known-instead", metrics=names))
    return "\n".join(lines)


def _instead(look: Look, writer: Writer) -> list[FigureButton]:
    known = look.figures.metrics_of(look.organisation.id, on=look.on)
    return metric_buttons(look.organisation, known[:_OFFERED], writer, on=look.on)


def _custom_id(shows: str, organisation: Organisation, metric: Metric, on: date) -> str:
    return f"figure:{shows}:{organisation.id}:{metric.value}:{on:%Y%m%d}"
