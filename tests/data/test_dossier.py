from data import loading, schema
from tests.tiny import tiny


def test_an_analyst_cannot_change_the_records_that_another_session_sees():
    shared = tiny()
    mine = shared.records
    mine.loc[:, "summary"] = "changed"
    mine["extra"] = 1
    assert shared.records["summary"].iloc[0] == "X shelters Y."
    assert "extra" not in shared.records


def test_an_analyst_never_meets_a_raw_origin_name():
    assert not any("ext:" in label for label in loading.load_folder(schema.SHIPPED).origin_labels.values())
