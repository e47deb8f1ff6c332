import io
import zipfile

import pandas as pd
import pytest

from data import loading, schema
from data.filters import Filters
from data.query import select
from data.reading import UnreadableFile
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
        [2, "start", "2021-13"], [5, "start", "undated"], [2, "amount_low", "ten"]]  # fmt: skip
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
        ({"a.csv": b"actor\n\xe9"}, "UTF-8"),
        ({"a.csv": b'actor\n"open'}, "quotation mark"),
        ({"a.zip": b"PK nonsense"}, "zip"),
        ({"a.json": b"{}"}, "no CSV"),
        ({"a.csv": b"actor\nA", "datapackage.json": b"{"}, "datapackage.json"),
        ({"a.csv": b"actor\nA", "b.csv": b"actor\nB"}, "both look like"),
    ],
)
def test_an_analyst_with_a_file_that_cannot_be_read_is_told_what_to_do(files, message):
    with pytest.raises(UnreadableFile, match=message):
        loading.load(files)


@pytest.mark.parametrize("licences", ['{"title": "x"}', "[]", '["x"]', '"x"', "null", "1"])
def test_an_analyst_with_an_odd_licence_in_the_descriptor_still_gets_the_dossier(licences):
    files = {"records.csv": b"actor\nA\n", "datapackage.json": f'{{"licenses": {licences}}}'.encode()}
    assert loading.load(files).licence == ""
