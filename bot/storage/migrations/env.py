"""Run by Alembic: apply the steps on the connection that `revisions` hands over."""

from alembic import context
from sqlalchemy import Connection

from bot.storage.revisions import VERSION_TABLE
from bot.storage.schema import metadata

connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
context.run_migrations()
