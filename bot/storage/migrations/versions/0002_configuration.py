"""Keep what moderators set, and every change of it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables of current settings and of their changes."""
    op.create_table(
        "configuration",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("scope_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("cog", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("values_set", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "scope_id", "cog", name=op.f("pk_configuration")),
    )
    op.create_index(op.f("ix_configuration_changed_by"), "configuration", ["changed_by"])
    op.create_table(
        "configuration_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("scope_id", sa.BigInteger(), nullable=False),
        sa.Column("cog", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("values_before", sa.Text(), nullable=False),
        sa.Column("values_after", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_configuration_changes")),
        sa.UniqueConstraint("undoes", name=op.f("uq_configuration_changes_undoes")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_configuration_changes_changed_by"), "configuration_changes", ["changed_by"]
    )
    op.create_index(
        op.f("ix_configuration_changes_guild_id_id"), "configuration_changes", ["guild_id", "id"]
    )
