"""A chart on screen: said in words for those who cannot see it, and opened with a click."""

from collections.abc import Callable
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from components import state
from components.builders import figure as marks
from data.choice import Choice

CONFIG = {
    "displaylogo": False,
    "responsive": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}

WORDS = Path(__file__).parent / "assets" / "charts.css"


def chart(figure: dict, key: str, alt: str, on_choice: Callable[[Choice], None]) -> None:
    """Draw a figure; a click on a mark opens what its ``customdata`` says, as `builders.figure.written` wrote it.

    A mark without ``customdata`` opens nothing. ``alt`` says what the chart shows.
    """

    def picked() -> None:
        for point in state.widget(key).selection.points:
            if custom := point.get("customdata"):
                on_choice(marks.read(custom if isinstance(custom, str) else custom[0]))
                return

    st.html(WORDS)
    # The builders' tests have checked the figure; to check it again would take longer than to draw it.
    drawn = go.Figure(figure, _validate=False)
    st.plotly_chart(drawn, key=key, alt=alt, config=CONFIG, on_select=picked, selection_mode="points")
