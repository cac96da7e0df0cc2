"""The order of the three views is drawn: even over many seeds, the same for one."""

from collections import Counter

import pytest

from bot.domain.viewpoints.model import Viewpoint
from bot.domain.viewpoints.order import drawn_order


@pytest.mark.parametrize(
    "step", [pytest.param(1, id="counted"), pytest.param(1 << 22, id="ids-of-messages")]
)
def test_each_order_comes_as_often(step: int) -> None:
    drawn = Counter(drawn_order(1_300_000_000_000_000_000 + n * step) for n in range(6000))

    assert len(drawn) == 6
    assert all(set(order) == set(Viewpoint) for order in drawn)
    assert min(drawn.values()) > 850
    assert max(drawn.values()) < 1150


def test_a_seed_has_one_order() -> None:
    assert {drawn_order(42) for _ in range(10)} == {drawn_order(42)}
