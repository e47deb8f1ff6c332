import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import distinct
from tests.data.distinct.test_coding import column

TEXTS = st.lists(st.sampled_from(["", "a", "B", "b", "é", "a "]), max_size=12)
KINDS = pytest.mark.parametrize("kind", ["str", "category"])


@KINDS
@given(TEXTS)
def test_an_analyst_gets_the_same_cells_however_a_column_is_stored(kind, texts):
    own = column(texts, kind)
    for same in (distinct.coded, distinct.plain, distinct.used, distinct.ordered):
        assert same(own).tolist() == texts
        assert same(own).index.equals(own.index)
    assert distinct.mapped(own, str.upper).tolist() == [text.upper() for text in texts]
    assert distinct.where(own, str.islower).tolist() == [text.islower() for text in texts]
    assert distinct.blank(own).tolist() == [text == "" for text in texts]
    assert distinct.occurring(own) == list(dict.fromkeys(texts))
    assert {text: n for text, n in distinct.counts(own).items() if n} == {t: texts.count(t) for t in texts}
    assert distinct.ordered(own).cat.categories.tolist() == sorted(set(texts))
    assert set(distinct.used(own).cat.categories) == set(texts)


@KINDS
@given(TEXTS, st.integers(0, 2**12 - 1))
def test_an_analyst_has_just_the_cells_replaced_that_are_told(kind, texts, told):
    own, which = column(texts, kind), np.array([told >> n & 1 for n in range(len(texts))], dtype=bool)
    others = pd.Series([f"{n}" for n in np.flatnonzero(which)], dtype="str")
    expected = [str(n) if new else text for n, (text, new) in enumerate(zip(texts, which, strict=True))]
    assert distinct.replaced(own, which, others).tolist() == expected
    assert distinct.filled(own, which, "x").tolist() == np.where(which, "x", texts).tolist()


@pytest.mark.parametrize("size", [126, 127, 128, 129, 32_767, 32_768])
def test_an_analyst_has_any_number_of_texts_of_two_columns_told_apart(size):
    texts, others = pd.Series([f"a{n}" for n in range(size)]), pd.Series([f"b{n}" for n in range(size)])
    number, of_others, different = distinct.together(texts, others)
    assert different[number].tolist() == texts.tolist()
    assert different[of_others].tolist() == others.tolist()
    assert not distinct.same(texts, others).any()
