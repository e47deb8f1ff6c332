import pandas as pd

from data.distinct.letters import letters


def test_an_analyst_has_the_letters_of_a_column_found_wherever_it_is_cut_or_put_together():
    cells = pd.Series(["first", "a", "", "طالبان", "last"], dtype="str")
    for column in (cells, cells[1:4], pd.concat([cells, cells[:2]]), cells[:0]):
        begins, ends, held = letters(column)
        found = [held[begin:end].tobytes().decode() for begin, end in zip(begins, ends, strict=True)]
        assert found == column.tolist()
