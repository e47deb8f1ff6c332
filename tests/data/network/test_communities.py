import igraph
import numpy as np
import pytest

from data.network import communities
from tests.data.network.made import view

CLIQUES = [f"{a} {b}" for group in ("ABCD", "PQR") for a in group for b in group if a < b] + ["D P"]


def test_an_analyst_finds_two_camps_joined_by_one_tie():
    found = communities.communities(view(*CLIQUES))
    camps = found.members.groupby("community")["actor"].agg("".join).to_dict()
    assert camps == {1: "ABCD", 2: "PQR"}
    assert found.members["stays"].tolist() == [1.0] * 7
    assert (found.agreement, found.runs) == (1.0, 20)
    # Newman 2004: 6 + 3 of 10 ties within, degrees 13 + 7 of 20.
    assert found.modularity == pytest.approx(0.9 - (13 / 20) ** 2 - (7 / 20) ** 2)


def test_an_analyst_is_not_given_a_community_of_enemies():
    found = communities.communities(view("A B sanctuary", "C D hostility"))
    assert found.members["actor"].tolist() == ["A", "B"]


def test_an_analyst_reads_how_often_an_actor_stays_with_its_community():
    own = np.array([0, 0, 0, 1, 1])
    assert communities.stays(own, np.array([1, 1, 0, 0, 0])).tolist() == [True, True, False, True, True]


def test_an_analyst_reads_little_agreement_where_the_division_is_chance():
    ring = igraph.Graph.Ring(60)
    found = communities.divided(ring, [1] * 60, [f"{n:02}" for n in range(60)])
    assert found.agreement < 0.9
    assert found.members["stays"].min() < 1


def test_an_analyst_reads_full_agreement_of_equal_divisions():
    one, same, other = np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]), np.array([0, 1, 0, 1])
    assert communities.agreement([one, same]) == 1
    # Hubert and Arabie 1985: no pair together in both, 2 × 2 / 6 expected, 2 at most.
    assert communities.agreement([one, other]) == pytest.approx((0 - 2 / 3) / (2 - 2 / 3))


def test_an_analyst_gets_the_same_communities_every_time():
    one, two = (communities.communities(view(*CLIQUES)).members for _ in range(2))
    assert one.equals(two)


def test_an_analyst_with_nothing_in_view_gets_no_community():
    assert communities.communities(view()).members.empty
