from data import loading, schema
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


def test_an_analyst_sees_how_many_records_name_each_actor_in_whatever_column():
    loaded = of("actor,counterpart,controller,payee\nA,B,A,\nA,A,mutual,C\n,B,A,\nB,,,C\n")
    assert loaded.mentions.to_dict() == {"A": 2, "B": 2, "C": 2}
