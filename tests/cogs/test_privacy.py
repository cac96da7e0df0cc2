"""`/privacy`: what it says, what it gives away, what it deletes, and for whom."""

import json
from collections.abc import Mapping
from typing import Any

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.storage.everything import KINDS
from bot.texts import Language
from bot.ui.words import Words
from cogs.privacy._card import kept_pages
from tests.support.simulation import START, Answer, Simulation, answer_of

LANGUAGES = pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)],
    ids=["en", "fr"],
)


async def _privacy(simulation: Simulation, by: MemberActor | None = None) -> Answer:
    return await simulation.slash("privacy", by)


async def _pages(simulation: Simulation) -> list[Answer]:
    """Return the messages that the card takes."""
    return _answers(await simulation.alice.slash(simulation.channel, "privacy"))


def _answers(opened: simcord.InteractionResult) -> list[Answer]:
    return [Answer(each) for each in (opened.response, *opened.followups) if each is not None]


async def _changed_settings(simulation: Simulation, by: MemberActor) -> None:
    await simulation.app.configuration.change(
        Place(GuildId(simulation.guild.id), None, "figures"),
        {"enabled": False},
        by=MemberId(by.id),
        expected_revision=0,
        now=START,
    )


async def _authors(simulation: Simulation) -> list[MemberId | None]:
    history = await simulation.app.configuration.history(GuildId(simulation.guild.id))
    return [change.by for change in history.changes]


async def _file(answer: Answer) -> Mapping[str, Any]:
    [file] = answer.message.attachments
    assert file.filename == "contrepoint-data-2026-11-21.json"
    content = (await file.read()).decode()
    assert content.startswith('{\n  "format": "contrepoint-personal-data",\n  "version": 1,')
    found: Mapping[str, Any] = json.loads(content)
    return found


def _opted_out(simulation: Simulation, member: MemberActor) -> bool:
    return simulation.app.privacy.is_opted_out(MemberId(member.id))


@LANGUAGES
async def test_the_card_says_what_is_kept_to_its_reader_alone(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag, server="de")

    pages = await _pages(simulation)

    assert all(each.private for each in pages)
    assert simulation.say("privacy-never", language) in pages[0].text
    for kind in KINDS:
        said = simulation.say(f"privacy-kept-{kind.replace('_', '-')}", language)
        assert sum(said in each.text for each in pages) == 1
    assert simulation.say("privacy-servers", language, days=30) in pages[-1].text
    assert simulation.say("privacy-quotes-read", language) in pages[-1].text
    assert [len(each.buttons) for each in pages] == [*(0 for _ in pages[1:]), 3]
    for each in pages:
        assert simulation.say("privacy-title", language) in each.text
        assert len(each.components) <= 40
        assert len(each.raw) <= 4000


@LANGUAGES
async def test_what_is_done_is_said_on_the_last_page_and_fits(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await _changed_settings(simulation, simulation.alice)
    opened = await simulation.alice.slash(simulation.channel, "privacy")
    before = [each.text for each in _answers(opened)]
    await _press(simulation, opened, "privacy-opt-out", language)
    out = answer_of(opened)
    unread = (out.text, len(out.raw))
    await _press(simulation, opened, "privacy-delete", language)
    await _press(simulation, opened, "privacy-delete-now", language)

    after = _answers(opened)

    told = simulation.say("privacy-forgotten", language, deleted=1, anonymised=2)
    assert simulation.say("privacy-quotes-not-read", language) in unread[0]
    assert told in after[-1].text
    assert after[-1].text.endswith(before[-1])
    assert [each.text for each in after[:-1]] == before[:-1]
    assert max(unread[1], *(len(each.raw) for each in after)) <= 4000


@LANGUAGES
@pytest.mark.parametrize("opted_out", [False, True], ids=["read", "unread"])
@pytest.mark.parametrize("times", [1, 2, 4])
async def test_however_much_is_kept_every_page_fits_and_leaves_room_for_what_was_done(
    simulation: Simulation, tag: str, language: Language, times: int, *, opted_out: bool
) -> None:
    del tag
    words, kinds = Words(simulation.app.texts, language), KINDS * times

    pages = kept_pages(kinds, words, opted_out=opted_out)

    done = words.say("privacy-forgotten", deleted=10**6, anonymised=10**6)
    assert max(sum(map(len, page)) for page in pages) + len(done) <= 4000
    said = "\n".join(text for page in pages for text in page)
    for kind in KINDS:
        reason = words.say(f"privacy-kept-{kind.replace('_', '-')}")
        assert said.count(f"\n- {reason}\n") == times
    others = kept_pages(kinds, words, opted_out=not opted_out)
    assert pages[:-1] == others[:-1]
    assert pages[-1][:-1] == others[-1][:-1]


async def test_a_direct_message_is_answered_too(simulation: Simulation) -> None:
    shown = answer_of(await simulation.outsider.slash("privacy"))
    pressed = await simulation.outsider.click(shown.message, label="Do not read my quotes")

    assert simulation.say("privacy-title") in shown.text
    assert pressed.acknowledged
    assert simulation.app.privacy.is_opted_out(MemberId(simulation.outsider.id))


# --- Taking data along ---


@LANGUAGES
async def test_data_are_exported_as_a_file_for_whoever_presses(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await _changed_settings(simulation, simulation.alice)
    shown = await _privacy(simulation)

    given = await simulation.press(shown, simulation.say("privacy-export", language))

    found = await _file(given)
    [change] = found["records"]["configuration_changes"]
    assert given.private
    assert given.text == simulation.say("privacy-exported", language)
    assert found["member_id"] == str(simulation.alice.id)
    assert found["exported_at"].startswith("2026-11-21T")
    assert change["changed_by"] == str(simulation.alice.id)
    assert change["guild_id"] == str(simulation.guild.id)
    assert change["changed_at"] == START.isoformat()
    assert change["values_after"] == '{"enabled": false}'


async def test_where_nothing_is_kept_there_is_no_file(simulation: Simulation) -> None:
    await _changed_settings(simulation, simulation.alice)
    shown = await _privacy(simulation, simulation.bob)

    given = await simulation.press(shown, "Export my data", by=simulation.bob)

    assert given.private
    assert given.text == simulation.say("privacy-nothing-to-export")
    assert given.message.attachments == []


# --- Being forgotten ---


@LANGUAGES
async def test_deleting_is_asked_once_and_told(
    simulation: Simulation, tag: str, language: Language
) -> None:
    simulation.speak(member=tag)
    await _changed_settings(simulation, simulation.alice)
    opened = await simulation.alice.slash(simulation.channel, "privacy")
    await _press(simulation, opened, "privacy-opt-out", language)

    await _press(simulation, opened, "privacy-delete", language)
    asked = answer_of(opened).text
    before = await _authors(simulation)
    await _press(simulation, opened, "privacy-delete-now", language)

    told = simulation.say("privacy-forgotten", language, deleted=1, anonymised=2)
    assert simulation.say("privacy-question-goes", language) in asked
    assert simulation.say("privacy-question-stays", language) in asked
    assert before == [simulation.alice.id]
    assert await _authors(simulation) == [None]
    assert told in answer_of(opened).text
    assert not _opted_out(simulation, simulation.alice)
    assert simulation.say("privacy-opt-out", language) in answer_of(opened).buttons


async def _press(
    simulation: Simulation, opened: simcord.InteractionResult, key: str, language: Language
) -> None:
    await simulation.alice.click(answer_of(opened).message, label=_label(simulation, key, language))


def _label(simulation: Simulation, key: str, language: Language) -> str:
    return simulation.app.texts.say(key, language)


async def test_what_is_asked_can_be_declined(simulation: Simulation) -> None:
    await _changed_settings(simulation, simulation.alice)
    opened = await simulation.alice.slash(simulation.channel, "privacy")

    await _press(simulation, opened, "privacy-delete", Language.ENGLISH)
    await _press(simulation, opened, "privacy-keep", Language.ENGLISH)

    assert simulation.say("privacy-title") in answer_of(opened).text
    assert await _authors(simulation) == [simulation.alice.id]


async def test_a_second_press_deletes_nothing_and_says_so(simulation: Simulation) -> None:
    await _changed_settings(simulation, simulation.bob)
    await simulation.forge("privacy:delete", by=simulation.bob)

    again = answer_of(await simulation.forge("privacy:delete", by=simulation.bob))

    assert again.private
    assert simulation.say("privacy-forgotten-already") in again.text


async def test_nobody_deletes_anothers_data(simulation: Simulation) -> None:
    """Whatever message a button stands on, it acts for whoever presses it."""
    await _changed_settings(simulation, simulation.alice)
    await _privacy(simulation)

    await simulation.forge("privacy:delete", by=simulation.bob)

    assert await _authors(simulation) == [simulation.alice.id]


async def test_the_history_shows_the_forgotten_no_more(simulation: Simulation) -> None:
    await _changed_settings(simulation, simulation.alice)
    moderator = _moderator(simulation)
    before = await simulation.slash("config history", moderator)

    await simulation.forge("privacy:delete")

    after = await simulation.slash("config history", moderator)
    assert f"<@{simulation.alice.id}>" in before.text
    assert f"<@{simulation.alice.id}>" not in after.text
    assert simulation.say("configuration-nobody") in after.text


def _moderator(simulation: Simulation) -> MemberActor:

    manages = simulation.guild.create_role(
        "moderators", permissions=discord.Permissions(manage_guild=True)
    )
    return simulation.guild.add_member(simulation.env.create_user("carol"), roles=[manages])


# --- Not being read ---


async def test_opting_out_and_in_shows_at_once(simulation: Simulation) -> None:
    opened = await simulation.alice.slash(simulation.channel, "privacy")

    await _press(simulation, opened, "privacy-opt-out", Language.ENGLISH)
    out, said_out = _opted_out(simulation, simulation.alice), answer_of(opened).text
    await _press(simulation, opened, "privacy-opt-in", Language.ENGLISH)

    assert out
    assert simulation.say("privacy-quotes-not-read") in said_out
    assert not _opted_out(simulation, simulation.alice)
    assert simulation.say("privacy-quotes-read") in answer_of(opened).text
    assert not _opted_out(simulation, simulation.bob)


async def test_an_old_button_says_what_it_says(simulation: Simulation) -> None:
    """Pressed twice, a button does not turn back what it did."""
    for _ in range(2):
        await simulation.forge("privacy:out")

    assert _opted_out(simulation, simulation.alice)


# --- Old, forged, restarted ---


async def test_the_buttons_outlive_a_restart(simulation: Simulation) -> None:
    await _changed_settings(simulation, simulation.alice)
    opened = await simulation.alice.slash(simulation.channel, "privacy")
    await _press(simulation, opened, "privacy-delete", Language.ENGLISH)

    await simulation.restart()
    await _press(simulation, opened, "privacy-delete-now", Language.ENGLISH)

    assert await _authors(simulation) == [None]


@pytest.mark.parametrize("does", ["erase", "deletee"])
async def test_an_unknown_button_is_refused(simulation: Simulation, does: str) -> None:
    await _changed_settings(simulation, simulation.alice)

    pressed = await simulation.forge(f"privacy:{does}")

    assert answer_of(pressed).private
    assert answer_of(pressed).text == simulation.say("privacy-card-old")
    assert await _authors(simulation) == [simulation.alice.id]


@pytest.mark.parametrize("does", ["show", "ask", "delete", "out", "in", "export"])
async def test_what_is_pressed_on_a_public_message_is_answered_privately(
    simulation: Simulation, does: str
) -> None:
    pressed = await simulation.forge(f"privacy:{does}")

    assert answer_of(pressed).private
    public = [m for m in simulation.channel.history(viewer=simulation.bob) if m.author.bot]
    assert len(public) == 1
