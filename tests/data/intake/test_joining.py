import pandas as pd

from tests.tiny import EMPTY, of, tiny


def test_an_analyst_finds_the_grade_kind_and_date_of_the_source_beside_each_record():
    found = tiny().records[["record_id", "reliability", "source_kind", "published"]]
    assert found.iloc[[0, 1, 5]].to_numpy().tolist() == [
        ["R1", "B", "press", "2022-03-01"],
        ["R2", "F", "statement", "2022-04"],
        ["R6", "", "", ""],
    ]


def test_an_analyst_waits_less_since_repeating_text_is_stored_once_and_actors_compare_as_numbers():
    for records in (tiny().records, of(EMPTY).records):
        kinds = {records[column].dtype for column in ("actor", "counterpart", "controller", "payer")}
        assert len(kinds) == 1
        assert isinstance(kinds.pop(), pd.CategoricalDtype)
        assert {str(records[column].dtype) for column in ("record_id", "start", "summary", "locator")} == {
            "str"
        }
