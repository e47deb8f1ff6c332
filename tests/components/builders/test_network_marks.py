import pandas as pd
import pytest

from components.builders import network_marks
from components.builders.network_look import Look
from components.builders.strands import MOST_APART
from data.query.change import NEW

TIES = pd.DataFrame({"carried": [True, False]})
CHANGED = TIES.assign(change=[NEW, NEW], until=[pd.Timestamp("2022-07-31"), pd.NaT])


def labels(marks: list[dict]) -> list[str]:
    return [each["label"] for each in marks]


def test_an_analyst_reads_of_a_mark_only_where_it_is_on_the_picture():
    assert network_marks.PINNED["label"] in labels(network_marks.marks(Look(), TIES, pinned=1))
    calm = labels(network_marks.marks(Look(), TIES[1:]))
    assert not {network_marks.PINNED["label"], network_marks.CARRIED["label"]} & {*calm}
    (dotted,) = (each for each in network_marks.marks(Look(), TIES) if each.get("line") == "dot")
    assert dotted["count"] == 1


def test_an_analyst_reads_how_many_new_ties_are_dated_as_past_where_the_change_is_shown():
    (past,) = (each for each in network_marks.marks(Look(change=True), CHANGED) if "past" in each["label"])
    assert past["count"] == 1
    assert not [each for each in labels(network_marks.marks(Look(), CHANGED)) if "past" in each]


@pytest.mark.parametrize("bundles", [1, MOST_APART + 1])
def test_an_analyst_of_communities_reads_what_their_lines_are_and_of_actors_only_if_some_are_drawn(bundles):
    found = network_marks.of_communities(Look(), TIES, bundles, actors=False)
    assert network_marks.SHAPES not in labels(found)
    assert (network_marks.NUMBER in found) == (bundles == 1)
    assert (network_marks.MOSTLY in found) == (bundles > 1)
    both = network_marks.of_communities(Look(), TIES, bundles, actors=True)
    assert network_marks.SHAPES in labels(both)
    assert len([each for each in both if each.get("line") == "dash"]) == 1


def test_an_analyst_who_shades_actors_reads_what_the_fill_means():
    assert "fill: claims" in labels(network_marks.marks(Look(shade="claims"), TIES))
