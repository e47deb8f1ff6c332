from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.network import fragility, paths
from tests.data.network.made import view


def of(pairs: dict[str, str], start="A", end="B", **work):
    """Pairs such as AB, with the letters of their origins."""
    rows = [(*pair, frozenset(said_by)) for pair, said_by in pairs.items()]
    return fragility.fragility(pd.DataFrame(rows, columns=["a", "b", "said_by"]), start, end, **work)


def test_an_analyst_reads_that_all_origins_of_a_direct_tie_have_to_be_wrong():
    found = of({"AB": "xyz"})
    assert (found.least, found.origins, found.exact) == (3, ("x", "y", "z"), True)


def test_an_analyst_reads_that_one_origin_may_pay_for_several_pairs():
    # Two ways from A to B; x alone asserts a step of each, so that one lie parts them.
    found = of({"AC": "x", "BC": "pq", "AD": "rs", "BD": "x"})
    assert found.origins == ("x",)
    assert found.pairs == (("A", "C"), ("B", "D"))


def test_an_analyst_reads_the_cheaper_end_of_a_chain():
    assert of({"AC": "xyz", "CD": "pq", "BD": "xyz"}).origins == ("p", "q")


def test_an_analyst_is_not_misled_by_pairs_that_lie_on_no_way():
    assert of({"AC": "x", "BC": "y", "CD": "z", "BE": "z"}).least == 1


@pytest.mark.parametrize("end", ["B", "A", "Nobody"])
def test_an_analyst_gets_no_answer_where_nothing_joins_the_two(end):
    assert of({"AC": "x", "BD": "y"}, end=end) is None


def _least(pairs: dict[str, str]) -> int:
    """By trying all sets, the smallest first."""
    origins = sorted(set("".join(pairs.values())))

    def joined(wrong) -> bool:
        reached, before = {"A"}, set()
        while reached != before:
            before = set(reached)
            for (a, b), said_by in pairs.items():
                if set(said_by) - set(wrong) and {a, b} & reached:
                    reached |= {a, b}
        return "B" in reached

    return next(
        size for size in range(len(origins) + 1) for wrong in combinations(origins, size) if not joined(wrong)
    )


PAIRS = ["".join(pair) for pair in combinations("ABCDE", 2)]


@given(st.dictionaries(st.sampled_from(PAIRS), st.text("uvwxyz", min_size=1, max_size=3), min_size=1))
def test_an_analyst_gets_the_true_minimum_of_any_small_network(pairs):
    found = of(pairs)
    if found is not None:
        assert found.exact
        assert len(found.origins) == _least(pairs)


@given(st.dictionaries(st.sampled_from(PAIRS), st.text("uvwxyz", min_size=1, max_size=3), min_size=1))
def test_an_analyst_gets_true_bounds_where_the_search_is_broken_off(pairs):
    found = of(pairs, work=1)
    if found is not None:
        assert found.least <= _least(pairs) <= len(found.origins)


def test_an_analyst_gets_the_origins_of_the_view():
    made = view("A B sanctuary s1", "A B training s2", "A C hostility s3", "C B hostility s4")
    friendly = fragility.of_view(made, "A", "B", paths.FRIENDLY_TIES)
    assert friendly.origins == ("s1", "s2")
    assert len(fragility.of_view(made, "A", "B", paths.ALL_TIES).origins) == 3
