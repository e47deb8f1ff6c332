import pandas as pd
import pytest

from data.balance import reporting, speakers
from data.choice import Choice, chosen
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_overturn import view
from tests.tiny import EMPTY, of


def test_an_analyst_reads_who_reports_whose_control():
    table = reporting.reporting(view(), "kind of source").set_index("name")
    assert table.loc["press", ["claims", "focal", "partner", "mutual"]].tolist() == [4, 2, 2, 1]
    assert table.loc["press", "share"] == 0.5
    assert table.loc["", ["claims", "focal", "partner", "balance"]].tolist() == [
        2,
        1,
        1,
        pytest.approx(1 / 3),
    ]


def test_an_analyst_of_the_shipped_dossier_reads_reporting_by_country():
    table = reporting.reporting(select(load_folder(SHIPPED), Filters()), "country of source")
    assert table["name"].iloc[0] == "United States"
    assert table["share"].dropna().between(0, 1).all()
    assert table["balance"].between(-1, 1).all()


def test_an_analyst_whose_file_says_nothing_of_control_has_nothing_to_compare():
    empty = select(of(EMPTY), Filters())
    for by in reporting.SLICES:
        assert isinstance(reporting.reporting(empty, by), pd.DataFrame)
        assert reporting.reporting(empty, by).empty


@pytest.mark.parametrize("by", reporting.SLICES)
def test_an_analyst_opens_as_many_claims_as_each_figure_says(by):
    shipped = select(load_folder(SHIPPED), Filters())
    for row in reporting.reporting(shipped, by).to_dict("records"):
        assert len(speakers.asserted_by(shipped, by, row["name"], speakers.ANYBODY)) == row["claims"]
        for holder in reporting.HOLDERS:
            opened = chosen(shipped, Choice("reported", (by, row["name"], holder)))
            assert opened["claim"].nunique() == row[holder]
