import numpy as np
import pytest

from data.reading import marks


def letters(text: str) -> np.ndarray:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def found(text: str):
    content = letters(text)
    return marks.marks(content, ",", marks.look(content))


def test_an_analyst_finds_each_row_on_its_line_even_after_cells_with_newlines_and_empty_lines():
    rows = found('a,b\r\n"1\n\n",2\r\n\r\n"say ""x""",4')
    assert rows.lines.tolist() == [2, 5, 6]
    assert rows.empty.tolist() == [False, True, False]
    assert (rows.quoted, rows.multiline) == (True, True)


@pytest.mark.parametrize("text", ['a,b\n1"2,3', 'a,b\n"1"2,3', 'a,b\n"1,2', 'a,b\n "1",2'])
def test_an_analyst_has_a_file_with_a_stray_quotation_mark_judged_no_further(text):
    assert found(text) is None


def test_an_analyst_has_a_file_from_an_old_machine_told_from_others():
    for text, regular in (
        ("a,b\r1,2\r", False),
        ("a,b\r\n1,2\r", False),
        ("a,b\r\n1,2\n", True),
        ("a\0", False),
    ):
        assert marks.regular_newlines(letters(text), marks.look(letters(text))) == regular
