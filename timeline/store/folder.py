"""Where a user's articles and corrections are kept."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

DATA_FOLDER_SETTING = "TIMELINE_DATA_DIR"
"""Environment variable that names the folder to keep articles and corrections in."""


def data_folder() -> Path:
    """The folder a setting names, else the system's own place for a user's data; it need not exist yet."""
    if named := os.environ.get(DATA_FOLDER_SETTING):
        return Path(named).expanduser()
    return user_data_path("timeline", appauthor=False)
