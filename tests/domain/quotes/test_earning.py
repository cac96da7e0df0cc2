"""When hints may be shown, when they may no more, and what is counted of them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.configuration.changes import Edit
from bot.domain.configuration.ids import ChannelId, Scope
from bot.domain.configuration.stored import Stored
from bot.domain.quotes.earning import (
    ChannelCounts,
    Label,
    Tally,
    Trial,
    begins_to_hint,
    counted,
    enough,
    has_earned,
    has_lost,
)
from bot.domain.quotes.hint import HintMode, Outcome
from tests.support.configuration import CATEGORY, CHANNEL

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG_AGO, LATELY = NOON - timedelta(days=15), NOON - timedelta(days=13)


def _trial(right: int, wrong: int, *, first: datetime | None = LATELY, lately: int = 30) -> Trial:
    return Trial([Label.RIGHT] * right + [Label.WRONG] * wrong, first, lately)


@pytest.mark.parametrize(
    ("trial", "asked", "earned"),
    [
        pytest.param(_trial(0, 0, first=None, lately=0), 20, False, id="nothing"),
        pytest.param(_trial(19, 0), 20, False, id="one-too-few"),
        pytest.param(_trial(20, 0), 20, True, id="enough"),
        pytest.param(_trial(18, 2), 20, True, id="ninety-per-cent"),
        pytest.param(_trial(17, 3), 20, False, id="below"),
        pytest.param(_trial(10, 0, first=LONG_AGO, lately=19), 10, True, id="quiet"),
        pytest.param(_trial(9, 1, first=LONG_AGO, lately=19), 10, True, id="quiet-ninety"),
        pytest.param(_trial(8, 2, first=LONG_AGO, lately=19), 10, False, id="quiet-below"),
        pytest.param(_trial(10, 2, first=LONG_AGO, lately=19), 10, False, id="quiet-twelve"),
        pytest.param(_trial(9, 0, first=LONG_AGO, lately=19), 10, False, id="quiet-too-few"),
        pytest.param(_trial(10, 0, first=LATELY, lately=19), 20, False, id="young"),
        pytest.param(_trial(10, 0, first=LONG_AGO, lately=20), 20, False, id="busy"),
    ],
)
def test_what_is_earned(trial: Trial, asked: int, *, earned: bool) -> None:
    assert enough(trial, now=NOON) == asked
    assert has_earned(trial, now=NOON) is earned


@pytest.mark.parametrize(("wrong", "lost"), [(0, False), (5, False), (6, True), (50, True)])
def test_when_trust_is_lost(wrong: int, *, lost: bool) -> None:
    assert has_lost(wrong) is lost


@pytest.mark.parametrize(
    ("scope", "before", "after", "elsewhere", "begins"),
    [
        pytest.param(None, None, "hint", {}, True, id="set"),
        pytest.param(CHANNEL, "observe", "hint", {}, True, id="changed"),
        pytest.param(None, "hint", "hint", {}, False, id="already"),
        pytest.param(None, "hint", None, {}, False, id="given-up"),
        pytest.param(None, None, "observe", {}, False, id="observed"),
        pytest.param(CHANNEL, "off", None, {None: "hint"}, True, id="inherits-hints"),
        pytest.param(CHANNEL, "off", None, {CATEGORY: "hint"}, True, id="may-inherit-hints"),
        pytest.param(CHANNEL, "off", None, {None: "observe"}, False, id="inherits-silence"),
        pytest.param(CHANNEL, "off", None, {}, False, id="inherits-the-default"),
        pytest.param(None, "off", None, {CHANNEL: "hint"}, False, id="the-server-inherits-nothing"),
        pytest.param(CHANNEL, None, None, {None: "hint"}, False, id="another-field"),
    ],
)
def test_what_begins_to_hint(
    scope: Scope,
    before: str | None,
    after: str | None,
    elsewhere: Mapping[Scope, str],
    *,
    begins: bool,
) -> None:
    sides = [{} if mode is None else {"mode": mode} for mode in (before, after)]
    edit = Edit(raw=sides[1], before=sides[0], after=sides[1], version=1, revision=1)
    others = [(place, "quotes", mode) for place, mode in elsewhere.items()]
    stored = [
        Stored(place, cog, 1, f'{{"mode": "{mode}"}}', 1)
        for place, cog, mode in (*others, (None, "figures", "hint"))
    ]

    assert begins_to_hint(scope, edit, stored) is begins


def test_what_is_counted() -> None:
    one, two = ChannelId(1), ChannelId(2)
    tallies = [
        Tally(one, HintMode.SHOWN, Outcome.MENDED, None, 5),
        Tally(one, HintMode.SHOWN, Outcome.FINE, Label.RIGHT, 2),
        Tally(one, HintMode.SHOWN, Outcome.ADDED, None, 1),
        Tally(one, HintMode.SHOWN, Outcome.WRONG, None, 1),
        Tally(one, HintMode.SHOWN, Outcome.NOT_A_QUOTE, None, 6),
        Tally(one, HintMode.SHOWN, Outcome.NOT_A_QUOTE, Label.WRONG, 1),
        Tally(one, HintMode.SHOWN, Outcome.EXPIRED, None, 4),
        Tally(one, HintMode.SHOWN, Outcome.EXPIRED, Label.WRONG, 1),
        Tally(one, HintMode.SHOWN, Outcome.GONE, None, 1),
        Tally(one, HintMode.SHOWN, None, None, 1),
        Tally(two, HintMode.OBSERVED, None, None, 20),
        Tally(two, HintMode.OBSERVED, None, Label.RIGHT, 7),
        Tally(two, HintMode.OBSERVED, None, Label.WRONG, 3),
    ]

    assert counted(tallies) == [
        ChannelCounts(
            two, shown=0, mended=0, fine=0, added=0, wrong=0, not_a_quote=0, expired=0,
            noted=30, right=7, noted_wrong=3,
        ),
        ChannelCounts(
            one, shown=23, mended=5, fine=2, added=1, wrong=3, not_a_quote=6, expired=4,
            noted=0, right=0, noted_wrong=0,
        ),
    ]  # fmt: skip
