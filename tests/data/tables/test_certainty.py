import dataclasses

import pytest

from data import tables
from data.balance.rule import Rule
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import chosen, select
from data.schema import SHIPPED
from tests.data.balance.test_breaks import planted, told
from tests.data.balance.test_control import dossier
from tests.tiny import EMPTY, of

ALL = [tables.BREAKS, tables.OVERTURN, tables.REPORTING]


@pytest.mark.parametrize("table", ALL)
def test_an_analyst_opens_each_row_to_the_very_records_it_lists(table):
    view = select(dossier(), Filters()) if table is not tables.BREAKS else told(planted, origins=19)
    by = next(iter(table.sorts))
    shown, taken = table.sorted(view, by, whole=False), table.sorted(view, by)
    assert len(shown) == len(taken) > 0
    for place in range(len(shown)):
        opened = set(chosen(view, table.choice(view, shown.iloc[place]))["record_id"])
        listed = set(filter(None, taken.iloc[place]["Record ids"].split("; ")))
        assert listed <= opened


@pytest.mark.parametrize("table", ALL)
def test_an_analyst_whose_file_says_nothing_of_control_gets_tables_without_rows(table):
    assert table.build(select(of(EMPTY), Filters())).empty


@pytest.mark.parametrize("table", ALL)
def test_an_analyst_takes_away_the_formula_and_what_is_set(table):
    view = select(dossier(), Filters())
    assert "B = (w_F − w_P) / (w_F + w_P + w_M)" in table.formula
    assert table.in_words(dataclasses.replace(view, rule=Rule(equal=True))) == "equal weights"
    assert table.in_words(view) == ""


def test_an_analyst_never_reads_the_raw_name_of_an_origin():
    view = select(load_folder(SHIPPED), Filters())
    for table in ALL[1:]:
        assert not table.shown(view)["Name"].str.startswith("ext:").any()


def test_an_analyst_finds_the_proposed_breaks_numbered_in_the_table():
    table = tables.BREAKS.shown(told(planted, origins=19))
    assert sorted(table["Proposed"].dropna()) == [1, 2, 3][: table["Proposed"].notna().sum()]
    assert table.loc[table["Proposed"] == 1, "Explained %"].item() == table["Explained %"].max()
