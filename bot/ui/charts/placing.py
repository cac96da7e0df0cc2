"""Where the labels of dots go: beside their dot, over nothing else; plain geometry."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle of the page, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """Return the area that two rectangles share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(wide, 0) * max(high, 0)

    def outside(self, area: "Box") -> float:
        """Return how much of it lies outside an area."""
        return (self.right - self.left) * (self.bottom - self.top) - self.overlap(area)


class Label(NamedTuple):
    """How large a label is, and the place that it belongs to."""

    x: float
    y: float
    width: float
    height: float
    near: float
    """How far it is from its place at least."""


_STEPS = (0.0, 34.0, 68.0, 110.0, 160.0, 220.0)
"""How much farther a label may go where there is no room."""
_OUTSIDE = 1000.0
"""What lies outside is worse than what lies over something."""


def placed(labels: Sequence[Label], taken: Iterable[Box], area: Box) -> list[Box]:
    """Return where each label goes, as near to its place as nothing else allows."""
    boxes, found = list(taken), list[Box]()
    for label in labels:
        best = _best(label, boxes, area)
        boxes.append(best)
        found.append(best)
    return found


def _best(label: Label, boxes: Sequence[Box], area: Box) -> Box:
    """Return the nearest place over nothing, or else that over the least."""
    judged: list[tuple[float, int, Box]] = []
    for at, box in enumerate(_candidates(label)):
        badness = _badness(box, boxes, area)
        if not badness:
            return box
        judged.append((badness, at, box))
    return min(judged)[-1]


def _badness(box: Box, boxes: Sequence[Box], area: Box) -> float:
    return _OUTSIDE * box.outside(area) + sum(box.overlap(other) for other in boxes)


def _candidates(label: Label) -> Iterator[Box]:
    """Yield places from the nearest to the farthest: right, left, above, below, then corners."""
    for step in _STEPS:
        near = label.near + step
        right, left = label.x + near, label.x - near - label.width
        middle, centre = label.y - label.height / 2, label.x - label.width / 2
        above, below = label.y - near - label.height, label.y + near
        corners = ((right, above), (right, below), (left, above), (left, below))
        sides = ((right, middle), (left, middle), (centre, above), (centre, below))
        shifted = tuple(
            (x, middle + way * step) for x in (right - step, left + step) for way in (-1, 1)
        )
        for x, y in (*sides, *shifted, *corners):
            yield Box(x, y, x + label.width, y + label.height)
