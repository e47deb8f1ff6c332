import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import reading
from data.reading import quoted

WORD = st.text(st.sampled_from("aé1. "), min_size=1, max_size=5)
CELL = WORD | st.sampled_from(["", "a, b", 'say "no"', '"A" and "B"', "one, two, three", '"whole"'])
ROWS = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=12)
)


def read(text: str, width: int | None) -> list[list[str]]:
    return [row.cells for row in quoted.each(io.StringIO(text, newline="").readlines(), 0, width, ",")]


@given(ROWS, st.data(), st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_an_analyst_has_a_row_for_every_line_wherever_a_single_stray_mark_stands(rows, data, end, quoting):
    """Lines are counted here by the one who writes them, not by a reader."""
    written = io.StringIO()
    csv.writer(written, lineterminator=end, quoting=quoting).writerows(rows)
    names = ",".join(["actor", "counterpart", *"cde"][: len(rows[0])])
    for careful in ("", "\r1,2"):
        text = written.getvalue()
        at = data.draw(st.integers(0, len(text) - len(end)))
        at -= text[at - 1 : at + 1] == "\r\n"  # between these two, it would stand in no line
        stray = f'{names}{end}{text[:at]}"{text[at:]}{careful}'.encode()
        table = reading.read_csv("a.csv", stray)
        lines = {*table.lines, *table.broken.get("line", [])}
        assert table.rows == len(lines) == len(rows) + bool(careful)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('A,"B,c\nD,E,f\nG,"H",i\n', [["A", '"B', "c"], ["D", "E", "f"], ["G", "H", "i"]]),
        ('A,"B,c\nD,E,f\nG,x",i,j\n', [["A", '"B', "c"], ["D", "E", "f"], ["G", 'x"', "i", "j"]]),
        ('A,"B,c\nD,E,f\nG,H,"i\ni"\n', [["A", '"B', "c"], ["D", "E", "f"], ["G", "H", "i\ni"]]),
        ('A,"B,c\nD,E,f\n', [["A", '"B', "c"], ["D", "E", "f"]]),
        ('A,B,"c\nD,"E",f\n', [["A", "B", '"c'], ["D", "E", "f"]]),
        ('A,"B,c,"d"\n', [["A", 'B,c,d"']]),
        ('A,"B,"c"\n', [["A", '"B', '"c"']]),
    ],
)
def test_an_analyst_has_a_line_read_by_itself_whose_mark_would_swallow_others(text, cells):
    assert read(text, 3) == cells


@pytest.mark.parametrize(
    "text", ['A,"b\nb",c\n', 'A,"b\n\nb"\n', 'A,"b\nb",c,d\n', '"A\na","b, b\nb","c ""c""\n"\n']
)
def test_an_analyst_has_cells_of_several_lines_read_by_the_rules_in_rows_of_any_width(text):
    assert read(text, 3) == list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_an_analyst_keeps_a_note_of_several_lines_in_which_marks_are_not_doubled():
    text = 'A,"one\ntwo said "hello" there",c\nD,E,f\n'
    assert read(text, 3) == [["A", 'one\ntwo said hello" there"', "c"], ["D", "E", "f"]]


def test_an_analyst_whose_table_r_wrote_keeps_cells_of_several_lines():
    table = reading.read_csv("a.csv", b'actor,summary\n1,"A\nB",x\n2,"C\nD",y\n')
    assert table.cells["actor"].tolist() == ["A\nB", "C\nD"]


def test_an_analyst_is_told_of_the_first_of_several_marks_that_are_not_closed():
    text = b'actor,b\nA,"x\nB,y\nC,"z"\nD,"x\nE,y\nF,"z" z\n'
    table = reading.read_csv("a.csv", text)
    assert table.lines.tolist() == [2, 3, 4, 5, 6, 7]
    assert table.notes == (quoted.within(7), quoted.unclosed([2, 5]))
    assert "2 lines are not closed as they should be, the first on line 2;" in table.notes[1]


@pytest.mark.parametrize("line", ['A","B","C\n', 'a"b,"c\n', 'a,"b,x"c,"d\n'])
def test_an_analyst_with_a_stray_mark_on_every_line_waits_no_longer_for_a_longer_file(line, monkeypatch):
    handed = []
    monkeypatch.setattr(quoted.Lines, "__next__", counted(quoted.Lines.__next__, handed))
    rows = list(quoted.each([line] * 3000, 0, 3, ","))
    assert [row.line for row in rows] == list(range(3000))
    assert len(handed) < 3000 * (quoted.LONGEST + 10)


def counted(step, handed: list):
    def handing_out(self):
        handed.append(1)
        return step(self)

    return handing_out
