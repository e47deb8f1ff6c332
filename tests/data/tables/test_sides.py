from data.tables import sides as tables
from tests.data.network.test_sides import made


def test_an_analyst_takes_away_each_tie_with_who_says_so_and_the_records_behind_it():
    table = tables.table("Kind of source", "Press")
    rows = table.sorted(made(), "Asserted by")
    assert rows.loc[
        0, ["Kind", "Asserted by", "Origins, this side", "Denying records, all others"]
    ].tolist() == [
        "Sanctuary",
        "only this side",
        2,
        1,
    ]
    assert rows.loc[0, "Record ids"] == "line 2; line 3; line 4"
    assert table.choice(made(), rows.loc[0]).value[2] == "sanctuary"


def test_an_analyst_finds_the_classes_named_by_what_tells_them_apart():
    assert tables.classes(made(), "Country of source")["Country of source"].tolist() == [
        "Ruritania",
        "not stated",
    ]
