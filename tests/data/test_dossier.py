from data import schema
from data.intake import loading
from tests.tiny import of, tiny


def test_an_analyst_cannot_change_the_records_that_another_session_sees():
    shared = tiny()
    mine = shared.records
    mine.loc[:, "summary"] = "changed"
    mine["extra"] = 1
    assert shared.records["summary"].iloc[0] == "X shelters Y."
    assert "extra" not in shared.records


def test_an_analyst_never_meets_a_raw_origin_name():
    assert not any("ext:" in label for label in loading.load_folder(schema.SHIPPED).origin_labels.values())


def test_an_analyst_finds_every_warning_with_its_row_as_it_stands_in_the_file():
    loaded = of("actor,credibility,note to self\n A ,7,x\nB,1,y\n")
    (row,) = loaded.warned_rows().to_dict("records")
    assert {name: row[name] for name in ("line", "row: actor", "row: credibility", "row: note to self")} == {
        "line": 2, "row: actor": " A ", "row: credibility": "7", "row: note to self": "x"}  # fmt: skip
    assert row["cure"] == "Write one of: 1, 2, 3, 4, 5, 6."


def test_an_analyst_sees_how_many_records_name_each_actor_in_whatever_column():
    loaded = of("actor,counterpart,controller,payee\nA,B,A,\nA,A,mutual,C\n,B,A,\nB,,,C\n")
    assert loaded.mentions.to_dict() == {"A": 2, "B": 2, "C": 2}
