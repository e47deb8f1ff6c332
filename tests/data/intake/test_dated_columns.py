from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import dates
from data.intake import dated_columns, written_dates
from tests.tiny import of

DAYS = st.dates(date(1970, 1, 1), date.today())


@given(st.text(st.sampled_from("0123456789/-. :~?Aaugmy'TZ"), max_size=14), st.booleans())
def test_an_analyst_never_gets_anything_but_a_reduced_date_or_what_she_wrote(text, end):
    found = written_dates.read(text, end=end)
    assert not found or dates.interval(found)
    column, notes = dated_columns.read_column("start", pd.Series([text], dtype="str"), end)
    assert column[0] == text or notes


def test_an_analyst_has_a_column_read_day_first_where_one_date_shows_it_and_is_told():
    column, notes = dated_columns.read_column("start", pd.Series(["03/04/2021", "15/08/2021", "2020"]))
    assert column.tolist() == ["2021-04-03", "2021-08-15", "2020"]
    assert notes == [
        "Column 'start': 1 date written like '03/04/2021' read as '2021-04-03', "
        "day first, as other dates of the column show.",
        "Column 'start': 1 date written like '15/08/2021' read as '2021-08-15', day first.",
    ]


def test_an_analyst_is_told_where_nothing_decides_between_day_and_month_and_only_the_year_is_taken():
    column, notes = dated_columns.read_column("start", pd.Series(["03/04/2021", "05/06/2021"]))
    assert column.tolist() == ["2021", "2021"]
    assert "nothing in the column says which number is the month" in notes[0]
    assert notes[0].startswith("Column 'start': 2 dates")


def test_an_analyst_whose_column_mixes_both_orders_has_each_date_read_only_if_it_shows_its_own():
    column, _ = dated_columns.read_column("start", pd.Series(["15/08/2021", "08/15/2021", "03/04/2021"]))
    assert column.tolist() == ["2021-08-15", "2021-08-15", "2021"]


@pytest.mark.parametrize(
    ("texts", "asked", "read"),
    [
        (["21-04-13"], "", ["21-04-13"]),
        (["21-04-13"], written_dates.SHORT_YEAR_FIRST, ["2021-04-13"]),
        (["21-04-13"], written_dates.DAY_FIRST, ["2013-04-21"]),
        (["21-04-13", "98-04-13"], "", ["2021-04-13", "1998-04-13"]),
        (["21-04-13", "21-04-98"], "", ["2013-04-21", "1998-04-21"]),
        (["04-13-21"], "", ["2021-04-13"]),
        (["21-04-13", "25/04/2021"], "", ["2013-04-21", "2021-04-25"]),
    ],
)
def test_an_analyst_has_a_year_of_two_digits_read_where_the_column_or_the_analyst_says_it_is(
    texts, asked, read
):
    column, _ = dated_columns.read_column("start", pd.Series(texts), asked=asked)
    assert column.tolist() == read


def test_an_analyst_finds_a_tie_of_an_unknown_day_written_as_zeros_where_its_twin_of_the_month_is():
    rows = "actor,counterpart,category,start,end\nAsh,Birch,sanctuary,{},\nAsh,Cedar,sanctuary,2019,{}\n"
    zeros, plain = (
        of(rows.format(start, end)) for start, end in (("2021-08-00", "2021-00-00"), ("2021-08", "2021"))
    )
    pd.testing.assert_frame_equal(zeros.records, plain.records)
    assert "Column 'start': 1 date written like '2021-08-00' read as '2021-08'." in zeros.notes


def test_an_analyst_is_told_of_each_way_of_writing_with_what_it_is_read_as():
    texts = ["2021-00-00", "15 Aug 2021", "5 August 2021", "1629000000", "2021~", "2021-08-15 14:30"]
    _, told = dated_columns.read_column("start", pd.Series(texts))
    assert told == [
        "Column 'start': 1 date written like '2021-00-00' read as '2021'.",
        "Column 'start': 2 dates written like '15 Aug 2021' read as '2021-08-15'.",
        "Column 'start': 1 date written like '1629000000' read as '2021-08-15'.",
        "Column 'start': 1 date written like '2021~' read as '2021'.",
        "Column 'start': 1 date written like '2021-08-15 14:30' read as '2021-08-15'.",
    ]


def test_an_analyst_has_a_range_of_years_read_as_start_and_end():
    dossier = of(
        "actor,counterpart,category,start\nAsh,Birch,allegiance,2004-2008\nAsh,Cedar,allegiance,2004 – 2008\n"
    )
    assert dossier.records[["start", "end"]].astype("str").to_numpy().tolist() == [["2004", "2008"]] * 2
