"""What is taken away of the network in view, beside the tables: files for other programs, and one HTML file."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from components import cache, offline
from components.table import about
from data import export, export_network
from data.network import shown
from data.query import View

NAME = "Ties and actors"


def take_away(view: View, page: str) -> None:
    """A button for each format; the file is built when it is clicked and holds the ties in view."""
    if not view.ties["drawn"].any():
        return
    said = about(view, page, NAME, "")
    with st.container(horizontal=True, vertical_alignment="center", key="take_away"):
        st.markdown("**Take the network away**", width="content")
        for each in export_network.FORMATS:
            _button(
                view,
                page,
                each.name,
                each.extension,
                each.mime,
                lambda each=each: each.write(_graph(view, said)),
                each.help,
            )
        _button(
            view,
            page,
            "HTML",
            "html",
            "text/html",
            lambda: offline.page(view, said, cache.positions(view)),
            "One file with the picture and the evidence of each tie, to open in any browser without internet",
        )
    st.caption(f"{shown.in_words(view)}, with their dates, origins, claims and denials.")  # fmt: skip


def _graph(view: View, said: export.About) -> export_network.Graph:
    return export_network.taken(view, said, cache.positions(view))


def _button(
    view: View, page: str, name: str, extension: str, mime: str, build: Callable[[], bytes], help: str
) -> None:
    filters = view.filters.in_words() if view.filters else ""
    st.download_button(
        name,
        build,
        file_name=export.file_name(page, NAME, filters, date.today(), extension),
        mime=mime,
        key=f"take_away_{name}",
        icon=":material/download:",
        on_click="ignore",
        help=help,
    )
