"""What quotes ask of Discord: little where nothing is posted, and what is left without a text."""

from collections.abc import Sequence

import discord
import pytest
from discord.ext import commands
from simcord.http.client import FakeHTTPClient

from bot.domain.configuration.ids import ChannelId
from tests.support.panel import moderator
from tests.support.quotes import CUT, LANGUAGES, TAGS, WHOLE, Language, reply, set_quotes
from tests.support.simulation import Simulation, answer_of


class Listening(commands.Cog):
    """Hears what is dispatched to cogs."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Take note of it."""
        self.heard.append(message.content)


@pytest.fixture
def listening() -> Listening:
    return Listening()


@pytest.fixture
def extra_cogs(listening: Listening) -> Sequence[commands.Cog]:
    return (listening,)


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        pytest.param("Nothing is quoted here.", False, id="no-quotation"),
        pytest.param("It's Ada's, isn't it?", False, id="apostrophes"),
        pytest.param("5 > 3", False, id="a-sign-within-a-line"),
        pytest.param(CUT, True, id="a-block"),
        pytest.param("You say “believe in fusion”?", True, id="marks"),
        pytest.param("Tu dis « je crois » ?", True, id="french-marks"),
    ],
)
async def test_a_message_without_a_quotation_is_dispatched_to_nobody(
    simulation: Simulation, listening: Listening, said: str, *, heard: bool
) -> None:
    await set_quotes(simulation, mode="hint")

    await simulation.bob.send(simulation.channel, said)

    assert listening.heard == ([said] if heard else [])


@LANGUAGES
async def test_without_the_intent_the_doctor_says_so_and_the_message_command_works(
    simulation: Simulation, language: Language
) -> None:
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)
    simulation.client.do_without_message_content()
    http = simulation.client.http
    assert isinstance(http, FakeHTTPClient)
    http.message_content_access = False
    simulation.speak(member=TAGS[language])

    first, _ = await reply(simulation)
    report = await simulation.slash("doctor", moderator(simulation))
    command = simulation.say("whole-command")
    shown = answer_of(await simulation.alice.context_menu(simulation.channel, command, first))

    assert simulation.posts() == []
    setting = simulation.say("configuration-quotes-mode", language)
    assert simulation.say("doctor-no-message-content", language, setting=setting) in report.text
    assert WHOLE in shown.text


@pytest.mark.parametrize(
    ("mode", "complains"), [("observe", False), ("hint", True), ("off", False)]
)
async def test_the_doctor_asks_for_the_right_to_post_only_where_hints_are_shown(
    simulation: Simulation, mode: str, *, complains: bool
) -> None:
    room = simulation.restricted("listening", send_messages=False, view_channel=True)
    await simulation.env.settle()
    await set_quotes(simulation, ChannelId(room.id), mode=mode)

    report = await simulation.slash("doctor", moderator(simulation))

    assert (simulation.say("doctor-permission-send-messages") in report.text) is complains
