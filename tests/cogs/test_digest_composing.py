"""An edition as it is composed of what a server's data and channels say, and as members read it."""

from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.domain.arguments.model import Subject, Writing
from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, MessageId, Place
from bot.domain.digest.material import Activity, Busy
from bot.domain.digest.settings import Part
from bot.domain.viewpoints.model import Viewpoint
from bot.texts import Language
from tests.support.corrections import XAI, correct, looked, retire
from tests.support.debates import TITLE, TOPIC, Bench
from tests.support.editions import TODAY, Editor, written
from tests.support.panel import channel_in, moderator
from tests.support.quotes import LANGUAGES, speak
from tests.support.simulation import START, Simulation

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLANS_DUE = START.replace(month=10, day=2)
"""The morning after several plans were due."""


@pytest.fixture
def editor(simulation: Simulation) -> Editor:
    return Editor(simulation)


async def _hide(simulation: Simulation, channel: int) -> None:
    """Let nobody but the bot see a channel."""
    room = channel_in(simulation, channel)
    everybody = room.guild.default_role
    await room.set_permissions(room.guild.me, view_channel=True)
    await room.set_permissions(everybody, overwrite=discord.PermissionOverwrite(view_channel=False))
    await simulation.env.settle()


async def _switch_off_topics(simulation: Simulation) -> None:
    place = Place(GuildId(simulation.guild.id), ChannelId(simulation.channel.id), "viewpoints")
    await simulation.app.configuration.change(
        place, {"enabled": False}, by=MemberId(1), expected_revision=0, now=START
    )


async def _publish(simulation: Simulation) -> None:
    arguments, guild = simulation.app.arguments, GuildId(simulation.guild.id)
    subject = Subject(guild, TOPIC, Viewpoint.OPTIMIST)
    alice, bob = MemberId(simulation.alice.id), MemberId(simulation.bob.id)
    text = Writing("A secret text.")
    number = await arguments.submit(subject, text, by=alice, now=START, most=9)
    await arguments.approve(guild, number, seen=1, by=bob, now=START)


# --- As members read it ---


@LANGUAGES
async def test_an_edition_speaks_the_servers_language(
    simulation: Simulation, editor: Editor, language: Language
) -> None:
    await speak(simulation, language)

    composed = await editor.composed()

    title = {
        Language.FRENCH: "Samedi 21 novembre 2026\u00a0: le bulletin",
        Language.ENGLISH: "Saturday 21 November 2026: the digest",
    }[language]
    assert composed.title == title
    head = written(composed).splitlines()[0]
    assert head == f"## {title.partition(' 2026')[0]}"
    for key in ("digest-figure", "stances-button"):
        assert simulation.say(key, language) in str(composed.payload)


async def test_it_is_silent_and_pings_nobody(editor: Editor) -> None:
    payload = (await editor.composed()).payload

    flags = discord.MessageFlags._from_value(payload["flags"])  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - there is no other way from a number
    assert (flags.components_v2, flags.suppress_notifications) == (True, True)
    assert payload["allowed_mentions"] == {"parse": [], "roles": []}


async def test_a_role_to_notify_is_mentioned_and_nobody_else_can_be(
    simulation: Simulation, editor: Editor
) -> None:
    role = simulation.guild.create_role("readers")
    await simulation.env.settle()

    composed = await editor.composed(notify=(role.id,))
    gone = await editor.composed(notify=(role.id + 1,))

    assert f"<@&{role.id}>" in written(composed)
    assert composed.payload["allowed_mentions"] == {"parse": [], "roles": [str(role.id)]}
    assert composed.payload["flags"] == 1 << 15
    assert gone.payload["flags"] == 1 << 15 | 1 << 12
    assert "<@&" not in written(gone)


async def test_it_can_be_posted_and_each_of_its_buttons_answers_after_a_restart(
    simulation: Simulation, editor: Editor
) -> None:
    post = await editor.post(await editor.composed())
    await simulation.restart()

    labels = ["Where I stand", "The whole topic", "Sources", "Why this message?"]
    assert list(post.buttons) == labels
    answers = [await simulation.press(post, label) for label in labels]
    assert all(each.private for each in answers)
    assert simulation.say("why-rule-digest") in answers[-1].text


async def test_what_it_shows_is_told_by_id(simulation: Simulation, editor: Editor) -> None:
    composed = await editor.composed()

    contents, figures = composed.contents, simulation.app.figures.catalogue.figures
    assert contents.figure is not None
    assert contents.topic is not None
    assert contents.figures[0] == contents.figure
    assert contents.cited[0] == figures[contents.figure].source[0]


async def test_what_was_shown_is_not_shown_again(editor: Editor) -> None:
    first = (await editor.composed()).contents
    assert first.figure is not None
    assert first.topic is not None
    editor.figures_shown, editor.topics_shown = {first.figure: TODAY}, {first.topic: TODAY}

    second = (await editor.composed()).contents

    assert second.figure != first.figure
    assert second.topic != first.topic


async def test_a_day_composed_twice_reads_the_same(editor: Editor) -> None:
    assert await editor.composed() == await editor.composed()


# --- Its parts ---


async def test_nothing_to_say_is_no_edition(editor: Editor) -> None:
    quiet = (Part.CORRECTIONS, Part.ACTIVITY)

    assert await editor.compose(parts=quiet, activity=Activity(cut=True)) is None


@pytest.mark.parametrize(
    ("part", "key"),
    [
        pytest.param(Part.FIGURE, "digest-figure", id="figure"),
        pytest.param(Part.ACTIVITY, "digest-since-yesterday", id="activity"),
        pytest.param(Part.DUE, "digest-due", id="due"),
    ],
)
async def test_only_the_parts_that_are_chosen_are_told(
    simulation: Simulation, editor: Editor, part: Part, key: str
) -> None:
    options: dict[str, Any] = {
        "activity": Activity((Busy(ChannelId(simulation.channel.id), 4, 9),)),
        "now": PLANS_DUE,
        "since": PLANS_DUE - DAY,
    }

    alone = await editor.composed(parts=(part,), **options)
    without = await editor.composed(
        parts=tuple(each for each in Part if each is not part), **options
    )

    assert simulation.say(key) in written(alone)
    assert len(alone.payload["components"][0]["components"]) == 4
    assert simulation.say(key) not in written(without)


async def test_where_topics_are_switched_off_no_question_is_asked(
    simulation: Simulation, editor: Editor
) -> None:
    await _switch_off_topics(simulation)

    composed = await editor.composed()

    assert composed.contents.topic is None
    assert "stance:" not in str(composed.payload)


async def test_a_figure_corrected_on_a_card_is_told_once_with_both_numbers(
    simulation: Simulation, editor: Editor
) -> None:
    card = (await simulation.gpu("xai")).message
    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    composed = await editor.composed(now=START + HOUR)
    later = await editor.composed(now=START + DAY, since=START + HOUR)

    line = written(composed).splitlines()[2]
    assert line.startswith("**Corrected** Colossus 1, xAI: 230,000 GPUs → **240,000 GPUs**, *add")
    link = channel_in(simulation, simulation.channel.id).get_partial_message(card.id).jump_url
    assert line.endswith(f"*added by this server* ¹ (card of [21 Nov 2026](<{link}>) updated)")
    assert composed.contents.figures[0] == "own-1"
    assert simulation.say("digest-corrections") not in written(later)


async def test_a_card_that_not_everybody_sees_is_not_told(
    simulation: Simulation, editor: Editor
) -> None:
    await simulation.gpu("xai")
    await correct(simulation, XAI, 240_000)
    await looked(simulation)
    await _hide(simulation, simulation.channel.id)

    composed = await editor.composed(now=START + HOUR)

    assert "240,000 GPUs" in written(composed)
    assert "updated" not in written(composed)


async def test_what_a_server_corrected_is_told_though_no_card_showed_it(
    simulation: Simulation, editor: Editor
) -> None:
    await correct(simulation, XAI, 240_000)

    composed = await editor.composed(now=START + HOUR)

    assert "230,000 GPUs → **240,000 GPUs**, *added by this server* ¹\n" in written(composed)


async def test_a_debate_is_linked_where_everybody_sees_it_and_no_text_is_told(
    simulation: Simulation, editor: Editor
) -> None:
    bench = Bench(simulation, moderator(simulation))
    thread = await bench.opened()
    await _publish(simulation)
    activity = Activity((Busy(ChannelId(thread.id), 3, 7),))

    composed = written(await editor.composed(activity=activity, now=START + HOUR))
    await _hide(simulation, simulation.channel.id)
    hidden = written(await editor.composed(now=START + HOUR))

    assert f"- debate <#{thread.id}>: 7 messages, 3 people\n" in composed
    assert f"- one argument published on “{TITLE}” (<#{thread.id}>)" in composed
    assert f"one argument published on “{TITLE}”" in hidden
    assert str(thread.id) not in hidden
    for name in ("secret", "alice", "bob", str(simulation.alice.id)):
        assert name not in composed


async def test_stances_are_told_from_three_that_moved_one_way(
    simulation: Simulation, editor: Editor
) -> None:
    bench = Bench(simulation, moderator(simulation))
    for count, told in ((2, False), (3, True)):
        await bench.lean(Viewpoint.OPTIMIST, *range(1, count + 1), now=START - 2 * DAY)
        await bench.lean(Viewpoint.NEUTRAL, *range(1, count + 1), now=START)

        text = written(await editor.composed(now=START + HOUR))

        assert (f"“{TITLE}”: 3 moved from optimist to neutral" in text) is told


async def test_plans_that_fell_due_since_the_last_edition_are_told(editor: Editor) -> None:
    due = written(await editor.composed(now=PLANS_DUE, since=PLANS_DUE - DAY))
    after = written(await editor.composed(now=PLANS_DUE + DAY, since=PLANS_DUE))

    assert "predicted for 1 Oct 2026" in due
    assert "predicted for 1 Oct 2026" not in after


async def test_days_are_those_of_the_servers_time_zone(
    simulation: Simulation, editor: Editor
) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "server"),
        {"time_zone": "Pacific/Auckland"},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    evening = START.replace(month=10, day=1, hour=12)
    activity = Activity((Busy(ChannelId(simulation.channel.id), 4, 9),))

    text = written(await editor.composed(now=evening, since=evening - DAY, activity=activity))

    assert "predicted for 1 Oct 2026" in text
    assert simulation.say("digest-since-yesterday") in text


# --- Corrections reach it ---


async def test_a_later_correction_of_its_figure_is_marked_on_it(
    simulation: Simulation, editor: Editor
) -> None:
    curated = simulation.app.figures.catalogue.figures
    editor.figures_shown = {key: TODAY - DAY for key in curated if key != XAI}
    post = await editor.post(await editor.composed())
    assert "Colossus 1" in post.text

    await correct(simulation, XAI, 240_000)
    await looked(simulation)

    assert simulation.posts()[-1].text.startswith("↻ **Colossus 1**: superseded on 21 Nov 2026")


async def test_a_figure_that_has_gone_meanwhile_keeps_none_from_being_remembered(
    simulation: Simulation, editor: Editor
) -> None:
    composed = await editor.composed(now=PLANS_DUE, since=PLANS_DUE - DAY)
    first, *others = composed.contents.figures
    await retire(simulation, first)

    post = await editor.post(composed)

    guild, message = GuildId(simulation.guild.id), MessageId(post.message.id)
    remembered = await simulation.app.postings.figures_on(guild, message)
    assert remembered
    assert set(remembered) <= set(others)
