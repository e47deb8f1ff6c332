import pandas as pd

from data.filters import Filters
from data.intake.loading import load_folder
from data.network import layers
from data.query import select
from data.schema import SHIPPED


def ties(*rows) -> pd.DataFrame:
    columns = ["a", "b", "origins", "a_controls", "b_controls"]
    return pd.DataFrame(rows, columns=columns).astype({"a_controls": bool, "b_controls": bool})


def test_an_analyst_sees_who_holds_the_upper_hand_above_whom_it_is_held_over():
    places = layers.layers(
        ties(("A", "B", 1, True, False), ("C", "B", 2, False, True), ("D", "D", 1, False, False))
    )
    height = {name: y for name, (_, y) in places.items()}
    assert height["A"] < height["B"] < height["C"]


def test_an_analyst_does_not_see_those_of_whom_no_upper_hand_is_said_below_the_others():
    told = ties(("A", "B", 1, True, False), ("C", "B", 2, False, False), ("C", "D", 2, False, False))
    places = layers.layers(told)
    assert layers.apart(told) == ["C", "D"]
    assert min(places[name][0] for name in "CD") > max(places[name][0] for name in "AB") + layers.SEAT
    assert max(places[name][1] for name in "CD") <= max(places[name][1] for name in "AB") + layers.STEP
    assert layers.apart(ties()) == []
    line = layers.divider(places, layers.apart(told))
    assert max(places[name][0] for name in "AB") < line < min(places[name][0] for name in "CD")
    assert layers.divider(places, []) is layers.divider({}, "CD") is None


def test_an_analyst_sees_the_side_that_more_origins_name_on_top_and_none_where_as_many_name_either():
    told = ties(("A", "B", 1, True, False), ("A", "B", 3, False, True))
    assert layers.layers(told)["B"][1] < layers.layers(told)["A"][1]
    even = layers.layers(ties(("A", "B", 2, True, False), ("A", "B", 2, False, True)))
    assert abs(even["A"][1] - even["B"][1]) < layers.ROW / 2


def test_an_analyst_with_upper_hands_that_run_in_a_circle_still_gets_layers():
    circle = ties(("A", "B", 1, True, False), ("B", "C", 1, True, False), ("A", "C", 1, False, True))
    assert set(layers.layers(circle)) == {"A", "B", "C"}


def test_an_analyst_sees_each_actor_on_the_ring_of_its_distance():
    places = layers.rings(
        ties(("A", "B", 1, False, False), ("B", "C", 1, False, False), ("D", "E", 1, False, False)), "A"
    )
    far = {name: x**2 + y**2 for name, (x, y) in places.items()}
    assert far["A"] == 0 < far["B"] < far["C"] < far["D"]
    assert layers.rings(ties(), "A") == {}


def test_an_analyst_finds_no_two_actors_of_the_shipped_dossier_in_one_place():
    drawn = select(load_folder(SHIPPED), Filters()).ties.query("drawn")
    for places in (layers.layers(drawn), layers.rings(drawn, "Taliban")):
        assert set(places) == {*drawn["a"], *drawn["b"]}
        assert len(set(places.values())) == len(places)
    assert layers.layers(ties()) == {}


def test_an_analyst_sees_few_layers_drawn_apart_rather_than_a_strip():
    wide = ties(*(("A", name, 1, True, False) for name in "BCDEFGH"))
    places = layers.layers(wide)
    assert places["B"][1] > 2 * layers.ROW
