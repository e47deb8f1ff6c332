import io
import zipfile

import pytest
import xlsxwriter

from data.intake import draft, loading
from data.reading import UnreadableFile, how
from data.reading.how import LEFT_OUT, How

RECORDS, SOURCES = b"actor,counterpart\nA,B\n", b"source_id,title,publisher\ns,T,P\n"


def holds(**files):
    drafted = draft.draft({name.replace("_", "."): content for name, content in files.items()})
    return {each.table.file: each.holds for each in drafted.files}


def one(text, hows=None):
    return draft.draft({"a.csv": text.encode()}, hows)


def test_an_analyst_need_not_name_files_as_the_format_does():
    assert holds(mine_csv=RECORDS, papers_csv=SOURCES) == {"mine.csv": "records", "papers.csv": "sources"}


def test_an_analyst_is_told_of_two_files_that_hold_the_same_table_and_may_leave_one_out():
    files = {"one.csv": RECORDS, "two.csv": RECORDS}
    assert draft.draft(files).faults[0].startswith("one.csv and two.csv both look like records")
    assert draft.draft(files, {"two.csv": How(table=LEFT_OUT)}).sure


def test_an_analyst_is_told_that_an_empty_file_is_left_out():
    assert draft.draft({"records.csv": RECORDS, "sources.csv": b""}).notes == (
        "sources.csv is empty, so it is left out.",
    )


@pytest.mark.parametrize(
    "text",
    ["who,whom\nAsh,Birch\n", "source,target\nA,B\n", "actor,start\nA,15/08/2021\n", "actor,start\nA,2021\n"],
)
def test_an_analyst_is_not_asked_what_the_file_tells(text):
    assert one(text).sure


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Ash,Birch\nBirch,Cedar\n", "header"),
        ("actor,start\nA,03/04/2021\n", "dates"),
        ('actor,amount_low\nA,"1,234"\n', "decimal"),
        ("actor,amount_low\nA,1.234\n", "decimal"),
    ],
)
def test_an_analyst_is_asked_what_the_file_cannot_tell_until_it_is_answered(text, part):
    asked = one(text)
    (question,) = asked.files[0].questions
    assert (question.part, asked.sure) == (part, False)
    for answer in question.answers.values():
        assert one(text, {"a.csv": How(**{part: answer})}).sure


def test_an_analyst_who_answers_has_dates_read_so():
    text = {"a.csv": b"actor,start\nA,03/04/2021\n"}
    starts = [
        loading.load(text, {"a.csv": How(dates=order)}).records["start"].tolist() for order in how.DATE_ORDERS
    ]
    assert starts == [["2021-04-03"], ["2021-03-04"], ["2021"], ["2021"]]


def test_an_analyst_who_says_that_the_year_comes_first_has_two_digits_read_so():
    text = {"a.csv": b"actor,start\nA,21-04-13\n"}
    assert not draft.draft(text).sure
    said = loading.load(text, {"a.csv": How(dates="year first")})
    assert said.records["start"].tolist() == ["2021-04-13"]
    assert loading.load(text).warnings["value"].tolist() == ["21-04-13"]


def test_an_analyst_who_answers_has_numbers_read_so():
    text = {"a.csv": b'actor,amount_low\nA,"1,234"\n'}
    lows = [loading.load(text, {"a.csv": How(decimal=mark)}).records["amount_low"].tolist() for mark in ".,"]
    assert lows == [[1234.0], [1.234]]


def test_an_analyst_loads_a_saved_choice_beside_the_file_and_is_asked_nothing():
    text, chosen = b"n,group\n1,Ash\n2,Birch\n", How(columns={"group": "actor", "n": "record_id"})
    files = {"a.csv": text, "mine.json": how.saved(chosen)}
    assert not draft.draft({"a.csv": text}).sure
    assert draft.draft(files).sure
    assert loading.load(files).records["actor"].tolist() == ["Ash", "Birch"]


def test_an_analyst_with_a_file_of_acled_is_asked_nothing_and_its_source_is_no_actor():
    head = "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,source,notes,fatalities"
    row = "AFG1,15 August 2021,Battles,Armed clash,Taliban,Military Forces of Afghanistan,Kabul,TOLOnews,What happened,0"
    drafted = one(f"{head}\n{row}\n")
    assert (drafted.sure, drafted.files[0].known_as) == (True, "ACLED events")
    record = loading.load({"a.csv": f"{head}\n{row}\n".encode()}).records.iloc[0]
    assert record[["actor", "counterpart", "start", "source_id", "category", "summary"]].tolist() == [
        "Taliban", "Military Forces of Afghanistan", "2021-08-15", "TOLOnews", "Battles", "What happened"]  # fmt: skip


def test_an_analyst_reads_words_for_the_numbers_of_a_known_layout():
    text = b"id,type_of_violence,side_a,side_b,date_start,date_end\n1,2,IS,Taliban,2021-01-01,2021-01-02\n"
    assert loading.load({"ged.csv": text}).records["category"].tolist() == [
        "Violence between non-state groups"
    ]


def book(**sheets):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as file:
        for name, rows in sheets.items():
            for number, row in enumerate(rows):
                (file.get_worksheet_by_name(name) or file.add_worksheet(name)).write_row(number, 0, row)
    return made.getvalue()


def test_an_analyst_never_has_an_event_of_ucdp_known_to_the_month_or_year_taken_for_one_of_all_its_days():
    header = b"id,type_of_violence,side_a,side_b,date_start,date_end,date_prec\n"
    rows = b"1,1,Ash,Birch,2021-08-01,2021-08-31,4\n2,1,Ash,Birch,2021-03-01,2021-10-31,5\n3,1,Ash,Birch,2021-08-15,2021-08-15,1\n"
    read = (
        loading.load({"ged.csv": header + rows}).records[["start", "end"]].astype("str").to_numpy().tolist()
    )
    assert read == [["2021-08", "2021-08"], ["2021", "2021"], ["2021-08-15", "2021-08-15"]]


def test_an_analyst_loads_a_workbook_with_a_sheet_for_each_table():
    packed = book(Ties=[["from", "to"], ["A", "B"]], actors=[["actor", "full_name"], ["A", "Ash"]])
    assert holds(mine_xlsx=packed) == {"mine.xlsx · Ties": "records", "mine.xlsx · actors": "actors"}


def test_an_analyst_with_two_sheets_of_ties_gets_the_first_and_may_choose_the_other():
    packed = book(First=[["from", "to"], ["A", "B"]], Second=[["from", "to"], ["C", "D"]])
    assert holds(mine_xlsx=packed) == {"mine.xlsx · First": "records", "mine.xlsx · Second": LEFT_OUT}
    hows = {"mine.xlsx · First": How(table=LEFT_OUT), "mine.xlsx · Second": How(table="records")}
    assert loading.load({"mine.xlsx": packed}, hows).actors == ["C", "D"]


def test_an_analyst_with_nothing_but_other_files_is_told():
    with pytest.raises(UnreadableFile, match="no table"):
        draft.draft({"a.pdf": b"x"})


def test_an_analyst_with_two_files_of_one_name_in_a_zip_is_told_and_loses_neither():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("2020/records.csv", RECORDS)
        made.writestr("2021/records.csv", RECORDS)
    assert (
        draft.draft({"mine.zip": packed.getvalue()})
        .faults[0]
        .startswith("records.csv and records (2).csv both look like records.")
    )


def test_an_analyst_is_told_of_a_sheet_that_is_left_out_before_anything_is_loaded():
    drafted = draft.draft(
        {"m.xlsx": book(one=[["from", "to"], ["A", "B"]], two=[["from", "to"], ["C", "D"]])}
    )
    assert drafted.files[1].doubt == (
        "m.xlsx · two (1 row) looks like records too and is left out. Choose below which one to load."
    )
    assert not drafted.sure


def test_an_analyst_is_told_of_a_file_of_which_no_column_is_known():
    drafted = draft.draft({"a.csv": b"foo,bar\n1,2\n", "b.csv": b"source,target\nA,B\n"})
    assert drafted.files[0].doubt.startswith("None of the columns of a.csv (1 row) is known")
    assert not drafted.sure


def test_an_analyst_with_an_unknown_table_beside_sources_has_it_proposed_as_the_records():
    drafted = draft.draft({"ties.csv": b"group,ally\nA,B\nB,C\n", "sources.csv": SOURCES})
    assert {each.table.file: each.holds for each in drafted.files} == {
        "ties.csv": "records",
        "sources.csv": "sources",
    }
    assert drafted.faults == ()


def test_an_analyst_with_gephi_s_edges_and_nodes_has_both_known():
    nodes, edges = (
        b"Id,Label\nA,Ash\nB,Birch\n",
        b"Source,Target,Type,Id,Label,Weight\nA,B,Undirected,1,ally,2\n",
    )
    files = {"nodes.csv": nodes, "edges.csv": edges}
    assert holds(nodes_csv=nodes, edges_csv=edges) == {"nodes.csv": "actors", "edges.csv": "records"}
    loaded = loading.load(files)
    assert loaded.records["category"].tolist() == ["ally"]
    assert loaded.table("actors")["actor"].tolist() == ["Ash", "Birch"]


def test_an_analyst_has_all_of_a_saved_choice_applied_to_the_next_file():
    chosen = How(header=0, columns={"column 1": "actor", "column 2": "counterpart"})
    files = {"next.csv": b"Ash,Birch\nBirch,Cedar\n", "mine.json": how.saved(chosen)}
    assert draft.draft(files).sure
    assert loading.load(files).actors == ["Ash", "Birch", "Cedar"]


def test_an_analyst_with_a_saved_choice_of_one_column_more_has_the_rest_applied():
    chosen = How(columns={"wer": "actor", "mit": "counterpart", "wann": "start"})
    files = {"next.csv": b"wer,mit\nAsh,Birch\nBirch,Ash\n", "mine.json": how.saved(chosen)}
    assert draft.draft(files).files[0].proposal.read == {"wer": "actor", "mit": "counterpart"}


def test_an_analyst_is_told_of_a_json_that_is_not_used():
    said = draft.draft(
        {"a.csv": RECORDS, "x.json": b"{}", "y.json": how.saved(How(columns={"z": "actor"}))}
    ).notes
    assert said == (
        "x.json is no saved choice, so it is left out: of JSON, only saved choices and datapackage.json are read.",
        "y.json fits none of the files, so it is not used.",
    )


def test_an_analyst_who_answers_one_question_keeps_the_rest_of_the_saved_choice():
    chosen = How(columns={"who": "actor", "whom": "counterpart", "when": "start"})
    files = {"n.csv": b"who,whom,when\nA,B,03/04/2021\n", "mine.json": how.saved(chosen)}
    answered = draft.draft(files, {"n.csv": How(dates="day")})
    assert answered.sure
    assert answered.files[0].proposal.read == chosen.columns


def test_an_analyst_who_moves_one_column_of_a_known_layout_keeps_its_values():
    text = b"id,type_of_violence,side_a,side_b,date_start,date_end,adm_1\n1,1,A,B,2021-01-01,2021-01-01,X\n"
    loaded = loading.load({"ged.csv": text}, {"ged.csv": How(columns={"adm_1": "location"})})
    assert loaded.records[["category", "location"]].to_numpy().tolist() == [["State-based violence", "X"]]


def test_an_analyst_is_asked_which_encoding_reads_right():
    text = "actor,counterpart\nAl-Qaïda,Armée\n".encode("cp1252")
    (question,) = draft.draft({"a.csv": text}).files[0].questions
    assert question.part == "encoding"
    assert next(iter(question.answers)) == "Al-Qaïda, Armée (Windows-1252 (Western European))"
    assert draft.draft({"a.csv": text}, {"a.csv": How(encoding="cp1252")}).sure


@pytest.mark.parametrize("text", ["TTP,AQ\nX,ISKP\nY,Z\n", "Ash,2021\nBirch,2022\n"])
def test_an_analyst_whose_file_may_begin_with_a_record_is_asked(text):
    assert "header" in [question.part for question in one(text).files[0].questions]


@pytest.mark.parametrize(
    "text", ["actor,amount_low\nA,0.125\n", "actor,share_percent\nA,33.333\n", "currency,actor\nUSD,A\n"]
)
def test_an_analyst_is_not_asked_what_can_mean_only_one_thing(text):
    assert one(text).files[0].questions == ()
