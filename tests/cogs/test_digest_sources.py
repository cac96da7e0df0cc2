"""The button of an edition tells its sources in private, whatever message bears it."""

from datetime import timedelta

import pytest

from bot.domain.configuration.ids import ChannelId, GuildId, MessageId
from bot.domain.digest.delivery import Parcel, marker
from tests.support.digest import newsroom
from tests.support.editions import TODAY, Editor
from tests.support.panel import moderator
from tests.support.simulation import PLAIN, START, Answer, Simulation, answer_of


@pytest.fixture
def editor(simulation: Simulation) -> Editor:
    return Editor(simulation)


async def _kept(simulation: Simulation, parcel: Parcel, post: Answer) -> None:
    """Remember an edition as whoever posts it does."""
    key = (GuildId(simulation.guild.id), TODAY)
    channel = ChannelId(simulation.channel.id)
    claimed = await simulation.app.digest.claim_now(key, channel, parcel, now=START)
    assert claimed is not None
    await simulation.app.digest.posted(claimed, MessageId(post.message.id))


def _names(simulation: Simulation, parcel: Parcel) -> list[str]:
    sources = simulation.app.figures.catalogue.sources
    names = (str(sources[key].url or sources[key].title) for key in parcel.contents.cited)
    return [name.translate(PLAIN) for name in names]


def _numbered(answer: Answer) -> list[str]:
    return [line for line in answer.text.splitlines() if line[0] in "¹²³⁴⁵⁶⁷⁸⁹"]


async def test_they_are_told_in_the_order_of_the_marks(
    simulation: Simulation, editor: Editor
) -> None:
    composed = await editor.composed()
    post = await editor.post(composed)
    await _kept(simulation, composed, post)

    answer = await simulation.press(post, "Sources")

    assert answer.private
    lines = _numbered(answer)
    assert len(lines) == len(composed.contents.cited) > 1
    for line, name in zip(lines, _names(simulation, composed), strict=True):
        assert name in line


async def test_an_edition_that_is_not_kept_tells_those_of_its_figures_and_its_topic(
    simulation: Simulation, editor: Editor
) -> None:
    composed = await editor.composed()
    kept, extra = await editor.post(composed), await editor.post(composed)
    await _kept(simulation, composed, kept)

    first, second = [await simulation.press(post, "Sources") for post in (kept, extra)]

    assert second.text == first.text


async def test_what_a_moderator_previews_tells_its_sources_too(
    simulation: Simulation, editor: Editor
) -> None:
    await newsroom(simulation).set(channel=simulation.channel.id)
    carol = moderator(simulation)
    result = await carol.slash(simulation.channel, "digest preview")
    assert result.response is not None
    preview = Answer(result.response)
    assert preview.private

    answer = await simulation.press(preview, "Sources", by=carol)

    composed = await editor.composed()
    assert len(_numbered(answer)) == len(composed.contents.cited)


async def test_what_is_not_remembered_any_longer_is_said_so(
    simulation: Simulation, editor: Editor
) -> None:
    post = await editor.post(await editor.composed())
    await simulation.app.postings.sweep(now=START + timedelta(days=400))

    answer = await simulation.press(post, "Sources")

    assert (answer.private, answer.text) == (True, simulation.say("digest-sources-gone"))


@pytest.mark.parametrize("number", ["0", "9999999"])
async def test_a_day_that_is_none_is_refused(simulation: Simulation, number: str) -> None:
    answer = answer_of(await simulation.forge(f"digest:sources:{number}"))

    assert (answer.private, answer.text) == (True, simulation.say("digest-sources-gone"))


async def test_in_direct_messages_there_is_no_edition(simulation: Simulation) -> None:
    answer = answer_of(await simulation.forge(marker(TODAY), by=simulation.outsider))

    assert answer.text == simulation.say("digest-sources-gone")


async def test_it_answers_in_the_readers_language(simulation: Simulation, editor: Editor) -> None:
    post = await editor.post(await editor.composed())
    simulation.speak(member="fr")

    answer = await simulation.press(post, "Sources")

    assert answer.text.startswith("## Sources de cette édition\n")
