"""Keep where members stand on topics, and how they came to."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the tables of stances and of their changes."""
    op.create_table(
        "stances",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(90), nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("viewpoint", sa.String(20), nullable=False),
        sa.Column("viewpoint_before", sa.String(20), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "topic", "member_id", name=op.f("pk_stances")),
    )
    op.create_index(op.f("ix_stances_member_id"), "stances", ["member_id"])
    op.create_table(
        "stance_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.String(90), nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("viewpoint_before", sa.String(20), nullable=True),
        sa.Column("viewpoint_after", sa.String(20), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stance_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_stance_changes_member_id"), "stance_changes", ["member_id"])
    op.create_index(
        op.f("ix_stance_changes_guild_id_topic_changed_at"),
        "stance_changes",
        ["guild_id", "topic", "changed_at"],
    )
