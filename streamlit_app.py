"""The page: ``streamlit run streamlit_app.py``."""

import streamlit as st

from timeline.page import layers, refuse_strangers, serving, show, tell

if __name__ == "__main__":
    show()
else:
    refuse_strangers()
    app = st.App(__file__, lifespan=serving, middleware=layers(), on_script_error=tell)
