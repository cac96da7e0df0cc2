"""Keep which public cards show which figures, so that corrections reach them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the tables of cards and of the numbers on them."""
    op.create_table(
        "postings",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_postings")),
    )
    op.create_index(op.f("ix_postings_guild_id_channel_id"), "postings", ["guild_id", "channel_id"])
    op.create_index(op.f("ix_postings_posted_at"), "postings", ["posted_at"])
    op.create_index(op.f("ix_postings_state_due_at"), "postings", ["state", "due_at"])
    op.create_table(
        "posted_figures",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("figure", sa.String(90), nullable=False),
        sa.Column("digest", sa.String(16), nullable=False),
        sa.Column("plan", sa.Boolean(), nullable=False),
        sa.Column("shown_for", sa.Date(), nullable=True),
        sa.Column("correction", sa.String(16), nullable=True),
        sa.Column("corrected_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("message_id", "place", name=op.f("pk_posted_figures")),
    )
    op.create_index(
        op.f("ix_posted_figures_guild_id_figure"), "posted_figures", ["guild_id", "figure"]
    )
