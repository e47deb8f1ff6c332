from hypothesis import given
from hypothesis import strategies as st

from data import reading
from data.intake import checking

VALUES = st.sampled_from(
    ["", "A", "asserts", "denies", "maybe", "2021", "2021-99", "12", "-1", "nan", "inf", "é", "tie"]
)


@given(st.lists(st.tuples(VALUES, VALUES, VALUES, VALUES, VALUES), max_size=20))
def test_an_analyst_finds_rows_in_equal_to_rows_accepted_and_set_aside(rows):
    lines = ["actor,stance,start,amount_low,record_type", *(",".join(row) for row in rows)]
    checked = checking.check(reading.read_csv("a.csv", "\n".join(lines).encode()), "records")
    assert checked.read == len(checked.rows) + len(checked.set_aside)
    assert not set(checked.rows["line"]) & set(checked.set_aside["line"])
    assert set(checked.rows["stance"]) <= {"", "asserts", "denies"}
    assert (checked.rows["amount_low"].dropna() >= 0).all()


def test_an_analyst_is_told_the_cell_the_value_and_the_cure():
    checked = checking.check(reading.read_csv("a.csv", b"actor,credibility\nA,7\n"), "records")
    found = checked.warnings.iloc[0]
    assert found[["file", "line", "column", "value"]].tolist() == ["a.csv", 2, "credibility", "7"]
    assert found["reason"] == "'credibility' has no such value."
    assert found["cure"] == "Write one of: 1, 2, 3, 4, 5, 6."


def test_an_analyst_keeps_the_first_of_two_reasons_to_set_a_row_aside_and_the_row_once():
    checked = checking.check(reading.read_csv("a.csv", b"actor,stance\n,perhaps\n"), "records")
    assert checked.set_aside["column"].tolist() == ["actor"]
