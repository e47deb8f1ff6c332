import csv
import io
import json
import zipfile
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import schema
from data.dossier import Dossier
from data.intake import draft
from data.intake.loading import load, load_folder
from data.package import package
from data.reading.how import How
from data.settings import Settings, applied
from tests.tiny import CLASHING, EDGE_LIST, EMPTY, ODD, hostile, of, tiny

DOSSIERS = {
    "shipped": lambda: load_folder(schema.SHIPPED),
    "tiny": tiny,
    "odd": lambda: of(ODD),
    "edge list": lambda: of(EDGE_LIST),
    "empty": lambda: of(EMPTY),
    "hostile": hostile,
    "clashing columns": lambda: of(CLASHING),
}


def again(dossier: Dossier) -> Dossier:
    return load({"x.zip": package(dossier)})


def assert_equal(one: Dossier, other: Dossier) -> None:
    for name in (*schema.tables(), "claims"):
        tables = [each.table(name).drop(columns="line", errors="ignore") for each in (one, other)]
        pd.testing.assert_frame_equal(*tables, obj=name)
    parts = (
        "title",
        "description",
        "version",
        "licence",
        "focal_actor",
        "focal_guessed",
        "turning_point",
        "further",
    )
    for part in parts:
        assert getattr(one, part) == getattr(other, part), part


def file(dossier: Dossier, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(package(dossier))).read(name).decode()


@pytest.mark.parametrize("name", DOSSIERS)
def test_an_analyst_loads_what_she_took_away_to_an_equal_dossier(name):
    dossier = DOSSIERS[name]()
    assert_equal(dossier, again(dossier))
    assert package(again(dossier)) == package(dossier)
    assert len(again(dossier).set_aside) == 0


def test_an_analyst_takes_away_the_shipped_records_as_they_are_in_the_file():
    shipped = (schema.SHIPPED / "records.csv").read_text(encoding="utf-8")
    with_quotes = file(DOSSIERS["shipped"](), "records.csv").replace("\r\n", "\n")
    assert [*csv.reader(io.StringIO(with_quotes))] == [*csv.reader(io.StringIO(shipped))]


def test_an_analyst_never_has_a_cell_of_her_dossier_altered():
    records = file(of('actor,counterpart,summary,amount_low\n=A,@B,"-1, \n\t+",20\n'), "records.csv")
    assert [*csv.reader(io.StringIO(records))][1] == [
        "line 2",
        "tie",
        "=A",
        "@B",
        "asserts",
        "20",
        "-1, \n\t+",
    ]


def test_an_analyst_takes_away_every_part_of_her_descriptor_with_what_is_set_now():
    stated = {
        "name": "mine",
        "licenses": [{"name": "CC0-1.0", "title": "CC0"}],
        "contributors": [{"title": "Ann"}],
        "leverage": {"focal_actor": "A", "turning_point": "2020-01-01", "turning_point_label": "War"},
    }
    loaded = load(
        {"records.csv": b"actor,counterpart\nA,B\n", "datapackage.json": json.dumps(stated).encode()}
    )
    written = json.loads(file(loaded, schema.DESCRIPTOR))
    written["leverage"].pop("reading")
    assert {part: written[part] for part in stated} == stated
    moved = applied(loaded, Settings("B", date(2021, 8, 15)))
    ours = json.loads(file(moved, schema.DESCRIPTOR))["leverage"]
    assert (ours["focal_actor"], ours["turning_point"]) == ("B", "2021-08-15")
    assert "turning_point_label" not in ours
    assert_equal(moved, again(moved))


def test_an_analyst_whose_focal_actor_is_guessed_does_not_take_the_guess_away_as_a_statement():
    assert json.loads(file(of(EDGE_LIST), schema.DESCRIPTOR))["leverage"].keys() == {"reading"}


def test_an_analyst_finds_the_written_columns_declared_with_her_own_and_only_keys_that_hold():
    [records] = json.loads(file(of("actor,counterpart,colour\nA,B,red\n"), schema.DESCRIPTOR))["resources"]
    assert [field["name"] for field in records["schema"]["fields"]] == [
        "record_id", "record_type", "actor", "counterpart", "stance", "colour"]  # fmt: skip
    assert "foreignKeys" not in records["schema"]
    shipped = json.loads(file(DOSSIERS["shipped"](), schema.DESCRIPTOR))["resources"][0]
    assert [key["fields"] for key in shipped["schema"]["foreignKeys"]] == ["source_id", "actor"]


def test_an_analyst_with_names_read_as_one_loads_them_as_one():
    merged = applied(tiny(), Settings(same=(("Z", "Y"), ("Y", "X"))))
    assert_equal(merged, again(merged))
    assert merged.table("actors").loc[0, "aliases"] == "Exes;الفصيل;Z;Y;The Y Movement;Al-Ÿ"


# --- any file ---------------------------------------------------------------------------------------------

text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
name = (
    st.sampled_from(["Al-Qaeda", "al qaeda", "AQ", "X", "X Front", "-", "mutual", "nan", "a;b", "ا"]) | text
)
number = st.floats(0, 1e18).map(repr) | st.integers(0, 10**9).map(str) | st.just("")
day = st.dates(date(1000, 1, 1)).map(date.isoformat)
when = st.builds(lambda written, cut: written[:cut], day, st.sampled_from([0, 4, 7, 10])) | st.sampled_from(
    ["2019/2021", "03/04/2021", "15/08/2021", "Aug 2021", "soon", "2021-08/.."]
)
OWN = [
    "source",
    "Target",
    "ACTOR",
    "note",
    "notes",
    "a,b;c;d;e",
    "line",
    "claim",
    "x\ny",
    "stance ",
    "Date",
    "type",
]
CELLS = {
    **dict.fromkeys(["actor", "counterpart", "controller", "payer", "payee", "share_to"], name),
    **dict.fromkeys(["amount_low", "amount_high", "share_percent"], number),
    **dict.fromkeys(["start", "end"], when),
    "stance": st.sampled_from(["", "denies", "ASSERTS", "maybe"]),
    "record_type": st.sampled_from(["", "tie", "Activity"]),
    "credibility": st.sampled_from(["", "1", "6", "9"]),
    "record_id": st.sampled_from(["", "line 3", "R"]),
    "claim_key": st.sampled_from(["", "k"]),
    "derived_from": st.sampled_from(["", "s", "t", "ext:e"]),
    "source_id": st.sampled_from(["", "s", "t"]),
}
OURS = [column for column in schema.columns("records") if column != "actor"]
ACTORS = "actor,full_name,aliases\nX,The X Front,X Front;AQ\nY,,Wye;AQ\n"


@st.composite
def dossiers(draw) -> Dossier:
    """A dossier of any records, with columns of the analyst's own that are named like ours."""
    header = ["actor", *draw(st.lists(st.sampled_from([*OURS, *OWN]), unique=True, max_size=9))]
    header = draw(st.permutations(header))
    cells = [CELLS.get(column, text) for column in header]
    rows = draw(st.lists(st.tuples(*cells), min_size=1, max_size=6))
    written = io.StringIO(newline="")
    csv.writer(written).writerows([header, *rows])
    return of(written.getvalue(), actors=ACTORS, sources="source_id,published\ns,2020\n")


@settings(max_examples=40, deadline=None)
@given(dossiers())
def test_an_analyst_loads_any_file_that_she_took_away_to_an_equal_dossier(dossier):
    assert_equal(dossier, again(dossier))


def test_an_analyst_loads_a_last_cell_that_is_the_mark_of_an_old_file_for_its_end_to_an_equal_dossier():
    dossier = of("actor,location,counterpart\nA,,B\nA,\x1a,C\n")
    assert_equal(dossier, again(dossier))


@settings(max_examples=30, deadline=None)
@given(dossiers(), st.data())
def test_an_analyst_who_reads_any_names_as_one_loads_what_she_took_away_to_an_equal_dossier(dossier, data):
    everyone = [*dossier.mentions.index]
    if len(everyone) < 2:
        return
    spelling = st.sampled_from(everyone)
    chosen = Settings(same=tuple(data.draw(st.lists(st.tuples(spelling, spelling), max_size=3))))
    assert_equal(applied(dossier, chosen), again(applied(dossier, chosen)))


def test_an_analyst_is_asked_nothing_when_the_cleaned_dossier_is_loaded_again():
    kept = load(
        {"mine.csv": b"actor,day of it,worth,amount_low\nA,2021,x,1.234\nB,2022,y,2.500\n"},
        {"mine.csv": How(columns={"day of it": "", "worth": ""}, decimal=".")},
    )
    again_draft = draft.draft({"mine.zip": package(kept)})
    assert again_draft.sure
    assert_equal(kept, again(kept))


def test_an_analyst_keeps_a_column_called_like_ours_beside_the_one_that_is_read_as_ours():
    kept = load(
        {"mine.csv": b"actor,group\n1,Ash\n2,Birch\n"},
        {"mine.csv": How(columns={"actor": "", "group": "actor"})},
    )
    assert kept.records[["actor", "row: actor"]].to_numpy().tolist() == [["Ash", "1"], ["Birch", "2"]]
    assert again(kept).records["row: actor (own)"].tolist() == ["1", "2"]
