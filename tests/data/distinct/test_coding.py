import pandas as pd

from data import distinct


def column(texts: list[str], kind: str = "category") -> pd.Series:
    """A column on an index of its own, with a category that occurs in no row."""
    plain = pd.Series(["unused", *texts], index=range(5, len(texts) + 6), dtype="str")
    return plain.astype(kind).iloc[1:]


def test_an_analyst_finds_two_columns_of_names_coded_alike():
    known = pd.CategoricalDtype(pd.Index(["a", "b", "c"], dtype="str"))
    one, two = distinct.among(column(["b", "a"]), known), distinct.among(column(["c", "b"]), known)
    assert one.dtype == two.dtype
    assert (one.tolist(), two.cat.codes.tolist()) == (["b", "a"], [2, 1])


def test_an_analyst_finds_the_other_columns_of_a_frame_left_alone():
    frame = distinct.all_plain(pd.DataFrame({"a": column(["x"]), "n": [1.0]}, index=[6]))
    assert [str(kind) for kind in frame.dtypes] == ["str", "float64"]


def test_an_analyst_may_call_a_column_as_she_likes():
    frame = pd.DataFrame({"self": column(["x"]), 7: column(["y"])})
    assert distinct.all_plain(frame).to_numpy().tolist() == [["x", "y"]]
