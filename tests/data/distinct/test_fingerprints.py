import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.distinct import all_differ, coded
from data.distinct.fingerprints import fingerprints

TEXTS = st.lists(st.text(st.sampled_from("ab\0é ط1"), max_size=20), max_size=30)


@given(TEXTS)
@example(["b", "a\0"])
def test_an_analyst_has_a_name_that_comes_twice_seen_however_the_column_is_held(texts):
    cells = pd.Series(["first", *texts], dtype="str")[1:]
    for held in (cells, coded(cells)):
        assert all_differ(held) == (len(set(texts)) == len(texts))


def test_an_analyst_has_a_million_names_in_a_row_told_apart():
    names = pd.Series("AFG-" + pd.Series(range(1_000_000)).astype("str"), dtype="str")
    assert all_differ(names)
    assert not all_differ(pd.concat([names, names[7:8]]))


@pytest.mark.parametrize(
    "texts", [("a", "a\0"), ("", "\0"), ("12345678", "12345678\0"), ("abcdefghi", "abcdefghj")]
)
def test_an_analyst_has_names_told_apart_that_differ_only_in_their_last_letter(texts):
    one, other = fingerprints(pd.Series(texts, dtype="str"))
    assert one != other
