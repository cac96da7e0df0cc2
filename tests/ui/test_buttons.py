"""Lasting buttons: their labels, and what is waited for when the program stops."""

import asyncio
from collections.abc import Sequence
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from bot.ui.buttons import LONGEST_LABEL, LastingButton
from bot.ui.cards import card
from tests.support.simulation import Simulation, answer_of

_Interaction = discord.Interaction[Any]


class _Plain(LastingButton, template=r"plain:\d"):
    pass


class _Slow(LastingButton, template=r"slow"):
    @classmethod
    async def from_custom_id(
        cls, interaction: _Interaction, item: discord.ui.Item[Any], match: object, /
    ) -> "_Slow":
        del interaction, match
        assert isinstance(item, discord.ui.Button)
        return cls(item)

    async def press(self, interaction: _Interaction) -> None:
        client = interaction.client
        waiting = asyncio.create_task(client.in_flight.finish(within=0.5))
        await asyncio.sleep(0)
        assert not waiting.done()
        await interaction.response.send_message("Done", ephemeral=True)
        client.get_cog("Slowly").waiting = waiting


class _Slowly(commands.Cog, name="Slowly"):
    waiting: asyncio.Task[None] | None = None

    @app_commands.command(name="slow", description="Show it", auto_locale_strings=False)
    async def slow(self, interaction: _Interaction) -> None:
        interaction.client.add_dynamic_items(_Slow)
        button = _Slow.labelled("Press", "slow", discord.ButtonStyle.primary)
        await interaction.response.send_message(view=card(["Press it"], buttons=[button]))


@pytest.fixture
def slowly() -> _Slowly:
    return _Slowly()


@pytest.fixture
def extra_cogs(slowly: _Slowly) -> Sequence[commands.Cog]:
    return (slowly,)


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        pytest.param("Sources", "Sources", id="short"),
        pytest.param("a" * LONGEST_LABEL, "a" * LONGEST_LABEL, id="as-long-as-can-be"),
        pytest.param("a" * (LONGEST_LABEL + 1), "a" * LONGEST_LABEL, id="too-long"),
    ],
)
def test_a_label_is_cut_to_what_discord_takes(label: str, shown: str) -> None:
    button = _Plain.labelled(label, "plain:1", discord.ButtonStyle.secondary)

    assert button.item.label == shown
    assert button.custom_id == "plain:1"


def test_an_id_of_another_form_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="template"):
        _Plain.labelled("Sources", "plain:x", discord.ButtonStyle.secondary)


async def test_a_press_is_waited_for_when_the_program_stops(
    simulation: Simulation, slowly: _Slowly
) -> None:
    shown = answer_of(await simulation.alice.slash(simulation.channel, "slow"))

    pressed = await simulation.press(shown, "Press")

    assert pressed.text == "Done"
    assert slowly.waiting is not None
    assert slowly.waiting.done()


@pytest.mark.parametrize("label", ["Sources", "Why this number?"])
async def test_the_programs_buttons_name_their_state_alone(
    simulation: Simulation, label: str
) -> None:
    answer = await simulation.gpu("xai")

    assert str(simulation.alice.id) not in answer.buttons[label]
    assert answer.buttons[label].split(":")[2:] == ["xai", "20261121"]
