import pytest

from data.reading import leading, read_csv
from data.reading.leading import headless


def read(text):
    return read_csv("a.csv", text.encode())


@pytest.mark.parametrize(
    ("text", "is_headless"),
    [
        ("Ash,Birch\nBirch,Cedar\n", True),
        ("Ash,2021\nBirch,2022\n", True),
        ("who,whom\nAsh,Birch\n", False),
        ("actor,x\nactor,B\n", False),
    ],
)
def test_an_analyst_is_asked_where_the_names_look_like_a_record(text, is_headless):
    cells = read(text).cells
    assert headless(cells, list(cells)) is is_headless


def test_an_analyst_has_rows_that_begin_with_their_numbers_told_from_rows_with_a_cell_too_many():
    assert leading.counted_beside(["from", "to"], [["1", "A", "B"], ["2", "B", "C"]])
    assert not leading.counted_beside(["from", "to"], [["A", "B", "x"], ["B", "C", "y"]])
    assert not leading.counted_beside(["from", "to"], [])
