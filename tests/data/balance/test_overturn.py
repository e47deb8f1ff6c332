from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.balance import overturn, two_sides
from data.balance.rule import Rule
from data.filters import Filters
from data.query import select
from tests.data.balance.test_control import RECORDS, dossier
from tests.data.balance.test_resampling import HEADER
from tests.tiny import EMPTY, of


def view(records=RECORDS):
    return select(dossier(records), Filters())


def balances(found):
    """Before, after."""
    return two_sides.before_and_after(found)["balance"].reindex(["before", "after"]).tolist()


def test_an_analyst_leaves_out_each_source_and_reads_what_is_left_by_hand():
    table = overturn.without(view(), "source").set_index("name")
    # Without c: f-over-p 1, split 1 for F, both 1 mutual; contested is denied by nobody else, so it counts in full.
    assert table.loc["c", ["before", "after"]].tolist() == pytest.approx([2 / 3, -1.25 / 2.25])
    # Without a: f-over-p falls back on C1, split on P alone, and after only over-q is left.
    assert table.loc["a", ["before", "after"]].tolist() == pytest.approx([(0.6 - 0.48) / 1.08, -1.0])
    seen = balances(view())
    assert table.loc["a", "moves"] == pytest.approx(-1 - seen[1])
    assert table.loc["a", "moves_change"] == pytest.approx(-1 - (0.6 - 0.48) / 1.08 - (seen[1] - seen[0]))
    assert table["claims"].to_dict() == {"a": 4, "c": 3, "": 2}
    assert table.index[0] == "a"


def test_an_analyst_leaves_out_the_only_origin_and_no_balance_is_left():
    rows = "".join(f"R{n},tie,c{n},F,P,contact,F,asserts,2022,2022,1,a\n" for n in range(3))
    table = overturn.without(view(HEADER + rows), "origin")
    assert table["name"].tolist() == ["a"]
    assert table[["before", "after", "moves"]].isna().all(axis=None)


SAID = st.lists(
    st.tuples(
        st.sampled_from("xyz"),
        st.sampled_from(["F", "P", "mutual", ""]),
        st.sampled_from(["asserts", "asserts", "denies"]),
        st.sampled_from(["2020", "2022"]),
        st.sampled_from("123"),
        st.sampled_from(["a", "c"]),
    ),
    min_size=1,
    max_size=10,
)


@given(SAID)
@settings(max_examples=40)
def test_an_analyst_gets_the_same_as_from_a_file_without_the_records(said):
    lines = [
        f"R{n},tie,{claim},F,P,contact,{holder},{stance},{year},{year},{grade},{source}\n"
        for n, (claim, holder, stance, year, grade, source) in enumerate(said)
    ]
    for row in overturn.without(view(HEADER + "".join(lines)), "source").itertuples():
        left = [line for line in lines if not line.endswith(f",{row.name}\n")]
        expected = balances(view(HEADER + "".join(left)))
        assert np.allclose([row.before, row.after], expected, equal_nan=True)


def test_an_analyst_whose_file_says_nothing_of_control_has_nothing_to_leave_out():
    empty = select(of(EMPTY), Filters())
    for what in overturn.LEFT_OUT:
        assert overturn.without(empty, what).empty


def test_an_analyst_leaves_out_each_partner_and_gets_the_same_as_from_a_file_without_it():
    table = overturn.without(view(), "partner").set_index("name")
    for name in table.index:
        rest = tuple(each for each in ("P", "Q") if each != name)
        left = replace(view(), rule=Rule(partners=rest))
        assert np.allclose(table.loc[name, ["before", "after"]].astype(float), balances(left), equal_nan=True)
    assert set(table.index) == {"P", "Q"}
