"""The network in view as one HTML file that needs no internet: the picture, its legend and the evidence of each tie."""

import base64
import html
import json
from dataclasses import replace
from hashlib import sha256

import pandas as pd

from components import network_canvas
from components.builders import network, offline
from components.builders.text import in_a_row
from components.network_drawing import manner_of
from components.network_picture import told
from components.network_style import MATRIX, POINTS, Drawing
from data import export, query, vocabulary
from data.network import scene_sentences, shown
from data.query import View

HEIGHT = 640
NOTE = (
    "Nothing here is a fact: each tie is what its sources claim. Made with Leverage; the file holds all that it shows and fetches "
    "nothing. Links to sources open only when they are clicked."
)
DRAWS = "export default function ("
"""How the script of the canvas begins what Streamlit calls; here it is called by name."""


def page(view: View, about: export.About, asked: Drawing) -> bytes:
    """The whole file, drawn as it is on screen. Its policy lets only its own scripts run and nothing be fetched."""
    parts = {
        "library": _inline(network_canvas.vis_network()),
        "script": _inline(_script()),
        "style": network_canvas.read("network.css") + network_canvas.read("offline.css"),
        "data": _json(_data(view, about, asked)),
        "title": html.escape(f"{about.page} · {about.dossier}"),
    }
    parts["policy"] = _policy([parts["library"], parts["script"]], parts["style"])
    return _filled(network_canvas.read("offline.html"), parts).encode("utf-8", "replace")


def _filled(template: str, parts: dict[str, str]) -> str:
    """The template with its parts, none of which is looked through for further ones."""
    pieces = template.split("{{")
    filled = [piece.split("}}", 1) for piece in pieces[1:]]
    return pieces[0] + "".join(parts[name] + rest for name, rest in filled)


def _script() -> str:
    """The scripts of the canvas with what calls them here."""
    script = "\n".join(map(network_canvas.read, (*network_canvas.SCRIPTS, "offline.js")))
    return script.replace(DRAWS, "const drawNetwork = function (")


def _inline(script: str) -> str:
    """A script that cannot end the element it stands in."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _json(value: dict) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _policy(scripts: list[str], style: str) -> str:
    """Only what stands in the file runs, told by its hash; nothing is fetched, sent or framed."""
    own = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {own}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode('utf-8', 'replace')).digest()).decode()}'"


def _data(view: View, about: export.About, asked: Drawing) -> dict:
    """What the page shows."""
    ties = network.strongest(view.ties, asked.most, network.room_for(asked.most))
    said = [
        about.shown,
        " · ".join(filter(None, (about.filters, about.settings))),
        _drawn(view, len(ties), asked),
        f"version {about.version}",
        about.date,
        about.link,
    ]
    return {
        "title": f"{about.page}: {view.dossier.title}",
        "answer": scene_sentences.network(view),
        "about": [each for each in said if each],
        "note": NOTE,
        "canvas": _canvas(view, ties, asked),
        "under": [each for each in (scene_sentences.going(view), scene_sentences.elsewhere(view)) if each],
        "evidence": offline.evidence_of(view, pd.concat([ties, view.ties[~view.ties["drawn"]]])),
        "denied": _denied(view),
        "actors": _actors(view),
    }


def _denied(view: View) -> list[dict]:
    """The ties that are only denied, in the lists that stand under the picture on screen too."""
    return [
        {"heading": heading, "ids": [network.tie_id(*row) for row in own[query.PAIR].itertuples(index=False)]}
        for heading, own in scene_sentences.undrawn(view)
    ]


def _canvas(view: View, ties: pd.DataFrame, asked: Drawing) -> dict:
    """What the canvas draws, as the page on screen hands it over."""
    manner = replace(manner_of(view, asked, HEIGHT), alone=True, years=None)
    return {**told(view, ties, manner), "filters": False, "pins": False}


def _drawn(view: View, drawn: int, asked: Drawing) -> str:
    of = len(shown.edges(view))
    said = network.drawn_in_words(drawn, of, asked.most, network.room_for(asked.most)) or shown.in_words(view)
    return ". ".join(filter(None, (said, otherwise(view, asked))))


def otherwise(view: View, asked: Drawing) -> str:
    """That the picture on screen is another one; blank where it is the same."""
    if asked.beside:
        return "On screen before and after stood side by side; here is one picture, of any time"
    if asked.several:
        return f"On screen there were several years; here is {view.scene.year} alone"
    if asked.collapse:
        return "On screen each community was one mark; here they are not"
    if asked.arrangement == MATRIX:
        return "On screen it was a matrix; here is a picture"
    return (
        "On screen the actors were points alone; here their ties are drawn"
        if asked.arrangement == POINTS
        else ""
    )


def _actors(view: View) -> dict[str, str]:
    """Actor -> what actors.csv says of it, on one line."""
    known = view.dossier.table("actors").drop_duplicates("actor")
    rows = zip(known["actor"], known["full_name"], known["kind"], known["home"], strict=True)
    return {
        name: in_a_row((full if full != name else "", vocabulary.label(kind), home))
        for name, full, kind, home in rows
    }
