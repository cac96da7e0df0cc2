"""`/figure`: any metric of an organisation."""

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.ui.access import figures_here
from bot.ui.doors import completing
from bot.ui.figures.asking import (
    Choices,
    Question,
    organisation_choices,
    question,
    read_as,
    reader_here,
    refuse,
    unresolved_text,
)
from bot.ui.figures.metrics import (
    find_metric,
    metric_choices,
    nearest_metrics,
    unknown_metric_text,
)
from bot.ui.figures.remembering import remember_figures
from bot.usecases.figures import Resolution, Unresolved
from cogs.figures._figure_buttons import (
    FigureButton,
    Look,
    look_view,
    metric_buttons,
    which_buttons,
)


class FigureCog(commands.Cog):
    """Answers one metric of one organisation from memory: nothing is deferred."""

    @app_commands.command(
        name="figure", description=locale_str("figure-description"), auto_locale_strings=False
    )
    @app_commands.rename(
        organisation=locale_str("organisation", key="gpu-organisation"),
        metric=locale_str("metric", key="figure-metric"),
        date=locale_str("date", key="gpu-date"),
        private=locale_str("private", key="gpu-private"),
    )
    @app_commands.describe(
        organisation=locale_str("gpu-organisation-description"),
        metric=locale_str("figure-metric-description"),
        date=locale_str("gpu-date-description"),
        private=locale_str("gpu-private-description"),
    )
    async def figure(
        self,
        interaction: discord.Interaction[Contrepoint],
        organisation: str,
        metric: str,
        date: str | None = None,
        private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command
    ) -> None:
        """Answer in public unless asked or set otherwise; refusals are private."""
        asked = await question(interaction, private=private)
        on = asked.on(date)
        wanted = find_metric(asked.reader.texts, metric)
        if wanted is None:
            text, buttons = unknown_metric(asked, metric, organisation=organisation)
            await refuse(interaction, text, buttons)
            return
        found = asked.figures.resolve_for(organisation, wanted, on=on)
        if isinstance(found, Unresolved):
            text = unresolved_text(found, asked.reader, typed=organisation)
            offers = which_buttons(found.nearest, wanted, asked.reader, on=on)
            await refuse(interaction, text, offers)
            return
        look = Look(asked.figures, found.organisation, wanted, on, today=on == asked.today)
        alone = asked.private or look.holds_nothing
        writer = asked.reader if alone else asked.writer
        notes = read_as(found, writer, typed=organisation)
        view = look_view(look, writer, notes=notes, others=found.others)
        sent = await interaction.response.send_message(view=view, ephemeral=alone)
        await remember_figures(
            interaction,
            sent,
            look.shown,
            asked.figures.catalogue,
            on=None if look.today else on,
        )

    @figure.autocomplete("organisation")
    @completing
    async def _complete_organisation(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await organisation_choices(interaction, current)

    @figure.autocomplete("metric")
    @completing
    async def _complete_metric(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        figures, writer = await figures_here(interaction), await reader_here(interaction)
        found = figures.resolve(str(getattr(interaction.namespace, "organisation", "")))
        known = (
            figures.metrics_of(found.organisation.id, on=interaction.created_at.date())
            if isinstance(found, Resolution)
            else ()
        )
        return metric_choices(writer, current, first=known)


def unknown_metric(
    asked: Question, typed: str, *, organisation: str
) -> tuple[str, list[FigureButton]]:
    """Return the refusal of a metric that is not known, and the nearest three as buttons."""
    reader = asked.reader
    near = nearest_metrics(reader.texts, typed)
    found = asked.figures.resolve(organisation)
    text = unknown_metric_text(reader, typed)
    if isinstance(found, Unresolved):
        return text, []
    return text, metric_buttons(found.organisation, near, reader, on=asked.today)
