import pytest

from data.reading import UnreadableFile, recognise

RECORDS, SOURCES = b"actor,counterpart\nA,B\n", b"source_id,title,publisher\ns,T,P\n"


def test_an_analyst_need_not_name_files_as_the_format_does():
    read, _ = recognise.tables({"mine.csv": RECORDS, "papers.csv": SOURCES})
    assert {table: each.file for table, each in read.items()} == {
        "records": "mine.csv",
        "sources": "papers.csv",
    }


def test_an_analyst_is_told_of_two_files_that_hold_the_same_table():
    with pytest.raises(UnreadableFile, match=r"one\.csv and two\.csv both look like records"):
        recognise.tables({"one.csv": RECORDS, "two.csv": RECORDS})


def test_an_analyst_is_told_that_an_empty_file_is_left_out():
    _, notes = recognise.tables({"records.csv": RECORDS, "sources.csv": b""})
    assert notes == ["sources.csv is empty, so it is left out."]
