"""Keep which topics are debated where, and how far each debate has come."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the table of debates."""
    op.create_table(
        "debates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.String(90), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stepped_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debates")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_debates_guild_id_topic"),
        "debates",
        ["guild_id", "topic"],
        unique=True,
        sqlite_where=sa.text("state IN ('opening', 'open', 'closing')"),
        postgresql_where=sa.text("state IN ('opening', 'open', 'closing')"),
    )
    op.create_index(op.f("ix_debates_guild_id_state"), "debates", ["guild_id", "state"])
