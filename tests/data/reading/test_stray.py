import csv

import pytest

from data import reading
from data.reading import quoted, separated, stray


def apart(text: str) -> stray.Apart:
    found = stray.apart(memoryview(text.encode()), 2, ",")
    assert found is not None
    return found


def test_an_analyst_has_only_the_rows_with_stray_marks_read_one_by_one():
    found = apart('a,b\nA,1\nB,"x" y\nC,"z\nz"\n\nD,"2"\n')
    assert found.regular == b'a,b\nA,1\n\nD,"2"'
    assert found.lines[:3].tolist() == [2, 6, 7]
    assert (found.odd, found.odd_lines) == ((["B", "x y"], ["C", "z\nz"]), (3, 4))
    assert found.notes == (quoted.within(3),)


def test_an_analyst_loses_no_row_below_a_mark_that_is_not_closed_even_after_a_stray_one():
    text = 'a,b\nA,"x" y\nB,"open\nC,2\n'
    assert apart(text).odd == (["A", "x y"], ["B", '"open'])
    assert apart(text).notes == (quoted.within(2), quoted.unclosed([3]))
    table = reading.read_csv("a.csv", text.encode())
    assert table.cells["a"].tolist() == ["A", "B", "C"]
    assert table.lines.tolist() == [2, 3, 4]


def test_an_analyst_whose_names_of_columns_hold_a_stray_mark_has_the_file_read_carefully():
    assert stray.apart(memoryview(b'a,"b"c\nA,1'), 2, ",") is None


def test_an_analyst_with_a_cell_larger_than_any_should_be_is_told_its_line(monkeypatch):
    monkeypatch.setattr(separated, "LARGEST_CELL", 100)
    text = 'a,b\nA,1\nB,"' + "x" * 200 + "\nC,2\n"
    with pytest.raises(reading.UnreadableFile, match="a cell on line 3 is too large"):
        reading.read_csv("a.csv", text.encode(), separated.How(delimiter=","))
    csv.field_size_limit(10_000_000)


def test_an_analyst_with_a_long_cell_in_the_first_rows_has_the_mark_between_cells_found():
    csv.field_size_limit(131_072)  # what Python begins with
    table = reading.read_csv("a.csv", b'a,b\nA,"' + b"x" * 150_000 + b'"\n')
    assert table.cells["b"].str.len().tolist() == [150_000]


def test_an_analyst_sees_how_far_the_reading_of_odd_rows_is_and_may_break_it_off(monkeypatch):
    monkeypatch.setattr(stray, "TOLD_EVERY", 2)
    told: list[float] = []
    stray.apart(memoryview(b"a,b\n" + b'5" gun,1\n' * 6), 2, ",", lambda share, what: told.append(share))
    assert told == sorted(told)
    assert len(told) == 3

    def cancel(share, what):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        separated.read_carefully("a.csv", "a,b\r" + "1,2\r" * 6, separated.How(delimiter=","), tell=cancel)
