"""The figure of the day: new ones first, then a rotation that repeats late."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.domain.configuration.ids import GuildId
from bot.domain.digest.figure_choice import FRESH, figure_of_the_day
from bot.domain.figures.catalogue import Catalogue
from bot.domain.figures.model import Figure
from tests.support.configuration import GUILD
from tests.support.figures import catalogue, figure, plan, shipped, source

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)
LONG_AGO = {"recorded": date(2026, 1, 1), "checked_on": date(2026, 1, 1)}


def _choice(
    known: Catalogue, shown: Mapping[str, date] | None = None, guild: GuildId = GUILD
) -> str | None:
    found = figure_of_the_day(known, guild, shown or {}, on=TODAY)
    return found and found.id


def _hall(key: str, **changes: object) -> Figure:
    return figure(key, organisation="babbage", subject="Hall", **changes)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"recorded": TODAY - FRESH}, id="recorded"),
        pytest.param({"checked_on": TODAY - FRESH}, id="checked"),
        pytest.param({"source": ("news",)}, id="published"),
    ],
)
@pytest.mark.parametrize("guild", [GuildId(GUILD + number) for number in range(4)])
def test_what_is_new_and_was_not_shown_comes_first(
    guild: GuildId, changes: dict[str, object]
) -> None:
    news = source("news", published=TODAY - FRESH)
    known = catalogue(figure("new", **changes), _hall("b"), _hall("c"), sources=[news])

    assert _choice(known, guild=guild) == "new"


def test_what_is_no_longer_new_waits_its_turn() -> None:
    old = figure("old", recorded=TODAY - FRESH - timedelta(days=1))
    known = catalogue(old, *(_hall(f"h{number}") for number in range(20)))

    first = {_choice(known, guild=GuildId(GUILD + number)) for number in range(20)}

    assert len(first) > 5


def test_what_was_never_shown_comes_before_what_was_shown_longest_ago() -> None:
    known = catalogue(figure("a"), _hall("b"), figure("c", subject="Barn"))
    shown = {"a": YESTERDAY - timedelta(days=2), "b": YESTERDAY}

    assert _choice(known, shown) == "c"
    assert _choice(known, {**shown, "c": YESTERDAY - timedelta(days=1)}) == "a"


def test_one_organisation_does_not_follow_itself_unless_there_is_no_other() -> None:
    known = catalogue(figure("a"), figure("c", subject="Barn"), _hall("b"))

    assert _choice(known, {"a": YESTERDAY, "b": YESTERDAY - timedelta(days=300)}) == "b"
    assert _choice(catalogue(figure("a"), figure("c")), {"a": YESTERDAY}) == "c"
    assert _choice(catalogue(figure("a")), {"a": YESTERDAY}) == "a"


def test_what_was_shown_and_is_there_no_more_keeps_nothing_from_being_chosen() -> None:
    assert _choice(catalogue(figure("a")), {"gone": YESTERDAY}) == "a"


@pytest.mark.parametrize(
    "unfit",
    [
        pytest.param(figure("x", confidence="speculative"), id="speculative"),
        pytest.param(figure("x", confidence="rumour"), id="rumour"),
        pytest.param(figure("x", negated=True), id="denied"),
        pytest.param(figure("x", status="retired"), id="retired"),
        pytest.param(plan("x", as_of=YESTERDAY), id="past-its-date"),
    ],
)
def test_what_is_doubtful_or_over_is_never_chosen(unfit: Figure) -> None:
    assert _choice(catalogue(unfit)) is None


def test_a_replaced_figure_is_not_chosen_but_one_that_a_plan_replaces_is() -> None:
    assert _choice(catalogue(figure("a"), figure("b", supersedes=("a",)))) == "b"
    rumoured = plan("b", supersedes=("a",), confidence="rumour")
    assert _choice(catalogue(figure("a"), rumoured)) == "a"


def test_a_plan_for_today_is_not_past() -> None:
    assert _choice(catalogue(plan("x", as_of=TODAY))) == "x"


def test_servers_begin_with_different_figures() -> None:
    known = shipped()

    first = {_choice(known, guild=GuildId(GUILD + number)) for number in range(30)}

    assert len(first) > 20


def test_all_that_ships_is_shown_once_before_anything_is_shown_twice() -> None:
    known, shown = shipped(), dict[str, date]()
    turns = list[str]()
    for day in range(150):
        found = figure_of_the_day(known, GUILD, shown, on=TODAY + timedelta(days=day))
        assert found is not None
        turns.append(found.id)
        shown[found.id] = TODAY + timedelta(days=day)

    owners = [known.figures[key].organisation for key in turns]
    assert max(Counter(turns).values()) == 1
    assert all(one != other for one, other in pairwise(owners))


def test_what_nobody_has_confirmed_for_years_comes_last_of_what_was_never_shown() -> None:
    old = {"as_of": date(2024, 1, 1)}
    known = catalogue(_hall("old", **old), figure("shown", subject="Barn"), _hall("recent"))

    assert _choice(known) != "old"
    assert _choice(known, {"shown": YESTERDAY, "recent": YESTERDAY - timedelta(days=9)}) == "old"
