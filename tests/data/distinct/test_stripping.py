import pandas as pd
import pytest

from data.distinct import coded, stripped

EDGES = ["", " ", "a", " a", "a ", "\ta", "a\n", "\u00a0a", "a\u2003", "\x1fa", "é", "طالبان", "a b", '"a"']


@pytest.mark.parametrize("text", EDGES)
def test_an_analyst_reads_every_text_without_white_space_around_it_however_it_is_held(text):
    cells = pd.Series(["b", text, "c"])
    for held in (cells, coded(cells), pd.concat([cells, cells])[1:5]):
        assert stripped(held).tolist() == [each.strip() for each in held]


def test_an_analyst_waits_for_no_copy_of_a_column_that_has_no_white_space_around_its_texts():
    for cells in (pd.Series(["a b", "", "c"]), pd.Series(["a", "a"], dtype="category")):
        assert stripped(cells) is cells
    assert stripped(pd.Series([], dtype="str")).tolist() == []
