"""Keep the topics that are proposed, and which of them a draft is to become of."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Create the table of proposals, and name and mark them in drafts."""
    op.create_table(
        "topic_proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("drafted", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("topic_id", sa.String(90), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_topic_proposals_author_id"), "topic_proposals", ["author_id"])
    op.create_index(op.f("ix_topic_proposals_decided_by"), "topic_proposals", ["decided_by"])
    op.create_index(
        op.f("ix_topic_proposals_guild_id_state_id"),
        "topic_proposals",
        ["guild_id", "state", "id"],
    )
    op.add_column("topic_drafts", sa.Column("proposal_id", sa.Integer(), nullable=True))
    op.add_column(
        "topic_drafts",
        sa.Column("drafted", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
