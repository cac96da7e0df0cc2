"""A chart as plain values: every word is written, every number stands on a scale.

Whoever draws it knows nothing of figures or languages.
"""

from dataclasses import dataclass
from enum import Enum, auto
from math import log


class Shape(Enum):
    """What a value is, told by the shape of its mark."""

    RUNNING = auto()
    STATED = auto()
    AHEAD = auto()
    GONE = auto()


@dataclass(frozen=True)
class Mark:
    """How a value is marked; never by its colour alone."""

    shape: Shape
    hollow: bool = False
    """Of what is no count: an equivalent."""
    disputed: bool = False
    """Ringed."""


@dataclass(frozen=True)
class Span:
    """A number as it was stated; low and high are the same where it is no range."""

    low: float
    high: float
    middle: float | None = None
    """The number inside the range that the source itself names."""
    more: bool = False
    """At least: drawn with an arrow upwards."""
    less: bool = False
    """At most: drawn with an arrow downwards."""


@dataclass(frozen=True)
class Tick:
    """A place on a scale and what is written there."""

    at: float
    text: str


@dataclass(frozen=True)
class Scale:
    """From the lowest to the highest number that fits."""

    low: float
    high: float
    logarithmic: bool
    ticks: tuple[Tick, ...]

    def part(self, value: float) -> float:
        """Return where a number lies on it, from 0 to 1."""
        if self.logarithmic:
            return log(value / self.low) / log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


class Sign(Enum):
    """What the legend explains besides marks."""

    RANGE = auto()
    MORE = auto()
    LESS = auto()


@dataclass(frozen=True)
class Entry:
    """One mark or sign of the legend, with what it means."""

    sign: Mark | Sign
    text: str


@dataclass(frozen=True)
class Row:
    """One value of a bar chart."""

    colour: int
    """Which of the colours, by organisation."""
    name: str
    detail: str
    value: str
    span: Span
    mark: Mark


@dataclass(frozen=True)
class Group:
    """Rows that count the same, under what they count."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Dot:
    """One value of a chart over time."""

    colour: int
    at: float
    """The day, as a proleptic ordinal."""
    label: tuple[str, ...]
    """What may be written beside it, the value first, then whose it is; nothing if its number."""
    span: Span
    mark: Mark


@dataclass(frozen=True)
class Key:
    """What one dot stands for."""

    number: str
    colour: int
    name: str
    detail: str
    value: str
    mark: Mark


@dataclass(frozen=True)
class Frame:
    """What stands around the values of any chart."""

    title: str
    names: str
    note: str
    legend: tuple[Entry, ...]
    credit: str


@dataclass(frozen=True)
class Bars:
    """Values beside each other."""

    frame: Frame
    scale: Scale
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Dots:
    """Values over time."""

    frame: Frame
    values: Scale
    days: Scale
    dots: tuple[Dot, ...]
    lines: tuple[tuple[int, ...], ...]
    """Which dots, by their place, follow one another as values of one thing."""
    key: tuple[Key, ...]
    """Of each dot in its order: what its number stands for, where words have no room beside it."""
    today: Tick | None
    """Where the future begins, if there is some on the chart."""


Chart = Bars | Dots
