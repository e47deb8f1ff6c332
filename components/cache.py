"""The one home of what is kept between runs and shared by sessions; everything kept is frozen."""

import gc
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import Any

import streamlit as st

from data.dossier import Dossier
from data.filters import Filters
from data.intake import draft as drafting
from data.intake.draft import Draft
from data.intake.loading import load_folder
from data.intake.progress import Tell
from data.network import layers as layers_of
from data.network import layout
from data.network.cloud_places import cloud_places
from data.query import View, select
from data.reading import archive
from data.reading.how import How
from data.settings import Settings, applied

MOST_UPLOADS, MOST_DRAFTS, MOST_SET, MOST_VIEWS = 20, 2, 6, 12


@st.cache_resource(show_spinner="Loading the dossier …", max_entries=4)
def _folder(folder: str, stamp: tuple[int, ...]) -> Dossier:
    return load_folder(Path(folder))


def folder(path: Path) -> Dossier:
    """The dossier in a folder, loaded once and again whenever one of its files has changed."""
    files = sorted(path.iterdir()) if path.is_dir() else []
    return _folder(str(path), tuple(file.stat().st_mtime_ns for file in files))


@st.cache_resource(show_spinner=False, max_entries=MOST_VIEWS)
def _view(_dossier: Dossier, key: str, filters: Filters, unknown: tuple[str, ...]) -> View:
    return select(_dossier, filters, unknown)


def view(dossier: Dossier, filters: Filters, unknown: tuple[str, ...]) -> View:
    """The dossier narrowed by the filters. The last few are kept with what was computed from them, so that a click
    on a mark, an undo or another session with the same filters finds it done."""
    return _view(dossier, dossier.key, filters, unknown)


SETTINGS = ("rule", "flows", "scene")
"""Fields of a view that a page sets."""


# The network looks at a view in several ways at once: with and without what its legend leaves out, say.
@st.cache_resource(show_spinner=False, max_entries=2 * MOST_VIEWS)
def _under(
    _view: View, key: str, filters: Filters, unknown: tuple[str, ...], parts: tuple[tuple[str, Any], ...]
) -> View:
    return replace(_view, **dict(parts))


def under(view: View, **parts: Any) -> View:
    """The view under what a page sets, kept like the view itself; the same view where that is as usual."""
    if all(getattr(view, name) == value for name, value in parts.items()):
        return view
    settings = {name: getattr(view, name) for name in SETTINGS} | parts
    return _under(view, view.dossier.key, view.filters, view.unknown, tuple(settings.items()))


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Once, after the first page: what is loaded by then, the modules and the dossier, stays for the life of the server, so it
    is no more searched for garbage.

    Streamlit searches all that the server holds after each run, a tenth of a second in which the end of the page waits
    to be sent.
    """
    gc.collect()
    gc.freeze()


@st.cache_resource
def _drafts() -> OrderedDict[tuple[tuple[str, ...], str], Draft]:
    return OrderedDict()


def draft(files: list, batch: tuple[str, ...], hows: dict[str, How], tell: Tell) -> Draft:
    """Uploaded files as they would be read; kept while they are looked at. ``tell`` is told how far it is, where they
    are read only now. Raises `UnreadableFile`."""
    key, kept = (batch, repr(sorted((name, how.written()) for name, how in hows.items()))), _drafts()
    found = kept.get(key)
    if found is None:
        named = archive.named((file.name, file.getvalue()) for file in files)
        found = kept[key] = drafting.draft(named, hows, tell)
        while len(kept) > MOST_DRAFTS:
            kept.popitem(last=False)
    return found


@st.cache_resource
def _uploads() -> OrderedDict[str, Dossier]:
    return OrderedDict()


def keep_upload(dossier: Dossier) -> None:
    """Keep an uploaded dossier by its content for the life of the server; the oldest make room."""
    kept = _uploads()
    kept[dossier.key] = dossier
    kept.move_to_end(dossier.key)
    while len(kept) > MOST_UPLOADS:
        kept.popitem(last=False)


def upload(key: str) -> Dossier | None:
    """An uploaded dossier; found only by who knows the key of its content."""
    return _uploads().get(key)


@st.cache_resource(show_spinner="Working out the claims again …", max_entries=MOST_SET)
def _with_settings(_dossier: Dossier, key: str, settings: Settings) -> Dossier:
    return applied(_dossier, settings)


def with_settings(dossier: Dossier, settings: Settings) -> Dossier:
    """The dossier with what is set of it; itself where nothing is."""
    return _with_settings(dossier, dossier.key, settings) if settings else dossier


@st.cache_resource(show_spinner="Laying out the network …", max_entries=16)
def _places(key: str, arrangement: str, centre: str | None, _view: View) -> layout.Positions:
    whole = select(_view.dossier, Filters())
    if arrangement == "cloud":
        return cloud_places(whole)
    ties = whole.ties
    if arrangement == "force":
        return layout.positions(ties, centre)
    drawn = ties[ties["drawn"]]
    return layers_of.rings(drawn, centre or "") if arrangement == "rings" else layers_of.layers(drawn)


def positions(view: View) -> layout.Positions:
    """Positions of all actors of the dossier: the same under every filter."""
    return _places(view.dossier.key, "force", view.dossier.focal_actor, view)


def rings(view: View, centre: str) -> layout.Positions:
    """Actors on rings by their distance from one of them."""
    return _places(view.dossier.key, "rings", centre, view)


def layers(view: View) -> layout.Positions:
    """Actors in layers by who is said to hold the upper hand."""
    return _places(view.dossier.key, "layers", None, view)


def cloud(view: View) -> layout.Positions:
    """All actors as points, by the communities of the dossier."""
    return _places(view.dossier.key, "cloud", None, view)


@st.cache_resource(show_spinner=False, max_entries=16)
def _apart(key: str, _view: View) -> frozenset[str]:
    ties = select(_view.dossier, Filters()).ties
    return frozenset(layers_of.apart(ties[ties["drawn"]]))


def apart(view: View) -> frozenset[str]:
    """The actors of the dossier that the layers leave apart."""
    return _apart(view.dossier.key, view)
