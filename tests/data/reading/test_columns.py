import pytest

from data.reading import columns, fast, separated
from tests.data.reading.readers import declined


@pytest.fixture
def small(monkeypatch):
    """Blocks so small that a short file has several."""
    monkeypatch.setattr(columns, "SAMPLE", 1000)
    monkeypatch.setattr(columns, "BLOCK", 2000)


def test_an_analyst_has_a_large_file_read_to_the_same_cells_and_lines(small):
    rows = "".join(f'"Group ""{n % 7}""",é{n},"on\n\nline {n}",\n' for n in range(1000))
    assert not declined(f"actor,counterpart,summary,start\n{rows}")
    read = fast.read(f"actor,counterpart,summary,start\n{rows}".encode(), ",").below
    assert [str(kind) for kind in read.dtypes] == ["category", "str", "str", "category"]


def test_an_analyst_has_a_row_too_long_for_the_quick_reader_read_carefully(small):
    assert declined(f"a,b\n1,2\n{'x' * 5000},3\n")


@pytest.mark.parametrize("at", range(1990, 2010))
def test_an_analyst_loses_no_newline_within_a_cell_wherever_the_file_is_parted(small, at):
    head = "a,b\r\n"
    filled = "x" * (at - len(head) - len('"'))
    rows = '1,2\r\n"3\r\n",4\r\n' * 500
    assert not declined(f'{head}"{filled}\r\ntail",2\r\n{rows}')


def test_an_analyst_whose_cells_would_lose_a_newline_however_the_file_is_parted_has_it_read_carefully(small):
    row = '1,"xx' + "\r\n" * 700 + '"\r\n'
    assert declined("a,bb\r\n" + row * 20)


def test_an_analyst_has_a_first_record_longer_than_the_sample_read_quickly(small):
    assert not declined(f"a,b\n{'x' * 1500},2\n3,4\n")


def test_an_analyst_has_no_cell_read_quickly_that_is_too_large_to_be_read_carefully():
    assert 2 * columns.BLOCK < separated.LARGEST_CELL
