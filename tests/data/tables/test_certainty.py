import dataclasses
import io

import openpyxl
import pytest

from data import tables
from data.balance.rule import Rule
from data.choice import chosen
from data.export import About, write_xlsx
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_breaks import planted, told
from tests.data.balance.test_control import dossier
from tests.tiny import EMPTY, of

ALL = [tables.BREAKS, tables.OVERTURN, tables.REPORTING]
OF_THE_TIMELINE = [tables.OVER_TIME, tables.CONTROL_BY_PARTNER, tables.CONTROL_BY_KIND, tables.BEFORE_AFTER]
OF_THE_TIMELINE += [tables.BEFORE_AFTER_BY_KIND, tables.EVENTS, *ALL]


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


WHOLE_RULE = (
    "by quarter, claims fade with a half-life of 24 months, {}, contested claims counted half, "
    "partners: the usual ones"
)


@pytest.mark.parametrize("table", ALL)
def test_an_analyst_takes_away_the_formula_and_what_is_set(table):
    view = select(dossier(), Filters())
    assert "B = (w_F − w_P) / (w_F + w_P + w_M)" in table.formula
    assert table.in_words(dataclasses.replace(view, rule=Rule(equal=True))) == WHOLE_RULE.format(
        "equal weights"
    )
    assert table.in_words(view) == WHOLE_RULE.format("weights by grade")


def test_an_analyst_never_reads_the_raw_name_of_an_origin():
    view = select(load_folder(SHIPPED), Filters())
    for table in ALL[1:]:
        assert not table.shown(view)["Name"].str.startswith("ext:").any()


def test_an_analyst_finds_the_proposed_breaks_numbered_in_the_table():
    table = tables.BREAKS.shown(told(planted, origins=19))
    assert sorted(table["Proposed"].dropna()) == [1, 2, 3][: table["Proposed"].notna().sum()]
    assert table.loc[table["Proposed"] == 1, "Explained %"].item() == table["Explained %"].max()


@pytest.mark.parametrize("table", OF_THE_TIMELINE)
def test_an_analyst_reads_in_what_is_taken_away_how_it_is_computed_and_what_is_set(table):
    view = dataclasses.replace(told(planted, origins=19), rule=Rule(equal=True))
    rows = table.sorted(view, next(iter(table.sorts)))
    assert len(rows)
    set_here = table.in_words(view) if table.in_words else ""
    said = About("Toy", "1", "Timeline", table.name, "", "", "", "", "", set_here, table.formula)
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(rows, said)))
    about = dict(book["About"].iter_rows(max_row=9, values_only=True))
    assert about["Formula"] == table.formula
    assert about.get("Settings", "") == ("" if table is tables.EVENTS else WHOLE_RULE.format("equal weights"))
    header = [cell.value for cell in book.worksheets[0][1]]
    assert header == list(rows.columns)
    assert {"Record ids", "Sources", "Links"} <= set(header)
