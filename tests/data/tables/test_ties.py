from dataclasses import replace

from data import tables
from data.filters import Filters
from data.network.scene import AFTER, Scene
from data.query import select
from tests.tiny import DENIED_ASIDE, of, tiny


def test_an_analyst_finds_sources_and_links_beside_each_tie():
    table = tables.TIES.build(select(tiny(), Filters())).set_index("Kind")
    assert table.loc["Sanctuary", "Sources"] == "The Paper; The Echo"
    assert table.loc["Hostility", "Sources"] == "this file"


def test_an_analyst_finds_in_the_table_what_became_of_each_tie_and_takes_away_what_she_looked_at():
    view = select(tiny(), Filters())
    rows = tables.TIES.sorted(view, "Change").set_index("Kind")["Change at the turning point"]
    assert rows.to_dict() == {"Hostility": "", "Sanctuary": "attested again", "Training": "control changed"}
    after = replace(view, scene=Scene(AFTER, half_life=24))
    assert (
        tables.TIES.in_words(after)
        == "after 15 Aug 2021, ties carried on until half their weight has faded (24 months)"
    )
    assert tables.TIES.in_words(view) == ""


def test_an_analyst_finds_in_the_table_what_is_contested_what_is_only_denied_and_what_she_left_out_of_it():
    whole, asserted = (select(of(DENIED_ASIDE), Filters(stances=each)) for each in ((), ("asserts",)))
    row, other = (tables.TIES.build(view).loc[0] for view in (whole, asserted))
    assert row[["Claims", "Contested", "Only denied"]].tolist() == [2, 0, 1]
    assert "Disputed claims not in view" not in row
    assert other[["Only denied", "Disputed claims not in view"]].tolist() == [0, 1]
