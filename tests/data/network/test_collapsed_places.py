import numpy as np

from data.network.collapsed import collapsed, groups
from data.network.collapsed_places import places
from tests.data.network.made import view
from tests.data.network.test_collapsed import NETWORK


def test_an_analyst_sees_every_group_at_a_place_of_its_own():
    of_groups, of_actors = places(view(*NETWORK), (), ())
    assert set(of_groups) == {"A", "P", "Z"}
    assert len(set(of_groups.values())) == 3
    assert of_actors == {}


def test_an_analyst_sees_the_actors_of_an_open_community_with_the_other_groups_around_them():
    whole = view(*NETWORK)
    of_groups, of_actors = places(whole, ("A",), tuple("ABCD"))
    assert set(of_groups) == {"P", "Z"}
    assert set(of_actors) == set("ABCD")
    at = np.array([*of_actors.values()])
    low, high = at.min(axis=0), at.max(axis=0)
    assert all(((place < low) | (place > high)).any() for place in of_groups.values())


def test_an_analyst_sees_a_group_on_the_side_of_the_actors_it_is_tied_to():
    whole = view("A B", "B C", "A C", "P Q", "P R", "Q R", "A P hostility", *(["X Y"]))
    of_groups, of_actors = places(whole, ("A",), ("A", "B", "C"))
    middle = np.mean([*of_actors.values()], axis=0)
    assert set(of_groups) == set(groups(whole)["leader"]) - {"A"}
    assert all(np.hypot(*(np.array(place) - middle)) > 0 for place in of_groups.values())


def test_an_analyst_sees_the_same_picture_every_time():
    assert places(view(*NETWORK), ("A",), tuple("ABCD")) == places(view(*NETWORK), ("A",), tuple("ABCD"))


def test_an_analyst_who_opens_everything_sees_no_group():
    whole = view(*NETWORK)
    assert collapsed(whole, ("A", "P", "Z")).groups.empty
    assert places(whole, ("A", "P", "Z"), tuple("ABCDPQRZ"))[0] == {}
