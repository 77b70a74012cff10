"""How many workers, or the address of a scheduler, in; a client that hands them tasks out. Dask's own is all here.

Whoever reaches a scheduler's port has it run what they like: a local one listens on this machine alone, and one
further off is spoken to over TLS unless the caller insists.
"""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import dask
from distributed import Client, LocalCluster, Security, get_worker

from timeline.batch import work
from timeline.batch.errors import BatchError, OtherVersionError
from timeline.batch.plan import Wanted
from timeline.catalogue import worded

LOOPBACK: Final = "127.0.0.1"
SETTINGS: Final = {
    # Dask ends a task when it has ended more workers than this.
    "distributed.scheduler.allowed-failures": 1,
    # No task waits at a worker that may be ended by the one before it.
    "distributed.scheduler.worker-saturation": 1.0,
    # Nothing is kept at a worker that could be moved to the disk; one that takes too much is ended by its nanny.
    "distributed.worker.memory.target": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.pause": False,
    # An article that holds the interpreter for minutes is slow, not dead; what is not heard of for longer is replaced.
    "distributed.scheduler.worker-ttl": "15 minutes",
    "distributed.worker.profile.enabled": False,
}
_UNINTERRUPTED: Final = """
import signal

def dask_setup(worker):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
"""
"""Run by each worker on this machine: Ctrl-C is for the one that hands out the tasks, which ends the others."""
_PATIENCE: Final = 30.0
"""Seconds to wait for a scheduler to answer."""
_SECONDS_TO_END: Final = 5.0
"""Seconds in which workers are to end before they are made to."""


@dataclass(frozen=True, slots=True)
class Tls:
    """The files of a connection that others can neither read nor take part in: authority, certificate, key."""

    authority: str
    certificate: str
    key: str


def is_open(address: str) -> bool:
    """Whether anybody on the way to a scheduler's address could take part: it is neither TLS nor of this machine."""
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if parts.scheme in ("tls", "wss"):
        return False
    host = parts.hostname or ""
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


@contextmanager
def local(workers: int) -> Iterator[Client]:
    """That many processes on this machine, each replaced when it ends. Raises BatchError where they do not start."""
    with dask.config.set(SETTINGS):
        try:
            cluster = _started(workers)
        except RuntimeError as cause:
            raise BatchError(
                worded(
                    "The workers did not start ({cause}). Run the same command again, with fewer --workers "
                    "where memory is short.",
                    cause=cause,
                )
            ) from cause
        try:
            with _client(cluster) as client:
                yield client
        finally:
            # On a busy machine they end later than that; what was done is done.
            with suppress(TimeoutError):
                cluster.close(timeout=_SECONDS_TO_END)


def _started(workers: int) -> LocalCluster:
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host=LOOPBACK,
        dashboard_address=None,
        worker_dashboard_address=None,
        silence_logs=logging.CRITICAL,
        preload=[_UNINTERRUPTED, *dask.config.get("distributed.worker.preload")],
    )


@contextmanager
def remote(address: str, tls: Tls | None = None) -> Iterator[Client]:
    """The workers of a scheduler that is running. Raises BatchError where it does not answer."""
    security = tls and Security(
        tls_ca_file=tls.authority, tls_client_cert=tls.certificate, tls_client_key=tls.key, require_encryption=True
    )
    with dask.config.set(SETTINGS):
        try:
            client = _client(address, security=security, timeout=_PATIENCE)
        except TypeError as cause:  # TLS without the files that it needs
            raise BatchError(
                worded(
                    "{address} asks for a certificate: give --tls-ca, --tls-cert and --tls-key, or correct "
                    "--scheduler.",
                    address=address,
                )
            ) from cause
        except (OSError, ValueError) as cause:
            raise BatchError(
                worded(
                    "No scheduler answers at {address} ({cause}). Start it, or correct --scheduler.",
                    address=address,
                    cause=cause,
                )
            ) from cause
        with client:
            yield client


def _client(place: Any, **options: Any) -> Client:
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)
    return Client(place, set_as_default=False, **options)


def versions(client: Client) -> dict[str, str]:
    """The version of the program at each worker by its address, empty where it has none that knows this module."""
    # By value, for a worker's version may not have the module that a name would lead to.
    found = client.run(lambda: __import__("timeline.edition", fromlist=["edition"]).edition(), on_error="return")
    return {address: each if isinstance(each, str) else "" for address, each in found.items()}


def run(path: str, task: str, wanted: Wanted) -> work.TaskOutcome:
    """`work.run`, which tells which worker has another version."""
    with _telling_where():
        return work.run(path, task, wanted)


def alone(path: str, task: str, number: int, wanted: Wanted) -> work.Row:
    """`work.alone`, which tells which worker has another version."""
    with _telling_where():
        return work.alone(path, task, number, wanted)


@contextmanager
def _telling_where() -> Iterator[None]:
    try:
        yield
    except OtherVersionError as error:
        raise OtherVersionError(str(error), get_worker().address) from None
