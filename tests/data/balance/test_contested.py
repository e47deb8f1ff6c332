import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.balance import contested, control
from data.filters import Filters
from data.query import select
from tests.data.balance.test_control import dossier
from tests.data.balance.test_resampling import HEADER, spoken
from tests.tiny import EMPTY, of

CLAIM = st.tuples(st.sampled_from([-1.0, -0.3, 0.0, 0.5, 1.0]), st.sampled_from([0.1, 0.25, 1.0]))


@given(st.lists(st.tuples(CLAIM, st.integers(0, 1), st.booleans()), max_size=8))
def test_an_analyst_gets_the_very_worst_and_best_of_all_ways_to_count_contested_claims(said):
    fixed, disputed = ([each for each in said if each[2] is flag] for flag in (False, True))
    net, whole = np.zeros(2), np.zeros(2)
    for (balance, weight), group, _ in fixed:
        net[group] += balance * weight
        whole[group] += weight
    own = np.array([weight for (_, weight), *_ in disputed])
    own_net = np.array([balance * weight for (balance, weight), *_ in disputed])
    group = np.array([group for _, group, _ in disputed], dtype=int)
    lowest, highest = contested.extremes(net, whole, group, own_net, own)
    for each in (0, 1):
        mine = np.flatnonzero(group == each)
        tried = []
        for keep in itertools.product([0.0, 1.0], repeat=len(mine)):
            total = whole[each] + np.dot(keep, own[mine])
            if total > 0:
                tried.append((net[each] + np.dot(keep, own_net[mine])) / total)
        if tried:
            assert (lowest[each], highest[each]) == pytest.approx((min(tried), max(tried)))
        else:
            assert np.isnan(lowest[each])
            assert np.isnan(highest[each])


def test_an_analyst_sees_the_contested_claims_in_their_worst_and_best_case_over_time():
    rows = spoken(6).replace("a0P,F,P,contact,F", "a0P,F,P,contact,P")
    rows += "d,tie,a0P,F,P,contact,,denies,2022,2022,1,other\n"
    view = select(dossier(HEADER + rows), Filters())
    last = contested.cases(view).iloc[-1]
    line = control.line(view).iloc[-1]
    assert last["low"] < line["balance"] < last["high"]
    assert (contested.cases(view).iloc[0] == control.line(view)["balance"].iloc[0]).all()


def test_an_analyst_gets_as_worst_and_best_case_the_extremes_of_all_dossiers_that_could_be_meant():
    said = [("s0", "F"), ("s1", "P"), ("s2", "F"), ("s3", "mutual"), ("s4", "P"), ("s5", "F")]
    disputed = [("d0", "F", 2021), ("d1", "P", 2022), ("d2", "mutual", 2020)]
    firm = "".join(
        f"{claim},tie,{claim},F,P,contact,{holder},asserts,2019,2023,1,{claim}\n" for claim, holder in said
    )
    asserted = [f"{claim},tie,{claim},F,P,contact,{holder},asserts,{year},{year},2,{claim}\n"
                for claim, holder, year in disputed]  # fmt: skip
    denied = "".join(f"n{claim},tie,{claim},F,P,contact,,denies,{year},{year},1,other\n"
                     for claim, _, year in disputed)  # fmt: skip
    view = select(dossier(HEADER + firm + "".join(asserted) + denied), Filters())
    ways = [
        control.line(select(dossier(HEADER + firm + "".join(rows)), Filters())).set_index("period")["balance"]
        for number in range(len(asserted) + 1)
        for rows in itertools.combinations(asserted, number)
    ]
    every = pd.concat(ways, axis=1)
    cases = contested.cases(view).set_index(control.line(view)["period"])
    assert len(ways) == 8
    assert np.allclose(cases["low"], every.min(axis=1))
    assert np.allclose(cases["high"], every.max(axis=1))
    assert (cases["low"] < cases["high"]).any()


def test_an_analyst_whose_file_says_nothing_of_control_has_no_worst_case():
    assert contested.cases(select(of(EMPTY), Filters())).empty
