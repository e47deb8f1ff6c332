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


def test_an_analyst_finds_each_row_of_a_file_without_quotation_marks_on_its_line_too():
    rows = found("a,b\r\n1,2\r\n\r\n3,4")
    assert rows.lines.tolist() == [2, 3, 4]
    assert rows.empty.tolist() == [False, True, False]
    assert rows.ends.tolist() == [4, 9, 11, 15]
    assert (rows.quoted, rows.multiline) == (False, False)


@pytest.mark.parametrize("text", ["a,b\n1,2\n3,4", 'a,b\n1,"\n"\n3,4'])
def test_an_analyst_has_only_whole_rows_looked_at_to_see_which_texts_repeat(text):
    rows, last = found(text), text.index("\n3,4")
    assert [rows.until(size) for size in (last + 1, len(text) - 1)] == [last, last]
    assert [rows.until(size) for size in (1, 4, last, len(text), 99)] == [len(text)] * 5


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
