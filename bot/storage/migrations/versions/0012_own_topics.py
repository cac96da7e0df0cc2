"""Keep the topics of servers' own, every change of them, and what is being written."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Create the tables of topics, of their changes and of drafts."""
    op.create_table(
        "own_topics",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic_id", sa.String(90), nullable=False),
        sa.Column("statement", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "topic_id", name=op.f("pk_own_topics")),
    )
    op.create_index(op.f("ix_own_topics_changed_by"), "own_topics", ["changed_by"])
    op.create_table(
        "own_topic_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("topic_id", sa.String(90), nullable=False),
        sa.Column("statement_before", sa.Text(), nullable=True),
        sa.Column("statement_after", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_topic_changes")),
        sa.UniqueConstraint("undoes", name=op.f("uq_own_topic_changes_undoes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_own_topic_changes_changed_by"), "own_topic_changes", ["changed_by"])
    op.create_index(
        op.f("ix_own_topic_changes_guild_id_id"), "own_topic_changes", ["guild_id", "id"]
    )
    op.create_table(
        "topic_drafts",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("author_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic_id", sa.String(90), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "author_id", "topic_id", name=op.f("pk_topic_drafts")),
    )
