"""What happens when a moderator uses the panel: asked anew who may, then done, then drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.domain.configuration.changes import INHERIT, typed
from bot.domain.configuration.fields import Kind
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.model import FieldDescription, describe_field
from bot.domain.configuration.refusals import SettingRefusedError, refusal
from bot.errors import ExpectedError
from bot.ui.access import path_of, program_of, reader_language
from bot.ui.doors import View
from bot.ui.gate import moderated
from cogs.configuration._control import Control, Does, OldPanelError
from cogs.configuration._form import form, typed_before
from cogs.configuration._history import history_view
from cogs.configuration._lookup import ChannelGoneError
from cogs.configuration._panel import Notice, Page, explained_view, home_view, page_view
from cogs.configuration._words import Words

_PAST = {Does.HISTORY, Does.UNDO}
_CHANGING = {Does.TURN, Does.CHOOSE, Does.WRITE, Does.INHERIT}


class OthersPanelError(ExpectedError):
    """A panel belongs to whom opened it."""

    key = "configuration-panel-of-another"


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
        cogs = await self._configuration.explain(GuildId(self._guild.id))
        return home_view(MemberId(self._interaction.user.id), cogs, self._words)

    async def explained(self, channel: int) -> View:
        """Draw what holds in one channel or thread of this server."""
        path = path_of(self._channel(ChannelId(channel)))
        if not path:
            raise ChannelGoneError
        cogs = await self._configuration.explain(GuildId(self._guild.id), path)
        return explained_view(path, cogs, self._words)

    async def history(self, page: int = 1) -> View:
        """Draw a page of this server's changes."""
        found = await self._configuration.history(GuildId(self._guild.id), page)
        member = MemberId(self._interaction.user.id)
        return history_view(member, found, self._configuration.models, self._words)

    async def use(self, control: Control, given: Sequence[str]) -> None:
        """Do what a control says with what was chosen or typed."""
        if control.does is Does.HOME:
            await self._interaction.response.edit_message(view=await self.home())
        elif control.does in _PAST:
            await self._interaction.response.defer()
            view = await self._past(control)
            await self._interaction.edit_original_response(view=view)
        else:
            await self._use_page(control, given)

    async def _past(self, control: Control) -> View:
        if control.does is Does.HISTORY:
            return await self.history(control.revision)
        await self._configuration.undo(
            GuildId(self._guild.id),
            control.revision,
            by=MemberId(self._interaction.user.id),
            now=self._interaction.created_at,
        )
        return await self.history()

    async def _use_page(self, control: Control, given: Sequence[str]) -> None:
        control = self._known(control, given)
        if control.does is Does.PAGE:
            await self._interaction.response.edit_message(view=await self._page(control))
        elif control.does in _CHANGING:
            await self._interaction.response.defer()
            notice = await self._change(control, given)
            view = await self._page(control, notice)
            await self._interaction.edit_original_response(view=view)
        else:
            await self._ask(control)

    def _known(self, control: Control, given: Sequence[str]) -> Control:
        """Return the control with the cog that was chosen; cog and place are there."""
        if control.does is Does.PAGE and not control.cog and given:
            control = Control(control.owner, control.does, given[0], control.scope)
        if control.cog not in self._configuration.models:
            raise OldPanelError
        if control.scope is not None and self._channel(control.scope) is None:
            raise ChannelGoneError
        return control

    async def _page(self, control: Control, notice: Notice | None = None) -> View:
        path = () if control.scope is None else path_of(self._channel(control.scope))
        everything = await self._configuration.explain(GuildId(self._guild.id), path)
        layer = await self._configuration.set_at(self._place(control))
        around = self._interaction.channel_id
        shown = Control(control.owner, Does.PAGE, control.cog, control.scope, layer.revision)
        elsewhere = ChannelId(around) if control.scope is None and around is not None else None
        effective = next(each for each in everything if each.settings.cog == control.cog)
        return page_view(
            Page(shown, effective, layer, elsewhere, self._exists), self._words, notice
        )

    async def _change(self, control: Control, given: Sequence[str]) -> Notice | None:
        """Save a change; return what is to be said of it."""
        try:
            await self._configuration.change(
                self._place(control),
                self._changes(control, given),
                by=MemberId(self._interaction.user.id),
                expected_revision=control.revision,
                now=self._interaction.created_at,
            )
        except ChangedMeanwhileError as error:
            model = self._configuration.models[control.cog]
            lines = [line for each in error.changes for line in self._words.change(model, each)]
            return Notice("\n".join([self._words.explain(error), *lines[:8]]))
        except SettingRefusedError as error:
            if control.does is not Does.WRITE:
                raise
            correct = control.to(Does.CORRECT, field=control.field)
            return Notice(self._words.explain(error), correct, "".join(given))
        return None

    def _changes(self, control: Control, given: Sequence[str]) -> Mapping[str, object]:
        if control.does is Does.INHERIT:
            return dict.fromkeys(given, INHERIT)
        field = self._field(control)
        if control.does is Does.TURN:
            return {field.name: control.on}
        if control.does is Does.WRITE:
            return {field.name: typed(field, "".join(given))}
        return {field.name: self._chosen(field, given)}

    def _chosen(self, field: FieldDescription, given: Sequence[str]) -> object:
        """Return the choice; channels and roles are looked up in this server."""
        if field.kind is Kind.CHOICE:
            return given[0] if given else None
        ids = [int(each) for each in given if each.isdecimal()]
        if field.kind is Kind.CHANNEL:
            if any(self._guild.get_channel(each) is None for each in ids):
                raise ChannelGoneError
            return ids[0] if ids else None
        roles = [self._guild.get_role(each) for each in ids]
        if any(role is None or role.is_default() for role in roles):
            raise refusal(field, ", ".join(given))
        return ids

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

    def _channel(self, scope: Scope) -> object:
        around = self._interaction.channel
        if scope is None or (around is not None and around.id == scope):
            return around
        return self._guild.get_channel_or_thread(scope)

    def _exists(self, id_: int) -> bool:
        return (self._guild.get_channel(id_) or self._guild.get_role(id_)) is not None


async def open_desk(interaction: discord.Interaction[Any], *, owner: int | None = None) -> Desk:
    """Return the desk of whoever acts; refused where it is another's, or no moderator's."""
    if owner is not None and owner != interaction.user.id:
        raise OthersPanelError
    return Desk(interaction, await moderated(interaction))
