"""How Alembic reaches the library: over the connection it is given, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from timeline.store.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
