"""`/quotes`: hints are judged and counted; on the panel one insists; and hints go back."""

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import ChannelId, GuildId, MemberId, Place
from bot.domain.quotes.earning import Label
from bot.domain.quotes.hint import HintKind, HintMode, MessageId, Occasion, Outcome, Sighting
from bot.domain.quotes.settings import Mode, QuotesSettings
from bot.texts import Language
from cogs.quotes._trust import tell_retreats
from tests.support.panel import Panel, moderator
from tests.support.quotes import MENDED, OTHERWISE, reply, set_quotes
from tests.support.simulation import START, Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)
RESTLESS = QuotesSettings(person_pause=0, channel_pause=0)


class Review:
    """The question that one moderator is asked."""

    def __init__(self, simulation: Simulation, who: MemberActor) -> None:
        self.simulation = simulation
        self.who = who
        self.result: simcord.InteractionResult | None = None

    async def open(self) -> Answer:
        self.result = await self.who.slash(self.simulation.channel, "quotes review")
        return answer_of(self.result)

    @property
    def shown(self) -> Answer:
        """The question as it is now."""
        assert self.result is not None
        return answer_of(self.result)

    async def press(self, key: str, language: Language = Language.ENGLISH) -> Answer:
        label = self.simulation.say(key, language)
        await self.who.click(self.shown.message, label=label)
        return self.shown


@pytest.fixture
async def review(simulation: Simulation) -> Review:
    """Let quotes be observed, and take the question of a moderator."""
    await set_quotes(simulation, mode="observe", person_pause=0, channel_pause=0)
    return Review(simulation, moderator(simulation))


@pytest.fixture
def panel(simulation: Simulation) -> Panel:
    """Take the panel of a moderator."""
    return Panel(simulation, moderator(simulation, "dora"))


def _guild(simulation: Simulation) -> GuildId:
    return GuildId(simulation.guild.id)


async def _ended(
    simulation: Simulation, count: int, outcome: Outcome | None, mode: HintMode = HintMode.SHOWN
) -> None:
    """Show hints, and end them so; or note some."""
    quotes = simulation.app.quotes
    channel, alice, bob = simulation.channel.id, simulation.alice.id, simulation.bob.id
    for number in range(count):
        occasion = Occasion(_guild(simulation), ChannelId(channel), MemberId(bob), mode)
        reply_id = MessageId(2**50 + len(str(outcome)) * 100 + number)
        sighting = Sighting(occasion, reply_id, MessageId(5), MemberId(alice), HintKind.TRUNCATED)
        hint = await quotes.claim(sighting, RESTLESS, now=START)
        assert hint is not None
        if outcome is not None:
            await quotes.settle(hint, outcome, now=START)


async def _mode(simulation: Simulation) -> Mode:
    configuration = simulation.app.configuration
    return (await configuration.settings_for(QuotesSettings, _guild(simulation))).mode


async def _moderators_channel(
    simulation: Simulation, name: str = "moderators"
) -> simcord.ChannelHandle:
    room = simulation.guild.create_text_channel(name)
    await simulation.env.settle()
    await simulation.app.configuration.change(
        Place(_guild(simulation), None, "server"),
        {"moderators_channel": room.id},
        by=MemberId(1),
        expected_revision=0,
        now=START,
    )
    return room


@LANGUAGES
async def test_a_noted_hint_is_asked_about_as_it_reads_now(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    original, said = await reply(simulation)
    simulation.speak(member=tag)

    asked = await review.open()

    assert asked.private
    assert simulation.posts() == []
    assert simulation.say("label-title", language) in asked.text
    assert "> I do believe in fusion\n" in asked.text
    assert "> I do believe in fusion, **but not before 2050.**" in asked.text
    progress = {"earned": "no", "labels": 0, "right": 0, "needed": 20}
    assert simulation.say("label-progress", language, **progress) in asked.text
    links = [each["url"] for each in asked.components if "url" in each]
    assert links == [said.jump_url, original.jump_url]


@LANGUAGES
@pytest.mark.parametrize("label", list(Label))
async def test_a_hint_is_labelled_and_the_next_one_follows(
    simulation: Simulation, review: Review, label: Label, tag: str, language: Language
) -> None:
    await reply(simulation, OTHERWISE)
    await reply(simulation)
    simulation.speak(member=tag)
    await review.open()

    asked = await review.press(f"label-{label}", language)

    assert simulation.say("label-done", language, label=label) in asked.text
    assert simulation.say("label-written-altered", language) in asked.text
    progress = await simulation.app.labels.progress(_guild(simulation), now=START)
    assert list(progress.trial.labels) == [label]
    asked = await review.press(f"label-{label}", language)
    assert simulation.say("label-no-more", language) in asked.text
    assert list(asked.buttons) == []


async def test_a_skipped_hint_is_asked_about_again(simulation: Simulation, review: Review) -> None:
    await reply(simulation)
    asked = (await review.open()).text

    skipped = await review.press("label-skip")

    assert simulation.say("label-no-more") in skipped.text
    assert (await review.open()).text == asked


@LANGUAGES
async def test_who_is_second_is_told_who_was_first(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    await reply(simulation)
    other = Review(simulation, moderator(simulation, "dora"))
    simulation.speak(member=tag)
    await review.open()
    await other.open()
    await other.press("label-right", language)

    asked = await review.press("label-wrong", language)

    member = str(other.who.id)
    assert simulation.say("label-done-before", language, member=member, label="right") in asked.text


@LANGUAGES
async def test_with_nothing_to_judge_that_is_said(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    assert simulation.say("label-none", language) in (await review.open()).text


@pytest.mark.parametrize("gone", ["reply", "original", "mended", "opted-out"])
async def test_what_cannot_be_judged_any_more_is_passed_over(
    simulation: Simulation, review: Review, gone: str
) -> None:
    await reply(simulation, OTHERWISE)
    original, said = await reply(simulation)
    if gone == "reply":
        await simulation.bob.delete(said)
    elif gone == "original":
        await simulation.alice.delete(original)
    elif gone == "mended":
        await simulation.bob.edit(said, MENDED)
    else:
        await simulation.app.privacy.opt_out(MemberId(simulation.bob.id), now=START)

    asked = await review.open()

    expected = "label-none" if gone == "opted-out" else "label-written-altered"
    assert simulation.say(expected) in asked.text


async def test_shown_hints_whose_messages_are_gone_hide_no_other(
    simulation: Simulation, review: Review
) -> None:
    await reply(simulation)
    await _ended(simulation, 60, Outcome.EXPIRED)

    first = await review.open()
    second = await review.open()

    assert simulation.say("label-none") in first.text
    assert simulation.say("label-title") in second.text


async def test_a_moderator_is_not_shown_what_they_cannot_read(
    simulation: Simulation, review: Review
) -> None:
    overwrites = {review.who: discord.PermissionOverwrite(view_channel=False)}
    hidden = simulation.guild.create_text_channel("inner", overwrites={**overwrites})
    await simulation.env.settle()
    await reply(simulation, channel=hidden)

    asked = await review.open()

    assert simulation.say("label-none") in asked.text
    other = Review(simulation, moderator(simulation, "dora"))
    assert "I do believe in fusion" in (await other.open()).text


async def test_what_is_hidden_stays_hidden(simulation: Simulation, review: Review) -> None:
    secret = "||Nobody survives the fall, not even the old cat.|| That is all."
    await reply(simulation, "> ||Nobody survives the fall, not||\nReally?", secret)

    asked = await review.open()

    assert "> ||Nobody survives the fall, not||" in asked.text
    assert asked.text.count("||") % 2 == 0
    shown = asked.text.split("||")[::2]
    assert not any("cat" in each for each in shown)


@LANGUAGES
async def test_without_the_intent_there_is_nothing_to_judge(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    await reply(simulation)
    simulation.client.do_without_message_content()
    simulation.speak(member=tag)

    answer = await review.open()

    assert (answer.private, answer.text) == (True, simulation.say("label-unreadable", language))
    [kept] = await simulation.app.labels.to_label(_guild(simulation))
    assert kept.outcome is None


async def test_a_question_is_answered_after_a_restart(
    simulation: Simulation, review: Review
) -> None:
    await reply(simulation)
    await review.open()
    await simulation.restart()

    assert simulation.say("label-done", label="right") in (await review.press("label-right")).text


async def test_a_hint_of_another_server_is_refused(simulation: Simulation, review: Review) -> None:
    elsewhere = Occasion(GuildId(7), ChannelId(8), MemberId(9), HintMode.OBSERVED)
    sighting = Sighting(elsewhere, MessageId(10), MessageId(11), None, HintKind.TRUNCATED)
    hint = await simulation.app.quotes.claim(sighting, RESTLESS, now=START)
    assert hint is not None

    pressed = await simulation.forge(f"label:right:{hint.id}", by=review.who)

    assert answer_of(pressed).text == simulation.say("label-unknown")


async def test_a_shown_hint_that_is_labelled_wrong_goes(
    simulation: Simulation, review: Review
) -> None:
    await set_quotes(simulation, mode="hint")
    await reply(simulation)
    assert len(simulation.posts()) == 1
    await review.open()

    await review.press("label-wrong")

    assert simulation.posts() == []


@LANGUAGES
async def test_what_became_of_hints_is_told_by_channel(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    await _ended(simulation, 3, Outcome.MENDED)
    await _ended(simulation, 2, Outcome.WRONG)
    await _ended(simulation, 1, Outcome.NOT_A_QUOTE)
    await _ended(simulation, 4, None, HintMode.OBSERVED)
    simulation.speak(member=tag)

    told = answer_of(await review.who.slash(simulation.channel, "quotes stats"))

    channel = str(simulation.channel.id)
    ends = {"mended": 3, "fine": 0, "added": 0, "wrong": 2, "not_a_quote": 1, "expired": 0}
    assert told.private
    assert simulation.say(
        "label-stats-shown", language, channel=channel, shown=6, **ends
    ) in told.text  # fmt: skip
    assert simulation.say(
        "label-stats-noted", language, channel=channel, noted=4, right=0, wrong=0
    ) in told.text  # fmt: skip
    for member in (simulation.alice, simulation.bob):
        assert str(member.id) not in told.text


@LANGUAGES
async def test_where_there_were_no_hints_that_is_said(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)

    told = answer_of(await review.who.slash(simulation.channel, "quotes stats"))

    assert simulation.say("label-stats-none", language) in told.text


@LANGUAGES
async def test_on_the_panel_hints_ask_for_labels_or_for_insisting(
    simulation: Simulation, panel: Panel, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await panel.open("quotes")
    await panel.choose(":choose:quotes", "hint")
    await panel.press(simulation.say("configuration-apply", language))

    said = {"labels": 0, "right": 0, "needed": 20}
    assert simulation.say("label-not-earned", language, **said) in panel.shown.text
    assert await _mode(simulation) is Mode.OFF
    assert [each for each in panel.shown.buttons.values() if len(each) > 100] == []

    await panel.press(simulation.say("configuration-insist", language))

    assert await _mode(simulation) is Mode.HINT
    history = answer_of(await panel.who.slash(simulation.channel, "config history"))
    assert simulation.say("configuration-insisted", language) in history.text


async def test_on_the_panel_observing_is_set_at_once(simulation: Simulation, panel: Panel) -> None:
    await panel.open("quotes")

    await panel.choose(":choose:quotes", "observe")

    assert await _mode(simulation) is Mode.OBSERVE
    assert simulation.say("configuration-will-post") not in panel.shown.text


async def test_who_does_not_insist_changes_nothing(simulation: Simulation, panel: Panel) -> None:
    await panel.open("quotes")
    await panel.choose(":choose:quotes", "hint")
    await panel.press("Apply")

    await panel.press("Cancel")

    assert await _mode(simulation) is Mode.OFF
    assert (await simulation.app.configuration.history(_guild(simulation))).changes == ()


async def test_what_was_earned_asks_for_nothing_more(simulation: Simulation, panel: Panel) -> None:
    await _ended(simulation, 20, None, HintMode.OBSERVED)
    while hints := await simulation.app.labels.to_label(_guild(simulation)):
        for hint in hints:
            await simulation.app.labels.put(
                _guild(simulation), hint.id, Label.RIGHT, by=MemberId(1)
            )
    await panel.open("quotes")
    await panel.choose(":choose:quotes", "hint")

    await panel.press("Apply")

    assert await _mode(simulation) is Mode.HINT
    [change] = (await simulation.app.configuration.history(_guild(simulation))).changes
    assert not change.insisted


@LANGUAGES
async def test_too_many_wrong_hints_go_back_and_moderators_are_told_once(
    simulation: Simulation, review: Review, tag: str, language: Language
) -> None:
    room = await _moderators_channel(simulation)
    await set_quotes(simulation, mode="hint")
    await _ended(simulation, 5, Outcome.WRONG)
    await reply(simulation)
    simulation.speak(member=tag)
    await review.open()

    await review.press("label-wrong", language)

    assert await _mode(simulation) is Mode.OBSERVE
    [told] = simulation.posts(room)
    assert simulation.say("label-retreat-title") in told.text
    why = await simulation.press(told, "Why this message?", by=simulation.bob)
    assert simulation.say("why-rule-retreat", language) in why.text
    await simulation.restart()
    assert len(simulation.posts(room)) == 1


async def test_a_retreat_is_told_once_by_a_press_and_a_start_at_once(
    simulation: Simulation,
) -> None:
    room = await _moderators_channel(simulation)
    await set_quotes(simulation, mode="hint")
    await _ended(simulation, 6, Outcome.WRONG)
    guild = simulation.client.get_guild(simulation.guild.id)
    assert guild is not None
    assert await simulation.app.labels.retreat(_guild(simulation), by=MemberId(1), now=START)

    simulation.client.dispatch("ready")
    await tell_retreats(simulation.client, guild)
    await simulation.env.settle()

    assert len(simulation.posts(room)) == 1


async def test_a_wrong_press_on_a_hint_counts_too(simulation: Simulation) -> None:
    room = await _moderators_channel(simulation)
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)
    await _ended(simulation, 5, Outcome.WRONG)
    await reply(simulation)
    [hint] = simulation.posts()
    carol = moderator(simulation)
    card = await simulation.press(hint, simulation.say("quotes-show"), by=carol)

    await simulation.press(card, simulation.say("quotes-wrong"), by=carol)

    assert await _mode(simulation) is Mode.OBSERVE
    assert len(simulation.posts(room)) == 1
    await reply(simulation)
    assert simulation.posts() == []


async def test_one_replier_ends_no_hints_for_others(simulation: Simulation) -> None:
    room = await _moderators_channel(simulation)
    await set_quotes(simulation, mode="hint", person_pause=0, channel_pause=0)
    for number in range(1, 7):
        await reply(simulation)
        await simulation.forge(f"hint:not-a-quote:{number}", by=simulation.bob)

    assert await _mode(simulation) is Mode.HINT
    assert simulation.posts(room) == []
    hint = await simulation.app.quotes.hint(6)
    assert hint is not None
    assert hint.outcome is Outcome.NOT_A_QUOTE


async def test_who_could_not_be_told_is_told_once_a_channel_is_there(
    simulation: Simulation, review: Review
) -> None:
    await set_quotes(simulation, mode="hint")
    await _ended(simulation, 5, Outcome.WRONG)
    await reply(simulation)
    await review.open()
    await review.press("label-wrong")
    assert await _mode(simulation) is Mode.OBSERVE
    room = await _moderators_channel(simulation)

    await simulation.restart()
    await simulation.outage()

    assert len(simulation.posts(room)) == 1
