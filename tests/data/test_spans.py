from datetime import date

import pandas as pd
import pytest

from data import spans

POINT = date(2021, 8, 15)


def span(start="", end="", published=""):
    rows = pd.DataFrame({"start": [start], "end": [end]}, dtype="str")
    return spans.spans(rows, pd.Series([published], dtype="str"))


@pytest.mark.parametrize(
    ("start", "end", "published", "side"),
    [
        ("2021-08", "", "", "undetermined"),
        ("2021-08", "", "2025", "after"),
        ("", "2021-08", "", "before"),
        ("", "2021-08-15", "", "before"),
        ("2021-08-15", "", "2025", "after"),
        ("2021-08-14", "", "2025", "before"),
        ("2019", "", "2025", "both sides"),
        ("2019", "2020", "2025", "before"),
        ("2021", "2021", "", "undetermined"),
        ("2019", "", "", "before"),
        ("", "", "2023", "after"),
        ("", "", "", "undetermined"),
        ("2030", "", "2025", "after"),
    ],
)
def test_an_analyst_sees_a_record_only_on_the_side_it_is_certainly_on(start, end, published, side):
    assert spans.side(span(start, end, published), POINT).tolist() == [side]


def test_an_analyst_sees_a_tie_without_an_end_attested_until_its_source_was_published():
    found = span("2020", "", "2022-03-01").iloc[0]
    assert (found["basis"], str(found["first"].date()), str(found["last"].date())) == (
        spans.ATTESTED,
        "2020-01-01",
        "2022-03-01",
    )


def test_an_analyst_sees_a_start_known_to_the_day_as_an_event_of_that_day():
    found = span("2020-05-01", "", "2022").iloc[0]
    assert found["basis"] == spans.EVENT
    assert found["last"] == found["first"] == pd.Timestamp("2020-05-01")


def test_an_analyst_sees_an_undated_record_nowhere_in_time():
    found = span()
    assert found["basis"].tolist() == [spans.UNDATED]
    assert found[["first", "last"]].isna().all(axis=None)


def test_an_analyst_is_not_told_when_something_began_that_only_has_an_end():
    found = span("", "2020").iloc[0]
    assert found["basis"] == spans.UNTIL
    assert pd.isna(found["start_first"])
    assert found["first"] == pd.Timestamp("2020-01-01")


@pytest.mark.parametrize("side", ["before", "after", "undetermined"])
def test_an_analyst_finds_what_is_on_both_sides_on_either_of_them(side):
    sides = pd.Series(pd.Categorical([*spans.SIDES, *spans.SIDES[::-1]], categories=spans.SIDES))
    on = [side] if side == "undetermined" else [side, "both sides"]
    assert spans.is_on(sides, side).tolist() == sides.isin(on).tolist()
