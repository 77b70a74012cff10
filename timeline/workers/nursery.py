"""Articles from the server in, what became of them out: the process that holds the language model for its workers.

``python -m timeline.workers.nursery DESCRIPTOR WORKERS MODULE:FUNCTION`` is started by `Desk` alone. It loads the
model once and forks the workers from itself, so that they share its memory and one that was stopped is replaced in
an instant. It has one thread, without which forking would not be safe. When the server ends, however that may be, its
end of the connection closes, and the nursery ends its workers and itself.
"""

from __future__ import annotations

import gc
import pickle
import signal
import sys
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess

from timeline.settings import WORKER_CHARACTERS, WORKER_IDLE_SECONDS
from timeline.workers.messages import Done, Read, Stop
from timeline.workers.outcome import Fault, Stopped, Why
from timeline.workers.worker import load, warm_up, work

Context = ForkContext | SpawnContext


def context() -> Context:
    """Forking where that is safe; elsewhere (macOS: its own libraries start threads) each worker loads by itself."""
    return get_context("fork") if sys.platform == "linux" else get_context("spawn")


@dataclass(slots=True)
class Worker:
    """A process that reads one article at a time, and what it is at."""

    process: BaseProcess
    connection: Connection
    order: Read | None = None
    characters: int = 0

    def end(self) -> int | None:
        """Ends the process, whatever it is at; its exit code."""
        self.process.kill()
        self.process.join()
        self.connection.close()
        return self.process.exitcode


class Nursery:
    """Gives orders to workers that are free and passes on what they answer."""

    def __init__(self, control: Connection, workers: int, target: str) -> None:
        self._control, self._target, self._context = control, target, context()
        self._workers: list[Worker] = []
        for _ in range(workers):
            self._hire()

    def run(self) -> None:
        """Until the server ends or closes its side."""
        try:
            while True:
                self._turn()
        except (EOFError, OSError):
            return
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            for worker in self._workers:
                worker.end()

    def _turn(self) -> None:
        used = [worker for worker in self._workers if worker.characters and worker.order is None]
        connections = [self._control, *(worker.connection for worker in self._workers)]
        ready = wait(connections, WORKER_IDLE_SECONDS if used else None)
        for worker in () if ready else used:
            self._replace(worker)
        for worker in [each for each in self._workers if each.connection in ready]:
            self._hear(worker)
        if self._control in ready:
            self._obey(self._control.recv())

    def _obey(self, message: Read | Stop) -> None:
        if isinstance(message, Read):
            worker = next((each for each in self._workers if each.order is None), None) or self._hire()
            worker.order = message
            worker.connection.send(message)
            return
        for worker in self._workers:
            if worker.order and worker.order.number == message.number:
                self._replace(worker, Stopped(Why.LEFT, worker.order.seconds))
                return

    def _hear(self, worker: Worker) -> None:
        """An answer, or the end of a worker that died or came to its limit."""
        try:
            answer = worker.connection.recv_bytes()
        except (EOFError, OSError):
            worker.process.join()
            seconds = worker.order.seconds if worker.order else 0.0
            timely = worker.process.exitcode != -signal.SIGALRM
            self._replace(worker, Stopped(Why.DIED if timely else Why.TIME, seconds))
            return
        self._answer(worker, answer)
        if worker.characters > WORKER_CHARACTERS:
            self._replace(worker)

    def _answer(self, worker: Worker, answer: bytes) -> None:
        if worker.order:
            worker.characters += worker.order.characters
            number, worker.order = worker.order.number, None
            self._control.send(Done(number, answer))

    def _replace(self, worker: Worker, answer: Stopped | None = None) -> None:
        """Another in the place of one that died, was stopped, or has read so much that its memory is wanted back."""
        worker.end()
        self._workers.remove(worker)
        if answer:
            self._answer(worker, pickle.dumps(answer))
        self._hire()

    def _hire(self) -> Worker:
        ours, theirs = self._context.Pipe()
        others = [self._control, ours, *(each.connection for each in self._workers)]
        inherited = [each.fileno() for each in others] if isinstance(self._context, ForkContext) else []
        process = self._context.Process(target=work, args=(theirs, self._target, inherited), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(Worker(process, ours))
        return self._workers[-1]


def main(descriptor: int, workers: int, target: str) -> None:
    """Serve until the server ends or says so. Ctrl-C is for the server, which then says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    control = Connection(descriptor)
    try:
        if isinstance(context(), ForkContext):
            warm_up(load(target))
            gc.collect()
            gc.freeze()
    except Exception as error:
        _answer_all(control, Fault.of(error))
        return
    Nursery(control, workers, target).run()


def _answer_all(control: Connection, fault: Fault) -> None:
    """Tell everybody why nothing can be read, as where the language model is not installed."""
    while True:
        try:
            message = control.recv()
        except (EOFError, OSError):
            return
        if isinstance(message, Read):
            control.send(Done(message.number, pickle.dumps(fault)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
