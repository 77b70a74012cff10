"""A fault of the program in; our words for it and a report to take along out. The one place that tells of faults."""

from __future__ import annotations

import platform
from datetime import date
from importlib.metadata import PackageNotFoundError, distributions, version

import streamlit as st

from timeline import __version__
from timeline.catalogue import worded
from timeline.model import Article
from timeline.page import reading
from timeline.workers import Fault, ReadingFailed

LIBRARIES = ("streamlit", "plotly", "spacy", "dateparser", "sqlalchemy", "pandas", "pyarrow")
"""Those whose versions have to do with most faults."""
_MODELS = "en-core-web"
LONGEST_MESSAGE = 300
"""Characters shown of what a fault says: it may quote the article."""


def tell(error: Exception) -> bool:
    """Say what happened where the page would have been; True: it has been said, for ``on_script_error``."""
    fault = error.fault if isinstance(error, ReadingFailed) else Fault.of(error)
    article = reading.on_the_page()
    key = f"{id(error):x}"
    with st.container(border=True, key=f"fault-{key}"):
        st.error(worded("Something in Timeline itself went wrong. It is not your doing."), icon=":material/bug_report:")
        if fault.message:
            st.text(worded("It says: {message}", message=fault.message[:LONGEST_MESSAGE]))
        st.text(
            worded(
                "Your text is kept, and so are your corrections: a pasted text is still in the box on the "
                "left, and what was saved is under “Your articles”. Go on, or try another article."
            )
        )
        st.text(
            worded(
                "To have it mended, send a report to whoever gave you Timeline. It is a text file that "
                "you can read first: versions and the place in the program, with nothing of the article "
                "unless you choose so."
            )
        )
        with st.container(horizontal=True, key=f"report-{key}"):
            _offer(worded("Save a report"), report(fault), key)
            if article:
                _offer(worded("Save a report with the article"), report(fault, article), f"{key}-whole")
            st.button(worded("Go on"), key=f"go-on-{key}")
    return True


def report(fault: Fault, article: Article | None = None) -> str:
    """What whoever mends it needs to know; with the article, also what the fault says of it."""
    lines = [
        worded("A fault in Timeline {version}, {day}", version=__version__, day=date.today().isoformat()),
        "",
        worded("What: {kind}", kind=fault.kind),
        worded("Where, the innermost last:"),
        *(f"  {place}" for place in fault.place),
        "",
        worded("Versions:"),
        *(f"  {name} {number}" for name, number in versions().items()),
    ]
    if article:
        lines += ["", worded("What it says: {message}", message=fault.message), ""]
        lines += [worded("Published: {day}", day=article.published), "", article.text]
    return "\n".join(lines) + "\n"


def versions() -> dict[str, str]:
    """What is installed, by name."""
    found = {"Python": platform.python_version(), worded("system"): f"{platform.system()} {platform.machine()}"}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = worded("not installed")
    models = ((each.name.replace("_", "-"), each.version) for each in distributions())
    return found | {name: number for name, number in models if name.startswith(_MODELS)}


def _offer(label: str, words: str, key: str) -> None:
    st.download_button(
        label,
        words,
        file_name="timeline-fault.txt",
        mime="text/plain",
        key=f"save-{key}",
        on_click="ignore",
        icon=":material/download:",
    )
