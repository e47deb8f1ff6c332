import csv
import io
from dataclasses import replace
from datetime import date

import openpyxl
import pandas as pd
import pytest
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


def test_an_analyst_finds_two_long_views_in_files_of_different_names():
    names = {
        export.file_name(
            "Revenue claims",
            "Who takes which share",
            "groups: " + "TTP, " * 30 + last,
            date(2026, 1, 2),
            "graphml",
        )
        for last in ("IMU", "IJU", "طالبان")
    }
    assert len(names) == 3
    assert all(name.isascii() and len(name) <= 120 for name in names)


@pytest.mark.parametrize("table", ["About", "Ties / activities: [all]", "", "x" * 50])
def test_an_analyst_gets_a_workbook_whatever_the_table_is_called(table):
    about = replace(ABOUT, table=table)
    book = openpyxl.load_workbook(io.BytesIO(export.write_xlsx(pd.DataFrame({"A": [1]}), about)))
    assert len(book.sheetnames) == 2


def test_an_analyst_reads_an_infinite_value_as_a_word():
    table = pd.DataFrame({"A": [float("inf"), 1.0]})
    sheet = openpyxl.load_workbook(io.BytesIO(export.write_xlsx(table, ABOUT)))["Ties"]
    assert [cell.value for cell in sheet["A"]] == ["A", "inf", 1]


def test_an_analyst_opens_a_cell_of_wide_characters_that_excel_counts_double():
    text = "\N{GRINNING FACE}" * 20_000
    book = openpyxl.load_workbook(io.BytesIO(export.write_xlsx(pd.DataFrame({"A": [text]}), ABOUT)))
    value = book["Ties"]["A2"].value
    assert value.endswith(export.CUT)
    assert len(value.encode("utf-16-le")) // 2 <= export.LONGEST_CELL
