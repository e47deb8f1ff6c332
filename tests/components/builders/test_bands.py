import pandas as pd
import pytest

from components.builders import band_places, bands
from tests.components.builders.drawn import checked, trace

LINKS = pd.DataFrame(
    [("a", "x", 30.0, "gold"), ("b", "x", 10.0, "coal"), ("b", "", 5.0, "coal")],
    columns=["from", "to", "value", "claim"],
).assign(colour="#8C6D1F", words="said", open=False)
NODES = pd.DataFrame([("from", "a"), ("from", "b"), ("to", "x")], columns=["side", "name"]).assign(
    colour="#66727F", words="node", claim=""
)


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
    assert second - first >= lines * band_places.LINE
    assert all(len(line) <= bands.WIDTHS["from"] for line in built.layout.yaxis.ticktext[0].split("<br>"))


def test_an_analyst_clicks_a_band_anywhere_and_its_claim_opens():
    reach = trace(checked(bands.bands(LINKS, NODES, 2)), "reach")
    # 60, 20 and 10 pixels thick: the first needs two rows of marks to be met from edge to edge.
    assert len(reach.x) == (len(LINKS) + 1) * len(bands.REACH)
    first = [(y, size) for y, size in zip(reach.y, reach.marker.size, strict=True)][
        : 2 * len(bands.REACH) : len(bands.REACH)
    ]
    assert first[1][0] - first[0][0] == pytest.approx(30)
    assert sum(size for _, size in first) == pytest.approx(60)
    assert reach.customdata[0] == '["claim", "gold"]'
    assert max(reach.x[-len(bands.REACH) :]) < bands.STUB


def test_an_analyst_sees_stubs_alone():
    alone = LINKS.assign(to="")
    assert checked(bands.bands(alone, NODES[NODES["side"] == "from"], 2)).data
