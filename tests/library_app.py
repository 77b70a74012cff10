"""The library's page by itself, for those who drive it without a browser."""

from timeline.page.shelf import show_library

show_library()
