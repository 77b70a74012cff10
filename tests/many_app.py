"""Articles told together, by themselves, for those who drive the page without a browser."""

from tests import stuck
from timeline.page import cached
from timeline.page.many import show_many

cached.desk = stuck.desk
show_many()
