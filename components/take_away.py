"""What is taken away of the network in view, beside the tables: files for other programs, and one HTML file."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from components import offline
from components.arrangements import places
from components.builders.text import plain
from components.network_style import Drawing
from components.table import about
from data import export, export_network, query
from data.network import scene_sentences, shown
from data.query import View
from data.words import count

NAME = "Ties and actors"
HTML = "One file with the picture and the evidence of each tie, to open in any browser without internet"


def take_away(view: View, page: str, asked: Drawing) -> None:
    """A button for each format; the file is built when it is clicked and holds the ties in view."""
    if not view.ties["drawn"].any():
        return
    said = _about(view, page)
    with st.container(horizontal=True, vertical_alignment="center", key="take_away"):
        st.markdown("**Take the network away**", width="content")
        for each in export_network.FORMATS:
            kind = (each.extension, each.mime, each.help)
            _button(
                each.name, kind, lambda each=each: each.write(_graph(view, said, asked)), _file(view, page)
            )
        _button(
            "HTML",
            ("html", "text/html", _html(view, asked)),
            lambda: offline.page(view, said, asked),
            _file(view, page),
        )
    scene = scene_sentences.in_words(view)
    st.caption(
        plain(
            f"{shown.in_words(view)}{f' ({scene})' if scene else ''}, with their dates, origins, claims and denials{_only_denied(view)}."
        )
    )


def _html(view: View, asked: Drawing) -> str:
    """What the HTML is, and that it is another picture where it is one."""
    return ". ".join(filter(None, (HTML, offline.otherwise(view, asked))))


def _only_denied(view: View) -> str:
    """That ties which are only denied here are named, though they are none of the network."""
    number = len(query.denied(view))
    return (
        f"; {count(number, 'tie')} only denied here {'is' if number == 1 else 'are'} named in their notes"
        if number
        else ""
    )


def _about(view: View, page: str) -> export.About:
    """What the network is: the scene is part of what made it."""
    return about(view, page, NAME, "", scene_sentences.in_words(view) or None)


def _graph(view: View, said: export.About, asked: Drawing) -> export_network.Graph:
    return export_network.taken(view, said, {**places(view, asked.picture()), **asked.pins})


def _file(view: View, page: str) -> Callable[[str], str]:
    """Extension -> the name of a file of this view."""
    filters = view.filters.in_words() if view.filters else ""
    words = " ".join(filter(None, (filters, scene_sentences.in_words(view))))
    return lambda extension: export.file_name(page, NAME, words, date.today(), extension)


def _button(
    name: str, kind: tuple[str, str, str], build: Callable[[], bytes], file: Callable[[str], str]
) -> None:
    extension, mime, help = kind
    st.download_button(
        name,
        build,
        file_name=file(extension),
        mime=mime,
        key=f"take_away_{name}",
        icon=":material/download:",
        on_click="ignore",
        help=help,
    )
