import pytest

from data.reading import UnreadableFile, read_csv
from data.reading.how import How
from data.reading.leading import COUNTS_ROWS


def read(text, **how):
    return read_csv("a.csv", text.encode(), How(**how))


def test_an_analyst_may_have_title_lines_above_the_names_and_finds_them_set_aside():
    table = read("Ties of 2021\n\nactor,counterpart\nA,B\n")
    assert table.cells.to_dict("records") == [{"actor": "A", "counterpart": "B"}]
    assert table.broken[["line", "value", "reason"]].to_numpy().tolist() == [
        [1, "Ties of 2021", "The row stands above the names of the columns."]
    ]
    assert table.notes == ("The names of the columns are read from line 3.",)
    assert table.rows == 2


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("#org,#org +to,#date", "The row holds tags of the columns, not a record."),
        ("text,text,yyyy-mm-dd", "The row holds units of the columns, not a record."),
    ],
)
def test_an_analyst_may_have_a_row_of_tags_or_units_and_finds_it_set_aside(row, reason):
    table = read(f"actor,counterpart,start\n{row}\nA,B,2021\n")
    assert len(table.cells) == 1
    assert table.broken["reason"].tolist() == [reason]


@pytest.mark.parametrize("row", ["-,-", "(group),", "A,B"])
def test_an_analyst_loses_no_record_that_only_resembles_units(row):
    assert len(read(f"actor,counterpart\n{row}\n").cells) == 1


@pytest.mark.parametrize(
    "row",
    [
        ",,,TT.MM.JJJJ",
        "text,,,JJ/MM/AAAA",
        "name,name,USD m,date",
        "Name,Country,%,",
        "id,,,aaaa-mm-dd",
        "-,-,-,ДД.ММ.ГГГГ",
        ",,(EUR),GG.AA.YYYY",
        "name,name,million USD,date",
        "name,name,in millions of USD,date",
        ",,kg,YYYY-MM-DD",
    ],
)
def test_an_analyst_has_a_row_of_units_set_aside_in_any_language_and_beside_words_that_say_little(row):
    table = read(f"actor,counterpart,amount_low,start\n{row}\nA,B,5,2021\n")
    assert table.cells["actor"].tolist() == ["A"]
    assert table.broken["reason"].tolist() == ["The row holds units of the columns, not a record."]


@pytest.mark.parametrize(
    "row",
    [
        "name,country,,",
        "name,text,,",
        "AAAA,AAAA,,",
        "AAAA,,,",
        "JJ,MM,,",
        "M-A-T,,,",
        "T/A,J/D,,",
        "JJ.MM.JT,,,",
        "USD,,,",
        "A,name,USD m,date",
        "Name,B,5,TT.MM.JJJJ",
        "-,name,,",
        "TTP,Code,,2021",
        "Ha,Tons,USD,",
        "Kg,Ha,5,date",
        "Kg,Ha,,",
        "Million,Usd Army,5,",
    ],
)
def test_an_analyst_loses_no_record_of_groups_with_names_like_those_in_a_row_of_units(row):
    assert read(f"actor,counterpart,amount_low,start\n{row}\nA,B,5,2021\n").lines.tolist() == [2, 3]


@pytest.mark.parametrize("first", ["", "Unnamed: 0"])
def test_an_analyst_with_a_column_that_only_counts_rows_has_it_named_so(first):
    table = read(f"{first},actor,counterpart\n0,A,B\n1,B,C\n")
    assert list(table.cells) == [COUNTS_ROWS, "actor", "counterpart"]
    assert table.notes == ("Column 1 only counts the rows; it is kept as 'row number'.",)


def test_an_analyst_whose_unnamed_column_holds_more_than_numbers_keeps_it_as_it_is():
    assert list(read(",actor\n0,A\nx,B\n").cells) == ["column 1", "actor"]


def test_an_analyst_may_say_that_there_are_no_names_or_where_they_are():
    assert read("Ash,Birch\nBirch,Cedar\n", header=0).cells.to_numpy().tolist() == [
        ["Ash", "Birch"],
        ["Birch", "Cedar"],
    ]
    table = read("a,b\nactor,counterpart\nA,B\n", header=2)
    assert list(table.cells) == ["actor", "counterpart"]
    assert len(table.broken) == 1
    with pytest.raises(UnreadableFile, match="no row that begins on line 9"):
        read("actor\nA\n", header=9)


@pytest.mark.parametrize(
    "above",
    [
        "Ties between armed groups,,,\nCompiled by J. Doe, May 2022,,\n",
        "Title\nLast update:,03/04/2022\n",
        "Parties,,Details,\n",
        "Notes\n",
    ],
)
def test_an_analyst_has_the_names_found_below_title_lines_of_any_width(above):
    table = read(f"{above}Actor,Counterpart,Type,Date\nTTP,AQ,ally,2010\n")
    assert list(table.cells) == ["Actor", "Counterpart", "Type", "Date"]
    assert len(table.cells) == 1


def test_an_analyst_with_a_table_of_r_has_the_names_of_its_rows_kept_apart():
    table = read('"from","to"\n"1","A","B"\n"2","B","C"\n')
    assert table.cells.to_dict("list") == {COUNTS_ROWS: ["1", "2"], "from": ["A", "B"], "to": ["B", "C"]}


@pytest.mark.parametrize("row", ["#afghanistan,#taliban", "(Haqqani),[ISKP]", "[unknown],[unknown]"])
def test_an_analyst_has_hashtags_and_names_in_brackets_read_as_records(row):
    assert len(read(f"source,target\n{row}\nA,B\n").cells) == 2


def test_an_analyst_whose_every_row_holds_a_comma_too_many_has_none_read_under_the_wrong_name():
    table = read("actor,summary\nA,one,two\nB,three,four\n")
    assert list(table.cells) == ["actor", "summary"]
    assert table.broken["line"].tolist() == [2, 3]
