"""What there is to know of the page, by itself, for those who drive it without a browser."""

from timeline.page.about import show_about

show_about()
