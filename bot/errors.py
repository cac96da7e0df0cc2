"""The base of every refusal that can be explained."""

from datetime import date
from typing import ClassVar

Value = str | int | float | date


class TextKey(str):
    """A value that is a text itself: its key, read in the language of the sentence around it."""

    __slots__ = ()


class ExpectedError(Exception):
    """Something a person can mend: a text key, and the values of its sentence.

    The sentence itself is written in `data/texts`; whoever shows it chooses the language.
    Subclasses stand beside what raises them.
    """

    key: ClassVar[str]

    def __init__(self, **values: Value) -> None:
        """Keep the values that the sentence names."""
        super().__init__(self.key, values)
        self.values = values
