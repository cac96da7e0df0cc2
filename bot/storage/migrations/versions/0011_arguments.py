"""Keep the arguments that members submit, who calls them fair, and who reports them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Create the tables of arguments, of marks and of reports."""
    op.create_table(
        "arguments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(90), nullable=False),
        sa.Column("viewpoint", sa.String(20), nullable=False),
        sa.Column("author_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("submitted", sa.Text(), nullable=False),
        sa.Column("approved", sa.Text(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note_channel_id", sa.BigInteger(), nullable=True),
        sa.Column("note_id", sa.BigInteger(), nullable=True),
        sa.Column("approved_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("decided_by", sa.BigInteger(), autoincrement=False, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arguments")),
        sqlite_autoincrement=True,
    )
    for column in ("author_id", "approved_by", "decided_by"):
        op.create_index(op.f(f"ix_arguments_{column}"), "arguments", [column])
    op.create_index(
        op.f("ix_arguments_guild_id_state_id"), "arguments", ["guild_id", "state", "id"]
    )
    op.create_index(
        op.f("ix_arguments_guild_id_topic_state"), "arguments", ["guild_id", "topic", "state"]
    )
    op.create_table(
        "argument_marks",
        *_whose("argument_marks"),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index(op.f("ix_argument_marks_member_id"), "argument_marks", ["member_id"])
    op.create_index(op.f("ix_argument_marks_guild_id"), "argument_marks", ["guild_id"])
    op.create_table(
        "argument_reports",
        *_whose("argument_reports"),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
    )
    op.create_index(op.f("ix_argument_reports_member_id"), "argument_reports", ["member_id"])
    op.create_index(
        op.f("ix_argument_reports_guild_id_settled_argument_id"),
        "argument_reports",
        ["guild_id", "settled", "argument_id"],
    )


def _whose(table: str) -> list[sa.schema.SchemaItem]:
    """Return what says which argument a row is about, whose it is, and where."""
    return [
        sa.Column("argument_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("argument_id", "member_id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(
            ["argument_id"],
            ["arguments.id"],
            name=op.f(f"fk_{table}_argument_id"),
            ondelete="CASCADE",
        ),
    ]
