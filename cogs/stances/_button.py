"""The buttons of a stance; whoever presses one is the one whose stance it is."""

from enum import StrEnum
from typing import Any

import discord

from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.order import drawn_order
from bot.domain.viewpoints.tally import Movement
from bot.domain.viewpoints.topics import TopicGoneError
from bot.errors import ExpectedError
from bot.ui.access import program_of, topics_here
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import View
from bot.ui.figures.asking import reader_here
from bot.ui.in_place import answer_in_place, begin_in_place
from bot.ui.mentions import mention
from bot.ui.viewpoints.asking import viewpoints_on
from bot.ui.viewpoints.standing import STANCE
from cogs.stances._card import Sheet


class StanceServersOnlyError(ExpectedError):
    """Outside servers nobody is counted."""

    key = "stances-servers-only"


class StanceSettledError(ExpectedError):
    """The topic has no views any more."""

    key = "stances-settled"


class StanceButtonOldError(ExpectedError):
    """A button that this version of the program does not draw."""

    key = "stances-button-old"


class Does(StrEnum):
    """What a button does besides taking a view, which bears the view's own name."""

    SHOW = ""
    """Show where whoever asks stands, or ask them; it stands on public cards."""
    CHANGE = "change"
    """Ask again."""
    WITHDRAW = "withdraw"


class StanceButton(
    LastingButton, template=r"stance:(?P<topic>[a-z0-9-]{1,47})(?::(?P<does>[a-z]{1,20}))?"
):
    """Shows, takes or withdraws the presser's stance; nobody's id is in its custom id."""

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the custom id says; any id can be sent, so a wrong one is refused."""
        topic, _, does = self.custom_id.removeprefix(STANCE).partition(":")
        if interaction.guild_id is None:
            raise StanceServersOnlyError
        desk = _Desk(interaction, GuildId(interaction.guild_id), topic)
        if does in set(Viewpoint):
            await desk.take(Viewpoint(does))
        elif does == Does.WITHDRAW:
            await desk.withdraw()
        elif does == Does.CHANGE:
            await desk.ask_again()
        elif does == Does.SHOW:
            await desk.show()
        else:
            raise StanceButtonOldError


class _Desk:
    """One press of a button: whose, where, on which topic."""

    def __init__(self, interaction: discord.Interaction[Any], guild: GuildId, topic: str) -> None:
        self._interaction = interaction
        self._app = program_of(interaction).app
        self._stances = self._app.stances
        self._member = MemberId(interaction.user.id)
        self._guild = guild
        self._key = topic

    async def show(self) -> None:
        """Answer with where they stand, or the question; the card that it is asked on stays."""
        held = await self._stances.of(self._guild, self._key, self._member)
        sheet = await self._sheet()
        try:
            topic = await self._topic()
        except (TopicGoneError, StanceSettledError) as error:
            if held is None:
                raise
            await self._show_left(sheet, held, error)
            return
        if held is None:
            view = self._question(topic, sheet)
        else:
            view = await self._told(topic, sheet, sheet.standing(held))
        await self._interaction.response.send_message(view=view, ephemeral=True)

    async def _show_left(self, sheet: Sheet, held: Viewpoint, error: ExpectedError) -> None:
        """Answer with a stance on a topic without views: all that can be done is to withdraw it."""
        view = card(
            [sheet.left(held, error)], buttons=[self._button(Does.WITHDRAW, sheet.withdraw)]
        )
        await self._interaction.response.send_message(view=view, ephemeral=True)

    async def ask_again(self) -> None:
        """Ask in the place of what was told."""
        topic, sheet = await self._topic(), await self._sheet()
        await answer_in_place(self._interaction, self._question(topic, sheet))

    async def take(self, viewpoint: Viewpoint) -> None:
        """Let them stand there, and tell how many stand where."""
        topic, sheet = await self._topic(), await self._sheet()
        await begin_in_place(self._interaction)
        await self._stances.take(
            self._guild, self._key, viewpoint, by=self._member, now=self._interaction.created_at
        )
        view = await self._told(topic, sheet, sheet.noted(viewpoint))
        await self._interaction.edit_original_response(view=view)

    async def withdraw(self) -> None:
        """Let them stand nowhere, which is never refused, whatever became of the topic."""
        sheet = await self._sheet()
        await begin_in_place(self._interaction)
        await self._stances.withdraw(
            self._guild, self._key, by=self._member, now=self._interaction.created_at
        )
        await self._interaction.edit_original_response(view=card([sheet.withdrawn()]))

    async def _topic(self) -> Topic:
        await viewpoints_on(self._interaction)
        topic = (await topics_here(self._interaction)).at(self._key)
        if topic.settled:
            raise StanceSettledError
        return topic

    async def _sheet(self) -> Sheet:
        """Return what draws the answer, in an order of the views that is drawn for each."""
        program, writer = program_of(self._interaction), await reader_here(self._interaction)
        command = mention("privacy", program.command_ids)
        return Sheet(writer, drawn_order(self._interaction.id), command)

    def _question(self, topic: Topic, sheet: Sheet) -> View:
        buttons = [
            self._button(each, sheet.name(each), style=discord.ButtonStyle.primary)
            for each in sheet.order
        ]
        return card([sheet.question(topic)], buttons=buttons)

    async def _told(self, topic: Topic, sheet: Sheet, standing: str) -> View:
        """Draw where they stand and, since they have answered, how many stand where."""
        tally, movement = await self._stances.tally(self._guild, self._key), await self._movement()
        buttons = [
            self._button(Does.CHANGE, sheet.change),
            self._button(Does.WITHDRAW, sheet.withdraw),
        ]
        return card([sheet.told(topic, standing, tally, movement)], buttons=buttons)

    async def _movement(self) -> Movement | None:
        """Return how many moved since the debate on this topic was opened; None without one."""
        debates = await self._app.debates.standing(self._guild)
        debate = next((each for each in debates if each.topic == self._key), None)
        if debate is None:
            return None
        return await self._stances.movement(self._guild, self._key, since=debate.opened_at)

    def _button(
        self,
        does: Viewpoint | Does,
        label: str,
        *,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> StanceButton:
        return StanceButton.labelled(label, f"{STANCE}{self._key}:{does}", style)
