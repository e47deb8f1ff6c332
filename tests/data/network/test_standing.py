from dataclasses import replace

from data import query
from data.filters import Filters
from data.network.scene import BEFORE, Scene
from data.network.standing import standing
from tests.tiny import of, tiny


def test_an_analyst_reads_how_much_is_said_of_each_actor():
    found = standing(query.select(tiny(), Filters()))
    # Origins that assert: "paper" of the sanctuary; "ext:report" and "ext:leak" of the training.
    assert found.to_dict("index") == {
        "X": {"ties": 2, "claims": 2, "origins": 3, "held": 1},
        "Y": {"ties": 2, "claims": 2, "origins": 3, "held": 1},
    }


def test_an_analyst_who_looks_at_one_side_reads_of_that_side_alone():
    before = standing(replace(query.select(tiny(), Filters()), scene=Scene(BEFORE)))
    assert before["origins"].to_dict() == {"X": 2, "Y": 2}


def test_an_analyst_reads_of_a_tie_of_an_actor_with_itself_once():
    found = standing(query.select(of("actor,counterpart,controller\nA,A,A\n"), Filters()))
    assert found.to_dict("index") == {"A": {"ties": 1, "claims": 1, "origins": 1, "held": 1}}
    assert standing(query.select(of("actor,counterpart\n"), Filters())).empty
