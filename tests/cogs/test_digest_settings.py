"""The digest's page of `/config`: a forum, its tag, a time, several days."""

import discord
import pytest
from simcord.backend import serializers

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.settings import DigestSettings, Part, Weekday
from tests.support.forums import give_tags, make_forum, require_tags
from tests.support.panel import Panel, moderator
from tests.support.simulation import Simulation, answer_of


@pytest.fixture
def panel(simulation: Simulation) -> Panel:
    """Take the panel of a moderator by permission."""
    return Panel(simulation, moderator(simulation))


async def _settings(simulation: Simulation) -> DigestSettings:
    guild = GuildId(simulation.guild.id)
    return await simulation.app.configuration.settings_for(DigestSettings, guild)


async def _write(panel: Panel, field: str, text: str) -> None:
    asked = await panel.who.click(panel.shown.message, custom_id=panel.control(f":{field}:"))
    await panel.who.submit_modal(asked, {"typed": text})


async def test_several_days_and_parts_are_chosen(simulation: Simulation, panel: Panel) -> None:
    await panel.open("digest")
    assert "**Days**: every day" in panel.shown.text

    await panel.choose(":days:", "friday", "monday")
    await panel.choose(":parts:", "question")

    assert "**Days**: Monday, Friday" in panel.shown.text
    settings = await _settings(simulation)
    assert settings.days == (Weekday.MONDAY, Weekday.FRIDAY)
    assert settings.parts == (Part.QUESTION,)


async def test_a_day_that_is_none_is_refused_and_nothing_changes(
    simulation: Simulation, panel: Panel
) -> None:
    refused = await simulation.forge(
        f"config:{panel.who.id}:choose:digest::0:days:", by=panel.who, chosen="someday"
    )

    assert answer_of(refused).private
    assert "takes 1 or more of: monday, tuesday" in answer_of(refused).text
    assert await _settings(simulation) == DigestSettings()


@pytest.mark.parametrize(
    ("typed", "time", "said"),
    [
        pytest.param("18h30", "18:30", "**Time**: 18:30", id="a-time"),
        pytest.param("25:00", "09:00", "“25:00” is none.", id="no-time"),
    ],
)
async def test_a_time_is_typed(
    simulation: Simulation, panel: Panel, typed: str, time: str, said: str
) -> None:
    await panel.open("digest")

    asked = await panel.who.click(
        panel.shown.message, custom_id=panel.control(":ask:digest::0:time")
    )
    await panel.who.submit_modal(asked, {"typed": typed})

    assert said in panel.shown.text
    assert (await _settings(simulation)).time == time


async def test_a_forum_that_needs_a_tag_says_which_there_are(
    simulation: Simulation, panel: Panel
) -> None:
    forum = await make_forum(simulation, "news", "other")
    await require_tags(simulation, forum)
    await panel.open("digest")

    await panel.choose(":channel:", forum)
    await panel.press("Apply")

    assert f"posts in <#{forum.id}> need a tag" in panel.shown.text
    assert "There are: news, other." in panel.shown.text


async def test_a_tag_that_is_gone_is_told_by_the_doctor(
    simulation: Simulation, panel: Panel
) -> None:
    forum = await make_forum(simulation, "news")
    await panel.open("digest")
    await panel.choose(":channel:", forum)
    await panel.press("Apply")
    asked = await panel.who.click(
        panel.shown.message, custom_id=panel.control(":ask:digest::1:tag")
    )
    await panel.who.submit_modal(asked, {"typed": "News"})
    assert "has no tag" not in panel.shown.text

    await give_tags(simulation, forum, "other")
    report = await simulation.slash("doctor", panel.who)

    assert f"<#{forum.id}> has no tag “News”" in report.text
    assert "There are: other." in report.text


async def test_a_tag_is_emptied_again(simulation: Simulation, panel: Panel) -> None:
    await panel.open("digest")
    for typed in ("news", ""):
        await _write(panel, "tag", typed)

    assert (await _settings(simulation)).tag == ""
    assert "**Tag of the posts**: none" in panel.shown.text


@pytest.mark.parametrize("mentionable", [True, False])
async def test_a_role_that_the_bot_may_not_notify_is_told(
    simulation: Simulation, panel: Panel, *, mentionable: bool
) -> None:
    role = simulation.guild.create_role("readers", mentionable=mentionable)
    await _forbid_mentions(simulation)
    await panel.open("digest")

    await panel.choose(":notify:", role)

    assert ("the bot may not notify" in panel.shown.text) is not mentionable
    assert (await _settings(simulation)).notify == (role.id,)


async def _forbid_mentions(simulation: Simulation) -> None:
    """Let the bot notify no role but those that anybody may mention."""
    backend, guild = simulation.env.backend, simulation.guild.id
    allowed = ~(discord.Permissions(mention_everyone=True, administrator=True).value)
    for role in backend.get_guild(guild).roles.values():
        told = serializers.role_payload(role) | {"permissions": str(role.permissions & allowed)}
        backend.emit("GUILD_ROLE_UPDATE", {"guild_id": str(guild), "role": told})
    await simulation.env.settle()
