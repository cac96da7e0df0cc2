"""What a control of the panel keeps in its custom id."""

import pytest

from bot.domain.configuration.ids import ChannelId, MemberId, Scope
from bot.domain.configuration.model import CogSettings, describe
from bot.domain.configuration.registry import ALL_SETTINGS
from cogs.configuration._control import Control, Does
from tests.support.configuration import HeraldSettings

LONGEST = 100
LARGEST = 2**63 - 1


@pytest.mark.parametrize("model", [*ALL_SETTINGS, HeraldSettings], ids=lambda model: model.cog)
@pytest.mark.parametrize("scope", [None, ChannelId(LARGEST)], ids=["server", "channel"])
@pytest.mark.parametrize("on", [None, True, False])
def test_every_control_fits_and_reads_back(
    model: type[CogSettings], scope: Scope, *, on: bool | None
) -> None:
    controls = [
        Control(MemberId(LARGEST), does, model.cog, scope, 9999, field.name, on)
        for field in describe(model)
        for does in Does
    ]

    controls += [
        Control(MemberId(LARGEST), Does.CHOOSE, model.cog, scope, 9999, field.name).confirming(
            [str(LARGEST)]
        )
        for field in describe(model)
        if field.posts and (field.per_channel or scope is None)
    ]

    ids = [control.custom_id for control in controls]

    assert [each for each in ids if len(each) > LONGEST] == []
    assert [Control.read(each) for each in ids] == controls
