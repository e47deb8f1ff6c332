import csv
import io
from datetime import date

import openpyxl
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data import export

ABOUT = export.About(
    "Tiny", "1", "Network", "Ties", "3 of 7 records", "groups: X", "Actor", "2026-11-24", "http://localhost/"
)
text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.tuples(text, st.integers(-10, 10)), max_size=10))
def test_an_analyst_takes_away_every_row_as_csv(rows):
    table = pd.DataFrame(rows, columns=["Words", "Number"])
    read = list(csv.reader(io.StringIO(export.write_csv(table, ABOUT).decode("utf-8-sig"), newline="")))
    assert len(read) == len(rows) + 1
    assert [row[1] for row in read[1:]] == [str(number) for _, number in rows]
    assert [row[0].removeprefix("'") for row in read[1:]] == [words.removeprefix("'") for words, _ in rows]


def test_an_analyst_never_runs_a_formula_out_of_a_download():
    table = pd.DataFrame({"=H": ["=1+1", "@x", "+a", "-b", "\tc", "plain"], "Number": [-1, 2, 3, 4, 5, 6]})
    rows = list(csv.reader(io.StringIO(export.write_csv(table, ABOUT).decode("utf-8-sig"))))
    assert [row[0] for row in rows] == ["'=H", "'=1+1", "'@x", "'+a", "'-b", "'\tc", "plain"]
    assert rows[1][1] == "-1"
    sheet = openpyxl.load_workbook(io.BytesIO(export.write_xlsx(table, ABOUT)))["Ties"]
    assert [cell.data_type for cell in sheet["A"]] == ["s"] * 7
    assert sheet["A2"].value == "=1+1"
    assert sheet["B2"].value == -1


def test_an_analyst_reads_in_the_workbook_what_the_table_is():
    book = openpyxl.load_workbook(io.BytesIO(export.write_xlsx(pd.DataFrame({"A": ["طالبان"]}), ABOUT)))
    about = dict(book["About"].iter_rows(max_row=9, values_only=True))
    assert about["Filters"] == "groups: X"
    assert about["Shown"] == "3 of 7 records"
    assert book["Ties"]["A2"].value == "طالبان"


def test_an_analyst_is_told_in_the_cell_where_a_workbook_had_to_cut_a_text():
    book = openpyxl.load_workbook(io.BytesIO(export.write_xlsx(pd.DataFrame({"A": ["x" * 40_000]}), ABOUT)))
    assert book["Ties"]["A2"].value.endswith(export.CUT)


def test_an_analyst_finds_two_views_of_foreign_groups_in_files_of_different_names():
    names = {
        export.file_name("Network", "Ties", f"groups: {name}", date(2026, 1, 2), "csv")
        for name in ("طالبان", "داعش", "../x")
    }
    assert len(names) == 3
    assert all(name.isascii() and "/" not in name and len(name) <= 120 for name in names)
