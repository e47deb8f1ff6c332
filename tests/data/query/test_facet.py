from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.filters import Filters
from data.query import select
from data.query.facet import COUNTERS, facets
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of, tiny

TINY = tiny()
SOME = {
    "groups": ("X", "Y", "Z"),
    "ties": ("sanctuary", "training", "hostility"),
    "activities": ("mining",),
    "stances": ("asserts", "denies"),
    "statuses": ("corroborated", "single origin", "contested", "denied"),
    "source_kinds": ("press", "statement", ""),
}


def few(values):
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


any_filters = st.builds(
    Filters,
    only_among=st.booleans(),
    keep_unjudged=st.booleans(),
    period=st.sampled_from([None, ("2019", "2020"), ("2021-08", "2022")]),
    least_reliability=st.sampled_from(["", *"ABCDE"]),
    least_credibility=st.sampled_from(["", *"12345"]),
    place=st.sampled_from(["", "north", "Süd", "south"]),
    text=st.sampled_from(["", "echo", "trains"]),
    **{name: few(values) for name, values in SOME.items()},
)


def chosen(name, value):
    """The value as its field of the filters holds it when it is chosen alone."""
    return (value,) if isinstance(getattr(Filters(), name), tuple) else value


def left(dossier, filters, name, value):
    return len(select(dossier, replace(filters, **{name: chosen(name, value)})).records)


@settings(max_examples=50)
@given(any_filters)
def test_an_analyst_reads_beside_each_choice_exactly_what_it_would_leave(filters):
    counted = facets(select(TINY, filters))
    for name, counts in counted.items():
        assert counts == {value: left(TINY, filters, name, value) for value in counts}, name


@pytest.mark.parametrize("dossier", [of(EMPTY), of(ODD), of(EDGE_LIST), hostile()])
def test_an_analyst_reads_true_counts_of_any_file(dossier):
    for name, counts in facets(select(dossier, Filters())).items():
        assert counts == {value: left(dossier, Filters(), name, value) for value in counts}


def test_an_analyst_finds_every_value_of_the_dossier_counted():
    counted = facets(select(TINY, Filters(groups=("Z",))))
    for name, values in SOME.items():
        assert set(values) <= set(counted[name])
    assert counted["groups"] == {"X": 6, "Y": 6, "Z": 1, "mutual": 0}
    assert counted["place"] == {}


def test_only_the_filters_asked_for_are_counted():
    assert list(facets(select(TINY, Filters()), ["stances"])) == ["stances"]


def test_every_filter_but_the_period_is_counted():
    assert set(COUNTERS) == {field.name for field in fields(Filters)} - {"period"}
