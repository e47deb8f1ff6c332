import pytest

from data.network import pins

ACTORS = ["X", "Y", "Ash, Birch"]
INDEX = {"exes": "X"}


def test_an_analyst_sends_the_place_of_a_pinned_actor_and_a_colleague_reads_the_same():
    places = {"X": (120.0, -45.0), "Ash, Birch": (0.0, 7.0)}
    assert pins.read([pins.written(name, *place) for name, place in places.items()], ACTORS, INDEX) == (
        places,
        [],
    )


def test_an_analyst_pins_an_actor_by_another_of_its_names_and_its_last_place_counts():
    assert pins.read(["Exes, 1, 2", "Y,5,6", "X,3,4"], ACTORS, INDEX)[0] == {"Y": (5.0, 6.0), "X": (3.0, 4.0)}


@pytest.mark.parametrize("text", ["X", "X,1", "X,a,b", "Z,1,2", "X,nan,1", "X,1,nan", "X,1e9,1", "", ",1,2"])
def test_an_analyst_is_told_what_of_a_pin_cannot_be_read(text):
    assert pins.read([text], ACTORS, INDEX) == ({}, [text])


def test_an_analyst_reads_who_is_pinned():
    assert pins.in_words({"X": (0, 0)}) == "X pinned where the analyst put it"
    assert pins.in_words({"X": (0, 0), "Y": (0, 0), "Z": (0, 0)}).startswith("X, Y and Z pinned")
