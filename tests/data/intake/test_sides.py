import pandas as pd

from data.intake import mapping


def read(**columns):
    return mapping.propose(pd.DataFrame(columns, dtype="str"), "records")


REPORTED = ["AFP", "RFI", "AFP"]


def test_an_analyst_has_two_columns_that_share_names_taken_for_the_sides_before_a_bare_source():
    proposal = read(Kto=["Ash", "Birch", "Ash"], Komu=["Birch", "Cedar", "Cedar"], Source=REPORTED)
    assert proposal.read == {"Kto": "actor", "Komu": "counterpart", "Source": "source_id"}
    assert proposal.open == ("'Kto' and 'Komu' share names and are proposed as the two sides.",)


def test_an_analyst_has_a_source_that_shares_names_with_another_column_taken_for_the_actor():
    proposal = read(Komu=["Birch", "Cedar"], Source=["Ash", "Birch"], x=["1", "2"])
    assert proposal.read == {"Komu": "counterpart", "Source": "actor"}
    assert proposal.open


def test_an_analyst_who_names_the_actor_has_the_source_read_as_where_a_record_comes_from():
    assert read(Actor=["Ash"], Tax=["x"], Source=["UN"]).read == {"Actor": "actor", "Source": "source_id"}
    assert "Source" in read(Actor=["Ash"], Source=["UN"], Target=["Birch"]).read


def test_an_analyst_has_the_ends_of_edges_in_her_language_read_as_the_sides():
    assert read(Quelle=["A"], Ziel=["B"], x=["1"]).read == {"Quelle": "actor", "Ziel": "counterpart"}
    assert read(Источник=["A"], Цель=["B"], x=["1"]).read == {"Источник": "actor", "Цель": "counterpart"}


def test_an_analyst_is_asked_where_another_column_shares_names_with_the_target_and_the_source_does_not():
    columns = {"Gruppe": ["Ash", "Birch"], "Ziel": ["Birch", "Ash"], "Quelle": ["FAZ", "AFP"]}
    assert read(**columns).open == (
        "'Quelle' and 'Ziel' are proposed as the two sides; 'Gruppe' shares names with 'Ziel' and could be the actor, "
        "with 'Quelle' as where a record comes from.",
    )
    assert read(Quelle=["Ash", "Birch"], Ziel=["Birch", "Cedar"], Gruppe=["x", "Birch"]).open == ()


def test_an_analyst_is_asked_whether_an_aim_is_a_counterpart_unless_it_bears_the_names_of_actors():
    assert read(Akteur=["Ash", "Birch"], Ziel=["Macht", "Geld"], x=["1", "2"]).open == (
        "'Ziel' is proposed as 'counterpart'; it may be what somebody aims at.",
    )
    assert read(Akteur=["Ash", "Birch"], Ziel=["Birch", "Cedar"], x=["1", "2"]).open == ()
