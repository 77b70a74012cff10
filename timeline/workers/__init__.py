"""Articles in, Timelines out of processes that can be stopped, one person's turn after the other's.

Open one desk a server, ask it from any thread, and leave when nobody waits any more::

    desk = Desk()
    with desk.ask(article, owner=session_id) as job:      # leaving early stops the reading, unless others wait too
        while not job.wait(0.5):
            print(desk.place(job), "articles are read before this one")
        timeline = job.result()                           # raises ReadingStopped or ReadingFailed
"""

from timeline.workers.desk import Desk, Job
from timeline.workers.outcome import Fault, ReadingFailed, ReadingStopped, Why
from timeline.workers.turns import Turns

__all__ = ["Desk", "Fault", "Job", "ReadingFailed", "ReadingStopped", "Turns", "Why"]
