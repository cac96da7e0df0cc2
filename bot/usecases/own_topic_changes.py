"""One transaction that changes a server's topics, under the rules that hold of all of them."""

from collections.abc import Callable, Mapping, Sequence

from bot.domain.configuration.changes import Author
from bot.domain.configuration.ids import GuildId
from bot.domain.own.changes import Seen, at, edit_of, said
from bot.domain.viewpoints.model import Topic
from bot.domain.viewpoints.own.gate import hold_names
from bot.domain.viewpoints.own.statement import (
    MOST_OWN,
    StoredTopic,
    TooManyTopicsError,
    TopicChange,
    TopicChangedError,
    TopicEdit,
    TopicStatement,
)
from bot.domain.viewpoints.topics import Topics
from bot.storage.database import Tables
from bot.usecases.own_changes import OwnChanging

Laid = Callable[[Mapping[str, TopicStatement]], Topics]
"""Lays what a server says over the curated topics."""


class TopicChanging(OwnChanging[TopicStatement]):
    """What a server says of topics, while nobody else changes it."""

    def __init__(
        self, tables: Tables, laid: Laid, guild: GuildId, stored: Mapping[str, StoredTopic]
    ) -> None:
        """Begin with what is stored, read in this transaction."""
        super().__init__(tables.own_topics, guild, stored)
        self.tables = tables
        self._laid = laid

    def offered(self, edits: Sequence[TopicEdit] = ()) -> Mapping[str, Topic]:
        """Return the topics that would be offered after these edits."""
        touched = {edit.key: edit.after for edit in edits}
        kept = {key: each for key, each in said(self.stored).items() if key not in touched}
        new = {key: each for key, each in touched.items() if each is not None}
        return self._laid({**kept, **new}).topics

    def at(self, key: str) -> Topic:
        """Return a topic that is offered; raises `TopicGoneError`."""
        return self._laid(said(self.stored)).at(key)

    def judge(self, edits: Sequence[TopicEdit]) -> None:
        """Refuse edits that give one name to two topics, or that say more than a server may."""
        new = sum(edit.revision == 0 for edit in edits)
        if new and len(said(self.stored)) + new > MOST_OWN:
            raise TooManyTopicsError(most=MOST_OWN)
        offered = self.offered(edits)
        for edit in edits:
            if edit.key in offered:
                hold_names(offered[edit.key], offered.values())

    def changed(self) -> TopicChangedError:
        """Return the refusal of an edit that somebody else came before."""
        return TopicChangedError()

    async def say(self, seen: Seen, statement: TopicStatement, by: Author) -> TopicChange:
        """Say something else of what somebody looked at; refused where others changed it since."""
        if at(self.stored, seen.key).revision != seen.revision:
            raise TopicChangedError
        return await self.save(edit_of(self.stored, seen.key, statement), by)
