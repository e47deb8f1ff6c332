"""The network with each community as one mark, which a click opens."""

import json
import zlib

import streamlit as st

from components import network_acts, state
from components.builders import collapsed as builder
from components.builders import network, network_look, network_marks, strands
from components.builders.text import plain
from components.choice import open_choice, open_picked, opened
from components.filter_kinds import BIND
from components.network_canvas import Answers, network_canvas
from components.network_picture import nothing, saved, with_left_out
from components.network_scene import years_to_play
from components.network_style import Drawing
from components.page_settings import Offered, heed
from data.choice import Choice
from data.network import collapsed as groups
from data.network import collapsed_sentences as sentences
from data.network.collapsed_places import places
from data.query import View

KEY = "open"
HEIGHT, HEADROOM = 560, 60
"""Pixels of the picture, and of room above it for its buttons."""


def heed_opened(view: View) -> None:
    """Name what a link asks to open in vain, whatever is drawn."""
    heed({KEY: Offered("community to open, of", view.dossier.actors, view.dossier.names)})


def opened_communities(view: View) -> tuple[str, ...]:
    """Which communities are open: chosen by an actor of each, so that a link holds when they are divided otherwise."""
    asked = state.widget(KEY) if state.has(KEY) else st.query_params.get_all(KEY)
    leaders = groups.groups(view)["leader"].tolist()
    return tuple(
        st.multiselect(
            "Communities that are open",
            list(dict.fromkeys([*leaders, *asked])),
            key=KEY,
            placeholder="Open the community of an actor",
            select_all=False,
            label_visibility="collapsed",
            width=440,
            bind=BIND,
        )
    )


def communities_picture(view: View, asked: Drawing, look: network_look.Look) -> None:
    """Draw the groups of a view, and the actors of those that are open; a click opens what it is on."""
    if not view.ties["drawn"].any():
        st.info(plain(nothing(view)), icon=":material/hub:")
        return
    found = groups.collapsed(view, asked.opened)
    drawn = builder.within(found, asked.most, network.room_for(asked.most))
    of_groups, of_actors = places(view, asked.opened, drawn.actors)
    told = {
        **_payload(view, found, drawn, look, (of_groups, of_actors)),
        "legend": _legend(view, found, drawn),
        "selected": _selected(view, found, opened()),
        "fades": True,
        "alt": sentences.alt(view, asked.opened),
        "height": HEIGHT,
        "marks": network_marks.of_communities(look, drawn.ties, len(drawn.bundles), len(drawn.actors) > 0),
        "png": saved(view, sentences.collapsed(view, asked.opened)),
        "years": years_to_play(view),
    }
    # Nothing can be pinned: a group is gone as soon as it is opened.
    network_canvas(told, "network", Answers(_picked, network_acts.toggle_kind, network_acts.show_year))
    st.caption(plain(sentences.collapsed(view, asked.opened)))
    if said := sentences.left_out(found, len(drawn.ties), len(drawn.bundles)):
        st.caption(plain(said))


def _legend(view: View, found: groups.Collapsed, drawn: builder.Drawn) -> list[dict]:
    """The kinds that a line is of, with how many ties those stand for: the others are within communities."""
    apart = found.strands.merge(drawn.bundles[["a", "b", "alone"]], on=["a", "b", "alone"])
    counts = (
        apart.groupby("kind")["ties"].sum().add(groups.kinds(drawn.ties, view).value_counts(), fill_value=0)
    )
    whole = network_look.legend(with_left_out(view), view.scene.show, view.scene.without)
    named = [{**each, "count": int(counts.get(each["id"], 0))} for each in whole if not each["off"]]
    return [*(each for each in named if each["count"]), *(each for each in whole if each["off"])]


def _payload(view: View, found: groups.Collapsed, drawn: builder.Drawn, look, at: tuple) -> dict:
    of_groups, of_actors = at
    focal = view.dossier.focal_actor
    actors = view.dossier.table("actors")
    net = network.build(drawn.ties, actors, of_actors, focal, look, alone=drawn.actors)
    number = groups.numbers(view).get(focal)
    leader = found.groups["leader"].get(number) if number is not None else None
    builder.add(net, found, drawn.bundles, of_groups, leader)
    framed = {node["id"]: (node["x"], node["y"]) for node in net.nodes}
    # Groups stand elsewhere as soon as they are others: no place of before may be kept.
    places_of = zlib.crc32(json.dumps(sorted(framed.items())).encode())
    upmost = min(framed.values(), key=lambda place: place[1], default=(0.0, 0.0))
    framed["buttons"] = (upmost[0], upmost[1] - HEADROOM)
    return network.payload(net, framed, json.dumps([f"communities {places_of}"]))


def _selected(view: View, found: groups.Collapsed, choice: Choice | None) -> dict | None:
    """The mark or line of what is open in the panel, or of the group or bundle that it is in."""
    if choice is None:
        return None
    if choice.kind == "bundle":
        return {"kind": "tie", "id": strands.bundle_id(choice.value)}
    if choice.kind == "tie":
        return {"kind": "tie", "id": network.tie_id(*choice.value)}
    if choice.kind != "actor":
        return None
    leader = found.groups["leader"].get(groups.numbers(view).get(choice.value[0]))
    return {"kind": "actor", "id": strands.group_id(leader) if leader else choice.value[0]}


def _picked(kind: str, picked: str) -> None:
    """Open what was clicked: a community on the picture, anything else in the panel."""
    if kind == "community":
        network_acts.add(KEY, *strands.opened_by(picked))
    elif kind == "bundle":
        open_choice(Choice("bundle", strands.opened_by(picked)))
    else:
        open_picked(kind, picked)
