from dataclasses import replace
from datetime import date

import pytest

from data import query
from data.filters import Filters
from data.query.change import AGAIN, NEW, PAST, SILENT, TURNED, UNDETERMINED, marks, since
from tests.tiny import of, tiny

HEAD = "actor,counterpart,category,controller,stance,start,end,source_id\n"
SOURCES = "source_id,published\nin2019,2019-06\nin2020,2020-06-01\nin2022,2022-06\nin2025,2025\n"


def dossier_of(rows: str):
    return replace(of(HEAD + rows, sources=SOURCES), turning_point=date(2021, 8, 15))


def became(rows: str, **filters) -> dict[str, str]:
    dossier = dossier_of(rows)
    view = query.select(dossier, Filters(**filters))
    return dict(zip(view.ties["category"], query.changes(view)["change"], strict=True))


def test_an_analyst_sees_what_became_of_each_tie_of_the_tiny_dossier():
    view = query.select(tiny(), Filters())
    found = dict(zip(view.ties["category"], query.changes(view)["change"], strict=True))
    # Sanctuary: R1 holds from 2020 until it was published in 2022, X above on both sides. Training: Y above in 2019,
    # both above in 2022. Hostility is only denied, so nothing became of it.
    assert found == {"sanctuary": AGAIN, "training": TURNED, "hostility": ""}
    assert query.counted(view).to_dict() == {
        NEW: 0,
        PAST: 0,
        SILENT: 0,
        AGAIN: 1,
        TURNED: 1,
        UNDETERMINED: 0,
    }


@pytest.mark.parametrize(
    ("rows", "change"),
    [
        ("A,B,k,,,2022,2023\n", NEW),
        ("A,B,k,,,2018,2020\n", PAST),
        ("A,B,k,,,,2021-08\n", PAST),
        ("A,B,k,,,2019-05-04,\n", SILENT),
        (
            "A,B,k,,,2019,2019\n",
            SILENT,
        ),  # a start and an end in the same year: when it was, not that it ended
        ("A,B,k,,,2018,2019\nA,B,k,,,2020-05-04,\n", SILENT),  # attested beyond the stated end
        ("A,B,k,,,2018,2020\nA,B,k,,,2019-05-04,\n", PAST),
        ("A,B,k,,,2018,2020\nB,A,k,,,2022-05-04,\n", AGAIN),
        ("A,B,k,A,,2018,2019\nA,B,k,B,,2022,2023\n", TURNED),
        ("A,B,k,A,,2018,2019\nA,B,k,,,2022,2023\n", AGAIN),  # nobody says who holds it after
        ("A,B,k,A,,2018,2019\nA,B,k,B,,2022,2023\nA,B,k,A,,2022,2023\n", AGAIN),  # A is said to hold it still
        ("A,B,k,,,2021-08,\n", UNDETERMINED),
        ("A,B,k,,,,\n", UNDETERMINED),
        ("A,B,k,,denies,2018,2019\n", ""),
        ("A,B,k,,,2018,2020\nA,B,k,,denies,2022,2023\n", PAST),  # a denial attests nothing
        ("A,B,k,,,2018,2020,in2025\n", PAST),
        ("A,B,k,,,2018,2020,in2020\n", SILENT),  # published within the year to which it dates the tie
        ("A,B,k,,,2018,2020,in2019\n", SILENT),  # an end that was still to come
        (
            "A,B,k,,,,2018-05,in2019\nA,B,k,,,2019,2020,in2020\n",
            SILENT,
        ),  # attested beyond the end that is past
        ("A,B,k,,,2022-09,2022-10,in2025\n", NEW),
    ],
)
def test_an_analyst_is_told_no_more_of_a_tie_than_its_records_say(rows, change):
    assert became(rows) == {"k": change}


def test_an_analyst_who_narrows_the_period_does_not_make_an_old_tie_look_new():
    rows = "A,B,k,,,2019-05-04,\nA,B,k,,,2022-05-04,\n"
    assert became(rows, period=("2022", "2023")) == {"k": AGAIN}


def test_an_analyst_without_a_turning_point_is_told_of_no_change():
    view = query.select(of(HEAD + "A,B,k,,,2022,2023\n"), Filters())
    assert query.changes(view)["change"].tolist() == [""]


def test_an_analyst_is_told_how_many_records_are_on_neither_side():
    dossier = replace(of(HEAD + "A,B,k,,,2022,2023\nA,B,k,,,2021,\n"), turning_point=date(2021, 8, 15))
    view = query.select(dossier, Filters())
    assert query.changes(view)[["change", "loose"]].to_numpy().tolist() == [[NEW, 1]]


@pytest.mark.parametrize(
    ("rows", "shown", "past"),
    [
        ("A,B,k,,,2022,2023-05,in2025\n", "+×", "2023-05-31"),
        (
            "A,B,k,,,2022-03,2022-06,in2022\n",
            "+",
            None,
        ),  # published within the month to which it dates the tie
        ("A,B,k,,,2022,2023-05,in2025\nA,B,k,,,2024,,in2025\n", "+", None),  # attested beyond
        ("A,B,k,,,2018,2023,in2025\n", "=×", "2023-12-31"),
        ("A,B,k,,,2018,2020,in2025\n", "×", "2020-12-31"),
        ("A,B,k,,,2019-05-04,,in2019\n", "…", None),
    ],
)
def test_an_analyst_sees_of_a_tie_attested_since_that_a_later_source_dates_it_as_past(rows, shown, past):
    view = query.select(dossier_of(rows), Filters())
    found = query.changes(view).iloc[0]
    assert marks(found["change"], found["until"]) == shown
    assert str(found["until"].date() if past else None) == str(past)
    assert since(query.changes(view)) == (len(shown) == 2)
