"""An older library in, one with the tables of today out; run by Alembic when a library is opened."""
