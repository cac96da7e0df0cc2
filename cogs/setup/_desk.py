"""What happens when a moderator answers a question: saved at once, then the next is asked."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import discord

from bot.domain.configuration.changes import typed
from bot.domain.configuration.fields import Kind
from bot.domain.configuration.history import ChangedMeanwhileError
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place, Scope
from bot.domain.configuration.model import CogSettings, FieldDescription, describe_field
from bot.domain.configuration.posting import Foreseen
from bot.domain.configuration.refusals import SettingRefusedError
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import NOTHING_SET, Layer, valid_values
from bot.domain.configuration.switching import Reach, reach, seen_changes, switch_of, switched
from bot.ui.access import path_of, program_of, reader_language, server_language
from bot.ui.choices import channels_of, chosen
from bot.ui.doctor import report_view
from bot.ui.doors import View
from bot.ui.form import form, typed_before
from bot.ui.mentions import mention
from bot.ui.notice import Notice, overtaken_notice
from bot.ui.words import Words
from cogs.setup._control import Control, Does, OldSetupError, Screen, Step, screens
from cogs.setup._pages import (
    Question,
    chosen_before,
    confirm_view,
    question_view,
    reach_text,
    shown_of,
    there,
    ways,
)

_FIELDS = {
    Step.LANGUAGE: "language",
    Step.ZONE: "time_zone",
    Step.ROLES: "moderator_roles",
    Step.CHANNEL: "moderators_channel",
}
_ANSWERS = {
    Step.ZONE: {Does.CHOOSE, Does.WRITE},
    Step.COGS: {Does.CHOOSE, Does.EVERYWHERE, Does.NOWHERE},
}
"""How a question is answered where it is not by a choice alone."""
_CHOOSING = {Does.CHOOSE, Does.EVERYWHERE, Does.NOWHERE}
_TYPED = {Kind.TIME_ZONE}
"""The kinds of fields whose values are not all in the list."""


class Desk:
    """One use of the set-up: by whom, in which server, in which language."""

    def __init__(self, interaction: discord.Interaction[Any], guild: discord.Guild) -> None:
        """Take the server, which whoever acts may moderate."""
        app = program_of(interaction).app
        self._interaction = interaction
        self._guild = guild
        self._configuration = app.configuration
        self._words = Words(app.texts, reader_language(interaction))
        self._owner = MemberId(interaction.user.id)
        self._place = Place(GuildId(guild.id), None, ServerSettings.cog)
        self._screens = screens(app.configuration.models.values())

    async def first(self) -> View:
        """Draw the first question."""
        return await self._view(self._screens[0], Notice(self._words.say("setup-begin")))

    async def use(self, control: Control, given: Sequence[str]) -> None:
        """Do what a control says with what was chosen or typed."""
        if control.screen not in self._screens:
            raise OldSetupError
        if control.does in {Does.ASK, Does.CORRECT}:
            await self._ask(control)
            return
        await self._interaction.response.defer()
        if control.sure and control.does is Does.CHOOSE:
            given = chosen_before(self._interaction.message)
        question = await self._question(control, given)
        view = question or await self._view(*await self._answered(control, given))
        await self._interaction.edit_original_response(view=view)

    async def _question(self, control: Control, given: Sequence[str]) -> View | None:
        """Draw what an answer would make the bot do by itself; None if nothing more than before."""
        if control.sure or control.does not in _CHOOSING:
            return None  # nothing typed makes the bot post
        field, now, looked_at = await self._now(control.screen)
        if looked_at != control.revision:
            return None  # what is not the newest is refused
        if control.screen.step is Step.COGS:
            effect = await self._effect_of_switch(control, cast("Reach", now), given)
        else:
            effect = await self._effect(control, {field.name: self._value(field, given)})
        if not effect:
            return None
        return confirm_view(control, effect, channels_of(self._guild, given), self._words)

    async def _effect(self, control: Control, changes: Mapping[str, object]) -> Sequence[str]:
        """Return what changes in the whole server, where that makes the bot post by itself."""
        [foreseen] = await self._foresee(control.screen, {None: changes})
        return self._words.effect(foreseen) if foreseen.begins_posting else ()

    async def _effect_of_switch(
        self, control: Control, now: Reach, given: Sequence[str]
    ) -> Sequence[str]:
        """Return where a cog would be on, where that makes the bot post by itself in any place."""
        wanted = await self._wanted(control, given)
        field = self._field(control.screen)
        changes = switched(field, await self._layers(control.screen), wanted)
        foreseen = await self._foresee(control.screen, changes)
        if not any(each.begins_posting for each in foreseen):
            return ()
        setting = self._words.cog(control.screen.cog)
        after = reach_text(there(wanted, self._guild), self._words)
        before = reach_text(now, self._words)
        line = self._words.say("configuration-change", setting=setting, before=before, after=after)
        return (line,)

    async def _foresee(
        self, screen: Screen, changes: Mapping[Scope, Mapping[str, object]]
    ) -> Sequence[Foreseen]:
        places = (self._guild.get_channel_or_thread(scope or 0) for scope in changes)
        return await self._configuration.foresee(
            self._place.guild, self._model(screen).cog, changes, {path_of(each) for each in places}
        )

    async def _answered(
        self, control: Control, given: Sequence[str]
    ) -> tuple[Screen, Notice | None]:
        """Save an answer; return the question to be asked now, and what is to be said above it."""
        if control.does is Does.SHOW:
            return control.screen, None
        if control.does not in _ANSWERS.get(control.screen.step, {Does.CHOOSE}):
            raise OldSetupError
        try:
            notice = await self._saved(control, given)
        except ChangedMeanwhileError as error:
            return control.screen, overtaken_notice(error, self._model(control.screen), self._words)
        except SettingRefusedError as error:
            if control.does is not Does.WRITE:
                raise
            correct = control.to(Does.CORRECT)
            return control.screen, Notice(self._words.explain(error), correct, "".join(given))
        return self._screens[self._screens.index(control.screen) + 1], notice

    async def _saved(self, control: Control, given: Sequence[str]) -> Notice | None:
        if control.screen.step is Step.COGS:
            return await self._switched(control, given)
        field = self._field(control.screen)
        change = await self._configuration.change(
            self._place,
            {field.name: self._value(field, given)},
            by=self._owner,
            expected_revision=control.revision,
            now=self._interaction.created_at,
        )
        if change is None:
            return None
        now = valid_values(ServerSettings, None, change.after)[field.name]
        return self._told(self._words.say(field.label), self._words.value(field, now))

    async def _switched(self, control: Control, given: Sequence[str]) -> Notice | None:
        wanted = await self._wanted(control, given)
        changes = await self._configuration.switch(
            Place(self._place.guild, None, control.screen.cog),
            wanted,
            by=self._owner,
            expected_changes=control.revision,
            now=self._interaction.created_at,
        )
        if not changes:
            return None
        where = reach_text(there(wanted, self._guild), self._words)
        return self._told(self._words.cog(control.screen.cog), where)

    def _value(self, field: FieldDescription, given: Sequence[str]) -> object:
        if field.kind in _TYPED:
            return typed(field, "".join(given))
        return chosen(self._guild, field, given)

    async def _wanted(self, control: Control, given: Sequence[str]) -> Reach:
        """Return where a cog is to be on; where the select cannot show it, it stays on."""
        if control.does is not Does.CHOOSE:
            return Reach(control.does is Does.EVERYWHERE, ())
        places = [ChannelId(each) for each in channels_of(self._guild, given)]
        now = reach(self._field(control.screen), await self._layers(control.screen))
        shown = shown_of(now, self._guild)
        kept = [each for each in now.otherwise if not now.everywhere and each not in shown]
        return Reach(everywhere=False, otherwise=tuple(dict.fromkeys([*places, *kept])))

    def _told(self, setting: str, value: str) -> Notice:
        return Notice(self._words.say("setup-saved", setting=setting, value=value))

    def _next(self) -> str:
        """Return what can be done now, as commands to click."""
        ids = program_of(self._interaction).command_ids
        return self._words.say(
            "setup-next",
            change=mention("config open", ids),
            undo=mention("config history", ids),
            help=mention("help", ids),
            again=mention("setup", ids),
        )

    async def _view(self, screen: Screen, notice: Notice | None) -> View:
        if screen.step is Step.END:
            return await report_view(
                self._interaction, self._guild, title="setup-done", last=self._next()
            )
        field, value, revision = await self._now(screen)
        control = Control(self._owner, Does.SHOW, screen, revision)
        question = Question(
            control=control,
            field=field,
            value=value,
            ways=ways(control, self._screens, self._words),
            notice=notice,
            guild=self._guild,
            language=await server_language(self._interaction),
            now=self._interaction.created_at,
        )
        return question_view(question, self._words)

    async def _now(self, screen: Screen) -> tuple[FieldDescription, object, int]:
        """Return the field of a question, its value, and how many changes led there."""
        field, layers = self._field(screen), await self._layers(screen)
        if screen.step is Step.COGS:
            found = there(reach(field, layers), self._guild)
            return field, found, seen_changes(layers.values())
        layer = layers.get(None, NOTHING_SET)
        return field, layer.values.get(field.name, field.default), layer.revision

    async def _layers(self, screen: Screen) -> Mapping[Scope, Layer]:
        """Return what is set of the question's cog, by place."""
        everything = await self._configuration.layers(self._place.guild)
        cog = self._model(screen).cog
        return {scope: layer for (of, scope), layer in everything.items() if of == cog}

    async def _ask(self, control: Control) -> None:
        """Open the form of a question that can be answered by typing."""
        field, value, _ = await self._now(control.screen)
        if field.kind not in _TYPED:
            raise OldSetupError
        before = control.does is Does.CORRECT
        filled = typed_before(self._interaction.message) if before else str(value)
        await self._interaction.response.send_modal(
            form(control.to(Does.WRITE), field, self._words, filled=filled)
        )

    def _field(self, screen: Screen) -> FieldDescription:
        model = self._model(screen)
        name = _FIELDS.get(screen.step)
        field = switch_of(model) if name is None else describe_field(model, name)
        if field is None:
            raise OldSetupError
        return field

    def _model(self, screen: Screen) -> type[CogSettings]:
        return self._configuration.models[screen.cog or ServerSettings.cog]
