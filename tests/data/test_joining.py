import pandas as pd

from data import package
from data.intake.loading import load
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


def test_an_analyst_is_told_of_sources_named_together_and_finds_the_same_origins_in_the_cleaned_zip():
    dossier = of("actor,counterpart,source_id\nAsh,Birch,AFP; RFI\nAsh,Birch,AFP\nAsh,Cedar,RFI\n")
    assert dossier.records["origin"].tolist() == ["AFP", "AFP", "RFI"]
    (told,) = [note for note in dossier.notes if "several sources" in note]
    assert told.startswith("1 record naming several sources in one cell, such as 'AFP; RFI'")
    again = load({"cleaned.zip": package.package(dossier)})
    assert again.records["origin"].tolist() == dossier.records["origin"].tolist()


def test_an_analyst_finds_the_grade_of_the_first_of_several_sources_and_no_warning_that_it_is_unknown():
    records = "actor,counterpart,source_id\nAsh,Birch,AFP; RFI\nAsh,Birch,RFI; AFP\n"
    dossier = of(records, sources="source_id,reliability\nAFP,A\n")
    assert dossier.records["reliability"].astype("str").tolist() == ["A", ""]
    assert dossier.warnings["value"].tolist() == ["RFI; AFP"]
