"""How long many people who paste at once wait, and what memory the server takes, before, meanwhile and after.

python -m benchmarks.crowd [PEOPLE] [--at URL PROCESS]

Each opens the page as a browser does, without drawing it; then all paste an article of their own at the same moment.
Without ``--at`` the app is served for the measurement; a server of another version is measured by its address and the
number of its process.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from statistics import median

import click
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.served import Served
from timeline.page.cached import samples

FORGOTTEN_AFTER = 150
"""Seconds after which Streamlit has forgotten a page that was closed: it keeps it for two minutes, for a reload."""


class Person:
    """Somebody with the page open."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._ids: dict[str, str] = {}

    async def open(self) -> float:
        """Seconds until the page stands."""
        return await self._run([])

    async def paste(self, text: str) -> float:
        """Seconds from the press of the button until the chart of this text has come."""
        return await self._run(
            [
                WidgetState(id=self._ids["Article text"], string_value=text),
                WidgetState(id=self._ids["Publication date"], string_value="2023-09-12"),
                WidgetState(id=self._ids["Draw timeline"], trigger_value=True),
            ]
        )

    async def _run(self, states: Iterable[WidgetState]) -> float:
        message = BackMsg()
        message.rerun_script.widget_states.widgets.extend(states)
        message.rerun_script.query_string = ""
        began, drawn, said = time.perf_counter(), 0.0, [""]
        await self._connection.send(message.SerializeToString())
        while True:
            data = await self._connection.recv()
            answer = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
            if answer.WhichOneof("type") == "delta":
                element = answer.delta.new_element
                kind = element.WhichOneof("type")
                if kind in ("text_area", "text_input", "button"):
                    widget = getattr(element, kind)
                    self._ids[widget.label] = widget.id
                elif kind == "plotly_chart":
                    drawn = time.perf_counter() - began
                elif kind in ("alert", "text"):
                    said.append(getattr(element, kind).body)
            elif answer.WhichOneof("type") == "script_finished":
                if not drawn:
                    raise RuntimeError(f"no chart came, but: {' '.join(said)}")
                return drawn


async def crowd(address: str, people: int, process: int) -> None:
    """Print a row a measure."""
    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    texts = [article.text for article in samples().values()]
    connections = [await connect(url, max_size=None) for _ in range(people)]
    persons = [Person(connection) for connection in connections]
    for person in persons:
        await person.open()
    _say("memory with all pages open", f"{memory(process):.0f} MB")
    _say("one who pastes alone", f"{await persons[0].paste(f'Alone. {texts[0]}'):.2f} s")
    asked = [person.paste(f"{number}. {texts[number % len(texts)]}") for number, person in enumerate(persons)]
    waits = await asyncio.gather(*asked)
    _say(f"{people} who paste at once", f"{median(waits):.2f} s in the middle, {max(waits):.2f} s at worst")
    _say("memory after that", f"{memory(process):.0f} MB")
    for connection in connections:
        await connection.close()
    await asyncio.sleep(FORGOTTEN_AFTER)
    newcomer = await connect(url, max_size=None)
    await Person(newcomer).open()
    _say("memory with all pages closed", f"{memory(process):.0f} MB")
    await newcomer.close()


def memory(process: int) -> float:
    """Megabytes that a process and those it started take, what they share counted once."""
    return sum(_share(each) for each in _family(process)) / 1024


def _family(process: int) -> Iterable[int]:
    yield process
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def _share(process: int) -> int:
    """Kilobytes; memory that several share is counted to each in equal parts."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _say(what: str, figure: str) -> None:
    click.echo(f"{what:<32}{figure}")


@click.command()
@click.argument("people", default=50)
@click.option("--at", nargs=2, type=(str, int), help="address and process of a server that runs already")
def main(people: int, at: tuple[str, int] | None) -> None:
    """Measure, with a server of our own unless one is given."""
    served = Served("streamlit_app.py")
    with nullcontext(at[0]) if at else served as address:
        asyncio.run(crowd(address, people, at[1] if at else served.process))


if __name__ == "__main__":
    sys.exit(main())
