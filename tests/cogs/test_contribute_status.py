"""`/contribute status`: all that one contributed, page by page, within what a message holds."""

from datetime import timedelta

import pytest

from bot.domain.arguments.model import Subject, Writing
from bot.domain.configuration.ids import GuildId, MemberId
from bot.domain.viewpoints.model import Viewpoint
from bot.texts import Language
from bot.ui.contributions.status import A_PAGE
from cogs.arguments._form import SOURCE, TEXT, WHOSE
from tests.support.own_figures import own
from tests.support.simulation import START, Answer, Simulation, answer_of

DAY = timedelta(days=1)
EACH = 9
"""Contributions of each of the three kinds."""
PAGES = -(-3 * EACH // A_PAGE)
MOST_COMPONENTS, MOST_CHARACTERS = 40, 4_000


async def _argue(simulation: Simulation, text: str = "Ovens bake.") -> int:
    subject = Subject(GuildId(simulation.guild.id), "wall", Viewpoint.NEUTRAL)
    by = MemberId(simulation.alice.id)
    return await simulation.app.arguments.submit(subject, Writing(text), by=by, now=START, most=99)


async def _fill(simulation: Simulation) -> None:
    """Store so many pending contributions of each kind, on as many days."""
    app, guild = simulation.app, GuildId(simulation.guild.id)
    alice = MemberId(simulation.alice.id)
    for number in range(EACH):
        now = START + number * DAY
        await _argue(simulation, f"{number} " + "ovens bake bread " * 20)
        statement = own(organisation="xai", subject=f"Hall {number}")
        await app.figure_proposals.propose(guild, statement, by=alice, now=now)
        await app.topic_proposals.propose(guild, f"Mills {number}", "", by=alice, now=now)


async def _withdraw(simulation: Simulation, number: int) -> None:
    guild, by = GuildId(simulation.guild.id), MemberId(simulation.alice.id)
    await simulation.app.arguments.withdraw(guild, number, by=by, now=START)


async def _status(simulation: Simulation) -> Answer:
    return await simulation.slash("contribute status")


async def _more(simulation: Simulation, shown: Answer) -> Answer:
    return await simulation.press(shown, simulation.say("contribution-status-more"))


def _offered(shown: Answer) -> set[str]:
    """Return what takes something back."""
    ids = (str(each.get("custom_id")) for each in shown.components)
    return {each for each in ids if ":withdraw:" in each}


async def test_three_full_lists_are_shown_whole_page_by_page(simulation: Simulation) -> None:
    await _fill(simulation)
    shown = await _status(simulation)
    offered, sizes = list[set[str]](), list[tuple[int, int]]()
    for _ in range(PAGES - 1):
        offered.append(_offered(shown))
        sizes.append((len(shown.components), len(shown.raw)))
        shown = await _more(simulation, shown)
    offered.append(_offered(shown))

    assert [len(each) for each in offered] == [A_PAGE] * (PAGES - 1) + [3 * EACH % A_PAGE]
    assert len(set[str]().union(*offered)) == 3 * EACH
    assert all(each <= MOST_COMPONENTS and long <= MOST_CHARACTERS for each, long in sizes)
    assert simulation.say("contribution-status-more") not in shown.buttons
    assert shown.private


async def test_one_goes_back_page_by_page_too(simulation: Simulation) -> None:
    await _fill(simulation)
    back = simulation.say("contribution-status-previous")
    shown = await _status(simulation)
    offered, going = list[set[str]](), list[set[str]]()
    first = back in shown.buttons
    for _ in range(PAGES - 1):
        offered.append(_offered(shown))
        shown = await _more(simulation, shown)
    for _ in range(PAGES - 1):
        shown = await simulation.press(shown, back)
        going.insert(0, _offered(shown))
        assert len(shown.components) <= MOST_COMPONENTS

    assert (first, back in shown.buttons) == (False, False)
    assert going == offered


async def test_each_kind_has_its_turn_on_the_first_page(simulation: Simulation) -> None:
    await _fill(simulation)

    kinds = [each.split(":")[0] for each in _offered(await _status(simulation))]

    counts = {each: kinds.count(each) for each in kinds}
    assert set(counts) == {"argument", "own", "topic-proposal"}
    assert sorted(counts.values()) == [2, 3, 3]


async def test_a_page_of_arguments_alone_with_something_said_above_it_fits(
    simulation: Simulation,
) -> None:
    numbers = [await _argue(simulation) for _ in range(A_PAGE + 1)]
    shown = await _status(simulation)
    edit = next(
        each["custom_id"]
        for each in shown.components
        if str(each.get("custom_id")).startswith(f"argument:edit:{numbers[-1]}:")
    )
    form = await simulation.alice.click(shown.message, custom_id=edit)
    typed = {TEXT: "Ovens bake slowly.", SOURCE: "", WHOSE: ["own"]}

    said = answer_of(await simulation.alice.submit_modal(form, typed))

    assert simulation.say("argument-rewritten-so") in said.text
    assert "Ovens bake slowly." in said.text
    assert len(_offered(said)) == A_PAGE
    assert len(said.components) <= MOST_COMPONENTS


async def test_the_oldest_that_waits_stands_before_newer_ones_that_are_closed(
    simulation: Simulation,
) -> None:
    oldest = await _argue(simulation, "The oldest oven bakes on.")
    for _ in range(A_PAGE + 1):
        await _withdraw(simulation, await _argue(simulation))

    shown = await _status(simulation)

    assert _offered(shown) == {f"argument:withdraw:{oldest}:0"}
    assert shown.text.index("The oldest oven") < shown.text.index("taken back")


async def test_what_is_taken_back_on_a_later_page_is_taken_back(simulation: Simulation) -> None:
    oldest = await _argue(simulation)
    for _ in range(A_PAGE):
        await _argue(simulation)
    last = await _more(simulation, await _status(simulation))
    offered = _offered(last)

    after = await simulation.press(last, simulation.say("contribution-withdraw"))

    assert offered == {f"argument:withdraw:{oldest}:0"}
    assert f"argument:withdraw:{oldest}:0" not in _offered(after)
    assert len(_offered(after)) == A_PAGE


@pytest.mark.parametrize(
    "custom_id",
    ["contributed:2", "contributed:9999", "contributed:0", "contributed:-1", "contributed:x"],
)
@pytest.mark.parametrize("language", Language)
async def test_a_page_that_is_not_there_is_refused_with_what_to_do(
    simulation: Simulation, custom_id: str, language: Language
) -> None:
    await _argue(simulation)
    simulation.speak(member=language.value)

    refused = answer_of(await simulation.forge(custom_id))

    assert (refused.private, refused.text) == (
        True,
        simulation.say("contribution-page-gone", language),
    )


async def test_a_page_shows_nobody_elses(simulation: Simulation) -> None:
    for _ in range(A_PAGE + 1):
        await _argue(simulation)

    refused = answer_of(await simulation.forge("contributed:2", by=simulation.bob))

    assert refused.text == simulation.say("contribution-page-gone")


async def test_a_page_outside_servers_says_where_to_go(simulation: Simulation) -> None:
    refused = answer_of(await simulation.forge("contributed:2", by=simulation.outsider))

    assert refused.text == simulation.say("contribution-servers-only")
