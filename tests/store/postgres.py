"""A PostgreSQL of the tests' own: made from the system's programs in a folder of its own, reached by a socket there."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL

from timeline.store import postgres

_OWNER = "nobody"
"""Who runs it where root runs the tests: PostgreSQL refuses root."""
_QUICK = "-c fsync=off -c full_page_writes=off -c listen_addresses=''"


def programs() -> Path | None:
    """The folder of the newest PostgreSQL server that is installed as Debian does, or on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: int(each.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextmanager
def server() -> Iterator[URL]:
    """The address of its database ``postgres``. Skips the test where no PostgreSQL is installed."""
    bin = programs()
    if bin is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            os.chown(folder, pwd.getpwnam(_OWNER).pw_uid, -1)
        _run(bin / "initdb", "-D", name + "/data", "-U", "team", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        socket = str(folder / ".s.PGSQL.5432")
        url = postgres.address(f"postgresql://team@/postgres?unix_sock={socket}")
        start(url)
        try:
            yield url
        finally:
            stop(url)


def start(url: URL) -> None:
    """Lets the server at this address run, which ran before, or was only just made."""
    folder = _folder(url)
    options = ("-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", f"{_QUICK} -k {folder}")
    _run(_programs() / "pg_ctl", "start", *options)


def stop(url: URL) -> None:
    """Ends the server as a machine does that loses its power."""
    _run(_programs() / "pg_ctl", "stop", "-D", f"{_folder(url)}/data", "-m", "immediate")


def _folder(url: URL) -> Path:
    return Path(str(url.query["unix_sock"])).parent


def _programs() -> Path:
    found = programs()
    assert found is not None
    return found


def _run(*command: str | Path) -> None:
    owner = ["setpriv", f"--reuid={_OWNER}", "--clear-groups"] if os.geteuid() == 0 else []
    subprocess.run([*owner, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/", timeout=60)
