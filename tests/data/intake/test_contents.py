import pandas as pd
import pytest

from data.intake import contents


@pytest.mark.parametrize(
    ("texts", "names", "dates"),
    [
        (["Ash", "Birch", ""], True, False),
        (["15/08/2021", "2021-08", "Aug 2021"], False, True),
        (["1.234", "7", "12,5"], False, False),
        (["a" * 81, "b" * 90], False, False),
        (["", " "], False, False),
    ],
)
def test_an_analyst_has_columns_of_names_told_from_columns_of_dates_and_of_numbers(texts, names, dates):
    column = pd.Series(texts, dtype="str")
    assert (contents.holds_names(column), contents.holds_dates(column)) == (names, dates)


def test_an_analyst_with_a_column_that_only_says_whether_edges_have_a_direction_has_it_taken_for_no_kind_of_tie():
    assert contents.says_nothing(pd.Series(["Undirected", "directed"]))
    assert not contents.says_nothing(pd.Series(["directed", "sanctuary"]))
    assert not contents.says_nothing(pd.Series([""]))


@pytest.mark.parametrize(
    ("name", "texts", "dates"),
    [
        ("timestamp", ["1629000000"], True),
        ("created_at", ["1629000000000"], True),
        ("High", ["400000000", "20000000"], False),
        ("day", ["2021", "2022", "not known"], True),
        ("day", ["2021", "a", "b"], False),
        ("dead", ["2000", "1900", "7"], False),
    ],
)
def test_an_analyst_has_dates_told_by_most_values_and_seconds_only_where_the_name_says_so(name, texts, dates):
    assert contents.holds_dates(pd.Series(texts, dtype="str", name=name)) == dates


def test_an_analyst_has_a_column_with_one_date_told_from_one_without():
    assert contents.holds_a_date(pd.Series(["spring", "2021"]))
    assert not contents.holds_a_date(pd.Series(["spring", "soon"]))
