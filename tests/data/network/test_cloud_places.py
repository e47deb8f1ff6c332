import numpy as np

from data.network.cloud_places import cloud_places, packed, radius
from data.network.collapsed import numbers
from tests.data.network.made import view
from tests.data.network.test_collapsed import NETWORK


def test_an_analyst_sees_every_actor_at_a_place_of_its_own():
    places = cloud_places(view(*NETWORK))
    assert set(places) == set("ABCDPQRZ")
    assert len(set(places.values())) == len(places)


def test_an_analyst_sees_a_community_together_and_apart_from_others():
    whole = view(*NETWORK)
    places, number = cloud_places(whole), numbers(whole)
    far = {
        same: [
            np.hypot(*np.subtract(places[one], places[other]))
            for one in places
            for other in places
            if one < other and (number[one] == number[other]) == same
        ]
        for same in (True, False)
    }
    assert min(far[False]) > 20
    assert max(far[True]) < 2 * radius(np.array(4))


def test_an_analyst_sees_the_most_tied_actor_in_the_middle_of_the_largest_community():
    assert cloud_places(view(*NETWORK))["A"] == (0.0, 0.0)


def test_no_two_discs_meet_however_many_there_are():
    radii = radius(np.sort(np.random.default_rng(1).integers(1, 400, 400))[::-1])
    centres = packed(radii)
    apart = np.hypot(*(centres[:, None] - centres[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    assert (apart - radii[:, None] - radii[None]).min() > -1e-6


def test_an_analyst_sees_the_same_points_every_time():
    assert cloud_places(view(*NETWORK)) == cloud_places(view(*NETWORK))


def test_a_network_without_a_tie_has_no_points():
    assert cloud_places(view("A B sanctuary s denies")) == {}
