"""Anything that articles come in, in; Articles out: links, pages, documents, mails, feeds, archives, tables, folders.

>>> from timeline.readers import Inputs
>>> with Inputs() as inputs:  # doctest: +SKIP
...     for found in inputs.read("saved/page.html"):  # an Article, or a ReadError that says what to do
...         print(found.title, found.published)

The forms are the rows of `READERS`. What is hostile in a file or page meets a process with bounds, never this one.
"""

from timeline.readers.door import Door, is_link
from timeline.readers.errors import Unread
from timeline.readers.forms import READERS, Form
from timeline.readers.inputs import Inputs, count, read

__all__ = ["READERS", "Door", "Form", "Inputs", "Unread", "count", "is_link", "read"]
