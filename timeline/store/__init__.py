"""Articles and corrections in; the same after a reload, a restart and a newer version out.

Open the library once (``st.cache_resource`` on the page: it may be used from every thread), save as things are made::

    library = Library.open()                         # raises StoreError: show str(error), go on without saving
    library.save(article)                            # again and again: the text decides what is the same article
    history = library.record(article, correction)    # also library.undo(article.digest), library.redo(...)
    shown = corrected.apply(extract(article), library.history(article.digest).done)
    for saved in library.find("taiwan"): library.load(saved.digest)
    library.counts(Query(outlet="news.example")).actors                 # how many articles each choice would leave

Also `Library.rename`, ``redate``, ``remove``, ``restore``, ``collections``, ``keep`` (what was extracted), ``events``.

Every method raises StoreError, whose message says what to do, where the library cannot be read or written. What a
person did is then kept as `Pending` until it can be stored.
"""

from timeline.model.outlets import outlet
from timeline.store.articles import Saved
from timeline.store.errors import DATABASE_SETTING, StoreError
from timeline.store.finding import ArticleChoice, Counts, EventChoice, EventCounts, FoundEvent
from timeline.store.folder import DATA_FOLDER_SETTING, data_folder
from timeline.store.gathered import Collection
from timeline.store.imports import Import, ImportItem, Outcome
from timeline.store.library import Library
from timeline.store.pending import Pending, Step, Turn, corrections_in, store_step, to_file
from timeline.store.project import SUFFIX as PROJECT_SUFFIX
from timeline.store.project import (
    Held,
    Project,
    ProjectError,
    bring_in,
    is_project,
    one_line,
    read_project,
    write_project,
)
from timeline.store.query import NO_OUTLET, Query
from timeline.store.recognising import Recognised, filled
from timeline.store.sorted import Tables

__all__ = [
    "DATABASE_SETTING",
    "DATA_FOLDER_SETTING",
    "NO_OUTLET",
    "PROJECT_SUFFIX",
    "ArticleChoice",
    "Collection",
    "Counts",
    "EventChoice",
    "EventCounts",
    "FoundEvent",
    "Held",
    "Import",
    "ImportItem",
    "Library",
    "Outcome",
    "Pending",
    "Project",
    "ProjectError",
    "Query",
    "Recognised",
    "Saved",
    "Step",
    "StoreError",
    "Tables",
    "Turn",
    "bring_in",
    "corrections_in",
    "data_folder",
    "filled",
    "is_project",
    "one_line",
    "outlet",
    "read_project",
    "store_step",
    "to_file",
    "write_project",
]
