from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.balance import contested

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
        for keep in product([0.0, 1.0], repeat=len(mine)):
            total = whole[each] + np.dot(keep, own[mine])
            if total > 0:
                tried.append((net[each] + np.dot(keep, own_net[mine])) / total)
        if tried:
            assert (lowest[each], highest[each]) == pytest.approx((min(tried), max(tried)))
        else:
            assert np.isnan(lowest[each])
            assert np.isnan(highest[each])
