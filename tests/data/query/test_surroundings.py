from dataclasses import replace

import pytest

from data import query
from data.filters import Filters
from data.network.scene import OVER, UNDER, Scene
from tests.tiny import of

CHAIN = """\
actor,counterpart,category,controller,stance
A,B,sanctuary,A,
B,C,training,B,
C,D,hostility,,
C,A,contact,,
E,D,training,E,
F,A,training,F,denies
"""


def pairs(**asked) -> set[str]:
    view = replace(query.select(of(CHAIN), Filters()), scene=Scene(**asked))
    return {"".join(sorted([tie.a, tie.b])) for tie in view.ties.itertuples()}


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ({}, {"AB", "BC", "CD", "AC", "DE", "AF"}),
        ({"around": ("B",)}, {"AB", "BC", "AC"}),
        ({"around": ("B",), "steps": 2}, {"AB", "BC", "AC", "CD"}),
        ({"around": ("B", "E")}, {"AB", "BC", "AC", "DE", "CD"}),
        ({"around": ("A",), "steps": 3, "direction": OVER}, {"AB", "BC"}),
        ({"around": ("A",), "steps": 1, "direction": OVER}, {"AB"}),
        ({"around": ("C",), "steps": 3, "direction": UNDER}, {"BC", "AB"}),
        ({"around": ("Nobody",)}, set()),
        ({"hidden": ("C",)}, {"AB", "DE", "AF"}),
        ({"without": ("support",)}, {"CD", "AC"}),
    ],
)
def test_an_analyst_sees_what_is_around_the_actors_she_asks_for(asked, left):
    assert pairs(**asked) == left


def test_an_analyst_is_not_led_on_by_a_tie_that_is_only_denied():
    assert "F" not in "".join(pairs(around=("B",), steps=1))
