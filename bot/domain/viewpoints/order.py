"""The order in which the three views are shown: drawn, since no fixed one is neutral."""

from hashlib import sha256
from itertools import permutations

from bot.domain.viewpoints.model import Viewpoint

_ORDERS = tuple(permutations(Viewpoint))


def drawn_order(seed: int) -> tuple[Viewpoint, ...]:
    """Return one of the six orders, always the same for a seed.

    Ids of messages make good seeds, but are far from even: their last bits are mostly zero.
    """
    digest = sha256(str(seed).encode()).digest()
    return _ORDERS[int.from_bytes(digest) % len(_ORDERS)]
