import numpy as np
import pandas as pd
import pytest

from components.builders import bands
from tests.components.builders.drawn import checked, trace

LINKS = pd.DataFrame(
    [("a", "x", 30.0, "gold"), ("b", "x", 10.0, "coal"), ("b", "", 5.0, "coal")],
    columns=["from", "to", "value", "claim"],
).assign(colour="#8C6D1F", words="said", open=False)
NODES = pd.DataFrame([("from", "a"), ("from", "b"), ("to", "x")], columns=["side", "name"]).assign(
    colour="#66727F", words="node", claim=""
)


def placed(links=LINKS, nodes=NODES):
    return bands.place(links, nodes.assign(label=nodes["name"]), 2)


def test_an_analyst_sees_bands_as_thick_as_they_are_worth_and_nodes_as_high_as_their_bands():
    found = placed()
    assert found.links["thick"].tolist() == [60, 20, 10]
    assert found.nodes["high"].tolist() == [60, 30, 80]


def test_an_analyst_sees_bands_side_by_side_at_each_node():
    found = placed()
    assert found.links["right"][1] == pytest.approx(found.links["right"][0] + 60)
    assert found.links["left"][2] == pytest.approx(found.links["left"][1] + 20)
    assert found.links["right"][2] == found.links["left"][2]  # a stub leads nowhere


def test_an_analyst_sees_no_name_on_another():
    long = NODES.assign(name=[f"{name} {'word ' * 30}" for name in NODES["name"]])
    links = LINKS.assign(
        **{
            side: LINKS[side].map(dict(zip(NODES["name"], long["name"], strict=True))).fillna("")
            for side in ("from", "to")
        }
    )
    built = checked(bands.bands(links, long, 0.1))
    first, second = built.layout.yaxis.tickvals
    lines = built.layout.yaxis.ticktext[0].count("<br>") + 1
    assert second - first >= lines * bands.LINE
    assert all(len(line) <= bands.WIDTHS["from"] for line in built.layout.yaxis.ticktext[0].split("<br>"))


def test_an_analyst_clicks_a_band_anywhere_and_its_claim_opens():
    reach = trace(checked(bands.bands(LINKS, NODES, 2)), "reach")
    assert len(reach.x) == len(LINKS) * len(bands.REACH)
    assert reach.customdata[0] == '["claim", "gold"]'
    assert max(reach.x[-len(bands.REACH) :]) < bands.STUB


def test_an_analyst_sees_the_thinnest_flow():
    thin = LINKS.assign(value=[30.0, 0.01, 0.01])
    assert placed(thin).links["thick"].min() == bands.LEAST
    assert np.isfinite(placed(thin).links[["left", "right"]].to_numpy()).all()


def test_an_analyst_sees_stubs_alone():
    alone = LINKS.assign(to="")
    assert checked(bands.bands(alone, NODES[NODES["side"] == "from"], 2)).data
