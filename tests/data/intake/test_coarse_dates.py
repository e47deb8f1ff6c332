from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import dates, spans
from data.intake import coarse_dates, loading

ACLED = "event_id_cnty,event_date,event_type,actor1,actor2,time_precision\n"
GED = "id,type_of_violence,side_a,side_b,date_start,date_end,date_prec\n"


def loaded(text):
    return loading.load({"a.csv": text.encode()})


def sides(dossier, point=date(2021, 8, 15)):
    records = dossier.records
    published = pd.Series([""] * len(records), index=records.index, dtype="str")
    return spans.side(spans.spans(records, published), point).tolist()


@pytest.mark.parametrize(
    ("day", "meant"),
    [("14 August 2021", "2021-08"), ("16 August 2021", "2021-08"), ("30 August 2021", "2021")],
)
def test_an_analyst_never_has_an_event_of_acled_known_to_the_week_on_a_side_that_is_not_certain(day, meant):
    dossier = loaded(f"{ACLED}A1,{day},Battles,Ash,Birch,2\n")
    assert dossier.records[["start", "end"]].astype("str").to_numpy().tolist() == [[meant, meant]]
    assert sides(dossier) == [spans.UNDETERMINED]


def test_an_analyst_has_an_event_of_acled_known_to_the_day_on_its_side_still():
    assert sides(loaded(f"{ACLED}A1,14 August 2021,Battles,Ash,Birch,1\n")) == [spans.BEFORE]


@pytest.mark.parametrize("precision", ["2", "3"])
@pytest.mark.parametrize(
    ("start", "end", "meant"),
    [
        ("2021-08-12", "2021-08-18", "2021-08"),
        ("2021-08-14", "2021-08-14", "2021-08"),
        ("2021-07-30", "2021-08-03", "2021"),
        ("2020-12-30", "2021-01-02", ""),
    ],
)
def test_an_analyst_never_has_the_week_of_an_event_of_ucdp_taken_for_days_that_it_lasted(
    start, end, meant, precision
):
    dossier = loaded(f"{GED}1,1,Ash,Birch,{start},{end},{precision}\n")
    assert dossier.records[["start", "end"]].astype("str").to_numpy().tolist() == [[meant, meant]]
    assert sides(dossier, date(2021, 8, 15) if meant else date(2021, 1, 1)) == [spans.UNDETERMINED]


def test_an_analyst_never_has_a_month_in_which_an_event_of_ucdp_lies_taken_for_two():
    dossier = loaded(f"{GED}1,1,Ash,Birch,2021-07-25,2021-08-20,4\n2,1,Ash,Birch,2020-09-01,2021-03-31,5\n")
    assert dossier.records["start"].astype("str").tolist() == ["2021", ""]
    assert sides(dossier, date(2021, 8, 1)) == [spans.UNDETERMINED] * 2


def test_an_analyst_is_told_how_many_dates_known_to_the_week_are_read_as_what():
    days = ["14 August 2021", "16 August 2021", "30 August 2021", "30 December 2020", "soon"]
    rows = "".join(f"A{at},{day},Battles,Ash,Birch,2\n" for at, day in enumerate(days))
    assert (
        "Dates of 5 rows are known to the week only ('time_precision' is 2): 2 rows read like '2021-08', "
        "1 row read like '2021', 1 row read as undated, since a week cannot be written."
        in loaded(ACLED + rows).notes
    )


def test_an_analyst_keeps_the_first_and_the_last_year_of_what_lasted_for_years():
    assert coarse_dates.both("2004-05-01", "2008-01-01", "year") == ("2004", "2008")


@given(st.dates(), st.integers(0, 6))
def test_an_analyst_never_has_a_day_of_the_week_left_out(day, later):
    read = coarse_dates.alone(day.isoformat(), "week")
    try:
        other = day + timedelta(later)
    except OverflowError:
        return
    assert not read or dates.interval(read)[0] <= other <= dates.interval(read)[1]
