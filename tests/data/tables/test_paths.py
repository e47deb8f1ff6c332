import pandas as pd

from data.network import paths as found
from data.tables import paths as tables
from tests.data.network.made import view

TIES = ("A B sanctuary s1", "A B training s2", "B C sanctuary s3", "A C hostility s4")


def test_an_analyst_reads_each_step_with_its_strongest_and_weakest_tie():
    made = view(*TIES, "A B training s1")
    table = tables.table("A", "C", found.NOT_HOSTILE)
    rows = table.sorted(made, "Path")
    assert rows[["Which", "Step", "From", "To", "Independent origins"]].to_numpy().tolist() == [
        ["strongest and shortest", 1, "A", "B", 2],
        ["strongest and shortest", 2, "B", "C", 1],
    ]
    assert rows.loc[0, ["Strongest tie", "Weakest tie"]].tolist() == [
        "Training (2 origins)",
        "Sanctuary (1 origin)",
    ]
    assert rows.loc[0, "Record ids"] == "line 2; line 3; line 6"
    assert rows.loc[0, "Origins"] == "s1; s2"
    assert table.choice(made, rows.loc[0]).value == ("A", "B", "training")


def test_an_analyst_gets_no_rows_where_nothing_joins_the_two():
    made = view(*TIES)
    table = tables.table("A", "Nobody", found.ALL_TIES)
    assert all(table.sorted(made, by).empty for by in table.sorts)


def test_an_analyst_reads_of_each_step_what_points_the_other_way_and_its_weakest_evidence():
    made = view(*TIES, "A B training s1", "B A hostility s5")
    rows = tables.build(made, "A", "C", found.NOT_HOSTILE)
    assert rows["Said hostile too"].tolist() == ["Hostility (1 origin, undated)", ""]
    assert rows["Fewest origins of a tie"].tolist() == [1, 1]
    assert rows["Lowest grade of a tie"].tolist() == ["not graded", "not graded"]
    assert rows["Years"].tolist() == ["undated", "undated"]
    only_hostile = tables.build(made, "A", "C", found.ALL_TIES)
    assert only_hostile["Said hostile too"].iloc[0] == ""


def test_an_analyst_reads_between_which_years_the_ties_of_a_step_are_attested():
    days = pd.DataFrame({"first": ["2019-05-04", None], "last": ["2020-01-01", "2023-01-01"]}).apply(
        pd.to_datetime
    )
    assert tables.years_in_words(days) == "2019–2023"
    assert tables.years_in_words(days.head(0)) == "undated"


def test_an_analyst_finds_in_the_table_that_the_steps_of_a_path_share_no_time():
    made = view("A B sanctuary - - 2015 2016", "B C sanctuary - - 2020 2022")
    rows = tables.build(made, "A", "C", found.NOT_HOSTILE)
    assert rows["Path attested at one time"].tolist() == ["no", "no"]
