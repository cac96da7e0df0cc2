"""`/catalogue` and `/contribute figure`: a server's own figures, written or proposed."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.client import Contrepoint
from bot.domain.contributions.decisions import ContributionDecidedError, ContributionUnknownError
from bot.domain.figures.typed.form import subject_of, typed_again
from bot.ui.access import program_of
from bot.ui.contributions.group import contribute_group
from bot.ui.contributions.status import status_view
from bot.ui.figures.known import known_figures
from bot.ui.panel import PanelCog
from bot.ui.session import Session, members_session, moderators_session
from cogs.catalogue._asking import Options, subject_asked
from cogs.catalogue._control import Control, Does, Purpose, ReviewControl
from cogs.catalogue._desk import Desk, session_of
from cogs.catalogue._drafts import Draft, Drafts
from cogs.catalogue._options import figure_options
from cogs.catalogue._queue import Decisions
from cogs.catalogue._telling import end_note, end_used_note, tell_moderators
from cogs.catalogue._views import history_view

_Figure = app_commands.Range[str, 1, 90]
_Name = app_commands.Range[str, 1, 80]


class CatalogueCog(PanelCog):
    """Opens the forms, and answers them and their buttons."""

    catalogue = app_commands.Group(
        name="catalogue",
        description=locale_str("own-command"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
        auto_locale_strings=False,
    )
    contribute = contribute_group()

    def __init__(self) -> None:
        """Start with nothing being written."""
        self._drafts = Drafts()

    @catalogue.command(
        name="add", description=locale_str("own-command-add"), auto_locale_strings=False
    )
    @figure_options
    @app_commands.rename(proposal=locale_str("proposal", key="own-option-proposal"))
    @app_commands.describe(proposal=locale_str("own-option-proposal-help"))
    async def add(  # noqa: PLR0913 - options of a slash command
        self,
        interaction: discord.Interaction[Contrepoint],
        *,
        organisation: _Name,
        metric: _Name,
        subject: _Name | None = None,
        hardware: _Name | None = None,
        scope: _Name | None = None,
        proposal: int | None = None,
    ) -> None:
        """Open the form of a new figure; with a proposal's number, saving it approves that."""
        options = Options(organisation, metric, subject, hardware, scope)
        session = await moderators_session(interaction)
        await self._write(session, Purpose.ADD, options, proposal=proposal)

    @catalogue.command(
        name="correct", description=locale_str("own-command-correct"), auto_locale_strings=False
    )
    @app_commands.rename(figure=locale_str("figure", key="own-option-figure"))
    @app_commands.describe(figure=locale_str("own-option-figure-help"))
    @app_commands.autocomplete(figure=known_figures)
    async def correct(self, interaction: discord.Interaction[Contrepoint], figure: _Figure) -> None:
        """Open the form of a figure that counts here, filled with what it says."""
        session = await moderators_session(interaction)
        standing = await session.app.catalogues.standing(session.server, figure)
        typed = typed_again(standing.figure, standing.source, session.writer.language)
        asked = subject_of(standing.figure)
        draft = Draft(session.server, Purpose.CORRECT, asked, dict(typed), seen=standing.seen)
        await Desk(session, self._drafts).ask(draft)

    @catalogue.command(
        name="retire", description=locale_str("own-command-retire"), auto_locale_strings=False
    )
    @app_commands.rename(figure=locale_str("figure", key="own-option-figure"))
    @app_commands.describe(figure=locale_str("own-option-figure-help"))
    @app_commands.autocomplete(figure=known_figures)
    async def retire(self, interaction: discord.Interaction[Contrepoint], figure: _Figure) -> None:
        """Show the figure that would count here no more."""
        session = await moderators_session(interaction)
        standing = await session.app.catalogues.standing(session.server, figure)
        asked = subject_of(standing.figure)
        draft = Draft(session.server, Purpose.RETIRE, asked, seen=standing.seen)
        await Desk(session, self._drafts).ask_to_retire(draft, standing.figure)

    @catalogue.command(
        name="history", description=locale_str("own-command-history"), auto_locale_strings=False
    )
    async def history(self, interaction: discord.Interaction[Contrepoint]) -> None:
        """Show who changed which figure, newest first."""
        session = await moderators_session(interaction)
        await session.begin()
        await _show_history(session)

    @contribute.command(
        name="figure", description=locale_str("own-command-propose"), auto_locale_strings=False
    )
    @figure_options
    async def propose(  # noqa: PLR0913 - options of a slash command
        self,
        interaction: discord.Interaction[Contrepoint],
        *,
        organisation: _Name,
        metric: _Name,
        subject: _Name | None = None,
        hardware: _Name | None = None,
        scope: _Name | None = None,
    ) -> None:
        """Open the form of a figure that moderators decide on."""
        options = Options(organisation, metric, subject, hardware, scope)
        await self._write(await members_session(interaction), Purpose.PROPOSE, options)

    @commands.Cog.listener()
    async def on_figure_proposed(self, interaction: discord.Interaction[Any], number: int) -> None:
        """Tell the moderators of a proposal that was made elsewhere than here."""
        await tell_moderators(await members_session(interaction), number)

    async def answer(
        self, interaction: discord.Interaction[Any], custom_id: str, given: Sequence[str]
    ) -> None:
        """Answer a button or a form; those under a proposal are any moderator's."""
        del given
        review, control = ReviewControl.read(custom_id), Control.read(custom_id)
        if review is not None:
            program_of(interaction).in_flight.track()
            session = await moderators_session(interaction)
            decide = partial(Decisions(session, self._drafts).use, review)
            await _or_end_note(session, review.proposal, decide)
        elif control is not None:
            program_of(interaction).in_flight.track()
            await self._use(await session_of(interaction, control), control)

    async def _write(
        self, session: Session, purpose: Purpose, options: Options, *, proposal: int | None = None
    ) -> None:
        """Open the form of a figure about what was typed in the options."""
        asked = subject_asked(options, session.figures, session.writer)
        draft = Draft(session.server, purpose, asked, proposal=proposal)
        await Desk(session, self._drafts).ask(draft)

    async def _use(self, session: Session, control: Control) -> None:
        if control.does is Does.REASON:
            with_reason = partial(Decisions(session, self._drafts).reject, control)
            await _or_end_note(session, control.number, with_reason)
        elif control.does in {Does.PAGE, Does.UNDO}:
            await session.begin()
            await _show_history(session, control)
        elif control.does is Does.WITHDRAW:
            await session.begin()
            await session.app.figure_proposals.withdraw(
                session.server,
                control.number,
                by=session.member,
                now=session.interaction.created_at,
            )
            await session.show(await status_view(session))
            await end_note(session, control.number)
        else:
            await Desk(session, self._drafts).use(control)


async def _or_end_note(
    session: Session, number: int, decide: Callable[[], Awaitable[None]]
) -> None:
    """Decide on a proposal; where that comes too late, say so on its note too."""
    try:
        await decide()
    except (ContributionDecidedError, ContributionUnknownError):
        await end_used_note(session, number)
        raise


async def _show_history(session: Session, control: Control | None = None) -> None:
    catalogues, notice = session.app.catalogues, None
    page = control.number if control is not None and control.does is Does.PAGE else 1
    if control is not None and control.does is Does.UNDO:
        await catalogues.undo(
            session.server, control.number, by=session.member, now=session.interaction.created_at
        )
        notice = session.writer.say("own-undone")
    found = await catalogues.history(session.server, page)
    await session.show(history_view(session.member, found, session.writer, notice))
