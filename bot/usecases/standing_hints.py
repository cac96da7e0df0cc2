"""The hints that stand, by the messages that they hang on; kept in memory."""

from collections.abc import Collection, Iterable

from bot.domain.quotes.hint import Hint


class StandingHints:
    """Says without a query whether a message that changed or went concerns a hint."""

    def __init__(self, hints: Iterable[Hint] = ()) -> None:
        """Begin with these."""
        self._hints: dict[int, Hint] = {}
        self._by_message: dict[int, set[int]] = {}
        for hint in hints:
            self.put(hint)

    def put(self, hint: Hint) -> None:
        """Add a hint, or what became of it."""
        self.drop(hint.id)
        self._hints[hint.id] = hint
        for message in hint.messages:
            self._by_message.setdefault(message, set()).add(hint.id)

    def drop(self, id_: int) -> None:
        """Take a hint away, if it is there."""
        hint = self._hints.pop(id_, None)
        for message in hint.messages if hint is not None else ():
            ids = self._by_message[message]
            ids.discard(id_)
            if not ids:
                del self._by_message[message]

    def all(self) -> list[Hint]:
        """Return all of them, oldest first."""
        return [self._hints[id_] for id_ in sorted(self._hints)]

    def touched(self, messages: Collection[int]) -> list[Hint]:
        """Return those that hang on any of these messages."""
        found = {id_ for each in messages for id_ in self._by_message.get(each, ())}
        return [self._hints[id_] for id_ in sorted(found)]
