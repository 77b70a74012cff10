"""A text that several outlets print is an article of each of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """From one article a text."""
    op.add_column("articles", sa.Column("printed_by", sa.String(255), nullable=True))


def downgrade() -> None:
    """To that. Prints of other outlets stay, each an article that no text is known by."""
    op.drop_column("articles", "printed_by")
