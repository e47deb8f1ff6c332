import pandas as pd

from data.memo import kept


class Owner:
    pass


@kept
def table(owner):
    return pd.DataFrame({"number": [1]})


def test_an_analyst_cannot_change_an_answer_for_her_colleagues():
    owner = Owner()
    hers = table(owner)
    hers["number"] = 2
    assert table(owner)["number"].tolist() == [1]


def test_an_analyst_gets_the_same_answer_without_asking_twice():
    owner = Owner()
    assert table(owner)["number"].to_numpy().base is table(owner)["number"].to_numpy().base
