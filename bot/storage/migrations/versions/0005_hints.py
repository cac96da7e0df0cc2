"""Keep which replies were hinted at, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the table of hints."""
    op.create_table(
        "hints",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("reply_id", sa.BigInteger(), nullable=False),
        sa.Column("original_id", sa.BigInteger(), nullable=False),
        sa.Column("original_channel_id", sa.BigInteger(), nullable=False),
        sa.Column("replier_id", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("quoted_id", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("mode", sa.String(20), nullable=False),
        sa.Column("hint_message_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=True),
        sa.Column("label", sa.String(20), nullable=True),
        sa.Column("labelled_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hints")),
        sa.UniqueConstraint("reply_id", name=op.f("uq_hints_reply_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_hints_guild_id_created_at"), "hints", ["guild_id", "created_at"])
    op.create_index(op.f("ix_hints_labelled_by"), "hints", ["labelled_by"])
    op.create_index(op.f("ix_hints_quoted_id"), "hints", ["quoted_id"])
    op.create_index(op.f("ix_hints_replier_id"), "hints", ["replier_id"])
