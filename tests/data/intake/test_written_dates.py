from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reading
from data.intake import checking, written_dates

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
    ("text", "start", "end"),
    [
        ("2021-08-15 to 2021-09-01", "2021-08-15", "2021-09-01"),
        ("2021-08 – 2021-09-01", "2021-08", "2021-09-01"),
        ("15 August 2021 - 1 Sept 2021", "2021-08-15", "2021-09-01"),
        ("15-17 August 2021", "2021-08-15", "2021-08-17"),
        ("15–17 août 2021", "2021-08-15", "2021-08-17"),
        ("circa 2019/2021", "", ""),
        ("[2020..2021]", "", ""),
        ("15-31 February 2021", "", ""),
        ("03/04/2021 to 05/06/2021", "", ""),
    ],
)
def test_an_analyst_has_days_from_one_to_another_read_as_start_and_end_where_both_are_certain(
    text, start, end
):
    checked = checking.check(reading.read_csv("a.csv", f"actor,start\nA,{text}\n".encode()), "records")
    assert checked.rows.loc[0, ["start", "end"]].tolist() == [start, end]


def test_an_analyst_with_an_end_of_her_own_keeps_it_beside_days_from_one_to_another():
    text = b"actor,start,end\nA,15-17 August 2021,2022\n"
    checked = checking.check(reading.read_csv("a.csv", text), "records")
    assert checked.rows.loc[0, ["start", "end"]].tolist() == ["2021-08-15", "2022"]
