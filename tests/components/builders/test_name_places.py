from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from components.builders import name_places
from components.builders.name_places import ABOVE, BELOW, LEFT, RIGHT, Sheet, Wanted

SHEET = Sheet(200, 150, beside=10, below=5, above=20)
RADIUS = 5
MARKS = st.lists(
    st.tuples(st.floats(0, 200), st.floats(0, 150), st.text("AbcTil漢", min_size=1, max_size=12)), max_size=25
)


def wanted(marks, sides=(RIGHT, LEFT, ABOVE, BELOW)):
    return [Wanted(at, text, dict.fromkeys(sides, (x, y)), RADIUS) for at, (x, y, text) in enumerate(marks)]


def around(marks):
    x, y = np.array([(x, y) for x, y, _ in marks], dtype=float).reshape(-1, 2).T
    return name_places.boxes(x, x, y, y, RADIUS)


def apart(one, other):
    return (
        one[1] <= other[0] + 1e-6
        or other[1] <= one[0] + 1e-6
        or one[3] <= other[2] + 1e-6
        or other[3] <= one[2] + 1e-6
    )


@given(MARKS, st.floats(1, 6), st.floats(1, 2))
def test_an_analyst_sees_no_name_on_another_on_a_mark_or_out_of_any_picture_as_large_or_larger(
    marks, across, up
):
    found = name_places.placed(wanted(marks), around(marks), SHEET)
    there = name_places.grown(around(marks), across, up)
    names = [name_places.grown(name.box, across, up) for name in found.values()]
    assert all(apart(one, other) for one, other in combinations(names, 2))
    assert all(apart(name, mark) for name in names for mark in there)
    for left, right, low, high in (name[:4] for name in names):
        assert -SHEET.beside - 1e-6 <= left < right <= SHEET.wide * across + SHEET.beside + 1e-6
        assert -SHEET.below - 1e-6 <= low < high <= SHEET.high * up + SHEET.above + 1e-6


@given(MARKS)
def test_an_analyst_reads_a_name_whole_or_not_at_all_and_once(marks):
    found = name_places.placed(wanted(marks), around(marks), SHEET)
    assert all(name.text == marks[at][2] for at, name in found.items())
    assert len({name.text for name in found.values()}) == len(found)


def test_an_analyst_reads_a_name_on_the_first_side_that_is_free():
    marks = [(50.0, 75.0, "One"), (65.0, 75.0, "Two")]
    found = name_places.placed(wanted(marks), around(marks), SHEET)
    assert {at: name.side for at, name in found.items()} == {0: LEFT, 1: RIGHT}
    found = name_places.placed(wanted(marks, (BELOW, ABOVE)), around(marks), SHEET)
    assert {at: name.side for at, name in found.items()} == {0: BELOW, 1: ABOVE}


def test_an_analyst_reads_the_first_names_where_only_so_many_are_wanted():
    marks = [(20.0, 20.0, "One"), (20.0, 60.0, "Two"), (20.0, 100.0, "Three")]
    assert [*name_places.placed(wanted(marks), around(marks), SHEET, most=2)] == [0, 1]


def test_an_analyst_reads_a_name_farther_from_a_larger_mark():
    near, far = (
        name_places.placed(
            [Wanted(0, "X", {RIGHT: (50, 50)}, radius)], name_places.boxes(50, 50, 50, 50, radius), SHEET
        )[0].box[0]
        for radius in (4, 10)
    )
    assert 50 + 4 < near < far
    assert far > 50 + 10


def test_an_analyst_sees_no_name_beside_what_would_come_under_it_on_a_wider_screen():
    """A mark two pixels to the right of another ends left of where the name of that begins; where the screen is twice as wide, it
    does not."""
    name = [Wanted(0, "X", {RIGHT: (50, 50)}, 9)]
    assert name_places.placed(name, name_places.boxes(52, 52, 50, 50, 5), SHEET) == {}
    assert name_places.placed(name, name_places.boxes(50, 50, 50, 50, 5), SHEET)[0].side == RIGHT


def test_an_analyst_reads_a_name_in_no_mark_at_all():
    nothing = np.empty((0, 8))
    assert name_places.placed([Wanted(0, "X", {ABOVE: (50, 50)}, 5)], nothing, SHEET)[0].text == "X"
    assert name_places.placed([], nothing, SHEET) == {}
