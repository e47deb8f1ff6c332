import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading import UnreadableFile, how
from data.reading.how import DATE_ORDERS, DECIMALS, DELIMITERS, How

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
hows = st.builds(
    How,
    table=st.sampled_from(["", "records", "sources", how.LEFT_OUT]),
    encoding=st.sampled_from(["", "utf-8", "cp1252"]),
    delimiter=st.sampled_from(["", *DELIMITERS]),
    header=st.none() | st.integers(0, 20),
    decimal=st.sampled_from(["", *DECIMALS]),
    dates=st.sampled_from(["", *DATE_ORDERS]),
    columns=st.dictionaries(words, st.sampled_from(["", "actor", "start", "title"]), max_size=4),
    values=st.dictionaries(
        st.just("category"), st.dictionaries(words, words, min_size=1, max_size=2), max_size=1
    ),
)


@given(hows)
def test_an_analyst_saves_a_choice_and_loads_the_same(chosen):
    content = how.saved(chosen)
    assert how.is_saved(content)
    assert how.read("mine.json", content) == chosen


@pytest.mark.parametrize("content", [b"{}", b"[]", b"nonsense", b"\xff", b"[" * 10_000])
def test_an_analyst_may_load_any_other_json_beside(content):
    assert not how.is_saved(content)


@pytest.mark.parametrize(
    ("part", "value"),
    [("table", "ties"), ("delimiter", "#"), ("header", -1), ("header", True), ("decimal", "x"), ("dates", "week"),
     ("columns", ["actor"]), ("columns", {"a": 1}), ("columns", {"a": "foo"}), ("columns", {"a": "line"}), ("values", {"stance": {"denies": "asserts"}}), ("encoding", "base64"), ("values", {"a": "b"}), ("encoding", 8)],
)  # fmt: skip
def test_an_analyst_is_told_which_part_of_a_saved_choice_cannot_be_used(part, value):
    with pytest.raises(UnreadableFile, match=rf"mine\.json: '{part}' cannot be"):
        how.read("mine.json", json.dumps({how.MARK: 1, part: value}).encode())
