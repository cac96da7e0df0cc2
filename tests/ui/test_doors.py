"""Whatever is raised, and wherever: a sentence for the person, a line in the log."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands
from discord.ext import commands, tasks

from bot.commands.logs import ConsoleFormatter, JsonFormatter
from bot.domain.figures.dates import DateOutOfRangeError
from bot.texts import Language
from bot.ui.buttons import LastingButton
from bot.ui.cards import card
from bot.ui.doors import Form, View, completing, guarded
from tests.support.simulation import Simulation, answer_of, cause_of

_Interaction = discord.Interaction[Any]
_TOKEN = ".".join(("MTIzNDU2Nzg5MDEyMzQ1Njc4", "GaBcDe", "x" * 38))


async def _nothing(interaction: _Interaction) -> None:
    """Leave everything to the door."""


async def _answered(interaction: _Interaction) -> None:
    await interaction.response.send_message("Begun")


async def _deferred(interaction: _Interaction) -> None:
    await interaction.response.defer(thinking=True)


async def _deferred_privately(interaction: _Interaction) -> None:
    await interaction.response.defer(thinking=True, ephemeral=True)


async def _deferred_and_answered(interaction: _Interaction) -> None:
    await interaction.response.defer(thinking=True)
    await interaction.followup.send("Begun")


async def _deferred_and_edited(interaction: _Interaction) -> None:
    await interaction.response.defer(thinking=True)
    await interaction.edit_original_response(content="Begun")


_BEGINNINGS = [
    pytest.param(_nothing, id="not-begun"),
    pytest.param(_answered, id="answered"),
    pytest.param(_deferred, id="deferred"),
    pytest.param(_deferred_privately, id="deferred-privately"),
    pytest.param(_deferred_and_answered, id="deferred-and-answered"),
    pytest.param(_deferred_and_edited, id="deferred-and-edited"),
]


@dataclass
class Trouble:
    """What every door of the test does: begin an answer in some way, then raise."""

    begin: Callable[[_Interaction], Awaitable[None]]
    error: Exception

    async def happen(self, interaction: _Interaction) -> None:
        await self.begin(interaction)
        raise self.error


class _Panel(View):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(timeout=None)
        button: discord.ui.Button[Any] = discord.ui.Button(label="Press")
        button.callback = trouble.happen
        self.add_item(discord.ui.ActionRow(button))


class _Lasting(LastingButton, template=r"trouble"):
    @classmethod
    async def from_custom_id(
        cls, interaction: _Interaction, item: discord.ui.Item[Any], match: object, /
    ) -> "_Lasting":
        del interaction, match
        assert isinstance(item, discord.ui.Button)
        return cls(item)

    async def press(self, interaction: _Interaction) -> None:
        cog = interaction.client.get_cog("Troubled")
        assert isinstance(cog, Troubled)
        await cog.trouble.happen(interaction)


class _Question(Form, title="A question"):
    answer: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Answer", custom_id="answer")

    def __init__(self, trouble: Trouble) -> None:
        super().__init__()
        self._trouble = trouble

    async def on_submit(self, interaction: _Interaction, /) -> None:
        await self._trouble.happen(interaction)


class Troubled(commands.Cog, name="Troubled"):
    """Has each kind of door, and the same trouble behind all of them."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        self.listening = False

    @app_commands.command(name="trouble", description="Raise", auto_locale_strings=False)
    async def from_command(self, interaction: _Interaction, subject: str = "") -> None:
        del subject
        await self.trouble.happen(interaction)

    @from_command.autocomplete("subject")
    @completing
    async def _complete(
        self, interaction: _Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        del interaction, current
        raise self.trouble.error

    @app_commands.command(name="panel", description="Show a view", auto_locale_strings=False)
    async def panel(self, interaction: _Interaction) -> None:
        await interaction.response.send_message(view=_Panel(self.trouble))

    @app_commands.command(name="lasting", description="Show a button", auto_locale_strings=False)
    async def lasting(self, interaction: _Interaction) -> None:
        interaction.client.add_dynamic_items(_Lasting)
        button = _Lasting.labelled("Press", "trouble", discord.ButtonStyle.primary)
        await interaction.response.send_message(view=card(["Press it"], buttons=[button]))

    @app_commands.command(name="form", description="Show a form", auto_locale_strings=False)
    async def form(self, interaction: _Interaction) -> None:
        await interaction.response.send_modal(_Question(self.trouble))

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        del message
        if self.listening:
            raise self.trouble.error


async def _by_command(simulation: Simulation) -> simcord.InteractionResult:
    return await simulation.alice.slash(simulation.channel, "trouble")


async def _by_view(simulation: Simulation) -> simcord.InteractionResult:
    return await _pressed(simulation, "panel")


async def _by_lasting_button(simulation: Simulation) -> simcord.InteractionResult:
    return await _pressed(simulation, "lasting")


async def _by_form(simulation: Simulation) -> simcord.InteractionResult:
    shown = await simulation.alice.slash(simulation.channel, "form")
    return await simulation.alice.submit_modal(shown, {"answer": "42"})


async def _pressed(simulation: Simulation, command: str) -> simcord.InteractionResult:
    shown = answer_of(await simulation.alice.slash(simulation.channel, command))
    return await simulation.alice.click(shown.message, label="Press")


_Door = Callable[[Simulation], Awaitable[simcord.InteractionResult]]
_DOORS = [
    pytest.param(_by_command, id="command"),
    pytest.param(_by_view, id="view"),
    pytest.param(_by_lasting_button, id="lasting-button"),
    pytest.param(_by_form, id="form"),
]


@pytest.fixture
def trouble() -> Trouble:
    return Trouble(_nothing, DateOutOfRangeError(earliest="1990"))


@pytest.fixture
def troubled(trouble: Trouble) -> Troubled:
    return Troubled(trouble)


@pytest.fixture
def extra_cogs(troubled: Troubled) -> Sequence[commands.Cog]:
    return (troubled,)


@pytest.fixture(params=_BEGINNINGS)
def begun(request: pytest.FixtureRequest, trouble: Trouble) -> None:
    trouble.begin = request.param


@pytest.fixture(
    params=[
        pytest.param(("en-GB", Language.ENGLISH), id="en"),
        pytest.param(("fr", Language.FRENCH), id="fr"),
    ]
)
def reader(request: pytest.FixtureRequest, simulation: Simulation) -> Language:
    locale, language = request.param
    simulation.speak(member=locale, server="de")
    return language


def _seen_by_others(simulation: Simulation) -> list[str]:
    """Return the texts of the messages that everybody in the channel sees."""
    history = simulation.channel.history(viewer=simulation.bob)
    return [message.content for message in history if message.content]


def _incidents(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("door", _DOORS)
async def test_a_refusal_is_told_privately_in_the_readers_language(
    simulation: Simulation, caplog: pytest.LogCaptureFixture, door: _Door, reader: Language
) -> None:
    told = answer_of(await door(simulation))

    assert told.private
    assert told.text == simulation.say("date-out-of-range", reader, earliest="1990")
    assert set(_seen_by_others(simulation)) <= {"Begun"}
    assert _incidents(caplog) == []


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("door", _DOORS)
async def test_anything_else_is_logged_under_the_number_that_is_told(
    simulation: Simulation,
    trouble: Trouble,
    caplog: pytest.LogCaptureFixture,
    door: _Door,
    reader: Language,
) -> None:
    trouble.error = RuntimeError("a secret of ours")

    told = answer_of(await door(simulation))

    [logged] = _incidents(caplog)
    incident = logged.getMessage().split()[1]
    assert told.private
    assert told.text == simulation.say("error-unexpected", reader, incident=incident)
    assert "a secret of ours" not in told.text
    assert logged.exc_info is not None
    assert logged.exc_info[1] is trouble.error
    assert set(_seen_by_others(simulation)) <= {"Begun"}
    assert {cause_of(error) for error in simulation.env.errors} <= {trouble.error}


async def test_two_incidents_have_two_numbers(
    simulation: Simulation, trouble: Trouble, caplog: pytest.LogCaptureFixture
) -> None:
    trouble.error = RuntimeError("again")

    told = {answer_of(await _by_command(simulation)).text for _ in range(2)}

    assert len(told) == len(_incidents(caplog)) == len(simulation.env.errors) == 2


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(DateOutOfRangeError(earliest="1990"), id="a-refusal"),
        pytest.param(RuntimeError("while completing"), id="anything-else"),
    ],
)
async def test_completing_offers_nothing_and_is_logged(
    simulation: Simulation, trouble: Trouble, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    trouble.error = error

    offered = await simulation.alice.autocomplete(simulation.channel, "trouble", "subject", "x")

    [logged] = _incidents(caplog)
    assert offered == []
    assert logged.exc_info is not None
    assert logged.exc_info[1] is error


async def test_a_listener_is_reported_and_says_nothing(
    simulation: Simulation,
    trouble: Trouble,
    troubled: Troubled,
    caplog: pytest.LogCaptureFixture,
) -> None:
    troubled.listening = True
    simulation.client.glances.append(lambda _: True)
    trouble.error = RuntimeError("while listening")

    await simulation.alice.send(simulation.channel, "Hello")

    [logged] = _incidents(caplog)
    assert "on_message" in logged.getMessage()
    assert logged.exc_info is not None
    assert logged.exc_info[1] is trouble.error
    assert _seen_by_others(simulation) == ["Hello"]
    assert simulation.env.errors == [trouble.error]


class _Clockwork:
    @guarded
    @tasks.loop(count=1)
    async def tick(self) -> None:
        message = "while ticking"
        raise RuntimeError(message)


async def test_a_loop_that_ends_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(RuntimeError, match="while ticking"):
        await _Clockwork().tick.start()

    [logged] = [record for record in _incidents(caplog) if record.name == "bot.ui.doors"]
    assert "loop tick" in logged.getMessage()
    assert logged.exc_info is not None


@pytest.mark.parametrize("door", _DOORS)
async def test_a_token_never_reaches_the_log(
    simulation: Simulation, trouble: Trouble, caplog: pytest.LogCaptureFixture, door: _Door
) -> None:
    trouble.error = RuntimeError(f"refused: {_TOKEN}")

    told = answer_of(await door(simulation))

    [logged] = _incidents(caplog)
    for formatter in (ConsoleFormatter(), JsonFormatter()):
        written = formatter.format(logged)
        assert "Traceback" in written
        assert _TOKEN not in written
    assert _TOKEN not in told.text
    assert len(simulation.env.errors) <= 1


@pytest.mark.parametrize("door", [_by_command, _by_lasting_button], ids=["command", "button"])
@pytest.mark.parametrize("begin", [_nothing, _answered], ids=["when-refusing", "when-answering"])
async def test_an_expired_interaction_is_one_quiet_line(
    simulation: Simulation,
    trouble: Trouble,
    caplog: pytest.LogCaptureFixture,
    door: _Door,
    begin: Callable[[_Interaction], Awaitable[None]],
) -> None:
    async def expire(interaction: _Interaction) -> None:
        simulation.expire_next()
        await begin(interaction)

    trouble.begin = expire

    result = await door(simulation)

    [logged] = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert logged.levelno == logging.WARNING
    assert logged.exc_info is None
    assert not result.acknowledged
    assert len(simulation.env.errors) <= 1
