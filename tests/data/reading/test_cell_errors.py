import io

import xlsxwriter

from data.intake import loading
from data.reading import cell_errors


def book(*errors):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as file:
        sheet = file.add_worksheet("A & B")
        sheet.write_row(0, 0, ["actor", "counterpart", "summary"])
        for row in range(1, 4):
            sheet.write_row(row, 0, ["Ash", "Birch", 't="e"'])
        for place, error in errors:
            sheet.write_formula(place, "=NA()", None, error)
    return made.getvalue()


def test_an_analyst_is_told_which_cell_of_a_workbook_holds_an_error():
    dossier = loading.load({"a.xlsx": book(("C2", "#N/A"))})
    assert dossier.records["summary"].tolist() == ["", 't="e"', 't="e"']
    assert "1 cell holds an error of the workbook, #N/A in C2; it is read as blank." in dossier.notes


def test_an_analyst_with_many_errors_is_told_how_many_and_the_first():
    assert cell_errors.notes(book(("B2", "#DIV/0!"), ("C3", "#N/A"))) == {
        "A & B": "2 cells hold an error of the workbook, the first #DIV/0! in B2; they are read as blank."
    }


def test_an_analyst_without_errors_or_with_another_kind_of_workbook_is_told_nothing():
    assert cell_errors.notes(book()) == {}
    assert cell_errors.notes(b"an old workbook is no zip") == {}
