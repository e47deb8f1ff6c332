from dataclasses import replace

from data.filters import Filters
from data.network.joined import pairs
from data.network.scene import CHANGE, Scene
from data.query import select
from tests.tiny import of, tiny


def test_an_analyst_sees_the_most_connected_actors_first_and_how_many_there_are():
    rows = "actor,counterpart,category\nA,B,x\nA,C,x\nA,C,y\nD,D,x\n"
    shown = pairs(select(of(rows), Filters()).ties, most=2)
    assert (shown.actors, shown.table["ties"].tolist(), shown.of) == (["A", "C"], [2], 4)


def test_an_analyst_reads_whether_a_pair_is_tied_as_friends_as_enemies_or_both():
    rows = (
        "actor,counterpart,category\nA,B,training\nA,C,hostility\nA,D,hostility\nA,D,training\nB,C,contact\n"
    )
    table = pairs(select(of(rows), Filters()).ties).table
    signs = {(row.a, row.b): row.sign for row in table.itertuples()}
    assert signs == {
        ("A", "B"): "friendly",
        ("A", "C"): "hostile",
        ("A", "D"): "both",
        ("B", "C"): "neutral",
    }


def test_an_analyst_reads_of_a_pair_who_holds_the_upper_hand_and_what_became_of_its_ties():
    (pair,) = pairs(replace(select(tiny(), Filters()), scene=Scene(CHANGE)).ties).table.itertuples()
    assert pair.a_controls
    assert pair.b_controls
    assert (pair.ties, pair.disputed, pair.carried) == (2, 1, 0)
    assert pair.became == "1 control changed, 1 attested again"
