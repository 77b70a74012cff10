"""An article in, its timeline in the browser out; the only room that knows streamlit.

``show`` draws the page. What serves it hands ``serving``, ``layers`` and ``tell`` to ``st.App``, after
``refuse_strangers``.
"""

from timeline.page.access import refuse_strangers
from timeline.page.faults import tell
from timeline.page.serving import layers, serving
from timeline.page.show import show

__all__ = ["layers", "refuse_strangers", "serving", "show", "tell"]
