import pytest

from data import query
from data.filters import Filters
from tests.tiny import tiny


def shown(**filters):
    return query.select(tiny(), Filters(**filters)).records["record_id"].tolist()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]),
        ({"groups": ("Z",)}, ["R6"]),
        ({"groups": ("Y", "Z")}, ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]),
        ({"groups": ("Y",), "only_among": True}, ["R7"]),
        ({"groups": ("X", "Z"), "only_among": True}, ["R6"]),
        ({"ties": ("training",)}, ["R4", "R5"]),
        ({"ties": ("training",), "activities": ("mining",)}, ["R4", "R5", "R7"]),
        ({"period": ("2019", "2019")}, ["R4"]),
        ({"stances": ("denies",)}, ["R3", "R6"]),
        ({"statuses": ("corroborated",)}, ["R4", "R5"]),
        ({"source_kinds": ("statement",)}, ["R2", "R5"]),
        ({"least_credibility": "2"}, ["R1", "R4", "R5", "R6", "R7"]),
        ({"least_credibility": "2", "keep_unjudged": False}, ["R1", "R5", "R7"]),
        ({"least_reliability": "C"}, ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]),
        ({"least_reliability": "A", "keep_unjudged": False}, []),
        ({"place": "north"}, ["R1", "R2", "R7"]),
        ({"text": "ECHO"}, ["R2"]),
        ({"place": "; "}, []),
    ],
)
def test_an_analyst_keeps_exactly_the_records_that_the_filters_say(filters, expected):
    assert shown(**filters) == expected


def test_an_analyst_is_told_how_many_undated_records_a_period_drops():
    view = query.select(tiny(), Filters(period=("2022", "2022")))
    assert view.undated_dropped == 1
    assert view.total == 7
