import pandas as pd
import pytest

from data import tables
from data.balance import parts, resampling
from data.choice import Choice, chosen
from data.filters import Filters
from data.query import select
from data.tables.parts import compared
from tests.data.balance.test_control import RECORDS, dossier
from tests.tiny import EDGE_LIST, EMPTY, of

OF_CONTROL = [
    tables.CONTROL_BY_PARTNER,
    tables.CONTROL_BY_KIND,
    tables.BEFORE_AFTER,
    tables.BEFORE_AFTER_BY_KIND,
]


def test_an_analyst_reads_before_and_after_by_kind_with_all_kinds_first(small):
    table = tables.BEFORE_AFTER_BY_KIND.shown(small).set_index("Kind")
    assert table.index[0] == "All kinds"
    assert table.loc["Contact", ["Before: claims", "After: claims"]].tolist() == [1, 1]
    assert table.loc["Contact", "Change of balance"] == 0
    assert table.loc["Sanctuary", "Before: balance"] == 1
    assert table.loc["Control measure", "Undetermined: claims"] == 1


@pytest.mark.parametrize("column", parts.OPENS)
def test_an_analyst_finds_in_the_table_the_sides_and_bands_of_each_part(shipped, column):
    table = compared(shipped, column).set_index("part")
    sides = parts.sides(shipped, column)
    for row in sides[sides["side"].isin(["before", "after"])].itertuples():
        title = row.side.capitalize()
        own = table.loc[row.part]
        assert own[f"{title}: claims"] == row.claims
        found = own[
            [f"{title}: {name}" for name in ("balance", "90% from", "90% to", "worst case", "best case")]
        ]
        expected = [row.balance, row.low, row.high, row.lowest, row.highest]
        assert found.tolist() == pytest.approx([round(each, 2) for each in expected], nan_ok=True)
    whole = resampling.sides_band(shipped)
    assert table.loc["", "Change: 90% from"] == round(whole.loc["change", "low"], 2)


@pytest.mark.parametrize("table", OF_CONTROL, ids=lambda table: table.name)
def test_an_analyst_opens_each_row_to_the_very_records_it_lists(small, table):
    shown, taken = table.shown(small), table.build(small)
    assert len(shown) == len(taken) > 0
    for place in range(len(shown)):
        opened = chosen(small, table.choice(small, shown.iloc[place]))
        listed = set(filter(None, taken.iloc[place]["Record ids"].split("; ")))
        assert listed
        assert listed <= set(opened["record_id"])


def test_an_analyst_finds_every_cell_of_the_strip_in_its_table(shipped):
    cells, table = parts.over_time(shipped, parts.PARTNER), tables.CONTROL_BY_PARTNER.shown(shipped)
    assert table["Partner"].tolist() == cells["part"].tolist()
    pd.testing.assert_series_equal(table["Balance"], cells["balance"].round(2), check_names=False)
    assert table["Attested then"].tolist() == cells["attested"].tolist()


def test_an_analyst_of_two_kinds_of_one_name_opens_each_by_its_own(small):
    view = select(dossier(RECORDS.replace("F,Q,sanctuary", "F,Q,Sanctuary")), Filters())
    rows = tables.BEFORE_AFTER_BY_KIND.shown(view)
    same = rows[rows["Kind"] == "Sanctuary"]
    assert len(same) == 2
    opened = {tables.BEFORE_AFTER_BY_KIND.choice(view, row) for _, row in same.iterrows()}
    assert opened == {Choice("control_kind", (name, "any")) for name in ("sanctuary", "Sanctuary")}


@pytest.mark.parametrize("table", OF_CONTROL, ids=lambda table: table.name)
def test_an_analyst_whose_file_says_nothing_of_control_gets_tables_without_rows(table):
    for text in (EMPTY, EDGE_LIST):
        assert table.build(select(of(text), Filters())).empty
