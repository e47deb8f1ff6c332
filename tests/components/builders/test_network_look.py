from dataclasses import replace

import pytest

from components.builders import network, network_look
from components.builders.network_look import Look
from data.filters import Filters
from data.network.layout import positions
from data.network.scene import ALL, CHANGE, Scene
from data.network.standing import standing
from data.query import select
from tests.tiny import tiny


def built(look: Look, show: str = ALL):
    view = replace(select(tiny(), Filters()), scene=Scene(show))
    ties = network.strongest(view.ties)
    return network.build(ties, view.dossier.table("actors"), positions(ties, "X"), "X", look)


def test_an_analyst_sees_what_became_of_a_tie_by_a_mark_and_not_by_colour_alone():
    edges = built(Look(change=True), CHANGE).edges
    assert sorted(edge["mark"] for edge in edges) == ["=", "⇄"]
    assert len({edge["color"] for edge in edges}) == 2
    assert "Control changed" in next(edge["title"] for edge in edges if edge["mark"] == "⇄")


def test_an_analyst_sees_actors_sized_and_shaded_by_the_measure_she_chose():
    measures = standing(select(tiny(), Filters()))
    measures.loc["Y", "claims"] = 1
    nodes = {node["id"]: node for node in built(Look("claims", "claims", measures)).nodes}
    assert nodes["X"]["size"] == network_look.MOST > nodes["Y"]["size"]
    assert (nodes["X"]["shade"], nodes["Y"]["shade"]) == (1.0, 0.5)
    assert "Claims: 1" in nodes["Y"]["title"]
    assert {node["shade"] for node in built(Look()).nodes} == {None}


def test_an_analyst_sees_the_gaps_between_the_dashes_of_a_wide_line():
    gaps = [network_look.dashed(network_look.width(origins))[1] for origins in (1, 12, 40)]
    assert all(gap > network_look.width(origins) for gap, origins in zip(gaps, (1, 12, 40), strict=True))


def test_an_analyst_reads_the_kind_on_a_tie_where_she_asks_for_it():
    assert sorted(edge["label"] for edge in built(Look(named=True)).edges) == [
        "Sanctuary 1\u00a0of\u00a01",
        "Training",
    ]


@pytest.mark.parametrize(
    ("show", "without", "entries"),
    [
        ("All", ("support",), {"support": (2, True)}),
        (CHANGE, ("new",), {"attested again": (1, False), "control changed": (1, False)}),
    ],
)
def test_an_analyst_reads_in_the_legend_how_many_ties_bear_a_colour_and_which_are_left_out(
    show, without, entries
):
    ties = replace(select(tiny(), Filters()), scene=Scene(show)).ties
    found = network_look.legend(ties[ties["drawn"]], show, without)
    assert {entry["id"]: (entry["count"], entry["off"]) for entry in found} == entries
    assert all(entry["definition"] for entry in found)
