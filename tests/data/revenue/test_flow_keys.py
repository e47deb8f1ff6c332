import pandas as pd

from data.revenue import flow_keys


def said(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["claim", "payer", "taker", "stance"]).assign(passed_on=False)


def test_an_analyst_sees_records_that_name_one_side_joined_to_the_one_flow_of_their_claim():
    number, found = flow_keys.numbered(
        said(("a", "X", "Y", "asserts"), ("a", "", "Y", "asserts"), ("a", "", "", "denies"))
    )
    assert number.tolist() == [0, 0, 0]
    assert found.to_dict("records") == [{"claim": "a", "payer": "X", "taker": "Y"}]


def test_an_analyst_sees_flows_apart_where_records_name_two_payers():
    number, _ = flow_keys.numbered(
        said(("a", "X", "Y", "asserts"), ("a", "Z", "Y", "asserts"), ("a", "", "Y", "asserts"))
    )
    assert number.tolist() == [0, 1, 2]
