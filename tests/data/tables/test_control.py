import pandas as pd
import pytest

from data import tables
from data.balance import control
from data.choice import chosen
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.tiny import EDGE_LIST, EMPTY, of


def view(**filters):
    return select(dossier(), Filters(**filters))


def test_an_analyst_finds_the_line_again_in_its_table():
    series = control.over_time(view().control)
    table = tables.OVER_TIME.shown(view())
    assert table["Period"].iloc[0] == "2020 Q1"
    pd.testing.assert_series_equal(table["Balance"], series["balance"].round(2), check_names=False)
    assert table["Standing claims"].tolist() == series["claims"].tolist()


def test_an_analyst_reads_before_and_after_by_partner_with_all_partners_first():
    table = tables.BEFORE_AFTER.shown(view()).set_index("Partner")
    assert table.index[0] == "All partners"
    assert table.loc["Q", ["Before: claims", "After: claims", "Undetermined: claims"]].tolist() == [1, 3, 0]
    assert table.loc["P", "Undetermined: claims"] == 1
    assert pd.isna(table.loc["P", "After: balance"])
    assert table.loc["Q", "Change of balance"] == pytest.approx(-0.75 / 1.75, abs=0.01)


@pytest.mark.parametrize("table", [tables.OVER_TIME, tables.BEFORE_AFTER, tables.EVENTS])
def test_an_analyst_opens_each_row_to_the_very_records_it_lists(table):
    shown, taken = table.shown(view()), table.build(view())
    assert len(shown) == len(taken)
    for place in range(len(shown)):
        opened = chosen(view(), table.choice(view(), shown.iloc[place]))
        listed = set(filter(None, taken.iloc[place]["Record ids"].split("; ")))
        assert listed <= set(opened["record_id"])
        assert bool(listed) == bool(len(opened))


def test_an_analyst_whose_file_says_nothing_of_control_gets_tables_without_rows():
    for text in (EMPTY, EDGE_LIST):
        for table in (tables.OVER_TIME, tables.BEFORE_AFTER, tables.EVENTS):
            assert table.build(select(of(text), Filters())).empty


def test_an_analyst_of_the_shipped_dossier_reads_a_stronger_lead_and_not_a_reversal():
    shipped = tables.BEFORE_AFTER.shown(select(load_folder(SHIPPED), Filters())).set_index("Partner")
    every = shipped.loc["All partners"]
    assert every[["Before: claims", "After: claims", "Undetermined: claims"]].tolist() == [35, 42, 5]
    assert 0 < every["Before: balance"] < every["After: balance"]
