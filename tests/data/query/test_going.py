from dataclasses import replace
from datetime import date

import pytest

from data import query
from data.filters import Filters
from data.network.scene import AFTER, BEFORE, NEVER, YEAR, Scene
from tests.tiny import of

ROWS = """\
actor,counterpart,category,start,end
A,B,old,2019,2020
A,B,event,2020-05-04,
A,B,until,,2022-06
A,B,vague,2021,
A,B,new,2022-05-04,
A,B,never,,
"""


def drawn(scene: Scene) -> set[str]:
    dossier = replace(of(ROWS), turning_point=date(2021, 8, 15))
    return set(replace(query.select(dossier, Filters()), scene=scene).ties["category"])


@pytest.mark.parametrize(
    ("scene", "kinds"),
    [
        (Scene(BEFORE), {"old", "event"}),
        (Scene(AFTER), {"until", "new"}),
        # The end of "old" is stated, so it is not carried on; the start of "until" is unknown, so it is carried back.
        (Scene(BEFORE, half_life=24), {"old", "event", "until"}),
        (Scene(AFTER, half_life=24), {"until", "new", "event", "vague"}),
        (Scene(AFTER, half_life=12), {"until", "new", "vague"}),
        (Scene(AFTER, half_life=NEVER), {"until", "new", "event", "vague"}),
        (Scene(BEFORE, half_life=NEVER), {"old", "event", "until"}),
        (Scene(AFTER, half_life=6), {"until", "new", "vague"}),
        (Scene(YEAR, 2030, half_life=NEVER), {"event", "vague", "new"}),
        (Scene(YEAR, 2020), {"old", "event"}),
        (Scene(YEAR, 2021), {"vague"}),
        (Scene(YEAR, 2021, half_life=24), {"vague", "event", "until"}),
        (Scene(YEAR, 2030), set()),
    ],
)
def test_an_analyst_sees_the_ties_that_speak_for_the_time_she_looks_at(scene, kinds):
    assert drawn(scene) == kinds


def test_an_analyst_tells_the_ties_that_are_only_carried_on_from_those_attested():
    dossier = replace(of(ROWS), turning_point=date(2021, 8, 15))
    ties = replace(query.select(dossier, Filters()), scene=Scene(AFTER, half_life=24)).ties
    assert set(ties.loc[ties["carried"], "category"]) == {"event", "vague"}


def test_an_analyst_without_a_turning_point_sees_nothing_certainly_before_or_after():
    view = query.select(of(ROWS), Filters())
    assert replace(view, scene=Scene(BEFORE, half_life=24)).ties.empty
    assert replace(view, scene=Scene(AFTER)).ties.empty


def test_an_analyst_reads_of_a_side_only_what_its_own_records_say():
    rows = "actor,counterpart,category,controller,start,end\nA,B,k,A,2018,2019\nA,B,k,B,2022,2023\n"
    view = query.select(replace(of(rows), turning_point=date(2021, 8, 15)), Filters())
    held = [
        replace(view, scene=Scene(show)).ties[["records", "a_controls", "b_controls"]].to_numpy().tolist()
        for show in (BEFORE, AFTER)
    ]
    assert held == [[[1, True, False]], [[1, False, True]]]
