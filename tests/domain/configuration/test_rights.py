import pytest

from bot.domain.configuration.ids import RoleId
from bot.domain.configuration.rights import may_moderate
from bot.domain.configuration.server import ServerSettings

NAMED = ServerSettings(moderator_roles=(RoleId(7), RoleId(8)))


@pytest.mark.parametrize(
    ("roles", "manages", "settings", "may"),
    [
        pytest.param([], True, ServerSettings(), True, id="by-permission"),
        pytest.param([8], False, NAMED, True, id="by-role"),
        pytest.param([6, 9], False, NAMED, False, id="by-another-role"),
        pytest.param([], False, NAMED, False, id="role-just-lost"),
        pytest.param([7], False, ServerSettings(), False, id="no-role-is-named"),
        pytest.param([], False, ServerSettings(), False, id="a-member"),
    ],
)
def test_moderators_are_those_who_manage_or_bear_a_named_role(
    roles: list[int], *, manages: bool, settings: ServerSettings, may: bool
) -> None:
    found = may_moderate(map(RoleId, roles), has_manage_server=manages, settings=settings)

    assert found is may
