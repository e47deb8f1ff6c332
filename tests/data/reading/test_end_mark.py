import pytest

from data import reading
from data.reading import end_mark


@pytest.mark.parametrize(
    "content", [b"actor,summary\nA,x\n\x1a", b"actor,summary\r\nA,x\r\n\x1a\x1a\r\n", b"actor\nA\n\x1a"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_analyst_with_an_old_file_finds_no_record_of_the_mark_at_its_end_and_is_told(content, encoding):
    table = reading.read_csv("a.csv", content.decode().encode(encoding))
    assert (table.cells["actor"].tolist(), table.rows, table.notes) == (["A"], 1, (end_mark.TOLD,))


def test_an_analyst_keeps_such_a_mark_anywhere_else():
    table = reading.read_csv("a.csv", b'actor,summary\n\x1a,x\nA,"\x1a"\n')
    assert (table.cells.to_numpy().tolist(), table.notes) == ([["\x1a", "x"], ["A", "\x1a"]], ())


@pytest.mark.parametrize("row", ["A,\x1a", "A,x\x1a", "A,x\x1a\n"])
def test_an_analyst_keeps_the_last_letter_of_the_last_cell_even_where_it_is_such_a_mark(row):
    table = reading.read_csv("a.csv", f"actor,summary\n{row}".encode())
    assert (table.cells["summary"].tolist(), table.notes) == ([row.strip("\n").split(",")[1]], ())


def test_an_analyst_is_told_that_a_file_with_nothing_but_such_a_mark_is_empty():
    with pytest.raises(reading.EmptyFile):
        reading.read_csv("a.csv", b"\x1a")
