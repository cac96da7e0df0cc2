"""The tables, as the newest migration leaves them."""

from datetime import UTC, datetime
from enum import Enum, auto

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    # Names of our own, so that a later migration can name what it changes on both databases.
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: timezone-aware in, UTC out, on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - as SQLAlchemy calls it
    ) -> datetime | None:
        """Turn to UTC; refuse a date that does not say where it was read."""
        if value is not None and value.tzinfo is None:
            message = "a stored date needs a time zone"
            raise ValueError(message)
        return value and value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - as SQLAlchemy calls it
    ) -> datetime | None:
        """Give the time zone back, which SQLite does not keep."""
        if value is not None and value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value and value.astimezone(UTC)


FORGETTING = "forgetting"
"""Where a column says, in its `info`, what forgetting its member does."""


class Forgetting(Enum):
    """What happens to a row when the member that it names asks to be forgotten."""

    DELETES_ROW = auto()
    SETS_NULL = auto()


def member_id(
    name: str, forgetting: Forgetting, *, primary_key: bool = False, index: bool = True
) -> Column[int]:
    """Return a column that holds a member's id, and says what forgetting that member does."""
    return Column(
        name,
        BigInteger,
        primary_key=primary_key,
        autoincrement=False,
        nullable=forgetting is Forgetting.SETS_NULL,
        index=index and not primary_key,
        info={FORGETTING: forgetting},
    )


GUILD = "guild"
"""Where a column says, in its `info`, that its row is a server's and goes with it."""


def guild_id(*, primary_key: bool = False) -> Column[int]:
    """Return the column that holds a server's id: forgetting that server deletes the row."""
    return Column(
        "guild_id",
        BigInteger,
        primary_key=primary_key,
        autoincrement=False,
        nullable=False,
        info={GUILD: True},
    )


command_syncs = Table(
    "command_syncs",
    metadata,
    Column("application_id", BigInteger, primary_key=True, autoincrement=False),
    Column("scope", String(20), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("synced_at", UtcDateTime, nullable=False),
)
"""The definitions that Discord was last given; scope is "global" or a server's id."""

configuration = Table(
    "configuration",
    metadata,
    guild_id(primary_key=True),
    Column("scope_id", BigInteger, primary_key=True, autoincrement=False),
    Column("cog", String(40), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("values_set", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    member_id("changed_by", Forgetting.SETS_NULL),
    Column("changed_at", UtcDateTime, nullable=False),
)
"""What is set now; scope is the id of a channel, category or thread, or 0 for the whole server.

`values_set` is a JSON object of the fields that are set there, in the cog's `version`.
"""

configuration_changes = Table(
    "configuration_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    Column("scope_id", BigInteger, nullable=False),
    Column("cog", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("values_before", Text, nullable=False),
    Column("values_after", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    member_id("changed_by", Forgetting.SETS_NULL),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("undoes", Integer),
    Column("insisted", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("undoes"),
    Index(None, "guild_id", "id"),
    sqlite_autoincrement=True,  # numbers are how others notice a change: none is given twice
)
"""Each change that was ever made: the touched fields before and after, as in `configuration`.

A change that takes back another names it in `undoes`; `insisted` is whether it was made though it
was not earned. No line is ever rewritten.
"""

quote_opt_outs = Table(
    "quote_opt_outs",
    metadata,
    member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
    Column("since", UtcDateTime, nullable=False),
)
"""Whose quotes are read in no server."""

departures = Table(
    "departures",
    metadata,
    guild_id(primary_key=True),
    Column("left_at", UtcDateTime, nullable=False),
)
"""The servers that the bot has left and whose data are still here."""

notices = Table(
    "notices",
    metadata,
    Column("about", String(40), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)
"""What processes keep in memory is read anew where number or moment is not the one last seen.

Both are compared, since a restored backup may bear the same number.
"""

moderator_reports = Table(
    "moderator_reports",
    metadata,
    guild_id(primary_key=True),
    Column("subject", String(40), primary_key=True),
    Column("digest", String(64), primary_key=True),
    Column("message_id", BigInteger),
    Column("reported_at", UtcDateTime, nullable=False),
)
"""What moderators of a server were told by themselves: each fact once, whoever tells it.

A row is there before its message is sent, so that no second process sends another.
"""

hints = Table(
    "hints",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    Column("channel_id", BigInteger, nullable=False),
    Column("reply_id", BigInteger, nullable=False),
    Column("original_id", BigInteger, nullable=False),
    Column("original_channel_id", BigInteger, nullable=False),
    member_id("replier_id", Forgetting.SETS_NULL),
    member_id("quoted_id", Forgetting.SETS_NULL),
    Column("kind", String(20), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("hint_message_id", BigInteger),
    Column("state", String(20), nullable=False),
    Column("outcome", String(20)),
    Column("label", String(20)),
    member_id("labelled_by", Forgetting.SETS_NULL),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    UniqueConstraint("reply_id"),
    Index(None, "guild_id", "created_at"),
    sqlite_autoincrement=True,  # buttons name them by number: none is given twice
)
"""The replies whose quote lost part of its sentence: ids, never a text.

`mode` is observed or shown; what was observed has no state to go through, and is labelled later:
right, wrong, or dropped where nobody can judge it any more. A
row is there before its hint is posted, so that no second process posts another. `hint_message_id`
is null until then, and again once the hint was deleted.
"""


def _statements(name: str, key: str) -> Table:
    """Return the table of what servers say of one kind of thing now; `key` names the thing."""
    return Table(
        name,
        metadata,
        guild_id(primary_key=True),
        Column(key, String(90), primary_key=True),
        Column("statement", Text),
        Column("revision", Integer, nullable=False),
        member_id("changed_by", Forgetting.SETS_NULL),
        Column("changed_at", UtcDateTime, nullable=False),
    )


def _statement_changes(name: str, key: str) -> Table:
    """Return the table of the changes of such statements."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        guild_id(),
        Column(key, String(90), nullable=False),
        Column("statement_before", Text),
        Column("statement_after", Text),
        Column("revision", Integer, nullable=False),
        member_id("changed_by", Forgetting.SETS_NULL),
        Column("changed_at", UtcDateTime, nullable=False),
        Column("undoes", Integer),
        UniqueConstraint("undoes"),
        Index(None, "guild_id", "id"),
        sqlite_autoincrement=True,  # numbers are how others notice a change: none is given twice
    )


own_figures = _statements("own_figures", "figure_id")
"""What a server says of figures now: its own ones, and curated ones that it does not show.

`statement` is a JSON object, null where the server says nothing of the figure any more.
"""

own_figure_changes = _statement_changes("own_figure_changes", "figure_id")
"""Each change of a server's figures that was ever made; no line is ever rewritten."""

figure_proposals = Table(
    "figure_proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    member_id("author_id", Forgetting.DELETES_ROW),
    Column("statement", Text),
    Column("said", Text),
    Column("state", String(20), nullable=False),
    Column("reason", Text),
    Column("figure_id", String(90)),
    member_id("decided_by", Forgetting.SETS_NULL),
    Column("created_at", UtcDateTime, nullable=False),
    Column("decided_at", UtcDateTime),
    Index(None, "guild_id", "state", "id"),
    sqlite_autoincrement=True,  # buttons name them by number: none is given twice
)
"""The figures that members propose, decided on once.

`statement` is the figure that was proposed, or `said` the sentence that a figure is asked for;
`figure_id` is what an approved one became.
"""

postings = Table(
    "postings",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    guild_id(),
    Column("channel_id", BigInteger, nullable=False),
    Column("posted_at", UtcDateTime, nullable=False),
    Column("state", String(20), nullable=False),
    Column("due_at", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Index(None, "guild_id", "channel_id"),
    Index(None, "posted_at"),
    Index(None, "state", "due_at"),
)
"""The public cards with figures, and how far the marking of corrected ones has come.

Whoever marks a card moves `due_at` ahead first, so that nobody else does; should they die, it is
due again then.
"""

posted_figures = Table(
    "posted_figures",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    guild_id(),
    Column("figure", String(90), nullable=False),
    Column("digest", String(16), nullable=False),
    Column("plan", Boolean, nullable=False),
    Column("shown_for", Date),
    Column("correction", String(16)),
    Column("corrected_on", Date),
    Column("corrected_at", UtcDateTime),
    Index(None, "guild_id", "figure"),
)
"""Which numbers a card shows, in their order: the figure's id and a digest, never the number.

`shown_for` is the day that was asked about, null for the present. `correction` is a digest of what
the card is to say of the number, null where that still holds; `corrected_on` and `corrected_at` are
the day and the moment since when.
"""

stances = Table(
    "stances",
    metadata,
    guild_id(primary_key=True),
    Column("topic", String(90), primary_key=True),
    member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
    Column("viewpoint", String(20), nullable=False),
    Column("viewpoint_before", String(20)),
    Column("since", UtcDateTime, nullable=False),
    Index(None, "member_id"),
)
"""Which view of a topic a member leans to in a server, and to which one they did before, if any."""

stance_changes = Table(
    "stance_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    Column("topic", String(90), nullable=False),
    member_id("member_id", Forgetting.DELETES_ROW),
    Column("viewpoint_before", String(20)),
    Column("viewpoint_after", String(20)),
    Column("changed_at", UtcDateTime, nullable=False),
    Index(None, "guild_id", "topic", "changed_at"),
    sqlite_autoincrement=True,  # a member's changes are numbered in their order
)
"""How a member came to lean so; null before the first answer, and after a withdrawal.

What follows within minutes is one change with what was before it, unless a debate was opened or
closed in between.
"""

debates = Table(
    "debates",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    Column("topic", String(90), nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("state", String(20), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("stepped_at", UtcDateTime, nullable=False),
    Index(
        None,
        "guild_id",
        "topic",
        unique=True,
        sqlite_where=text("state IN ('opening', 'open', 'closing')"),
        postgresql_where=text("state IN ('opening', 'open', 'closing')"),
    ),
    Index(None, "guild_id", "state"),
    sqlite_autoincrement=True,  # a number means one debate for ever: none is given twice
)
"""The topics that were opened as threads; one at a time for each topic of a server.

A row is there before its card is posted, so that no second process posts another. `stepped_at` is
when its last step was begun: whoever takes a step over has to find it unchanged.
"""

arguments = Table(
    "arguments",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    Column("topic", String(90), nullable=False),
    Column("viewpoint", String(20), nullable=False),
    member_id("author_id", Forgetting.DELETES_ROW),
    Column("submitted", Text, nullable=False),
    Column("approved", Text),
    Column("state", String(20), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("reason", Text),
    Column("note_channel_id", BigInteger),
    Column("note_id", BigInteger),
    member_id("approved_by", Forgetting.SETS_NULL),
    member_id("decided_by", Forgetting.SETS_NULL),
    Column("created_at", UtcDateTime, nullable=False),
    Column("approved_at", UtcDateTime),
    Column("decided_at", UtcDateTime),
    Index(None, "guild_id", "state", "id"),
    Index(None, "guild_id", "topic", "state"),
    sqlite_autoincrement=True,  # buttons name them by number: none is given twice
)
"""The arguments that members submit, and what became of each.

`submitted` and `approved` are JSON objects: what its author wrote, and what was published, null
where nothing was. `revision` counts what the author made of it; the note is the message that tells
moderators of it in their channel.
"""


def _argument_id() -> Column[int]:
    """Return the column of what hangs on an argument, and goes with it."""
    goes = ForeignKey("arguments.id", ondelete="CASCADE")
    return Column("argument_id", Integer, goes, primary_key=True, autoincrement=False)


argument_marks = Table(
    "argument_marks",
    metadata,
    _argument_id(),
    member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
    guild_id(),
    Column("marked_at", UtcDateTime, nullable=False),
    Index(None, "member_id"),
    Index(None, "guild_id"),
)
"""Who calls an argument a fair statement of its view."""

argument_reports = Table(
    "argument_reports",
    metadata,
    _argument_id(),
    member_id("member_id", Forgetting.DELETES_ROW, primary_key=True),
    guild_id(),
    Column("reason", Text),
    Column("reported_at", UtcDateTime, nullable=False),
    Column("settled", Boolean, nullable=False),
    Index(None, "member_id"),
    Index(None, "guild_id", "settled", "argument_id"),
)
"""Who reported a published argument and why; `settled` once a moderator has looked at it."""

argument_decisions = Table(
    "argument_decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("argument_id", Integer, ForeignKey("arguments.id", ondelete="CASCADE"), nullable=False),
    guild_id(),
    Column("decision", String(20), nullable=False),
    member_id("decided_by", Forgetting.SETS_NULL),
    Column("decided_at", UtcDateTime, nullable=False),
    Index(None, "argument_id", "id"),
    Index(None, "guild_id"),
    sqlite_autoincrement=True,  # an argument's decisions are numbered in their order
)
"""Each decision on an argument that was ever made; no line is ever rewritten."""

own_topics = _statements("own_topics", "topic_id")
"""What a server says of topics now: its own ones, and curated ones settled or retired here.

`statement` is a JSON object, null where the server says nothing of the topic any more.
"""

own_topic_changes = _statement_changes("own_topic_changes", "topic_id")
"""Each change of a server's topics that was ever made; no line is ever rewritten."""

topic_drafts = Table(
    "topic_drafts",
    metadata,
    guild_id(primary_key=True),
    member_id("author_id", Forgetting.DELETES_ROW, primary_key=True),
    Column("topic_id", String(90), primary_key=True),
    Column("typed", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    Column("proposal_id", Integer),
    Column("drafted", Boolean, nullable=False, server_default=false()),
)
"""What somebody is writing, by the topic that it edits; empty for a new one.

`proposal_id` is the proposal that is decided on once this is published. What a model `drafted`
stays marked here whatever becomes of its proposal.
"""

topic_proposals = Table(
    "topic_proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    guild_id(),
    member_id("author_id", Forgetting.DELETES_ROW),
    Column("typed", Text, nullable=False),
    Column("why", Text),
    Column("drafted", Boolean, nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text),
    Column("topic_id", String(90)),
    member_id("decided_by", Forgetting.SETS_NULL),
    Column("created_at", UtcDateTime, nullable=False),
    Column("decided_at", UtcDateTime),
    Index(None, "guild_id", "state", "id"),
    sqlite_autoincrement=True,  # buttons name them by number: none is given twice
)
"""The topics that members propose, or that a model drafted for a moderator; decided on once.

`topic_id` is what an approved one became.
"""

digest_schedules = Table(
    "digest_schedules",
    metadata,
    guild_id(primary_key=True),
    Column("at", String(5), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("days", String(7), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("next_at", UtcDateTime),
    Index(None, "next_at"),
)
"""When each server's editions are due, as it is followed; `days` are numbers, Monday's is 0.

What fell due up to `since` is accounted for; it only moves once the editions are written.
"""

editions = Table(
    "editions",
    metadata,
    guild_id(primary_key=True),
    Column("day", Date, primary_key=True),
    Column("state", String(20), nullable=False),
    Column("channel_id", BigInteger),
    Column("message_id", BigInteger),
    Column("parcel", Text),
    Column("figure", String(90)),
    Column("topic", String(90)),
    Column("shown", Text, nullable=False),
    Column("claimed_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("due_at", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Index(None, "due_at"),
)
"""The editions of the digest, by the local date for which each was scheduled.

A row is there, with all that is to be posted in its `parcel`, before its message is; whoever takes
a step moves `due_at` ahead, and finds it unchanged, so that nobody else takes it too. `shown` is a
JSON object: the ids of the figures that an edition gives and of the sources that it cites, and up
to when messages were counted for it.
"""
