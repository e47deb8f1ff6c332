import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data import groups

ROWS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.integers(0, 5), st.integers(-1, 900)),
    min_size=1,
    max_size=20,
)


def frame(rows):
    columns = pd.DataFrame(rows, columns=["one", "two", "value", "day"])
    days = pd.to_datetime("2020-01-01") + pd.to_timedelta(columns["day"], unit="D")
    return columns.assign(
        one=columns["one"].astype("category"),
        two=columns["two"].astype("category"),
        day=days.where(columns["day"] >= 0),
        origin=columns["value"].astype("str").astype("category"),
    )


@given(ROWS)
def test_an_analyst_gets_the_same_numbers_as_from_a_plain_grouping(rows):
    table = frame(rows)
    keys, number = groups.numbered(table, ["one", "two"])
    size = len(keys)
    plain = table.groupby(["one", "two"], observed=True)
    assert list(zip(keys["one"], keys["two"], strict=True)) == list(plain.groups)
    values = table["value"].to_numpy()
    assert groups.counts(number, size).tolist() == plain.size().tolist()
    assert groups.sums(number, values, size).tolist() == plain["value"].sum().tolist()
    assert groups.largest(number, values, size).tolist() == plain["value"].max().tolist()
    assert groups.least(number, values.astype(float), size).tolist() == plain["value"].min().tolist()
    assert groups.greatest(number, values.astype(float), size).tolist() == plain["value"].max().tolist()
    assert groups.distinct(number, table["origin"], size).tolist() == plain["origin"].nunique().tolist()
    assert groups.any_of(number, values > 3, size).tolist() == (plain["value"].max() > 3).tolist()
    pd.testing.assert_series_equal(
        pd.Series(groups.earliest(number, table["day"], size)),
        plain["day"].min().reset_index(drop=True),
        check_names=False,
    )
    pd.testing.assert_series_equal(
        pd.Series(groups.latest(number, table["day"], size)),
        plain["day"].max().reset_index(drop=True),
        check_names=False,
    )


def test_an_analyst_with_no_rows_gets_no_groups():
    keys, number = groups.numbered(frame([("a", "x", 1, 1)]).head(0), ["one"])
    assert (len(keys), len(number)) == (0, 0)
    assert groups.counts(number, 0).tolist() == []
    assert np.array_equal(groups.earliest(number, pd.Series(dtype="datetime64[s]"), 0), [])


@given(st.lists(st.integers(0, 40), max_size=30), st.sampled_from([41, 10**6, 2**62]))
def test_an_analyst_gets_the_same_groups_however_many_there_could_be(numbers, size):
    code = np.array(numbers, dtype="int64") * (size // 41)
    different, number = np.unique(code, return_inverse=True)
    found, row = groups.ranked(code, size)
    assert found.tolist() == number.tolist()
    last = {each: place for place, each in enumerate(code.tolist())}
    assert row.tolist() == [last[each] for each in different.tolist()]
