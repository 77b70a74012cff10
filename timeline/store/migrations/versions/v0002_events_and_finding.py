"""Events, actors, decisions, collections and imports beside the articles; indexes of words and of copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NOW = sa.func.current_timestamp()


def upgrade() -> None:
    """From articles and corrections alone. The indexes are filled when the library is opened."""
    _widen_articles()
    _make_extractions()
    _make_actors()
    _make_shingles()
    _make_decisions()
    _make_collections()
    _make_imports()
    for name, of in (("article_words", "articles"), ("event_words", "events")):
        _make_index_of_words(name, of)


def downgrade() -> None:
    """To articles and corrections alone."""
    for name in ("event_words", "article_words"):
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER {name}_deleted")
        op.drop_table(name)
    for name in (
        "import_items",
        "imports",
        "collected",
        "collections",
        "decisions",
        "shingles",
        "participations",
        "appearances",
        "actors",
        "events",
        "extractions",
    ):
        op.drop_table(name)
    with op.batch_alter_table("articles") as articles:
        for name in ("outlet", "copy_group", "removed_at", "indexed"):
            articles.drop_index(f"ix_articles_{name}")
        for name in ("outlet", "copy_group", "failure", "removed_at", "indexed"):
            articles.drop_column(name)


def _widen_articles() -> None:
    op.add_column("articles", sa.Column("outlet", sa.String(255), nullable=True))
    op.add_column("articles", sa.Column("copy_group", sa.Integer(), nullable=True))
    op.add_column("articles", sa.Column("failure", sa.Text(), nullable=True))
    op.add_column("articles", sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("articles", sa.Column("indexed", sa.Integer(), server_default=sa.text("0"), nullable=False))
    for name in ("outlet", "copy_group", "removed_at", "indexed"):
        op.create_index(f"ix_articles_{name}", "articles", [name])


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _of(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(f"{name}_id", sa.Integer(), nullable=optional)


def _key(table: str, name: str, other: str, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{name}_id"], [f"{other}.id"], name=f"fk_{table}_{name}_id_{other}", ondelete=ondelete
    )


def _make_extractions() -> None:
    op.create_table(
        "extractions",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_extractions"),
        _key("extractions", "article", "articles"),
    )
    op.create_table(
        "events",
        _id(),
        _of("article"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("begin", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("type", sa.String(16), nullable=True),
        sa.Column("certainty", sa.String(16), nullable=False),
        sa.Column("modality", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        _key("events", "article", "articles"),
    )
    op.create_index("ix_events_article_id", "events", ["article_id"])
    op.create_index("ix_events_begin", "events", ["begin"])
    op.create_index("ix_events_type_article_id", "events", ["type", "article_id"])


def _make_actors() -> None:
    op.create_table(
        "actors",
        _id(),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actors"),
        sa.UniqueConstraint("key", name="uq_actors_key"),
    )
    op.create_table(
        "appearances",
        _of("actor"),
        _of("article"),
        sa.PrimaryKeyConstraint("actor_id", "article_id", name="pk_appearances"),
        _key("appearances", "actor", "actors"),
        _key("appearances", "article", "articles"),
    )
    op.create_index("ix_appearances_article_id", "appearances", ["article_id"])
    op.create_table(
        "participations",
        _of("actor"),
        _of("event"),
        sa.PrimaryKeyConstraint("actor_id", "event_id", name="pk_participations"),
        _key("participations", "actor", "actors"),
        _key("participations", "event", "events"),
    )
    op.create_index("ix_participations_event_id", "participations", ["event_id"])


def _make_shingles() -> None:
    op.create_table(
        "shingles",
        sa.Column("hash", sa.BigInteger(), nullable=False),
        _of("article"),
        sa.PrimaryKeyConstraint("hash", "article_id", name="pk_shingles"),
        _key("shingles", "article", "articles"),
    )
    op.create_index("ix_shingles_article_id", "shingles", ["article_id"])


def _make_decisions() -> None:
    op.create_table(
        "decisions",
        _id(),
        _of("article"),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        _key("decisions", "article", "articles"),
    )
    op.create_index("ix_decisions_article_id", "decisions", ["article_id"])


def _make_collections() -> None:
    op.create_table(
        "collections",
        _id(),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("query", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_collections"),
        sa.UniqueConstraint("name", name="uq_collections_name"),
    )
    op.create_table(
        "collected",
        _of("collection"),
        _of("article"),
        sa.PrimaryKeyConstraint("collection_id", "article_id", name="pk_collected"),
        _key("collected", "collection", "collections"),
        _key("collected", "article", "articles"),
    )
    op.create_index("ix_collected_article_id", "collected", ["article_id"])


def _make_imports() -> None:
    op.create_table(
        "imports",
        _id(),
        sa.Column("begun_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
    )
    op.create_table(
        "import_items",
        _id(),
        _of("import"),
        _of("article", optional=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_items"),
        _key("import_items", "import", "imports"),
        _key("import_items", "article", "articles", "CASCADE"),
    )
    op.create_index("ix_import_items_import_id", "import_items", ["import_id"])
    op.create_index("ix_import_items_article_id", "import_items", ["article_id"])


def _make_index_of_words(name: str, of: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(words, tokenize = 'ascii', detail = 'none')")
        op.execute(
            f"CREATE TRIGGER {name}_deleted AFTER DELETE ON {of} BEGIN DELETE FROM {name} WHERE rowid = old.id; END"
        )
        return
    op.execute(
        f"CREATE TABLE {name} (rowid INTEGER CONSTRAINT pk_{name} PRIMARY KEY REFERENCES {of} (id) ON DELETE CASCADE, "
        "words TEXT NOT NULL, vector TSVECTOR NOT NULL)"
    )
    op.execute(f"CREATE INDEX ix_{name}_vector ON {name} USING gin (vector)")
