import pandas as pd

from data import reading
from data.intake import saved_choices
from data.reading import how
from data.reading.how import How


def table(*columns: str) -> reading.Table:
    return reading.Table("a.csv", pd.DataFrame(columns=columns, dtype="str"), pd.Series(dtype="int64"))


def test_an_analyst_finds_her_saved_choices_told_from_other_json():
    mine = How(columns={"wer": "actor"})
    saved, others = saved_choices.among({
        "mine.json": how.saved(mine), "x.JSON": b"[1]", "a.csv": b"a,b\n", "datapackage.json": b"{}"
    })  # fmt: skip
    assert (saved, others) == ({"mine.json": mine}, ["x.JSON"])


def test_an_analyst_has_the_first_saved_choice_applied_that_fits_most_columns_of_the_file():
    other, mine = How(columns={"a": "actor", "b": "end"}), How(columns={"Wer": "actor", "mit": "counterpart"})
    saved = {"other.json": other, "mine.json": mine}
    read, said, used = saved_choices.applied(lambda _: table("wer", "mit", "wann"), How(dates="day"), saved)
    assert (read.cells.columns.tolist(), used) == (["wer", "mit", "wann"], "mine.json")
    assert (said.dates, said.columns) == ("day", mine.columns)


def test_an_analyst_whose_saved_choices_fit_nothing_has_the_file_read_as_she_says():
    said = How(dates="day")
    saved = {"other.json": How(columns={"a": "actor"})}
    assert saved_choices.applied(lambda _: table("wer"), said, saved)[1:] == (said, "")


def test_an_analyst_has_a_choice_passed_over_with_which_the_file_is_no_table():
    def read(said: How) -> reading.Table:
        if said.delimiter == "|":
            raise reading.UnreadableFile("no table")
        return table("wer")

    assert saved_choices.applied(read, How(), {"bars.json": How(delimiter="|")})[2] == ""
