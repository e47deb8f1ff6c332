import pandas as pd
import pytest

from data import reading
from data.intake import judging


def problems(column, *texts):
    raw = reading.read_csv(
        "a.csv", f"actor,{column}\n".encode() + "".join(f'A,"{t}"\n' for t in texts).encode()
    )
    _, found = judging.judged(raw, raw.cells, "records")
    return found


def test_an_analyst_finds_every_cell_that_cannot_be_read_with_its_line_and_only_these():
    found = problems("stance", "asserts", "maybe", "DENIES", "")
    assert found[["line", "value", "sets_aside"]].to_numpy().tolist() == [[3, "maybe", True]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("$1,000", "No number can be read in it."),
        ("ten", "No number can be read in it."),
        ("-5", "Not a number from 0."),
    ],
)
def test_an_analyst_is_told_a_number_out_of_bounds_from_what_is_no_number(text, reason):
    assert problems("amount_low", text)["reason"].tolist() == [reason]


def test_an_analyst_finds_a_cell_that_cannot_be_read_blanked_and_the_row_kept():
    raw = reading.read_csv("a.csv", b"actor,start\nA,soon\nB,2021\n")
    cells, found = judging.judged(raw, raw.cells, "records")
    assert pd.Series(cells["start"]).astype("str").tolist() == ["", "2021"]
    assert found["sets_aside"].tolist() == [False]
