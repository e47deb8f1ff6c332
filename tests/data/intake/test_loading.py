import io
import zipfile

import pandas as pd
import pytest

from data import schema, sentences
from data.filters import Filters
from data.intake import loading
from data.intake.loading import load_folder
from data.query import select
from data.reading import UnreadableFile
from data.tables import RECORDS as RECORDS_TABLE
from data.tables import TABLES
from tests.tiny import ACTORS, EDGE_LIST, EMPTY, ODD, RECORDS, of


def test_an_analyst_gets_every_row_of_the_shipped_dossier():
    shipped = loading.load_folder(schema.SHIPPED)
    records = shipped.records
    assert shipped.accounts["accepted"].tolist() == shipped.accounts["rows"].tolist()
    assert len(shipped.set_aside) == len(shipped.warnings) == 0
    assert records["record_type"].value_counts().to_dict() == {"tie": 365, "activity": 229}
    assert (records["stance"] == "denies").sum() == 60
    assert (len(shipped.claims), (shipped.claims["status"] == "contested").sum()) == (379, 34)
    assert [len(shipped.table(name)) for name in ("sources", "origins", "actors", "milestones")] == [
        393,
        210,
        30,
        8,
    ]


def test_an_analyst_gets_a_network_from_a_two_column_edge_list():
    loaded = of(EDGE_LIST)
    assert {frozenset(pair) for pair in select(loaded, Filters()).ties[["a", "b"]].to_numpy()} == {
        frozenset({"Ash", "Birch"}),
        frozenset({"Birch", "Cedar"}),
    }
    assert loaded.notes[0] == "Column 'source' is read as 'actor'."
    assert loaded.notes[2:] == (
        "2 records state no stance and are read as assertions.",
        "2 records name no source; together they have one origin, this file.",
    )


def test_an_analyst_finds_each_row_accepted_or_set_aside_with_its_line_and_reason():
    odd = of(ODD)
    account = odd.accounts.iloc[0]
    assert (account["rows"], account["accepted"], account["set_aside"]) == (5, 3, 2)
    assert odd.set_aside[["line", "column", "value"]].to_numpy().tolist() == [
        [3, "actor", ""],
        [4, "stance", "maybe"],
    ]
    assert odd.set_aside["row: category"].tolist() == ["sanctuary", "sanctuary"]
    assert odd.warnings[["line", "column", "value"]].to_numpy().tolist() == [
        [2, "start", "2021-13"], [2, "amount_low", "ten"], [5, "start", "undated"]]  # fmt: skip
    assert odd.further == ("colour",)


def test_an_analyst_never_has_a_denial_turned_into_an_assertion():
    odd = of(ODD)
    assert odd.records["stance"].tolist() == ["asserts", "asserts", "denies"]


def test_an_analyst_gets_a_file_with_a_header_alone_as_an_empty_dossier():
    assert len(of(EMPTY).records) == 0
    assert len(select(of(EMPTY), Filters()).ties) == 0


def test_an_analyst_sees_aliases_from_the_actors_file_read_as_their_actor_and_told():
    loaded = of("actor,counterpart\nExes,al ÿ\n", actors=ACTORS)
    assert loaded.records[["actor", "counterpart"]].astype(str).to_numpy().tolist() == [["X", "Y"]]
    assert loaded.warnings["value"].tolist() == ["Exes", "al ÿ"]


def test_an_analyst_loads_a_zip_to_the_same_dossier_as_its_files():
    files = {"records.csv": RECORDS.encode(), "actors.csv": ACTORS.encode()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"folder/{name}", content)
    zipped, loose = loading.load({"dossier.zip": packed.getvalue()}), loading.load(files)
    assert zipped.key == loose.key
    pd.testing.assert_frame_equal(zipped.records, loose.records)


def test_an_analyst_sees_a_second_source_of_one_name_set_aside():
    loaded = of("actor,source_id\nA,s\n", sources="source_id,title\ns,First\ns,Second\n")
    assert loaded.table("sources")["title"].tolist() == ["First"]
    assert loaded.set_aside["line"].tolist() == [3]


def test_an_analyst_sees_bounds_the_wrong_way_round_blanked_and_told():
    loaded = of("actor,amount_low,amount_high,start,end\nA,9,1,2021,2020\n")
    assert loaded.records[["amount_low", "amount_high"]].isna().all(axis=None)
    assert loaded.records["end"].tolist() == [""]
    assert loaded.warnings["column"].tolist() == ["amount_low", "amount_high", "end"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"a.csv": b""}, "empty"),
        ({"a.csv": b"actor\n\0\1"}, "not a text file"),
        ({"a.zip": b"PK nonsense"}, "zip"),
        ({"a.json": b"{}"}, "no table"),
        ({"a.csv": b"actor\nA", "datapackage.json": b"{"}, "datapackage.json"),
        ({"a.csv": b"actor\nA", "b.csv": b"actor\nB"}, "both look like"),
        ({"records.csv": b"", "sources.csv": b"source_id\ns"}, "records.csv is empty"),
        ({"records.csv": b"\n\n", "a.csv": b"actor\nA"}, "records.csv is empty"),
        ({"a.csv": b"", "actors.csv": b"actor\nA"}, "a.csv is empty"),
        ({"a.csv": b"", "b.csv": b""}, "a.csv is empty"),
    ],
)
def test_an_analyst_with_a_file_that_cannot_be_read_is_told_what_to_do(files, message):
    with pytest.raises(UnreadableFile, match=message):
        loading.load(files)


@pytest.mark.parametrize("licences", ['{"title": "x"}', "[]", '["x"]', '"x"', "null", "1"])
def test_an_analyst_with_an_odd_licence_in_the_descriptor_still_gets_the_dossier(licences):
    files = {"records.csv": b"actor\nA\n", "datapackage.json": f'{{"licenses": {licences}}}'.encode()}
    assert loading.load(files).licence == ""


def described(descriptor: str, records: str = "actor,counterpart\nX,Y\nX,Z\nY,Z\n", **files: str):
    """A dossier with a descriptor."""
    named = {f"{name}.csv": content.encode() for name, content in files.items()}
    return loading.load({"records.csv": records.encode(), "datapackage.json": descriptor.encode(), **named})


@pytest.mark.parametrize("wrong", ['["x"]', "1", '{"x": 1}', "null"])
@pytest.mark.parametrize(
    "part", ["title", "description", "version", "licenses", "focal_actor", "turning_point"]
)
def test_an_analyst_with_an_odd_descriptor_gets_the_dossier_without_the_odd_part_and_is_told(part, wrong):
    stated = f'{{"{part}": {wrong}}}'
    if part in ("focal_actor", "turning_point"):
        stated = f'{{"leverage": {stated}}}'
    loaded = described(stated)
    assert (loaded.title, loaded.description, loaded.version, loaded.licence) == ("records.csv", "", "", "")
    assert (loaded.focal_actor, loaded.turning_point) == ("X", None)
    assert f"datapackage.json: '{part}' " in loaded.notes[-1]


@pytest.mark.parametrize("stated", ["the y movement", "Al‑Ÿ", "y", "Y"])
def test_an_analyst_may_name_the_focal_actor_by_any_of_its_names(stated):
    loaded = described(f'{{"leverage": {{"focal_actor": "{stated}"}}}}', actors=ACTORS)
    assert loaded.focal_actor == "Y"
    assert not any("focal" in note for note in loaded.notes)


@pytest.mark.parametrize("stated", ["Nobody", "Q"])
def test_an_analyst_is_told_that_the_focal_actor_of_the_descriptor_is_not_in_the_records(stated):
    loaded = described(f'{{"leverage": {{"focal_actor": "{stated}"}}}}', actors="actor\nQ\n")
    assert loaded.focal_actor == "X"
    assert loaded.notes[-1] == (
        f"The focal actor '{stated}' in datapackage.json is not in the records; X, the most connected, takes its place."
    )


def test_an_analyst_without_any_record_has_no_focal_actor_and_is_told_which_one_is_missed():
    loaded = described('{"leverage": {"focal_actor": "X"}}', records=EMPTY)
    assert loaded.focal_actor is None
    assert loaded.notes[-1] == "The focal actor 'X' in datapackage.json is not in the records."


def test_an_analyst_finds_every_record_under_a_name_of_its_own():
    loaded = of("record_id,actor\nline 3,A\n,B\nline 5 (2),C\nline 5,D\nline 3,E\nR,F\nR,G\nline 6,H\n")
    assert loaded.records["record_id"].tolist() == [
        "line 3", "line 3 (2)", "line 5 (2)", "line 5", "line 6 (2)", "R", "line 8", "line 6"]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("sources.csv", "source_id,title"),
        ("actors.csv", "actor,full_name"),
        ("records.csv", "amount,year"),
        ("mine.csv", "amount,year,unit"),
    ],
)
def test_an_analyst_with_a_lone_file_without_records_reads_which_columns_it_has_and_what_to_do(file, found):
    with pytest.raises(UnreadableFile) as raised:
        loading.load({file: f"{found}\n1,2\n".encode()})
    said = str(raised.value)
    assert said.startswith("None of the files holds records.")
    assert f"Found in {file}: {found.replace(',', ', ')}." in said
    assert "'actor'" in said


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", " , ,\n"])
def test_an_analyst_with_an_empty_optional_file_gets_the_dossier_and_is_told(content):
    loaded = of("actor,counterpart,source_id,stance\nA,B,s,asserts\n", sources=content, actors=content)
    assert len(loaded.records) == 1
    assert loaded.notes == (
        "sources.csv is empty, so it is left out.",
        "actors.csv is empty, so it is left out.",
    )


def test_an_analyst_keeps_actors_named_like_a_missing_value_and_is_warned():
    loaded = of("actor,counterpart,controller\nNaN,null,none\nN/A,-,\nNone,Nan Group,\n")
    assert loaded.records["actor"].tolist() == ["NaN", "N/A", "None"]
    assert loaded.records["counterpart"].tolist() == ["null", "-", "Nan Group"]
    assert loaded.warnings["value"].tolist() == ["NaN", "null", "none", "N/A", "-", "None"]
    assert set(loaded.warnings["reason"]) == {"Looks like a missing value; kept as the name of an actor."}


def test_an_analyst_never_has_a_blank_read_as_an_actor_whose_name_is_a_hyphen():
    loaded = of("actor,counterpart\nA,\n", actors="actor\n-\n")
    assert loaded.records["counterpart"].tolist() == [""]


def test_an_analyst_reads_of_one_record_in_the_singular():
    assert of("actor,counterpart\nA,B\n").notes == (
        "1 record states no stance and is read as an assertion.",
        "1 record names no source; its origin is this file.",
    )


def test_an_analyst_reads_of_one_source_that_names_itself_in_the_singular():
    loaded = of("actor,counterpart,stance,source_id,derived_from\nA,B,asserts,s,s\n")
    assert loaded.notes == ("The source s names itself as its origin.",)


def test_an_analyst_reads_together_the_columns_that_would_bring_the_same_thing():
    missing = schema.lacking(of(EDGE_LIST).present)
    assert missing["revenue claims"] == ["amount_low", "amount_high"]
    assert missing["ends of ties"] == ["end"]
    assert "ties between actors" not in missing
    assert schema.lacking(frozenset(schema.columns("records"))) == {}


@pytest.mark.parametrize("stance", ["asserts", "denies"])
@pytest.mark.parametrize("ties", [1, 127, 300])
def test_an_analyst_loads_a_file_in_which_everybody_asserts_or_everybody_denies(ties, stance):
    rows = "".join(f"A{number},B{number},{stance}\n" for number in range(ties))
    claims = of(f"source,target,stance\n{rows}").claims
    assert len(claims) == ties
    assert set(claims["status"]) == {"single origin" if stance == "asserts" else "denied"}


def test_an_analyst_is_told_that_a_row_without_a_counterpart_is_no_tie():
    assert (
        "1 record without a counterpart: read as what the actor does, not as a tie."
        in of("source,target\nA,B\nA,\n").notes
    )


def test_an_analyst_whose_file_names_no_focal_actor_is_told_that_one_is_guessed():
    loaded = of("source,target\nA,B\nA,C\n")
    assert (loaded.focal_actor, loaded.focal_guessed) == ("A", True)
    assert load_folder(schema.SHIPPED).focal_guessed is False


INTERNAL = [
    "first",
    "last",
    "basis",
    "start_first",
    "end_last",
    "status",
    "claim",
    "origin",
    "published",
    "line",
]
SHOWN = [
    "Link",
    "Record",
    "Origin",
    "Reliability",
    "Publisher",
    "Claim status",
    "Source title",
    "claim status",
]


@pytest.mark.parametrize("name", [*INTERNAL, *SHOWN, "file", "row: x"])
def test_an_analyst_may_name_her_own_column_like_one_of_ours_and_gets_it_back(name):
    view = select(
        of(f"actor,counterpart,controller,start,{name}\nA,B,A,2021,mine\n,B,A,2021,aside\n"), Filters()
    )
    for table in TABLES.values():
        assert table.build(view) is not None
    rows = RECORDS_TABLE.build(view)
    assert rows.columns.is_unique
    assert (rows == "mine").any(axis=None)
    assert (view.dossier.set_aside == "aside").any(axis=None)


@pytest.mark.parametrize(
    "header",
    [
        "Actor,actor,counterpart",
        "ACTOR,Actor,counterpart",
        "actor,x (4),counterpart,x,x",
        "actor,,column 2,b",
    ],
)
def test_an_analyst_with_headers_that_repeat_keeps_every_column(header):
    loaded = of(f"{header}\n" + ",".join("abcde"[: header.count(",") + 1]) + "\n")
    assert len(loaded.records) == 1
    held = set(loaded.records.astype(str).to_numpy().ravel())
    assert held >= set("abcde"[: header.count(",") + 1])


def test_an_analyst_without_a_stated_focal_actor_follows_the_most_connected_one_named_on_either_side():
    loaded = of("source,target\nA,B\nB,C\nD,B\nA,A\n")
    assert (loaded.focal_actor, loaded.focal_guessed) == ("B", True)


def test_an_analyst_sees_how_far_the_loading_is_and_what_is_done():
    told = []
    loading.load(
        {"records.csv": RECORDS.encode(), "actors.csv": ACTORS.encode()}, tell=lambda *step: told.append(step)
    )
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[-1], min(shares) >= 0) == (1.0, True)
    said = [doing for _, doing in told]
    assert said[0] == "Reading records.csv and 1 further file"
    assert "Checking 7 rows of records.csv" in said
    assert said[-3:] == ["Comparing dates and sources", "Looking for the focal actor", "Ready"]


@pytest.mark.parametrize("last", ["Reading", "Checking", "Naming", "Comparing", "Looking"])
def test_an_analyst_may_break_the_loading_off_between_any_two_steps(last):
    def tell(share, doing):
        if doing.startswith(last):
            raise InterruptedError

    with pytest.raises(InterruptedError):
        loading.load({"records.csv": RECORDS.encode()}, tell=tell)


def test_an_analyst_reads_the_numbers_of_a_row_that_was_set_aside_late():
    loaded = of("actor,record_type,amount_low\nA,tie,5\nB,activity,6\n,activity,7\n")
    assert loaded.set_aside["row: amount_low"].tolist() == ["5", "7"]


def test_an_analyst_with_a_column_of_exact_amounts_has_it_read_as_lowest_and_highest():
    loaded = of("actor,amount,currency\nA,1234.5,USD\n")
    assert loaded.records[["amount_low", "amount_high"]].to_numpy().tolist() == [[1234.5, 1234.5]]


def test_an_analyst_finds_two_battles_of_two_days_in_two_claims_that_do_not_corroborate_each_other():
    loaded = of(
        "actor,counterpart,category,start,source_id\nA,B,Battles,2021-08-15,s\nB,A,Battles,2021-08-16,t\n"
        "A,B,Battles,2021-08-15,t\nA,B,allegiance,2021,s\nA,B,allegiance,2022,t\n"
    )
    assert loaded.claims["status"].to_dict() == {
        "tie: A – B: Battles on 2021-08-15": "corroborated",
        "tie: A – B: Battles on 2021-08-16": "single origin",
        "tie: A – B: allegiance": "corroborated",
    }
    assert loaded.titles["tie: A – B: Battles on 2021-08-16"] == "B – A: Battles, 16 Aug 2021"


def test_an_analyst_reads_the_rows_set_aside_in_the_order_of_their_lines():
    text = "Ties of the north\n\nactor,counterpart,stance\nA,B,\n,B,\nA,C,maybe\n"
    assert of(text).set_aside["line"].tolist() == [1, 5, 6]


def test_an_analyst_finds_every_file_and_sheet_that_is_left_out_in_the_account_and_the_notes():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a/records.csv", "actor,counterpart\nA,B\n,B\n")
        file.writestr("a/money.csv", "low,high\n1,2\n3,4\n")
        file.writestr("a/sources.csv", "")
        file.writestr("a/notes.docx", "x")
    loaded = loading.load({"mine.zip": packed.getvalue()})
    accounts = loaded.accounts.set_index("file")
    assert accounts.index.tolist() == ["records.csv", "money.csv", "notes.docx", "sources.csv"]
    assert accounts["left_out"].tolist() == [0, 2, pd.NA, 0]
    assert sentences.rows(loaded) == (
        "4 rows in = 1 accepted + 1 set aside + 2 left out, 1 further file not looked into"
    )
    assert {
        "money.csv is left out: 2 rows.",
        "notes.docx is no kind of file that is read, so it is left out.",
        "sources.csv is empty, so it is left out.",
    } <= set(loaded.notes)


def test_an_analyst_who_loads_json_is_told_what_json_is_taken():
    with pytest.raises(UnreadableFile) as refused:
        loading.load({"edges.json": b'[{"source": "A", "target": "B"}]'})
    assert str(refused.value) == (
        "There is no table to read records from. edges.json is no saved choice, so it is left out: "
        "of JSON, only saved choices and datapackage.json are read. Load a CSV or a workbook."
    )
