"""An article in, its timeline in the browser out; the only room that knows streamlit."""

from timeline.page.show import show

__all__ = ["show"]
