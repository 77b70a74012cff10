"""The tables of a batch, by themselves, for those who drive the page without a browser."""

from timeline.page.over import show_over

show_over()
