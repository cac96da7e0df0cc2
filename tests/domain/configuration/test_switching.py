"""Where a cog is on, and what puts it on somewhere else."""

from collections.abc import Mapping

import pytest

from bot.domain.configuration.changes import INHERIT
from bot.domain.configuration.ids import Scope
from bot.domain.configuration.server import ServerSettings
from bot.domain.configuration.stored import Layer
from bot.domain.configuration.switching import Reach, reach, switch_of, switched
from tests.support.configuration import CATEGORY, CHANNEL, DigestSettings


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
    switch = switch_of(DigestSettings)

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

    assert switched(layers, wanted) == {
        scope: {"enabled": value} for scope, value in changes.items()
    }
