"""The doctor's report of a server: looked up, then drawn."""

from collections.abc import Mapping
from typing import Any, Protocol, Self, runtime_checkable

import discord
from discord.ext import commands

from bot.domain.configuration.changes import Change
from bot.domain.configuration.ids import GuildId, Place
from bot.domain.doctor.demands import demands
from bot.domain.doctor.examine import examine
from bot.domain.doctor.facts import Actions
from bot.domain.doctor.findings import Finding
from bot.domain.doctor.usable import unusable
from bot.ui.access import program_of, reader_language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doctor_facts import facts_of
from bot.ui.doctor_words import Report, report_texts
from bot.ui.doors import View
from bot.ui.gate import moderated
from bot.ui.places import of_places_answering
from bot.ui.words import Words


@runtime_checkable
class ActsByItself(Protocol):
    """A Discord cog that does something without being asked, and can tell when."""

    acts_for: str
    """The noun of its settings."""

    async def actions(self, guild: GuildId) -> Actions:
        """Return when it last acted in a server, and when it next will."""
        ...


class CheckAgain(LastingButton, template=r"doctor:again"):
    """Looks at everything anew."""

    @classmethod
    def drawn(cls, words: Words) -> Self:
        """Return the button."""
        return cls.labelled(
            words.say("doctor-again"), "doctor:again", discord.ButtonStyle.secondary
        )

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Put the new report in the place of the old one."""
        guild = await moderated(interaction)
        await interaction.response.defer()
        view = await report_view(interaction, guild)
        await interaction.edit_original_response(view=view)


async def report_view(
    interaction: discord.Interaction[Any],
    guild: discord.Guild,
    *,
    title: str = "doctor-title",
    last: str | None = None,
) -> View:
    """Return the report of a server in the reader's language, under a title of this key.

    `last` is the text that ends it.
    """
    words = Words(program_of(interaction).app.texts, reader_language(interaction))
    report = await report_of(interaction, guild)
    texts = report_texts(report, words, title=words.say(title), last=last)
    return card(texts, buttons=[CheckAgain.drawn(words)])


async def report_of(interaction: discord.Interaction[Any], guild: discord.Guild) -> Report:
    """Look at everything in a server."""
    configuration, id_ = program_of(interaction).app.configuration, GuildId(guild.id)
    layers = await configuration.layers(id_)
    asked = demands(configuration.models.values(), layers)
    facts = await facts_of(interaction.client, guild, asked, layers, commands=True)
    faults = await of_places_answering(guild, await configuration.faults(id_))
    return Report(
        cogs=tuple(configuration.models),
        findings=[*examine(asked, facts, faults), *unusable(asked, facts)],
        actions=await _actions(interaction.client, id_),
    )


async def findings_after(
    interaction: discord.Interaction[Any], guild: discord.Guild, place: Place, change: Change
) -> tuple[Finding, ...]:
    """Return what keeps the fields that were just changed from doing what they say."""
    configuration = program_of(interaction).app.configuration
    layers = await configuration.layers(place.guild)
    asked = [
        each
        for each in demands(configuration.models.values(), layers)
        if (each.field.cog, each.scope) == (place.cog, place.scope) and each.names & change.fields
    ]
    return examine(asked, await facts_of(interaction.client, guild, asked, layers))


async def _actions(client: discord.Client, guild: GuildId) -> Mapping[str, Actions]:
    cogs = client.cogs.values() if isinstance(client, commands.Bot) else ()
    return {
        each.acts_for: await each.actions(guild) for each in cogs if isinstance(each, ActsByItself)
    }
