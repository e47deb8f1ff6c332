from datetime import UTC, date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import dates, reading
from data.intake import checking, written_dates
from tests.tiny import of

DAYS = st.dates(date(1970, 1, 1), date.today())


@pytest.mark.parametrize(
    ("written", "meant"),
    {
        "2021": "2021",
        "2021.0": "2021",
        "2021/08": "2021-08",
        "2021-8-5": "2021-08-05",
        "2021-08-00": "2021-08",
        "2021-00-00": "2021",
        "2021-XX-XX": "2021",
        "2021-08-uu": "2021-08",
        "20210815": "2021-08-15",
        "2021-08-15T09:30:00Z": "2021-08-15",
        "2021-08-15 00:00:00.000": "2021-08-15",
        "15/08/2021 14:05": "2021-08-15",
        "00/08/2021": "2021-08",
        "08/00/2021": "2021-08",
        "00.00.2021": "2021",
        "08/2021": "2021-08",
        "15.8.21": "2021-08-15",
        "15-Aug-96": "1996-08-15",
        "15 August 2021": "2021-08-15",
        "15th of August 2021": None,
        "3rd Sept. 2021": "2021-09-03",
        "August 15, 2021": "2021-08-15",
        "Aug-21": "2021-08",
        "August 2021": "2021-08",
        "2021 Aug 15": "2021-08-15",
        "1629000000": "2021-08-15",
        "1629000000000": "2021-08-15",
        "2021-08~": "2021-08",
        "2021?": "2021",
        "2019/2021-08": "2019",
        "2021-08-15/..": "2021-08-15",
        "../2021": "",
        "05/05/2021": "2021-05-05",
        "03/04/2021": "2021",
        "31/02/2021": None,
        "30/13/2021": None,
        "2021-13": None,
        "2021-00-15": None,
        "Aug 21": None,
        "Mayor 2021": None,
        "soon": None,
        "12": None,
        "../..": None,
    }.items(),
)
def test_an_analyst_has_her_dates_read_as_far_as_they_are_certain(written, meant):
    assert written_dates.read(written) == meant


@given(DAYS)
def test_an_analyst_finds_the_same_day_however_it_is_written(day):
    stamp = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    for written in (
        f"{day:%d %B %Y}",
        f"{day:%b %d, %Y}",
        f"{day:%Y%m%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%d-%b-%y}",
    ):
        assert written_dates.read(written) == day.isoformat()
    assert written_dates.read(f"{day:%d/%m/%Y}", written_dates.DAY_FIRST) == day.isoformat()
    assert written_dates.read(f"{day:%m/%d/%y}", written_dates.MONTH_FIRST) == day.isoformat()
    assert stamp < 10**8 or written_dates.read(str(stamp)) == day.isoformat()


@given(st.text(st.sampled_from("0123456789/-. :~?Aaugmy'TZ"), max_size=14), st.booleans())
def test_an_analyst_never_gets_anything_but_a_reduced_date_or_what_she_wrote(text, end):
    found = written_dates.read(text, end=end)
    assert not found or dates.interval(found)
    column, notes = written_dates.read_column("start", pd.Series([text], dtype="str"), end)
    assert column[0] == text or notes


def test_an_analyst_has_a_column_read_day_first_where_one_date_shows_it_and_is_told():
    column, notes = written_dates.read_column("start", pd.Series(["03/04/2021", "15/08/2021", "2020"]))
    assert column.tolist() == ["2021-04-03", "2021-08-15", "2020"]
    assert notes == [
        "Column 'start': 1 date written like '03/04/2021' read as '2021-04-03', "
        "day first, as other dates of the column show.",
        "Column 'start': 1 date written like '15/08/2021' read as '2021-08-15', day first.",
    ]


def test_an_analyst_is_told_where_nothing_decides_between_day_and_month_and_only_the_year_is_taken():
    column, notes = written_dates.read_column("start", pd.Series(["03/04/2021", "05/06/2021"]))
    assert column.tolist() == ["2021", "2021"]
    assert "nothing in the column says which number is the month" in notes[0]
    assert notes[0].startswith("Column 'start': 2 dates")


def test_an_analyst_whose_column_mixes_both_orders_has_each_date_read_only_if_it_shows_its_own():
    column, _ = written_dates.read_column("start", pd.Series(["15/08/2021", "08/15/2021", "03/04/2021"]))
    assert column.tolist() == ["2021-08-15", "2021-08-15", "2021"]


def test_an_analyst_who_writes_an_interval_in_one_cell_gets_both_its_ends():
    checked = checking.check(reading.read_csv("a.csv", b"actor,start\nA,2019/2021-08\nB,2020\n"), "records")
    assert checked.rows[["start", "end"]].to_numpy().tolist() == [["2019", "2021-08"], ["2020", ""]]
    assert len(checked.warnings) == 0


def test_an_analyst_keeps_the_row_of_a_date_that_cannot_be_read_and_sees_it_as_she_wrote_it():
    checked = checking.check(reading.read_csv("a.csv", b"actor,start\nA,31/02/2021\n"), "records")
    assert checked.rows["start"].tolist() == [""]
    assert checked.warnings["value"].tolist() == ["31/02/2021"]


def test_an_analyst_has_no_two_digit_year_placed_in_the_future():
    assert written_dates.read("13/04/99") == "1999-04-13"
    assert written_dates.read(f"13/04/{(date.today().year + 1) % 100:02}") < f"{date.today().year}"


def test_an_analyst_has_digits_of_her_own_script_read():
    assert written_dates.read("۲۰۲۱") == "2021"


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
    column, _ = written_dates.read_column("start", pd.Series(texts), asked=asked)
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
    _, told = written_dates.read_column("start", pd.Series(texts))
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
