"""The page: ``streamlit run streamlit_app.py``."""

from timeline.page import show

show()
