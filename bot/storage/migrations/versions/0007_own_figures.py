"""Keep the figures of servers' own, every change of them, and what members propose."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the tables of figures, of their changes and of proposals."""
    op.create_table(
        "own_figures",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("figure_id", sa.String(90), nullable=False),
        sa.Column("statement", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "figure_id", name=op.f("pk_own_figures")),
    )
    op.create_index(op.f("ix_own_figures_changed_by"), "own_figures", ["changed_by"])
    op.create_table(
        "own_figure_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("figure_id", sa.String(90), nullable=False),
        sa.Column("statement_before", sa.Text(), nullable=True),
        sa.Column("statement_after", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_figure_changes")),
        sa.UniqueConstraint("undoes", name=op.f("uq_own_figure_changes_undoes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_own_figure_changes_changed_by"), "own_figure_changes", ["changed_by"])
    op.create_index(
        op.f("ix_own_figure_changes_guild_id_id"), "own_figure_changes", ["guild_id", "id"]
    )
    op.create_table(
        "figure_proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("statement", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("figure_id", sa.String(90), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_figure_proposals_author_id"), "figure_proposals", ["author_id"])
    op.create_index(op.f("ix_figure_proposals_decided_by"), "figure_proposals", ["decided_by"])
    op.create_index(
        op.f("ix_figure_proposals_guild_id_state_id"),
        "figure_proposals",
        ["guild_id", "state", "id"],
    )
