from data import tables
from data.filters import Filters
from data.query import select
from tests.tiny import EMPTY, of, tiny


def test_an_analyst_reads_the_most_disputed_claim_first():
    table = tables.CLAIMS.shown(select(tiny(), Filters())).set_index("Key")
    assert table.index[0] == "x-shelters-y"
    first = ["Status", "Assertions", "Denials", "Independent origins", "Denying origins", "Records in view"]
    assert table.loc["x-shelters-y", first].tolist() == ["contested", 2, 1, 1, 1, 3]
    assert table.loc["x-trains-y", ["About", "Kind"]].tolist() == ["X; Y", "Training"]


def test_an_analyst_keeps_the_denials_of_a_claim_whatever_the_filters():
    table = tables.CLAIMS.shown(select(tiny(), Filters(period=("2020", "2020")))).set_index("Key")
    assert table[["Denials", "Records in view"]].loc["x-shelters-y"].tolist() == [1, 1]


def test_an_analyst_with_no_records_gets_a_table_without_rows():
    assert tables.CLAIMS.build(select(of(EMPTY), Filters())).empty
