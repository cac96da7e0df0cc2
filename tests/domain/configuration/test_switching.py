"""Where a cog is on, and what puts it on somewhere else."""

from collections.abc import Mapping

import pytest

from bot.domain.configuration.changes import INHERIT
from bot.domain.configuration.ids import Scope
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import Layer
from bot.domain.configuration.switching import Reach, reach, switch_of, switched
from bot.domain.quotes.settings import Mode, QuotesSettings
from tests.support.configuration import CATEGORY, CHANNEL, THREAD, HeraldSettings


def _layers(values: Mapping[Scope, bool]) -> Mapping[Scope, Layer]:
    return {
        scope: Layer({"enabled": on}, {"enabled": on}, (), revision=1)
        for scope, on in values.items()
    }


@pytest.mark.parametrize(
    ("values", "found"),
    [
        pytest.param({}, Reach(everywhere=False, otherwise=()), id="as-shipped"),
        pytest.param({None: True}, Reach(everywhere=True, otherwise=()), id="everywhere"),
        pytest.param(
            {None: True, CHANNEL: False}, Reach(everywhere=True, otherwise=(CHANNEL,)), id="but"
        ),
        pytest.param({CHANNEL: True}, Reach(everywhere=False, otherwise=(CHANNEL,)), id="only"),
        pytest.param({CHANNEL: False}, Reach(everywhere=False, otherwise=()), id="said-twice"),
    ],
)
def test_where_a_cog_is_on(values: Mapping[Scope, bool], found: Reach) -> None:
    switch = switch_of(HeraldSettings)

    assert switch is not None
    assert reach(switch, _layers(values)) == found


def test_not_every_cog_has_a_switch() -> None:
    assert switch_of(ServerSettings) is None


@pytest.mark.parametrize(
    ("wanted", "changes"),
    [
        pytest.param(
            Reach(everywhere=True, otherwise=()), {None: True, CHANNEL: INHERIT}, id="everywhere"
        ),
        pytest.param(
            Reach(everywhere=False, otherwise=(CATEGORY,)),
            {None: False, CHANNEL: INHERIT, CATEGORY: True},
            id="elsewhere",
        ),
        pytest.param(
            Reach(everywhere=False, otherwise=(CHANNEL,)), {None: False, CHANNEL: True}, id="there"
        ),
    ],
)
def test_what_leads_there(wanted: Reach, changes: Mapping[Scope, object]) -> None:
    layers = {
        **_layers({None: False, CHANNEL: True}),
        CATEGORY: Layer({"minutes": 5}, {"minutes": 5}, ()),
    }

    switch = switch_of(HeraldSettings)

    assert switch is not None
    assert switched(switch, layers, wanted) == {
        scope: {"enabled": value} for scope, value in changes.items()
    }


@pytest.mark.parametrize(
    ("mode", "on"),
    [
        pytest.param(Mode.OFF, False, id="off"),
        pytest.param(Mode.OBSERVE, True, id="observing"),
        pytest.param(Mode.HINT, True, id="hinting"),
    ],
)
def test_a_choice_puts_a_cog_on_as_a_flag_does(mode: Mode, *, on: bool) -> None:
    switch = switch_of(QuotesSettings)

    assert switch is not None
    assert reach(switch, _modes({None: mode})) == Reach(everywhere=on, otherwise=())


def test_what_is_on_in_its_own_way_stays_so() -> None:
    switch, layers = switch_of(QuotesSettings), _modes({None: Mode.OFF, CHANNEL: Mode.HINT})

    assert switch is not None
    assert switched(switch, layers, Reach(everywhere=False, otherwise=(CHANNEL, THREAD))) == {
        None: {"mode": "off"}, CHANNEL: {"mode": "hint"}, THREAD: {"mode": "observe"},
    }  # fmt: skip


def _modes(values: Mapping[Scope, Mode]) -> Mapping[Scope, Layer]:
    return {
        scope: Layer({"mode": mode.value}, {"mode": mode}, ()) for scope, mode in values.items()
    }
