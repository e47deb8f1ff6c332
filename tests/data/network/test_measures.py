import igraph
import numpy as np
import pytest

from data.network import measures
from tests.data.network.made import view


def of(*ties):
    return measures.measures(view(*ties)).set_index("actor")


def test_an_analyst_finds_friends_and_enemies_counted_apart_and_each_partner_once():
    table = of("X Y sanctuary", "X Y training", "X Y hostility", "X Z hostility", "X W contact")
    assert table.loc["X", ["ties", "partners", "friendly", "hostile"]].tolist() == [5, 3, 1, 2]
    assert table.loc["W", ["ties", "partners", "friendly", "hostile"]].tolist() == [1, 1, 0, 0]


def test_an_analyst_reads_who_stands_between_friends():
    # A – B – C – D: of the three pairs of others, two pairs' paths run through B; and two through C.
    table = of("A B", "B C", "C D")
    assert table["betweenness"].round(3).to_dict() == {"A": 0, "B": 0.667, "C": 0.667, "D": 0}


def test_an_analyst_is_shown_no_betweenness_along_enemies():
    table = of("A B sanctuary", "B C hostility")
    assert table["betweenness"].tolist() == [0, 0, 0]


def test_an_analyst_reads_who_can_broker():
    # Burt 1992: three partners who do not know each other, (1/3)² each; the corners of a triangle, 2 × (1/2 + 1/4)².
    star = of("X A", "X B", "X C", "P Q hostility")["constraint"]
    assert star["X"] == pytest.approx(1 / 3)
    assert star["A"] == 1
    assert np.isnan(star["P"])
    assert of("A B", "B C", "A C")["constraint"].tolist() == pytest.approx([1.125] * 3)


def test_an_analyst_finds_prominence_shared_out_and_weighted_by_origins():
    table = of("X A sanctuary s1", "X A sanctuary s2", "X A sanctuary s3", "X B sanctuary s4")
    rank = table["pagerank"]
    assert rank.sum() == pytest.approx(1)
    # Of a star: r(X) = (0.15 / 3 + 0.85 × 2 × 0.15 / 3 ) / (1 − 0.85²) and the leaves share 0.85 r(X) as 3 : 1.
    centre = (0.05 + 0.85 * 0.1) / (1 - 0.85**2)
    assert rank.to_dict() == pytest.approx(
        {"X": centre, "A": 0.05 + 0.85 * centre * 0.75, "B": 0.05 + 0.85 * centre * 0.25}
    )


def test_an_analyst_of_a_large_network_gets_an_estimate_near_the_whole_count():
    with_hubs = igraph.Graph.Tree(400, 5)
    whole = measures.betweenness(with_hubs)
    estimate = measures.betweenness(with_hubs, exact_up_to=100, sample=200)
    assert np.abs(whole - estimate).max() < 0.1
    assert measures.betweenness(igraph.Graph.Star(9), exact_up_to=5, sample=9)[0] == pytest.approx(1)


def test_an_analyst_is_told_only_of_a_large_network_that_something_is_estimated():
    assert measures.estimated(view("A B")) == ""


def test_an_analyst_with_nothing_in_view_gets_an_empty_table():
    assert measures.measures(view()).empty
