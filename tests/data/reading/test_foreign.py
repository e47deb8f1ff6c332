import pytest

from data import reading
from data.reading import workbook

PAGE = '<!DOCTYPE html>\n<html lang="en"><script>var a = [1,2,3];</script>'


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (PAGE, "a web page"),
        ("\ufeff\n<!-- saved from url -->\n<HTML>\n", "a web page"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', "a web page"),
        ("<table border=1><tr><td>source", "a web page"),
        ('<?xml version="1.0"?>\n<records/>', "XML"),
        ('[{"source": "A", "target": "B"}]', "JSON"),
        ('{\n  "nodes": []}', "JSON"),
        ('{"a": 1}\n{"a": 2}\n', "JSON"),
        ('[["A", "B"]]', "JSON"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_analyst_is_told_what_a_file_is_that_is_no_table_and_what_to_do(text, what, encoding):
    with pytest.raises(reading.UnreadableFile, match=rf"a\.csv is {what}, not a table\. .* as CSV"):
        reading.read_csv("a.csv", text.encode(encoding))


def test_an_analyst_is_told_that_a_workbook_is_a_web_page():
    with pytest.raises(reading.UnreadableFile, match=r"a\.xls is a web page, not a table"):
        workbook.sheets("a.xls", b"<html><table><tr><td>source")


@pytest.mark.parametrize(
    "text", ["[source],[target]\nA,B\n", "<actor>,b\nA,B\n", "{id},b\nA,B\n", '"{""a"": 1}",b\nA,B\n']
)
def test_an_analyst_has_a_table_with_marks_in_its_names_read_as_one(text):
    assert reading.read_csv("a.csv", text.encode()).rows == 1
