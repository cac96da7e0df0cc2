"""Remember at which moment a number was found to be corrected, so that a digest tells it once."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add the column; what was found before is told by no digest."""
    op.add_column(
        "posted_figures", sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=True)
    )
