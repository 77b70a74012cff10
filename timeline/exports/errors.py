"""What keeps an export from being made."""


class ExportError(Exception):
    """This format cannot be made here; the message says why and what to do."""
