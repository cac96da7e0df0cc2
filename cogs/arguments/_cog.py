"""`/contribute argument`, and what answers the buttons and forms around arguments."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.client import Contrepoint
from bot.domain.contributions.decisions import ContributionUnknownError
from bot.domain.viewpoints.model import Viewpoint
from bot.ui.access import program_of
from bot.ui.contributions.group import contribute_group
from bot.ui.doors import completing
from bot.ui.figures.asking import Choices
from bot.ui.panel import PanelCog
from bot.ui.viewpoints.asking import topic_asked, topic_choices, viewpoints_on
from cogs.arguments._control import MODERATING, ArgumentControl, Does, TopicControl, TopicDoes
from cogs.arguments._listing import Listing
from cogs.arguments._notes import clear_note
from cogs.arguments._own import Authoring
from cogs.arguments._queue import Decisions
from cogs.arguments._reports import Removals
from cogs.arguments._session import members_session, moderators_session

_LISTED = {TopicDoes.ALL, TopicDoes.PAGE}
_SPOKEN = {Does.MARK, Does.REPORT, Does.REPORTED}
_REMOVING = {Does.KEEP, Does.REMOVE, Does.REMOVED, Does.SKIP}
_VIEWPOINTS = [
    app_commands.Choice(name=locale_str(each.value, key=f"viewpoint-{each}"), value=each.value)
    for each in Viewpoint
]


class ArgumentsCog(PanelCog):
    """Opens the forms, and answers them and their buttons."""

    contribute = contribute_group()

    @contribute.command(
        name="argument", description=locale_str("argument-command"), auto_locale_strings=False
    )
    @app_commands.rename(
        topic=locale_str("topic", key="viewpoints-topic"),
        viewpoint=locale_str("viewpoint", key="argument-option-viewpoint"),
    )
    @app_commands.describe(
        topic=locale_str("viewpoints-topic-description"),
        viewpoint=locale_str("argument-option-viewpoint-help"),
    )
    @app_commands.choices(viewpoint=_VIEWPOINTS)
    async def argument(
        self, interaction: discord.Interaction[Contrepoint], topic: str, viewpoint: str
    ) -> None:
        """Open the form of an argument that moderators decide on."""
        session = await members_session(interaction)
        await viewpoints_on(interaction)
        found = await topic_asked(interaction, topic)
        if found is not None:
            await Authoring(session).ask(found.id, Viewpoint(viewpoint))

    @argument.autocomplete("topic")
    @completing
    async def _complete_topic(
        self, interaction: discord.Interaction[Contrepoint], current: str
    ) -> Choices:
        return await topic_choices(interaction, current)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a button or a form; moderators' rights are asked anew."""
        del given
        of_topic, control = TopicControl.read(custom_id), ArgumentControl.read(custom_id)
        if of_topic is not None:
            program_of(interaction).in_flight.track()
            await _about_topic(interaction, of_topic)
        elif control is not None:
            program_of(interaction).in_flight.track()
            await _about_argument(interaction, control)


async def _about_topic(interaction: discord.Interaction[Any], control: TopicControl) -> None:
    session = await members_session(interaction)
    if control.does in _LISTED:
        await Listing(session).show(control)
    else:
        await Authoring(session).use_topic(control)


async def _about_argument(interaction: discord.Interaction[Any], control: ArgumentControl) -> None:
    if control.does not in MODERATING:
        session = await members_session(interaction)
        part = Listing(session) if control.does in _SPOKEN else Authoring(session)
    else:
        session = await moderators_session(interaction)
        part = Removals(session) if control.does in _REMOVING else Decisions(session)
    try:
        await part.use(control)
    except ContributionUnknownError as error:
        await clear_note(session, error)
        raise
