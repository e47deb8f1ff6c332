import pandas as pd

from data import events
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.tiny import EDGE_LIST, EMPTY, ODD, of

RECORDS = """record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,credibility,source_id
R1,tie,month,F,P,sanctuary,,asserts,2021-08,2022-03,,
R2,tie,month,F,P,sanctuary,,asserts,2021,2022,,
R3,tie,month,F,P,sanctuary,,denies,2023-01-01,,,
R4,tie,day,F,Q,hostility,,asserts,2022-03-04,,,
R5,activity,since,P,,attack,,asserts,2020-05,,,a
R6,tie,until,S,Q,hostility,,asserts,,2019,,
R7,activity,printed,P,,attack,,asserts,,,,a
R8,activity,nowhen,P,,attack,,asserts,,,,
R9,tie,denied,F,P,training,,denies,2022-05,2022-05,,
"""


def found():
    return events.events(select(dossier(RECORDS), Filters())).set_index("claim")


def test_an_analyst_sees_each_dated_claim_in_the_lane_of_the_group_it_is_about():
    assert found()["lane"].to_dict() == {"month": "P", "day": "Q", "since": "P", "until": "Q", "denied": "P"}


def test_an_analyst_reads_dates_with_the_precision_they_were_given():
    assert found()["when"].to_dict() == {
        "month": "2021 – 2022",
        "day": "4 Mar 2022",
        "since": "May 2020 – attested until 2023",
        "until": "earlier – 2019",
        "denied": "May 2022",
    }


def test_an_analyst_tells_what_is_certain_from_what_is_possible():
    table = found()
    days = table.map(lambda value: value.date().isoformat() if isinstance(value, pd.Timestamp) else value)
    month = days.loc["month", ["first", "sure_first", "sure_last", "last"]].tolist()
    # From 2021, certainly from the end of August; to 2022, certainly until the beginning of March.
    assert month == ["2021-01-01", "2021-08-31", "2022-03-01", "2022-12-31"]
    assert table["day"].to_dict() == {
        "month": False, "day": True, "since": False, "until": False, "denied": False}  # fmt: skip
    assert table["open"].sum() == 1
    assert table.loc["denied", ["sure_first", "sure_last"]].isna().all()


def test_an_analyst_sees_denials_marked_and_not_stretching_the_span():
    assert found()["denials"].to_dict() == {"month": 1, "day": 0, "since": 0, "until": 0, "denied": 1}
    assert found().loc["month", "records"] == 2


def test_an_analyst_is_told_how_many_claims_have_no_date_of_their_own():
    assert events.undated(select(dossier(RECORDS), Filters())) == 2


def test_an_analyst_with_no_dates_at_all_sees_no_event():
    for text in (EMPTY, ODD, EDGE_LIST):
        view = select(of(text), Filters())
        assert len(events.events(view)) == view.records["start"].ne("").sum()
        assert events.milestones(view).empty
    assert events.window(events.events(select(of(EMPTY), Filters()))) is None


def test_an_analyst_finds_every_dated_claim_of_the_shipped_dossier_and_its_milestones_in_order():
    view = select(load_folder(SHIPPED), Filters())
    dated = view.records[(view.records["start"] != "") | (view.records["end"] != "")]
    assert set(events.events(view)["claim"]) == set(dated["claim"])
    assert events.undated(view) == view.records["claim"].nunique() - dated["claim"].nunique()
    stones = events.milestones(view)
    assert stones["day"].is_monotonic_increasing
    assert stones["words"].iloc[1] == "2 · Taliban take Kabul, 15 Aug 2021"
