"""Which servers count as left, in a process that sees them all or only some."""

from collections.abc import Collection

import pytest

from bot.domain.configuration.ids import GuildId
from bot.domain.privacy.departures import Attendance, Shard, attendance

EVEN, ODD = GuildId(2 << 22), GuildId(3 << 22)


def _ids(*ids: GuildId) -> frozenset[GuildId]:
    return frozenset(ids)


@pytest.mark.parametrize(
    ("present", "departed", "shard", "expected"),
    [
        pytest.param((EVEN, ODD), (), Shard(), Attendance(_ids(), _ids()), id="both-there"),
        pytest.param((EVEN,), (), Shard(), Attendance(_ids(ODD), _ids()), id="one-left"),
        pytest.param((EVEN,), (ODD,), Shard(), Attendance(_ids(), _ids()), id="known-as-left"),
        pytest.param((EVEN, ODD), (ODD,), Shard(), Attendance(_ids(), _ids(ODD)), id="back"),
        pytest.param((EVEN,), (), Shard(0, 2), Attendance(_ids(), _ids()), id="anothers-shard"),
        pytest.param((), (), Shard(1, 2), Attendance(_ids(ODD), _ids()), id="of-this-shard"),
        pytest.param((), (EVEN,), Shard(1, 2), Attendance(_ids(ODD), _ids()), id="both-cases"),
    ],
)
def test_attendance(
    present: Collection[GuildId],
    departed: Collection[GuildId],
    shard: Shard,
    expected: Attendance,
) -> None:
    found = attendance(present, stored=(EVEN, ODD), departed=departed, shard=shard)

    assert found == expected


def test_every_server_is_seen_by_one_shard() -> None:
    guilds = [GuildId(2**60 + number * 12_345_678) for number in range(100)]

    for guild in guilds:
        assert [Shard(number, 7).sees(guild) for number in range(7)].count(True) == 1
