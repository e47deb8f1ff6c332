from dataclasses import replace

from data.filters import Filters
from data.intake.loading import load_folder
from data.network.collapsed import NONE, between, collapsed, groups
from data.network.scene import CHANGE, Scene
from data.query import select
from data.query.change import CHANGES
from data.schema import SHIPPED
from tests.data.network.made import view

CAMPS = [f"{a} {b}" for group in ("ABCD", "PQR") for a in group for b in group if a < b]
BUNDLES = [["A", "P", 2, "", False], ["Z", "A", 1, "hostility", False]]
NETWORK = [*CAMPS, "D P", "A Q hostility", "C Z hostility"]


def test_an_analyst_sees_each_community_as_one_named_after_its_most_tied_actor():
    found = groups(view(*NETWORK))
    assert found["leader"].tolist() == ["A", "P", "Z"]
    assert found["actors"].tolist() == [4, 3, 1]
    assert found["ties"].tolist() == [6, 3, 0]
    assert found.index[-1] == NONE


def test_an_analyst_sees_all_ties_between_two_communities_as_one_bundle():
    found = collapsed(view(*NETWORK))
    assert found.ties.empty
    assert found.bundles[["a", "b", "ties", "kind", "alone"]].to_numpy().tolist() == BUNDLES


def test_an_analyst_counts_the_independent_origins_behind_a_bundle_once_each():
    same = view("A B", "C D", "A C hostility x", "B D hostility x", "A D hostility y")
    assert collapsed(same).bundles["origins"].tolist() == [2]


def test_an_analyst_opens_a_community_and_sees_its_actors_and_to_whom_each_is_tied():
    found = collapsed(view(*NETWORK), ("Q",))
    assert set(found.ties["a"]) | set(found.ties["b"]) == set("PQR")
    assert found.groups["leader"].tolist() == ["A", "Z"]
    alone = found.bundles[found.bundles["alone"]]
    assert sorted(zip(alone["a"], alone["b"], strict=True)) == [("A", "P"), ("A", "Q")]


def test_an_analyst_opens_every_community_and_sees_every_tie():
    whole = view(*NETWORK)
    found = collapsed(whole, ("A", "P", "Z"))
    assert len(found.ties) == len(NETWORK)
    assert found.bundles.empty
    assert found.groups.empty


def test_no_tie_is_lost_between_those_drawn_and_those_bundled():
    whole = view(*NETWORK)
    for opened in ((), ("A",), ("P", "Z")):
        found = collapsed(whole, opened)
        inside = groups(whole).loc[found.groups.index, "ties"].sum()
        assert len(found.ties) + found.bundles["ties"].sum() + inside == len(NETWORK)


def test_an_analyst_lists_the_ties_behind_every_bundle():
    whole = view(*NETWORK)
    for opened in ((), ("A",), ("P", "Z")):
        for row in collapsed(whole, opened).bundles.itertuples():
            assert len(between(whole, row.a, row.b, row.alone)) == row.ties


def test_an_analyst_who_asks_between_strangers_gets_nothing():
    assert between(view(*NETWORK), "A", "Nobody", False).empty


def test_an_analyst_who_opens_a_stranger_sees_all_as_before():
    whole = view(*NETWORK)
    assert collapsed(whole, ("Nobody",)).bundles.equals(collapsed(whole).bundles)


def test_an_analyst_reads_of_a_bundle_what_became_of_its_ties_where_change_is_shown():
    shipped = select(load_folder(SHIPPED), Filters())
    kinds = set(collapsed(replace(shipped, scene=Scene(CHANGE)), ("Taliban",)).bundles["kind"])
    assert kinds > {"", "new"}
    assert kinds <= {"", *CHANGES}


def test_an_analyst_with_many_communities_keeps_the_largest(monkeypatch):
    monkeypatch.setattr("data.network.collapsed.MOST_GROUPS", 1)
    found = collapsed(view(*NETWORK))
    assert found.groups["leader"].tolist() == ["A", "Z"]
    assert found.beyond == 1


def test_an_analyst_sees_the_kinds_within_a_bundle_and_which_is_that_of_most():
    rows = ["A C hostility x", "B D hostility y", "B D hostility y denies", "A D allegiance z"]
    found = collapsed(view("A B", "C D", *rows))
    strands = found.strands[["a", "b", "kind", "ties", "disputed", "origins"]].to_numpy().tolist()
    assert strands == [["A", "D", "hostility", 2, 1, 2], ["A", "D", "allegiance", 1, 0, 1]]
    assert found.bundles[["kind", "ties", "disputed"]].to_numpy().tolist() == [["hostility", 3, 1]]
