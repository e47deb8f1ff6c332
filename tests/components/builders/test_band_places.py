import numpy as np
import pytest

from components.builders import band_places
from tests.components.builders.test_bands import LINKS, NODES


def placed(links=LINKS, nodes=NODES):
    return band_places.place(links, nodes.assign(label=nodes["name"]), 2)


def test_an_analyst_sees_bands_as_thick_as_they_are_worth_and_nodes_as_high_as_their_bands():
    found = placed()
    assert found.links["thick"].tolist() == [60, 20, 10]
    assert found.nodes["high"].tolist() == [60, 30, 80]


def test_an_analyst_sees_bands_side_by_side_at_each_node():
    found = placed()
    assert found.links["right"][1] == pytest.approx(found.links["right"][0] + 60)
    assert found.links["left"][2] == pytest.approx(found.links["left"][1] + 20)
    assert found.links["right"][2] == found.links["left"][2]  # a stub leads nowhere


def test_an_analyst_sees_the_thinnest_flow():
    thin = LINKS.assign(value=[30.0, 0.01, 0.01])
    assert placed(thin).links["thick"].min() == band_places.LEAST
    assert np.isfinite(placed(thin).links[["left", "right"]].to_numpy()).all()
