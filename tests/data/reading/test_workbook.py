import datetime
import io

import pytest
import xlsxwriter

from data.reading import UnreadableFile, workbook


def book(**sheets):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"default_date_format": "yyyy-mm-dd"}) as file:
        for name, rows in sheets.items():
            sheet = file.add_worksheet(name)
            for number, row in rows:
                sheet.write_row(number, 0, row)
    return made.getvalue()


def test_an_analyst_loads_a_sheet_with_its_row_numbers_and_dates_no_finer_than_they_are():
    rows = [
        (0, ["actor", "start", "amount_low", "x"]),
        (2, ["Ash", datetime.datetime(2021, 8, 15), 12.5, True]),
        (3, ["Birch", 2021, 7.0]),
    ]
    read = workbook.sheets("a.xlsx", book(records=rows))
    table = workbook.read_sheet("a.xlsx", read["records"])
    assert table.cells.to_numpy().tolist() == [
        ["Ash", "2021-08-15", "12.5", "True"],
        ["Birch", "2021", "7", ""],
    ]
    assert table.lines.tolist() == [3, 4]


def test_an_analyst_finds_sheets_without_a_word_left_out():
    assert list(workbook.sheets("a.xlsx", book(one=[(0, ["actor"])], two=[]))) == ["one"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"actor,counterpart\nA,B\n"])
def test_an_analyst_is_told_that_a_workbook_cannot_be_opened(content):
    with pytest.raises(UnreadableFile, match=r"a\.xlsx cannot be opened as a workbook"):
        workbook.sheets("a.xlsx", content)


def test_an_analyst_is_told_that_a_workbook_was_cut_off():
    whole = book(records=[(n, ["actor", "x" * n]) for n in range(50)])
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        workbook.sheets("a.xlsx", whole[: len(whole) // 2])
