import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data import reading
from tests.data.reading.readers import torn

cell = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.lists(cell, min_size=1, max_size=5), max_size=12))
def test_an_analyst_finds_every_row_of_a_file_read_or_broken_out(rows):
    assume(not any(torn(row, 3) for row in rows))
    text = io.StringIO()
    csv.writer(text).writerows([["actor", "counterpart", "summary"], *rows])
    table = reading.read_csv("a.csv", text.getvalue().encode())
    assert table.rows == len(rows)


def test_an_analyst_is_told_the_line_a_row_begins_on_even_after_a_cell_with_newlines():
    table = reading.read_csv("a.csv", b'actor,summary\nA,"one\ntwo"\n\nB,x\n')
    assert table.lines.tolist() == [2, 5]


def test_an_analyst_loses_no_row_with_too_many_cells():
    table = reading.read_csv("a.csv", b"actor,summary\nA,x,y\nB\n")
    assert table.broken[["line", "value"]].to_numpy().tolist() == [[2, "y"]]
    assert table.cells.to_numpy().tolist() == [["B", ""]]
    assert "line 3" in table.notes[0]


def test_an_analyst_may_separate_cells_by_semicolon_tab_or_pipe_and_is_told():
    for mark in ";\t|":
        table = reading.read_csv("a.csv", f"actor{mark}counterpart\nA{mark}B\n".encode("utf-8-sig"))
        assert table.cells.to_numpy().tolist() == [["A", "B"]]
        assert table.notes


def test_an_analyst_keeps_columns_without_a_name_and_columns_of_the_same_name():
    table = reading.read_csv("a.csv", b"actor,,actor\nA,B,C\n")
    assert list(table.cells) == ["actor", "column 2", "actor (3)"]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b" , ,\n"])
def test_an_analyst_is_told_that_a_file_without_a_single_word_is_empty(content):
    with pytest.raises(reading.EmptyFile, match=r"a\.csv is empty"):
        reading.read_csv("a.csv", content)


def test_an_analyst_reads_of_one_short_row_in_the_singular():
    table = reading.read_csv("a.csv", b"actor,summary\nA,x\nB\n")
    assert table.notes == (
        "1 row has fewer cells than the header, on line 3; the missing cells are read as blank.",
    )


def test_an_analyst_may_name_a_column_with_marks_that_separate_elsewhere():
    table = reading.read_csv("a.csv", b'actor,"a;b;c;d","x\ny;;;;"\nA,1,2\n')
    assert list(table.cells) == ["actor", "a;b;c;d", "x\ny;;;;"]
    assert reading.read_csv("a.csv", b'actor;5" gun;b\nA;1;2\n').cells.shape == (1, 3)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("source;location, country\nTTP;Kabul, AF\nAQ;Quetta, PK\n", ";"),
        ("actor;summary, short\nA;one, two\nB;three, four\n", ";"),
        ("actor\nA|B\nC|D\n", ","),
        ("sep=|\nactor|x\nA|1\n", "|"),
    ],
)
def test_an_analyst_has_cells_cut_where_the_names_of_columns_are(text, mark):
    assert reading.read_csv("a.csv", text.encode()).how.delimiter == mark


@pytest.mark.parametrize("content", [b"sep=;\n", b"\xef\xbb\xbfsep=;\r\n\r\n \n"])
def test_an_analyst_is_told_that_a_file_is_empty_that_only_says_what_separates_its_cells(content):
    with pytest.raises(reading.EmptyFile, match=r"a\.csv is empty"):
        reading.read_csv("a.csv", content)


def test_an_analyst_finds_what_separates_cells_nowhere_among_the_names_of_a_single_column():
    table = reading.read_csv("a.csv", b"sep=;\nactor\nA\nB\n")
    assert (list(table.cells), table.lines.tolist()) == (["actor"], [3, 4])


def test_an_analyst_with_a_stray_quotation_mark_keeps_every_row_and_is_told():
    table = reading.read_csv("a.csv", b'actor,summary\n"A" ,x\nB,the "shura" said\n')
    assert table.cells["actor"].tolist() == ["A ", "B"]
    assert "A quotation mark stands within a cell on line 2" in table.notes[0]


def test_an_analyst_with_a_quotation_mark_that_is_never_closed_keeps_every_row_and_is_told():
    table = reading.read_csv("a.csv", b'actor,summary\nA,x\nB,"open\nC,y\n')
    assert table.cells.to_numpy().tolist() == [["A", "x"], ["B", '"open'], ["C", "y"]]
    assert table.lines.tolist() == [2, 3, 4]
    assert table.notes[0].startswith("A quotation mark that opens on line 3 is not closed")
