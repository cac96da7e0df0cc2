"""`/digest settings`: one command sets the digest, all of it or nothing, and says when it comes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import discord
import pytest
import simcord
from simcord.actors import MemberActor

from bot.domain.configuration.ids import GuildId, MemberId, Place
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.zones import likely_zones
from bot.domain.digest.calendar import Schedule
from bot.domain.digest.settings import DigestSettings
from bot.texts import Language, Texts
from bot.ui.words import Words
from cogs.digest._runs import run_line
from cogs.digest._wish import Control, Does, Wish
from tests.architecture.house import ROOT
from tests.support.forums import give_tags, make_forum, require_tags
from tests.support.panel import Panel, demote, moderator
from tests.support.simulation import START, Answer, Simulation, answer_of

PARIS = "Europe/Paris"


class Desk:
    """A moderator who sets the digest."""

    def __init__(self, simulation: Simulation) -> None:
        self.simulation = simulation
        self.who = moderator(simulation)
        self._asked: simcord.InteractionResult | None = None

    async def set(self, **options: object) -> Answer:
        self._asked = await self.who.slash(self.simulation.channel, "digest settings", **options)
        return self.shown

    @property
    def shown(self) -> Answer:
        """The answer as it is now."""
        assert self._asked is not None
        return answer_of(self._asked)

    async def press(self, label: str) -> Answer:
        await self.who.click(self.shown.message, label=label)
        return self.shown

    async def choose(self, tag: str) -> Answer:
        [select] = [each for each in self.shown.components if each.get("type") == 3]
        [value] = [each["value"] for each in select["options"] if each["label"] == tag]
        await self.who.select(self.shown.message, [value], custom_id=select["custom_id"])
        return self.shown

    async def digest(self) -> DigestSettings:
        return await self.simulation.app.configuration.settings_for(DigestSettings, self._server)

    async def zone(self) -> str:
        settings = await self.simulation.app.configuration.settings_for(
            ServerSettings, self._server
        )
        return settings.time_zone

    async def changes(self) -> int:
        return len((await self.simulation.app.configuration.history(self._server)).changes)

    async def change(self, cog: str, **values: object) -> None:
        """Change settings as somebody else."""
        place = Place(self._server, None, cog)
        layer = await self.simulation.app.configuration.set_at(place)
        await self.simulation.app.configuration.change(
            place, values, by=MemberId(1), expected_revision=layer.revision, now=START
        )

    @property
    def _server(self) -> GuildId:
        return GuildId(self.simulation.guild.id)


@pytest.fixture
def desk(simulation: Simulation) -> Desk:
    """Take a moderator by permission."""
    return Desk(simulation)


def _moment(*parts: int) -> str:
    """Return a moment as Discord shows it in the reader's own time."""
    return discord.utils.format_dt(datetime(*parts, tzinfo=UTC), "F")


async def test_what_would_post_is_shown_with_its_next_runs_before_it_is_set(
    simulation: Simulation, desk: Desk
) -> None:
    asked = await desk.set(channel=simulation.channel, time="9h", zone=PARIS)

    assert asked.private
    assert f"**Channel**: none → <#{simulation.channel.id}>" in asked.text
    assert "**Time zone**: UTC → Europe/Paris" in asked.text
    assert f"Sunday 22 November, 09:00 · {_moment(2026, 11, 22, 8)}" in asked.text
    assert f"Tuesday 24 November, 09:00 · {_moment(2026, 11, 24, 8)}" in asked.text
    assert await desk.changes() == 0


async def test_all_of_it_is_set_at_once_and_the_page_says_when_it_comes(
    simulation: Simulation, desk: Desk
) -> None:
    await desk.set(channel=simulation.channel, time="18 h 30", zone=PARIS)

    page = await desk.press("Apply")

    settings = await desk.digest()
    assert (settings.channel, settings.time) == (simulation.channel.id, "18:30")
    assert await desk.zone() == PARIS
    assert "## Digest" in page.text
    assert f"Saturday 21 November, 18:30 · {_moment(2026, 11, 21, 17, 30)}" in page.text


async def test_giving_up_shows_what_is_set_and_changes_nothing(
    simulation: Simulation, desk: Desk
) -> None:
    await desk.set(channel=simulation.channel)

    page = await desk.press("Cancel")

    assert "**Channel**: none" in page.text
    assert await desk.changes() == 0


async def test_without_options_the_page_opens_with_the_runs_above_it(desk: Desk) -> None:
    page = await desk.set()

    lines = page.text.splitlines()
    assert lines[0] == "## Digest · the whole server"
    assert lines[1] == "**Next editions** none: no channel is chosen."


async def test_what_is_changed_on_the_page_of_config_shows_the_runs_too(
    simulation: Simulation, desk: Desk
) -> None:
    await desk.change("digest", channel=simulation.channel.id)
    panel = Panel(simulation, desk.who)
    await panel.open("digest")

    await panel.choose(":days:", "monday")

    days = [line for line in panel.shown.text.splitlines() if "·  <t:" in line or " · <t:" in line]
    assert [line.split(",")[0] for line in days] == [
        "Monday 23 November", "Monday 30 November", "Monday 7 December",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "now", "line"),
    [
        pytest.param(
            date(2027, 3, 28), START,
            f"Sunday 28 March, 03:30 · {_moment(2027, 3, 28, 1, 30)}"
            " · the clocks skip 02:30 that day",
            id="a-time-that-clocks-skip",
        ),
        pytest.param(
            date(2027, 10, 31), START,
            f"Sunday 31 October, 02:30 · {_moment(2027, 10, 31, 0, 30)}",
            id="the-first-of-a-time-that-comes-twice",
        ),
        pytest.param(
            date(2026, 11, 21), START, "Saturday 21 November: at once, since its time has passed",
            id="a-time-that-has-passed",
        ),
    ],
)  # fmt: skip
def test_what_clocks_do_is_in_the_runs(day: date, now: datetime, line: str) -> None:
    words = Words(Texts(ROOT / "data" / "texts"), Language.ENGLISH)

    assert run_line(day, Schedule(time(2, 30), ZoneInfo(PARIS)), words, now=now) == line


async def test_an_earlier_time_brings_todays_edition_at_once(
    simulation: Simulation, desk: Desk
) -> None:
    await desk.change("digest", channel=simulation.channel.id, time="18:00")
    await simulation.env.advance_time(60)  # it is followed by now

    page = await desk.set(time="09:00")

    assert "Saturday 21 November: at once" in page.text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param({"zone": "Europe/Pariss"}, "The nearest names: `Europe/Paris`", id="zone"),
        pytest.param({"time": "25:00"}, "“25:00” is none", id="time"),
        pytest.param({"tag": "news"}, "Only posts in forums have tags", id="tag-without-forum"),
    ],
)
async def test_bad_input_is_refused_and_nothing_is_set(
    simulation: Simulation, desk: Desk, options: Mapping[str, object], said: str
) -> None:
    refused = await desk.set(**{"time": "08:00", "channel": simulation.channel, **options})

    assert refused.private
    assert said in refused.text
    assert await desk.changes() == 0


async def test_a_channel_where_the_bot_cannot_post_is_refused_with_who_can_mend_it(
    simulation: Simulation, desk: Desk
) -> None:
    closed = simulation.restricted("closed", send_messages=False)

    refused = await desk.set(channel=closed, time="08:00")

    assert f"needs “Send Messages” in <#{closed.id}>. An admin allows it" in refused.text
    assert refused.text.endswith("Nothing was changed.")
    assert refused.buttons == {}
    assert await desk.changes() == 0


async def test_a_forum_that_needs_a_tag_is_asked_about(simulation: Simulation, desk: Desk) -> None:
    forum = await make_forum(simulation, "news", "other")
    await require_tags(simulation, forum)

    asked = await desk.set(channel=forum, time="08:00")

    assert f"Posts in <#{forum.id}> need a tag." in asked.text
    assert await desk.changes() == 0
    page = await desk.choose("other")
    settings = await desk.digest()
    assert (settings.channel, settings.tag, settings.time) == (forum.id, "other", "08:00")
    assert "**Tag of the posts**: other" in page.text


async def test_a_tag_that_is_named_is_not_asked_about(simulation: Simulation, desk: Desk) -> None:
    forum = await make_forum(simulation, "News")
    await require_tags(simulation, forum)

    asked = (await desk.set(channel=forum, tag="news")).text
    await desk.press("Apply")

    assert "**Tag of the posts**: none → News" in asked
    assert (await desk.digest()).tag == "News"


async def test_another_forum_gives_up_the_tag_of_the_first(
    simulation: Simulation, desk: Desk
) -> None:
    forum = await make_forum(simulation, "news")
    await desk.change("digest", channel=forum.id, tag="news")

    await desk.set(channel=simulation.channel)
    await desk.press("Apply")

    assert await desk.digest() == DigestSettings.model_validate({"channel": simulation.channel.id})


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        pytest.param(("other",), "no such tag that the bot may give. There are: other.", id="some"),
        pytest.param((), "has no tag that the bot may give.", id="none"),
    ],
)
async def test_a_tag_that_was_deleted_meanwhile_is_refused(
    simulation: Simulation, desk: Desk, tags: tuple[str, ...], said: str
) -> None:
    forum = await make_forum(simulation, "news")
    await desk.set(channel=forum, tag="news")

    await give_tags(simulation, forum, *tags)
    pressed = await desk.who.click(desk.shown.message, label="Apply")

    assert said in answer_of(pressed).text
    assert await desk.changes() == 0


@pytest.mark.parametrize("cog", ["digest", "server"])
async def test_what_was_changed_since_is_not_overwritten(
    simulation: Simulation, desk: Desk, cog: str
) -> None:
    await desk.set(channel=simulation.channel, time="08:00", zone=PARIS)
    other = {"digest": {"time": "07:00"}, "server": {"time_zone": "UTC"}}[cog]
    await desk.change(cog, **other)

    pressed = await desk.who.click(desk.shown.message, label="Apply")

    assert answer_of(pressed).text.startswith("These settings were changed a moment ago")
    assert (await desk.digest()).channel is None


async def test_a_question_outlives_the_client(simulation: Simulation, desk: Desk) -> None:
    await desk.set(channel=simulation.channel, zone=PARIS)
    await simulation.restart()

    await desk.press("Apply")

    assert (await desk.digest()).channel == simulation.channel.id


async def test_whoever_moderates_no_more_sets_nothing(simulation: Simulation, desk: Desk) -> None:
    await desk.set(channel=simulation.channel)
    demote(simulation, desk.who)

    pressed = await desk.who.click(desk.shown.message, label="Apply")

    assert answer_of(pressed).text == simulation.say("configuration-not-moderator")
    assert await desk.changes() == 0


@pytest.mark.parametrize("typed", ["", "par", "tokyo"])
async def test_zones_are_completed_those_of_the_servers_language_first(
    simulation: Simulation, desk: Desk, typed: str
) -> None:
    simulation.speak(server="fr")
    found = await _completed(simulation, desk.who, "zone", typed)

    first = {"": likely_zones(Language.FRENCH, "UTC")[0], "par": PARIS, "tokyo": "Asia/Tokyo"}
    assert found[0] == first[typed]


async def test_tags_are_completed_from_the_forum_that_is_named(
    simulation: Simulation, desk: Desk
) -> None:
    forum = await make_forum(simulation, "news", "other")
    await desk.change("digest", channel=forum.id)

    assert await _completed(simulation, desk.who, "tag", "O") == ["other"]


async def _completed(
    simulation: Simulation, who: MemberActor, option: str, typed: str
) -> list[str]:
    found = await who.autocomplete(simulation.channel, "digest settings", option, typed)
    return [each["value"] for each in found]


@pytest.mark.parametrize(
    "control",
    [
        Control(Does.BACK),
        Control(
            Does.SAVE, 999_999,
            Wish(2**63 - 1, "23:59", 2**63 - 1, "America/Argentina/ComodRivadavia"),
        ),
        Control(Does.TAG, 3, Wish(5)),
    ],
)  # fmt: skip
def test_a_custom_id_holds_all_of_it(control: Control) -> None:
    assert len(control.custom_id) <= 100
    assert Control.read(control.custom_id) == control


@pytest.mark.parametrize("custom_id", ["digest-set:burn:0::::", "digest:sources:1", "digest-set:"])
def test_an_id_of_another_form_is_nobodys(custom_id: str) -> None:
    assert Control.read(custom_id) is None
