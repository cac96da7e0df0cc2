"""`/digest preview`, `now`, `skip` and `history`."""

from datetime import date

import pytest
from simcord.actors import MemberActor

from bot.domain.digest.delivery import DeliveryState, extra_marker
from bot.texts import Language
from tests.support.digest import DAY, Newsroom, bears, newsroom
from tests.support.forums import make_forum, require_tags
from tests.support.panel import moderator
from tests.support.simulation import Answer, Simulation, answer_of

SOON = "10:05"
"""Five minutes after the simulated start."""
NOW, SKIP, HISTORY, PREVIEW = "digest now", "digest skip", "digest history", "digest preview"
TODAYS, EXTRA, BACK = "Counts as today’s", "Extra", "Post it after all"


@pytest.fixture
def news(simulation: Simulation) -> Newsroom:
    """Make channels for editions and for moderators."""
    return newsroom(simulation)


@pytest.fixture
def carol(simulation: Simulation) -> MemberActor:
    """Make a moderator by permission."""
    return moderator(simulation)


def _components(answer: Answer) -> list[tuple[object, object]]:
    """Return what a message is made of, without what Discord adds."""
    return [(each.get("content"), each.get("custom_id")) for each in answer.components]


async def _answers(
    simulation: Simulation, who: MemberActor, command: str
) -> tuple[Answer, list[Answer]]:
    """Use a command; return its first answer, and what followed."""
    result = await who.slash(simulation.channel, command)
    assert result.response is not None
    return Answer(result.response), [Answer(each) for each in result.followups]


async def test_a_preview_is_what_is_posted(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)

    shown, [note] = await _answers(simulation, carol, PREVIEW)
    before = news.editions()
    await simulation.advance(600, steps=2)

    [edition] = news.editions()
    assert (shown.private, note.private, before) == (True, True, [])
    assert _components(shown) == _components(edition)
    assert "It is made anew when its time comes: Saturday 21 November, 10:05" in note.text


async def test_a_preview_without_a_channel_says_how_to_get_a_digest(
    simulation: Simulation, carol: MemberActor
) -> None:
    shown, [note] = await _answers(simulation, carol, PREVIEW)

    assert bears(shown, DAY)
    assert "choose one with /digest settings" in note.text


@pytest.mark.parametrize(
    ("heartbeat", "ends"),
    [(True, "the moderators’ channel would get one line that says so."), (False, "be posted.")],
)
async def test_a_preview_of_nothing_says_so(
    simulation: Simulation, news: Newsroom, carol: MemberActor, ends: str, *, heartbeat: bool
) -> None:
    await news.start(parts=["corrections"], heartbeat=heartbeat)

    answer = await simulation.slash(PREVIEW, carol)

    assert answer.private
    assert answer.text.endswith(ends)


@pytest.mark.parametrize("command", [NOW, SKIP])
async def test_without_a_digest_there_is_nothing_to_post_or_skip(
    simulation: Simulation, carol: MemberActor, command: str
) -> None:
    answer = await simulation.slash(command, carol)

    assert (answer.private, answer.text) == (True, simulation.say("digest-none"))


async def test_what_counts_as_todays_is_not_posted_again_at_its_time(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)

    posted = await simulation.press(await simulation.slash(NOW, carol), TODAYS, by=carol)
    await simulation.advance(600, steps=2)

    [edition] = news.editions()
    link = f"https://discord.com/channels/{news.server}/{news.journal.id}/{edition.message.id}"
    assert posted.text == f"Today’s edition: posted · {link}"
    assert await news.state() is DeliveryState.SENT


async def test_an_extra_one_leaves_todays_to_its_time(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)

    posted = await simulation.press(await simulation.slash(NOW, carol), EXTRA, by=carol)

    [extra] = news.editions()
    assert posted.text.endswith(str(extra.message.id))
    assert extra_marker(DAY) in {each.get("custom_id") for each in extra.components}
    assert await news.state() is None
    await simulation.advance(600, steps=2)
    assert [bears(each, DAY) for each in news.editions()] == [False, True]


async def test_where_todays_is_posted_it_says_where_and_offers_the_extra_one(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    await simulation.advance(600, steps=2)
    [edition] = news.editions()

    asked = await simulation.slash(NOW, carol)

    assert asked.text.endswith(f"/{news.journal.id}/{edition.message.id}")
    assert list(asked.buttons) == [EXTRA]


async def test_of_two_who_post_todays_the_second_is_told_where_it_is(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    asked = [await simulation.slash(NOW, carol) for _ in range(2)]

    said = [await simulation.press(each, TODAYS, by=carol) for each in asked]

    assert len(news.editions()) == 1
    assert said[0].text == said[1].text
    assert list(said[1].buttons) == [EXTRA]


async def test_an_extra_one_is_posted_once_however_often_it_is_pressed(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    asked = await simulation.slash(NOW, carol)

    said = await simulation.press_twice(asked, EXTRA, by=carol)

    assert len(news.editions()) == 1
    assert simulation.say("digest-now-answered") in [each.text for each in said]


async def test_what_discord_refuses_can_be_pressed_again(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    asked = await simulation.slash(NOW, carol)
    path = f"/channels/{news.journal.id}/messages"
    simulation.fail_next("POST", path, status=403, code=50013)

    refused = await carol.click(asked.message, label=EXTRA)
    await carol.click(asked.message, label=EXTRA)

    assert "/doctor says what is missing" in answer_of(refused).text
    assert len(news.editions()) == 1


async def test_what_the_bot_lacks_is_named_and_nothing_is_posted(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    closed = simulation.restricted("closed", send_messages=False)
    await news.start(time=SOON, channel=closed.id)
    asked = await simulation.slash(NOW, carol)

    said = await simulation.press(asked, TODAYS, by=carol)

    assert f"needs “Send Messages” in <#{closed.id}>" in said.text
    assert said.text.endswith("Nothing was posted.")
    assert await news.state() is None


@pytest.mark.parametrize("how", [TODAYS, EXTRA])
async def test_in_a_forum_it_is_a_post_with_its_tag(
    simulation: Simulation, news: Newsroom, carol: MemberActor, how: str
) -> None:
    forum = await make_forum(simulation, "news")
    await require_tags(simulation, forum)
    await news.start(time=SOON, channel=forum.id, tag="news")

    said = await simulation.press(await simulation.slash(NOW, carol), how, by=carol)

    [post] = forum.threads
    assert said.text.endswith(f"/{post.id}/{post.id}")


async def test_a_question_of_another_day_posts_nothing(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(days=("monday",))
    await news.set("server", time_zone="Pacific/Chatham")  # fourteen minutes before midnight
    asked = await simulation.slash(NOW, carol)
    await simulation.advance(1000, steps=2)

    pressed = await carol.click(asked.message, label=EXTRA)

    assert answer_of(pressed).text == simulation.say("digest-now-other-day")
    assert news.editions() == []


async def test_the_next_edition_is_left_out_and_told_by_its_date(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)

    first, second = [await simulation.slash(SKIP, carol) for _ in range(2)]
    await simulation.advance(600, steps=2)

    assert first.private
    assert first.text.startswith("Left out: Saturday 21 November, 10:05")
    assert "Sunday 22 November, 10:05" in first.text.partition("Next editions")[2]
    assert second.text.startswith("Left out: Sunday 22 November, 10:05")
    assert news.editions() == []
    assert await news.state() is DeliveryState.LEFT_OUT


async def test_what_was_left_out_is_taken_back_until_its_time(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    left = await simulation.slash(SKIP, carol)

    back = await simulation.press(left, BACK, by=carol)
    await simulation.advance(600, steps=2)

    assert back.text.startswith("It is posted after all: Saturday 21 November.")
    assert len(news.editions()) == 1


@pytest.mark.parametrize("late", [True, False], ids=["its-time-passed", "taken-back-before"])
async def test_what_cannot_be_taken_back_is_said(
    simulation: Simulation, news: Newsroom, carol: MemberActor, *, late: bool
) -> None:
    await news.start(time=SOON)
    left = await simulation.slash(SKIP, carol)
    if late:
        await simulation.advance(600, steps=2)
    else:
        await simulation.app.digest.restore(news.server, DAY)

    pressed = await carol.click(left.message, label=BACK)

    assert answer_of(pressed).text == simulation.say("digest-skip-over")


async def test_what_is_not_scheduled_any_more_is_not_taken_back(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    left = await simulation.slash(SKIP, carol)
    await news.set(days=("monday",))

    pressed = await carol.click(left.message, label=BACK)

    assert answer_of(pressed).text == simulation.say("digest-skip-over")
    assert await news.state() is DeliveryState.LEFT_OUT


@pytest.mark.parametrize(
    "custom_id", ["digest-skip:back:0", "digest-skip:back:9999999", "digest-skip:back:740306"]
)
async def test_a_forged_date_is_refused(
    simulation: Simulation, news: Newsroom, carol: MemberActor, custom_id: str
) -> None:
    await news.start(time=SOON)

    pressed = await simulation.forge(custom_id, by=carol)

    assert answer_of(pressed).text == simulation.say("digest-skip-over")


async def test_the_history_says_what_became_of_editions(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    await simulation.advance(600, steps=2)
    await simulation.slash(SKIP, carol)
    [edition] = news.editions()

    past = await simulation.slash(HISTORY, carol)

    lines = past.text.splitlines()
    assert past.private
    assert lines[1] == "- Sunday 22 November · left out by a moderator"
    assert lines[2].startswith("- Saturday 21 November · posted · https://discord.com/channels/")
    assert lines[2].endswith(f"/{news.journal.id}/{edition.message.id}")
    assert "Monday 23 November, 10:05" in past.text


async def test_no_more_than_fourteen_are_shown(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    for day in range(1, 20):
        await simulation.app.digest.leave_out(
            news.server, date(2026, 10, day), now=simulation.env.now()
        )

    past = await simulation.slash(HISTORY, carol)

    assert past.text.count("\n- ") == 14
    assert "19 October" in past.text


async def test_the_doctor_says_when_the_digest_comes(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    await news.start(time=SOON)
    before = await simulation.slash("doctor", carol)
    await simulation.advance(600, steps=2)

    after = await simulation.slash("doctor", carol)

    assert (before.text.count("next:"), before.text.count("last:")) == (1, 0)
    assert (after.text.count("next:"), after.text.count("last:")) == (1, 1)


async def test_all_of_it_is_told_in_french(
    simulation: Simulation, news: Newsroom, carol: MemberActor
) -> None:
    simulation.speak(member="fr")
    await news.start(time=SOON)

    asked = await simulation.slash(NOW, carol)
    left = await simulation.slash(SKIP, carol)
    past = await simulation.slash(HISTORY, carol)

    assert list(asked.buttons) == ["Compte comme celle du jour", "En plus"]
    assert left.text.startswith("Omise : samedi 21 novembre, 10:05")
    assert simulation.say("digest-history", Language.FRENCH) in past.text
