import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.reading import fast
from tests.data.reading.readers import declined, torn

WRITTEN = st.text(st.sampled_from('a,;"\n\r é\ufeff\t|N0\x1a'), max_size=40)
WRITTEN |= st.tuples(st.sampled_from(["sep=,\n", "\ufeffsep=,\r\n", "sep=;\n", "sep=,"]), WRITTEN).map(
    "".join
)
CELL = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=6)
CELL |= st.sampled_from(
    ["", "NULL", "NaN", "nan", "true", "1.0", "2021-08-15", " A ", "one\ntwo", 'say "no"']
)


ROWS = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), max_size=8)
)


@given(WRITTEN)
@example("a,b\n\n1,2")
@example("sep=,\n")
@example("a,b\n1,2\n\x1a\r\n")
@example('a,b\n1"x,2\n"3\n\x1a')
@example("\ufeffsep=,\r\na\n1\n")
@example("a,b\n1,2\n\n\n")
@example("a,b\r\n1,2\r")
@example("\ufeff\ufeffa,b\n1,2")
@example('a,b\r\n"1\r\n",2\r\n\r\n3,4')
@example("a,b\r1,2")
@example('"a\n",b\n"1\n\n","2"""\n')
@example('a,b\n"1"x,2\n')
@example('a,b\nx"1",2\n')
@example("a,a\n\ufeff,2")
@example('a,b\n"1" x,2\n3,4\n"5,6\n7,8\n\n9,"0"')
@example('a,b\n1,"2\n3,"4\n5,6\n\n')
@example('a,b\n1,2\n\n"x"y"\n\n3,"4')
@example('a,b\n1,5" gun\r\n"x,\r\ny" z,2\r\n3,4\r\n')
def test_an_analyst_gets_the_same_from_whatever_text_whichever_reader_reads_it(text):
    declined(text)


@given(st.lists(st.lists(CELL, min_size=1, max_size=5), max_size=12))
def test_an_analyst_has_rows_of_any_width_read_to_the_same_cells_and_lines(rows):
    written = io.StringIO()
    csv.writer(written).writerows([["actor", "counterpart", "summary"], *rows])
    # Where every row is one cell longer, the careful reader looks whether R named the rows.
    # What a row of two lines may have swallowed, it says too where its end cannot be told.
    assert (
        not declined(written.getvalue())
        or all(len(row) == 4 for row in rows)
        or any(torn(row, 3) for row in rows)
    )


@given(ROWS, st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_an_analyst_has_a_regular_file_read_quickly_and_to_the_same_cells_and_lines(rows, end, quoting):
    written = io.StringIO()
    width = len(rows[0]) if rows else 2
    csv.writer(written, lineterminator=end, quoting=quoting).writerows([["actor"] * width, *rows])
    assert not declined(written.getvalue())


@pytest.mark.parametrize(
    "text",
    ['a,"b\nc"d\n1,2\n', "a,b\r1,2\r", "a\n1\n", ""],
)
def test_an_analyst_has_a_file_with_strange_marks_read_carefully(text):
    assert declined(text)


@pytest.mark.parametrize("end", ["\r\n" * 501 + "\n", "\n" * 3001, "\r"])
def test_an_analyst_has_a_file_with_whatever_newlines_at_its_end_read_quickly(end):
    assert not declined(f"a,b\r\n1,2{end}")


@pytest.mark.parametrize("content", [b"a,b\n1,\xe9\n", b"a,\xe9\n1,2\n", b"a,b\n1,\0\n"])
def test_an_analyst_has_a_file_that_is_no_text_in_utf_8_left_to_the_careful_reader(content):
    assert fast.read(content, ",") is None


ODD = [
    "1,2",
    '"1",2',
    '"1"x,2',
    '1,"2',
    '5" gun,2',
    '"a\nb",2',
    '"x""y",2',
    "",
    '1,2"',
    "1,2,3",
    '"',
    '""x,"y"z,',
    '1,"2,3',
    '"1\n2',
    '1,2\n3,"4"',
    '"one\ntwo, "x" y",2',
    '1,2","3',
    '1,"',
    '1,"2\n3"',
    '"1,2\n3,4"',
    '1,",2"',
    '"1","",""',
]


@given(st.lists(st.sampled_from(ODD), max_size=9), st.sampled_from(["\n", "\r\n"]))
def test_an_analyst_with_stray_quotation_marks_gets_the_same_cells_lines_and_notes(rows, end):
    declined(end.join(["a,b", "0,0", *rows]))
    declined(end.join(["a,b,c", *rows]))


def test_an_analyst_with_stray_quotation_marks_has_the_other_rows_read_quickly():
    assert not declined('a,b\n"1"x,2\n3,"4\n5,6"\n7,5" gun\n\n8,9\n"0,1\n2,3')


@pytest.mark.parametrize("last", ['a,"b, b"', 'a,x"', 'a,"'])
def test_an_analyst_with_a_mark_that_would_swallow_rows_has_them_read_quickly(last):
    assert not declined(f'a,b\n1,2\n3,"4\n5,6\n{last}\n7,8\n')
