"""Remember which changes were made though they were not earned."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column to the history; nothing before was insisted on."""
    op.add_column(
        "configuration_changes",
        sa.Column("insisted", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
