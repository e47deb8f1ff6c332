import pytest

from data import tables
from data.filters import Filters
from data.query import select
from tests.tiny import ODD, of, tiny


@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(groups=("Y",)), Filters(period=("2019", "2019")), Filters(stances=("denies",))],
)
def test_an_analyst_takes_away_exactly_the_records_in_view(filters):
    view = select(tiny(), filters)
    assert tables.RECORDS.build(view)["Record"].tolist() == view.records["record_id"].tolist()
    behind = "; ".join(tables.TIES.build(view)["Record ids"]).split("; ")
    assert sorted(behind) == sorted(view.records.loc[view.records["record_type"] == "tie", "record_id"])


def test_an_analyst_sorts_every_table_in_every_way_and_loses_no_row():
    for dossier in (tiny(), of(ODD), of("actor\n")):
        view = select(dossier, Filters())
        for table in tables.TABLES.values():
            for by in table.sorts:
                assert sorted(table.sorted(view, by).index) == sorted(table.build(view).index)
