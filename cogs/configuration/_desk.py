"""What happens when a moderator uses the panel: asked anew who may, then done, then drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.configuration.changes import INHERIT, Change, typed
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.model import FieldDescription, describe_field
from bot.domain.configuration.refusals import SettingRefusedError, UnearnedError
from bot.domain.configuration.stored import Fault
from bot.ui.access import path_of, program_of, reader_language
from bot.ui.choices import ChannelGoneError, chosen, place_chosen
from bot.ui.doors import View
from bot.ui.form import form, typed_before
from bot.ui.gate import moderated, of_owner
from bot.ui.notice import Notice, overtaken_notice
from bot.ui.settings_pages import told_of
from bot.ui.words import Words
from cogs.configuration._control import Control, Does, OldPanelError
from cogs.configuration._findings import findings_text
from cogs.configuration._history import history_view
from cogs.configuration._lookup import channel_of
from cogs.configuration._panel import (
    Overview,
    Page,
    confirm_view,
    explained_view,
    home_view,
    insist_view,
    page_view,
)
from cogs.configuration._reporting import of_places_there

_PAST = {Does.HISTORY, Does.UNDO}
_ASKING = {Does.ASK, Does.CORRECT}
_CHANGING = {Does.TURN, Does.CHOOSE, Does.INSIST, Does.WRITE, Does.INHERIT}


class Desk:
    """One use of the panel: by whom, in which server, in which language."""

    def __init__(self, interaction: discord.Interaction[Any], guild: discord.Guild) -> None:
        """Take the server, which whoever acts may moderate."""
        app = program_of(interaction).app
        self._interaction = interaction
        self._guild = guild
        self._configuration = app.configuration
        self._words = Words(app.texts, reader_language(interaction))

    async def home(self) -> View:
        """Draw all cogs as they are for the whole server."""
        guild = GuildId(self._guild.id)
        overview = Overview(
            await self._configuration.explain(guild),
            self._there(await self._configuration.elsewhere(guild)),
            await self._faults(),
        )
        return home_view(MemberId(self._interaction.user.id), overview, self._words)

    async def page(self, cog: str, notice: Notice | None = None) -> View:
        """Draw what is set of one cog for the whole server, below a notice."""
        control = Control(MemberId(self._interaction.user.id), Does.PAGE, cog)
        return await self._page(control, (), notice)

    async def explained(self, channel: int) -> View:
        """Draw what holds in one channel or thread of this server."""
        path = await self._path(ChannelId(channel))
        cogs = await self._configuration.explain(GuildId(self._guild.id), path)
        return explained_view(path, cogs, self._words)

    async def history(self, page: int = 1, notice: Notice | None = None) -> View:
        """Draw a page of this server's changes."""
        found = await self._configuration.history(GuildId(self._guild.id), page)
        member = MemberId(self._interaction.user.id)
        return history_view(member, found, self._configuration.models, self._words, notice)

    async def use(self, control: Control, given: Sequence[str]) -> None:
        """Do what a control says with what was chosen or typed."""
        if control.does is Does.HOME:
            await self._redraw(await self.home())
        elif control.does in _PAST:
            await self._interaction.response.defer()
            await self._redraw(await self._past(control))
        else:
            await self._use_page(control, given)

    async def _past(self, control: Control) -> View:
        if control.does is Does.HISTORY:
            return await self.history(control.revision)
        question = None if control.given else await self._question_of_undo(control)
        if question is not None:
            return question
        change = await self._configuration.undo(
            GuildId(self._guild.id),
            control.revision,
            by=MemberId(self._interaction.user.id),
            now=self._interaction.created_at,
        )
        return await self.history(notice=await self._examined(change))

    async def _question_of_undo(self, control: Control) -> View | None:
        """Draw what taking a change back would make the bot do by itself; None for nothing more."""
        place, changes = await self._configuration.undoing(
            GuildId(self._guild.id), control.revision
        )
        try:
            path = await self._path(place.scope)
        except ChannelGoneError:
            return None  # nothing is posted there
        sure = Control(control.owner, Does.UNDO, place.cog, place.scope, control.revision)
        back = Control(control.owner, Does.HISTORY, revision=1)
        return await self._confirming(sure.confirming(()), back, path, changes)

    async def _use_page(self, control: Control, given: Sequence[str]) -> None:
        control = self._known(control, given)
        if control.does in _ASKING:  # a form must be the first answer
            await self._path(control.scope)
            await self._ask(control)
            return
        if control.does in _CHANGING or not self._in_memory(control.scope):
            await self._interaction.response.defer()
        path = await self._path(control.scope)
        if control.does is Does.PAGE:
            await self._redraw(await self._page(control, path))
        else:
            await self._redraw(await self._changed(control, path, given))

    async def _changed(
        self, control: Control, path: Sequence[ChannelId], given: Sequence[str]
    ) -> View:
        """Save a change, or ask first where it would make the bot post."""
        if control.given:
            given = control.given.split(".")
        else:
            question = await self._question(control, path, given)
            if question is not None:
                return question
        try:
            notice = await self._change(control, given)
        except UnearnedError as error:
            if control.does is not Does.CHOOSE:
                raise
            insist = control.to(Does.INSIST, field=control.field).confirming(given)
            return insist_view(insist, self._words.explain(error), self._words)
        return await self._page(control, path, notice)

    async def _question(
        self, control: Control, path: Sequence[ChannelId], given: Sequence[str]
    ) -> View | None:
        """Draw what a change would make the bot do by itself; None if nothing more than before."""
        looked_at = (await self._configuration.set_at(self._place(control))).revision
        if control.does is Does.WRITE or looked_at != control.revision:
            return None  # nothing typed makes the bot post; what is not the newest is refused
        back = Control(control.owner, Does.PAGE, control.cog, control.scope)
        # One by one where they are too many for one button.
        for names in [given] if control.confirming(given).fits else [[name] for name in given]:
            changes = self._changes(control, names)
            question = await self._confirming(control.confirming(names), back, path, changes)
            if question is not None:
                return question
        return None

    async def _confirming(
        self,
        control: Control,
        back: Control,
        path: Sequence[ChannelId],
        changes: Mapping[str, object],
    ) -> View | None:
        """Draw what changes at the end of a path, where that makes the bot post by itself."""
        [foreseen] = await self._configuration.foresee(
            GuildId(self._guild.id), control.cog, {control.scope: changes}, [path]
        )
        if not foreseen.begins_posting:
            return None
        return confirm_view(control, back, self._words.effect(foreseen), self._words)

    async def _redraw(self, view: View) -> None:
        """Show this in the place of what was shown."""
        if self._interaction.response.is_done():
            await self._interaction.edit_original_response(view=view)
        else:
            await self._interaction.response.edit_message(view=view)

    def _known(self, control: Control, given: Sequence[str]) -> Control:
        """Return the control with the cog or the place that was chosen; the cog is there."""
        if control.does is Does.PAGE and given:
            cog, scope = (
                (control.cog, place_chosen(given)) if control.cog else (given[0], control.scope)
            )
            control = Control(control.owner, control.does, cog, scope)
        if control.cog not in self._configuration.models:
            raise OldPanelError
        return control

    async def _page(
        self, control: Control, path: Sequence[ChannelId], notice: Notice | None = None
    ) -> View:
        everything = await self._configuration.explain(GuildId(self._guild.id), path)
        layer = await self._configuration.set_at(self._place(control))
        around = self._interaction.channel_id
        shown = Control(control.owner, Does.PAGE, control.cog, control.scope, layer.revision)
        elsewhere = ChannelId(around) if control.scope is None and around is not None else None
        effective = next(each for each in everything if each.settings.cog == control.cog)
        faults = [fault for fault in await self._faults() if fault.cog == control.cog]
        told = (
            await told_of(self._interaction, control.cog, self._words)
            if control.scope is None
            else []
        )
        return page_view(
            Page(shown, effective, layer, elsewhere, faults, self._guild, told),
            self._words,
            notice,
        )

    def _there(
        self, elsewhere: Mapping[str, Mapping[ChannelId, Mapping[str, object]]]
    ) -> Mapping[str, Mapping[ChannelId, Mapping[str, object]]]:
        """Return what differs in the places that the bot sees in this server.

        What is gone harms nobody, and nothing is said in a thread while it is archived.
        """
        return {
            cog: {
                scope: values
                for scope, values in places.items()
                if self._guild.get_channel_or_thread(scope) is not None
            }
            for cog, places in elsewhere.items()
        }

    async def _faults(self) -> list[Fault]:
        found = await self._configuration.faults(GuildId(self._guild.id))
        return of_places_there(self._guild, found)

    async def _change(self, control: Control, given: Sequence[str]) -> Notice | None:
        """Save a change; return what is to be said of it."""
        try:
            insists = control.does is Does.INSIST
            save = self._configuration.insist if insists else self._configuration.change
            change = await save(
                self._place(control),
                self._changes(control, given),
                by=MemberId(self._interaction.user.id),
                expected_revision=control.revision,
                now=self._interaction.created_at,
            )
        except ChangedMeanwhileError as error:
            return overtaken_notice(error, self._configuration.models[control.cog], self._words)
        except SettingRefusedError as error:
            if control.does is not Does.WRITE:
                raise
            correct = control.to(Does.CORRECT, field=control.field)
            return Notice(self._words.explain(error), correct, "".join(given))
        return await self._examined(change)

    async def _examined(self, change: Change | None) -> Notice | None:
        """Return what keeps a change from doing what it says, None for nothing."""
        text = await findings_text(
            self._interaction,
            self._guild,
            [] if change is None else [change],
            self._configuration.models,
            self._words,
        )
        return Notice(text) if text else None

    def _changes(self, control: Control, given: Sequence[str]) -> Mapping[str, object]:
        if control.does is Does.INHERIT:
            return dict.fromkeys(given, INHERIT)
        field = self._field(control)
        if control.does is Does.TURN:
            return {field.name: control.on}
        if control.does is Does.WRITE:
            return {field.name: typed(field, "".join(given))}
        return {field.name: chosen(self._guild, field, given)}

    async def _ask(self, control: Control) -> None:
        field = self._field(control)
        layer = await self._configuration.set_at(self._place(control))
        filled = (
            typed_before(self._interaction.message)
            if control.does is Does.CORRECT
            else str(layer.values.get(field.name, field.default))
        )
        write = control.to(Does.WRITE, field=field.name)
        await self._interaction.response.send_modal(form(write, field, self._words, filled=filled))

    def _field(self, control: Control) -> FieldDescription:
        field = describe_field(self._configuration.models[control.cog], control.field)
        if field is None:
            raise OldPanelError
        return field

    def _place(self, control: Control) -> Place:
        return Place(GuildId(self._guild.id), control.scope, control.cog)

    async def _path(self, scope: Scope) -> Sequence[ChannelId]:
        """Return thread, channel and category of a place; refused where it is not there."""
        if scope is None:
            return ()
        around = self._interaction.channel
        here = around is not None and around.id == scope
        path = path_of(around if here else await channel_of(self._guild, scope))
        if not path:
            raise ChannelGoneError
        return path

    def _in_memory(self, scope: Scope) -> bool:
        here = scope in {None, self._interaction.channel_id}
        return here or self._guild.get_channel_or_thread(scope or 0) is not None


async def open_desk(interaction: discord.Interaction[Any], *, owner: int | None = None) -> Desk:
    """Return the desk of whoever acts; refused where it is another's, or no moderator's."""
    if owner is not None:
        of_owner(interaction, owner)
    return Desk(interaction, await moderated(interaction))
