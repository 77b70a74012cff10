"""What can keep a batch from going on, each a sentence that says what to do."""

from __future__ import annotations


class BatchError(Exception):
    """The batch cannot begin or go on; what was done stays done, and the same command goes on from there."""


class OtherVersionError(Exception):
    """A worker of another version of the program was given a task; as a string, its version."""
