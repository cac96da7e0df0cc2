"""“Quote whole sentences”, `/quote link`, and the card: what is given, to whom, and what is not."""

from typing import cast

import discord
import pytest
import simcord
from simcord.actors import MemberActor
from simcord.http.client import FakeHTTPClient

from bot.domain.configuration.ids import MemberId
from bot.texts import Language
from tests.support.simulation import START, Answer, Simulation, answer_of

NAME = "Quote whole sentences"
TEXT = "I do believe in fusion, but not before 2050. Ask Ada? No.\n- ||She won. Again.||"
LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


class Card:
    """The card of one person."""

    def __init__(self, simulation: Simulation, who: MemberActor) -> None:
        self.simulation = simulation
        self.who = who
        self.result: simcord.InteractionResult | None = None

    async def open(self, message: object) -> Answer:
        target = cast("discord.Message", message)
        self.result = await self.who.context_menu(self.simulation.channel, NAME, target)
        return answer_of(self.result)

    async def link(self, link: str) -> Answer:
        self.result = await self.who.slash(self.simulation.channel, "quote link", message=link)
        return answer_of(self.result)

    @property
    def shown(self) -> Answer:
        """The card as it is now."""
        assert self.result is not None
        assert self.result.response is not None
        return Answer(self.result.response)

    async def choose(self, *numbers: int) -> Answer | None:
        """Choose sentences; return the refusal, if any."""
        values = [str(each) for each in numbers]
        used = await self.who.select(self.shown.message, values, custom_id=self.select)
        return Answer(used.followups[-1]) if used.followups else None

    async def press(self, label: str) -> simcord.InteractionResult:
        return await self.who.click(self.shown.message, label=label)

    @property
    def select(self) -> str:
        [found] = [each for each in self.shown.components if "options" in each]
        return str(found["custom_id"])

    @property
    def options(self) -> list[str]:
        [found] = [each for each in self.shown.components if "options" in each]
        return [str(option["label"]) for option in found["options"]]


@pytest.fixture
def card(simulation: Simulation) -> Card:
    """Take the card of a member."""
    return Card(simulation, simulation.alice)


async def _said(simulation: Simulation, text: str = TEXT) -> discord.Message:
    return await simulation.bob.send(simulation.channel, text)


def _without_content(simulation: Simulation) -> None:
    """Take the message content intent away, on both sides."""
    simulation.client.do_without_message_content()
    http = simulation.client.http
    assert isinstance(http, FakeHTTPClient)
    http.message_content_access = False


def _link(message: discord.Message) -> str:
    return message.jump_url


@LANGUAGES
async def test_the_sentences_are_listed_for_whoever_asks_alone(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    said = await _said(simulation)
    simulation.speak(member=tag)

    shown = await card.open(said)

    assert shown.private
    assert simulation.say("whole-choose", language) in shown.text
    assert "**1** · I do believe in fusion, but not before 2050.\n**2** · Ask Ada?" in shown.text
    assert "**4** · ||She won.||\n**5** · ||Again.||" in shown.text
    assert card.options[3:] == ["4 · ▒▒▒", "5 · ▒▒▒"]
    assert [each["url"] for each in shown.components if "url" in each] == [said.jump_url]


@LANGUAGES
async def test_the_chosen_come_ready_to_paste(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await card.open(await _said(simulation))

    await card.choose(0, 2)

    block = "> I do believe in fusion, but not before 2050. […] No."
    assert f"{simulation.say('whole-ready', language)}\n```\n{block}\n```" in card.shown.text
    await card.choose(1)
    assert "```\n> Ask Ada?\n```" in card.shown.text


async def test_what_is_hidden_is_uncovered_by_a_press_alone(
    simulation: Simulation, card: Card
) -> None:
    await card.open(await _said(simulation))

    await card.choose(3)

    assert "> ||She won.||" in card.shown.text
    assert "```" not in card.shown.text
    await card.press("Show it to copy")
    assert "```\n> ||She won.||\n```" in card.shown.text


async def test_a_single_sentence_is_given_at_once(simulation: Simulation, card: Card) -> None:
    shown = await card.open(await _said(simulation, "Only **this** one"))

    assert "```\n> Only **this** one\n```" in shown.text
    assert [each for each in shown.components if "options" in each] == []


async def test_mentions_are_names_and_ping_nobody(simulation: Simulation, card: Card) -> None:
    bob = simulation.bob
    shown = await card.open(await _said(simulation, f"<@{bob.id}> and <@1> see @everyone"))

    assert "> @\u200bbob and `<@1>` see `@everyone`" in shown.text


async def test_many_sentences_fill_pages(simulation: Simulation, card: Card) -> None:
    await card.open(await _said(simulation, " ".join(f"This is number {n}." for n in range(60))))

    assert "1 of 3" in card.shown.text
    await card.press("Later sentences")
    assert "2 of 3" in card.shown.text
    assert card.options[0] == "26 · This is number 25."
    await card.choose(0, 24)
    assert "> This is number 25. […] This is number 49." in card.shown.text
    await card.press("Later sentences")
    assert card.options[-1] == "60 · This is number 59."
    await card.press("Earlier sentences")
    assert "2 of 3" in card.shown.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join("x" * 75 for _ in range(26)), id="twenty-six-long-lines"),
        pytest.param("\n".join("<@123456789012345678>||y||z" for _ in range(70)), id="mentions"),
        pytest.param("||a. " * 200 + "b||" * 200, id="spoilers"),
        pytest.param("\n".join(["x" * 999, "y" * 999]), id="two-huge-ones"),
    ],
)
async def test_the_card_keeps_to_discords_limits(
    simulation: Simulation, card: Card, text: str
) -> None:
    shown = await card.open(await _said(simulation, text))

    assert len(shown.components) <= 40
    assert len(shown.raw) <= 4000
    assert [each for each in shown.components if len(each.get("custom_id", "")) > 100] == []
    assert [label for label in card.options if len(label) > 100] == []


@LANGUAGES
async def test_what_no_message_holds_is_refused(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await card.open(await _said(simulation, "\n".join(["x" * 999, "y" * 999])))

    refused = await card.choose(0, 1)

    assert refused is not None
    assert refused.private
    expected = simulation.say("whole-too-long", language, count=2003, most=2000)
    assert refused.text == expected


async def test_a_sentence_that_fills_a_message_is_refused(
    simulation: Simulation, card: Card
) -> None:
    answer = await card.open(await _said(simulation, "x" * 2000))

    assert answer.text == simulation.say("whole-too-long", count=2002, most=2000)


@LANGUAGES
@pytest.mark.parametrize("text", ["🎉", "```\ncode. More\n```", "> theirs. All"])
async def test_a_message_without_sentences_is_refused(
    simulation: Simulation, card: Card, text: str, tag: str, language: Language
) -> None:
    said = await _said(simulation, text)
    simulation.speak(member=tag)

    answer = await card.open(said)

    assert (answer.private, answer.text) == (True, simulation.say("whole-nothing", language))


async def test_an_embed_alone_is_refused(simulation: Simulation, card: Card) -> None:
    channel = simulation.client.get_channel(simulation.channel.id)
    assert isinstance(channel, discord.TextChannel)
    posted = await channel.send(embed=discord.Embed(description="Some. Words."))

    assert (await card.open(posted)).text == simulation.say("whole-nothing")


async def test_a_forwarded_message_is_quoted(simulation: Simulation, card: Card) -> None:
    forwarded = await simulation.bob.forward(await _said(simulation), simulation.channel)

    shown = await card.open(forwarded)

    assert "**2** · Ask Ada?" in shown.text
    await card.choose(1)
    assert "> Ask Ada?" in card.shown.text


@LANGUAGES
async def test_whoever_opted_out_is_not_quoted(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    said = await _said(simulation)
    simulation.speak(member=tag)
    await card.open(said)
    await simulation.app.privacy.opt_out(MemberId(simulation.bob.id), now=START)
    refusal = simulation.say("whole-opted-out", language)

    used = await card.choose(0)

    assert used is not None
    assert used.text == refusal
    assert (await card.open(said)).text == refusal
    assert (await card.link(_link(said))).text == refusal


async def test_the_card_works_after_a_restart(simulation: Simulation, card: Card) -> None:
    await card.open(await _said(simulation))
    await simulation.restart()

    await card.choose(0)

    assert "> I do believe in fusion, but not before 2050." in card.shown.text


@LANGUAGES
async def test_an_edited_message_is_read_anew(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    said = await _said(simulation)
    simulation.speak(member=tag)
    await card.open(said)
    await simulation.bob.edit(said, "Now it says this. And that.")

    await card.choose(0)

    assert simulation.say("whole-edited", language) in card.shown.text
    assert "**1** · Now it says this." in card.shown.text


@LANGUAGES
async def test_a_deleted_message_is_refused(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    said = await _said(simulation)
    await card.open(said)
    await simulation.bob.delete(said)
    simulation.speak(member=tag)

    used = await card.choose(0)

    assert used is not None
    assert used.text == simulation.say("whole-message-gone", language)
    assert (await card.link(_link(said))).text == simulation.say("whole-message-gone", language)


@pytest.mark.parametrize("edges", ["{}", " <{}> ", "{}/"])
@pytest.mark.parametrize("host", ["discord.com", "ptb.discord.com", "discordapp.com"])
async def test_a_link_leads_to_its_message(
    simulation: Simulation, card: Card, host: str, edges: str
) -> None:
    link = _link(await _said(simulation)).replace("discord.com", host)

    answer = await card.link(edges.format(link))

    assert answer.private
    assert "**2** · Ask Ada?" in answer.text


@LANGUAGES
@pytest.mark.parametrize(
    ("link", "key"),
    [
        pytest.param("hello", "whole-link-wrong", id="no-link"),
        pytest.param("https://discord.com/channels/{guild}/1", "whole-link-wrong", id="a-channel"),
        pytest.param(
            "https://discord.com.example.org/channels/{guild}/{channel}/1",
            "whole-link-wrong",
            id="another-host",
        ),
        pytest.param(
            "https://discord.com/channels/{guild}/{channel}/99999999999999999999",
            "whole-link-wrong",
            id="a-number-too-large",
        ),
        pytest.param(
            "https://discord.com/channels/1/{channel}/1", "whole-link-elsewhere", id="elsewhere"
        ),
        pytest.param(
            "https://discord.com/channels/@me/{channel}/1", "whole-link-elsewhere", id="direct"
        ),
        pytest.param(
            "https://discord.com/channels/{guild}/1/1", "whole-message-gone", id="no-channel"
        ),
        pytest.param(
            "https://discord.com/channels/{guild}/{channel}/1",
            "whole-message-gone",
            id="no-message",
        ),
    ],
)
async def test_a_wrong_link_is_refused(
    card: Card, link: str, key: str, tag: str, language: Language
) -> None:
    simulation = card.simulation
    simulation.speak(member=tag)

    given = link.format(guild=simulation.guild.id, channel=simulation.channel.id)
    answer = await card.link(given)

    assert (answer.private, answer.text) == (True, simulation.say(key, language))


async def test_a_channel_of_another_server_is_not_reached(
    simulation: Simulation, card: Card
) -> None:
    other = simulation.env.create_guild("Elsewhere")
    channel = other.create_text_channel("theirs")
    theirs = other.add_member(simulation.env.create_user("dan"))
    said = await theirs.send(channel, TEXT)

    link = f"https://discord.com/channels/{simulation.guild.id}/{channel.id}/{said.id}"

    assert (await card.link(link)).text == simulation.say("whole-message-gone")


@pytest.mark.parametrize("right", ["view_channel", "read_message_history"])
async def test_what_whoever_asks_may_not_read_is_not_given(
    simulation: Simulation, card: Card, right: str
) -> None:
    backend, alice = simulation.env.backend, simulation.alice
    hidden = discord.PermissionOverwrite(**{right: False})
    channel = simulation.guild.create_text_channel("inner", overwrites={alice: hidden})
    said = backend.create_message(channel.id, simulation.bob.id, content=TEXT)
    link = f"https://discord.com/channels/{simulation.guild.id}/{channel.id}/{said.id}"

    assert (await card.link(link)).text == simulation.say("whole-message-gone")
    assert "Ask Ada?" in (await Card(simulation, simulation.bob).link(link)).text


async def test_a_thread_is_read_as_its_channel(simulation: Simulation, card: Card) -> None:
    simulation.env.backend.create_thread(simulation.channel.id, "side", simulation.bob.id)
    [thread] = simulation.channel.threads
    said = await simulation.bob.send(thread, TEXT)

    assert "**2** · Ask Ada?" in (await card.link(_link(said))).text


@pytest.mark.parametrize("inside", [True, False], ids=["let-in", "left-out"])
async def test_a_private_thread_is_for_those_in_it(
    simulation: Simulation, card: Card, *, inside: bool
) -> None:
    channel = simulation.client.get_channel(simulation.channel.id)
    assert isinstance(channel, discord.TextChannel)
    thread = await channel.create_thread(name="inner", type=discord.ChannelType.private_thread)
    if inside:
        await thread.add_user(discord.Object(simulation.alice.id))
    said = await thread.send(TEXT)

    answer = await card.link(_link(said))

    expected = "**2** · Ask Ada?" if inside else simulation.say("whole-message-gone")
    assert expected in answer.text


async def test_it_works_without_the_message_content_intent(
    simulation: Simulation, card: Card
) -> None:
    _without_content(simulation)
    said = await _said(simulation)

    shown = await card.open(said)

    assert "**2** · Ask Ada?" in shown.text
    await card.choose(1)
    assert "> Ask Ada?" in card.shown.text


@LANGUAGES
async def test_without_the_intent_a_link_is_refused(
    simulation: Simulation, card: Card, tag: str, language: Language
) -> None:
    said = await _said(simulation)
    _without_content(simulation)
    simulation.speak(member=tag)

    answer = await card.link(_link(said))

    assert (answer.private, answer.text) == (True, simulation.say("whole-unreadable", language))


@pytest.mark.parametrize("since", ["edited", "restarted", "waited"])
async def test_without_the_intent_a_text_is_known_for_a_while(
    simulation: Simulation, card: Card, since: str
) -> None:
    _without_content(simulation)
    said = await _said(simulation)
    await card.open(said)
    if since == "edited":
        await simulation.bob.edit(said, "Now. Then.")
    elif since == "restarted":
        await simulation.restart()
        _without_content(simulation)
    else:
        for _ in range(4):
            await simulation.env.advance_time(4 * 60)

    used = await card.choose(0)

    assert used is not None
    assert used.text == simulation.say("whole-unreadable")


@pytest.mark.parametrize(
    ("custom_id", "said"),
    [
        pytest.param("whole:gone:{c}:{m}:00000000:0:0", "whole-card-old", id="old"),
        pytest.param("whole:page:1:{m}:00000000:0:0", "whole-message-gone", id="no-channel"),
        pytest.param("whole:page:{c}:1:00000000:0:0", "whole-message-gone", id="no-message"),
        pytest.param(
            "whole:page:99999999999999999999:1:00000000:0:0", "whole-message-gone", id="too-large"
        ),
    ],
)
async def test_a_forged_control_is_refused(
    simulation: Simulation, custom_id: str, said: str
) -> None:
    message = await _said(simulation)

    pressed = await simulation.forge(custom_id.format(c=simulation.channel.id, m=message.id))

    assert answer_of(pressed).text == simulation.say(said)


@pytest.mark.parametrize("asked", ["page:{digest}:9999:0", "copy:{digest}:9999:1"])
async def test_a_page_that_is_not_there_shows_the_last(
    simulation: Simulation, card: Card, asked: str
) -> None:
    message = await _said(simulation)
    await card.open(message)
    digest = card.select.split(":")[4]
    does, rest = asked.format(digest=digest).split(":", 1)

    await simulation.forge(f"whole:{does}:{simulation.channel.id}:{message.id}:{rest}")

    assert simulation.env.http_requests
    assert "Ask Ada?" in str(simulation.last_sent)
