import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data import doubles
from data.intake import loading

ROWS = st.lists(
    st.tuples(
        st.sampled_from("ab"), st.sampled_from("xy"), st.sampled_from("pq"), st.sampled_from([1.0, None])
    ),
    max_size=9,
)


def warnings(text: str) -> list[list]:
    dossier = loading.load({"records.csv": text.encode()})
    assert len(dossier.records) == text.count("\n") - 1
    return dossier.warnings[["line", "column", "reason"]].to_numpy().tolist()


@given(ROWS)
def test_an_analyst_finds_every_row_that_is_the_same_as_one_above(rows):
    frame = pd.DataFrame(rows, columns=["a", "b", "text", "number"]).astype(
        {"number": "float64", "text": "str"}
    )
    coded = frame.astype({"a": "category", "b": "category"})
    assert doubles.again(coded).tolist() == frame.duplicated().tolist()


def test_an_analyst_is_warned_of_a_row_that_was_entered_twice_and_keeps_it():
    assert warnings("actor,counterpart,mine\nA,B,1\nC,D,1\nA,B,1\nA,B,2\n") == [
        [4, "actor", doubles.SAME.reason]
    ]


def test_an_analyst_is_warned_of_a_tie_of_an_actor_with_itself_and_keeps_it():
    assert warnings("actor,counterpart\nA,A\nA,B\nC,\n") == [[2, "counterpart", doubles.ITSELF.reason]]


def test_an_analyst_is_not_warned_of_what_an_actor_does_to_itself():
    assert warnings("record_type,actor,counterpart\nactivity,A,A\n") == []
