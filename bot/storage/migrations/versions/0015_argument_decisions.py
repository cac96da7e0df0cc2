"""Keep every decision on an argument: until now a later one took the place of an earlier one."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Create the table of decisions, with those that arguments still tell of."""
    op.create_table(
        "argument_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("argument_id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("decision", sa.String(20), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_argument_decisions")),
        sa.ForeignKeyConstraint(
            ["argument_id"],
            ["arguments.id"],
            name=op.f("fk_argument_decisions_argument_id"),
            ondelete="CASCADE",
        ),
        sqlite_autoincrement=True,
    )
    for name, columns in (
        ("argument_id_id", ["argument_id", "id"]),
        ("decided_by", ["decided_by"]),
        ("guild_id", ["guild_id"]),
    ):
        op.create_index(op.f(f"ix_argument_decisions_{name}"), "argument_decisions", columns)
    op.execute(
        "INSERT INTO argument_decisions"
        " (argument_id, guild_id, decision, decided_by, decided_at)"
        " SELECT id, guild_id,"
        " CASE WHEN approved = submitted THEN 'approved' ELSE 'amended' END,"
        " approved_by, approved_at FROM arguments WHERE approved_at IS NOT NULL ORDER BY id"
    )
    op.execute(
        "INSERT INTO argument_decisions"
        " (argument_id, guild_id, decision, decided_by, decided_at)"
        " SELECT id, guild_id, state, decided_by, decided_at FROM arguments"
        " WHERE state IN ('rejected', 'withdrawn', 'removed') ORDER BY id"
    )
