"""A folder of articles in, sorted columnar tables of their events out, in any number of goes.

The order: `split` cuts what is given into task files, `work` makes a part of each, on whatever `cluster` there is as
`drive` hands them out, and `finish` sorts the parts into tables. What is there is whole; what is missing is done next.
"""

from timeline.batch.errors import BatchError
from timeline.batch.folder import Folder
from timeline.batch.plan import Plan, Wanted

__all__ = ["BatchError", "Folder", "Plan", "Wanted"]
