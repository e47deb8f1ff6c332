from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data import dates


@given(st.dates())
def test_an_analyst_gets_back_the_day_that_was_written(day):
    assert dates.interval(f"{day.year:04}-{day:%m-%d}") == (day, day)


@given(st.text(max_size=12))
def test_an_analyst_never_sees_a_day_invented_from_text_that_is_no_date(text):
    found = dates.interval(text)
    assert found is None or found[0] <= found[1]


def test_an_analyst_sees_a_leap_february_end_on_its_last_day():
    assert dates.interval("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))


def test_an_analyst_sees_blank_and_wrong_dates_stay_missing():
    found = dates.intervals(pd.Series(["2021", "", "2021-13", "soon"]))
    assert found["first"].notna().tolist() == [True, False, False, False]
