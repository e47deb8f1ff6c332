from dataclasses import replace

import pytest

from data.filters import Filters
from data.network import left_out
from data.network.scene import BEFORE, CHANGE, YEAR, Scene
from data.query import select
from tests.tiny import of, tiny

ROWS = "actor,counterpart,category\nA,B,training\nA,B,hostility\nB,C,training\nC,D,training\nE,F,contact\n"


def seen(dossier=None, **asked):
    return replace(select(dossier or of(ROWS), Filters()), scene=Scene(**asked))


def test_an_analyst_is_told_how_many_ties_each_setting_hides_and_that_they_add_up():
    view = seen(without=("hostility",), hidden=("F",), around=("A",), steps=1)
    assert left_out.left_out(view) == [
        (1, "of the kind Hostility"),
        (1, "of F"),
        (2, "not within 1 tie of A"),
    ]
    assert left_out.in_words(view) == (
        "4 of 5 ties left out by the settings of the picture: 1 of the kind Hostility, 1 of F, 2 not within 1 tie of A"
    )


def test_an_analyst_is_told_what_the_time_leaves_out():
    said = left_out.in_words(seen(tiny(), show=YEAR, year=2019))
    assert said == "1 of 2 ties left out by the settings of the picture: 1 not attested in 2019"
    assert left_out.in_words(seen(tiny(), show=BEFORE)) == ""


@pytest.mark.parametrize("asked", [{}, {"show": CHANGE}, {"hidden": ("Z",)}])
def test_an_analyst_is_told_nothing_where_nothing_is_left_out(asked):
    assert left_out.in_words(seen(**asked)) == ""
