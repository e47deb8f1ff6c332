from datetime import date

import pandas as pd

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from data.settings import Settings, applied, in_words
from tests.tiny import EDGE_LIST, of, tiny

SPELLINGS = "actor,counterpart,category,controller,payee,stance\nAsh,Birch,sanctuary,Ash,,asserts\nash tree,Birch,sanctuary,ash tree,,denies\nCedar,Ash,training,,ash tree,asserts\n"


def test_an_analyst_who_sets_nothing_keeps_the_very_dossier():
    loaded = tiny()
    assert applied(loaded, Settings()) is loaded


def test_an_analyst_follows_another_actor_from_another_day_in_a_dossier_with_a_key_of_its_own():
    loaded = tiny()
    moved = applied(loaded, Settings("Y", date(2020, 1, 1)))
    assert (moved.focal_actor, moved.turning_point, moved.focal_guessed) == ("Y", date(2020, 1, 1), False)
    assert (moved.base, loaded.base) == (loaded, None)
    assert moved.key.startswith(f"{loaded.key}-")
    assert moved.key != applied(loaded, Settings("Y", date(2020, 1, 2))).key
    pd.testing.assert_frame_equal(moved.records, loaded.records)


def test_an_analyst_reads_two_names_as_one_in_every_column_and_its_claims_are_worked_out_again():
    loaded = of(SPELLINGS)
    assert loaded.claims["status"].tolist() == ["single origin", "single origin", "denied"]
    merged = applied(loaded, Settings(same=(("ash tree", "Ash"),)))
    records = merged.records.astype("str")
    assert records["actor"].tolist() == ["Ash", "Ash", "Cedar"]
    assert records["controller"].tolist() == ["Ash", "Ash", ""]
    assert records["payee"].tolist() == ["", "", "Ash"]
    assert records["status"].tolist() == ["contested", "contested", "single origin"]
    assert merged.claims.loc["tie: Ash – Birch: sanctuary", ["assertions", "denials"]].tolist() == [1, 1]
    assert merged.actors == ["Ash", "Birch", "Cedar"]
    assert len(select(merged, Filters()).ties) == len(select(loaded, Filters()).ties) - 1
    assert merged.notes[-1] == "'ash tree' (2 records) is read as 'Ash': set on screen, not in the file."


def test_an_analyst_finds_a_merged_spelling_by_its_old_name_as_an_alias():
    merged = applied(of(SPELLINGS), Settings(same=(("ash tree", "Ash"),)))
    assert merged.names["ash tree"] == "Ash"
    described = applied(tiny(), Settings(same=(("Y", "X"),)))
    assert described.table("actors")["actor"].tolist() == ["X"]
    assert {described.names[each] for each in ("y", "al y", "the y movement", "exes")} == {"X"}


def test_an_analyst_who_reads_as_one_what_records_tie_together_is_told():
    merged = applied(of(EDGE_LIST), Settings(same=(("Birch", "Ash"),)))
    assert merged.notes[-1] == "1 record now ties an actor to itself."


def test_an_analyst_sees_the_most_connected_actor_chosen_anew_among_names_read_as_one():
    loaded = of("source,target\nA,B\nA,C\nA,D\nB1,C\nB2,D\n")
    assert loaded.focal_actor == "A"
    merged = applied(loaded, Settings(same=(("B1", "B"), ("B2", "B"), ("D", "B"))))
    assert (merged.focal_actor, merged.focal_guessed) == ("B", True)


def test_an_analyst_keeps_the_stated_focal_actor_under_the_name_it_is_read_as():
    assert applied(tiny(), Settings(same=(("X", "Y"),))).focal_actor == "Y"


def test_an_analyst_parts_what_she_merged():
    settings = Settings().merged("a", "b").merged("c", "b")
    assert settings.parted("a") == Settings(same=(("c", "b"),))
    assert applied(of(SPELLINGS), settings.parted("a").parted("c")).key == of(SPELLINGS).key


def test_an_analyst_never_has_the_loaded_dossier_changed_by_what_she_sets():
    loaded, untouched = of(SPELLINGS), of(SPELLINGS)
    applied(loaded, Settings("Birch", date(2020, 1, 1), (("ash tree", "Ash"),)))
    for name in ("records", "actors", "claims"):
        pd.testing.assert_frame_equal(loaded.table(name), untouched.table(name))


def test_an_analyst_with_names_that_nobody_bears_changes_nothing_but_the_key():
    loaded = tiny()
    records = applied(loaded, Settings(same=(("Nobody", "X"),))).records
    pd.testing.assert_frame_equal(records, loaded.records)


def test_an_analyst_of_the_shipped_dossier_reads_the_same_claims_after_the_round_through_settings():
    shipped = load_folder(SHIPPED)
    renewed = applied(shipped, Settings(same=(("Nobody", "Taliban"),)))
    for name in ("records", "claims"):
        pd.testing.assert_frame_equal(shipped.table(name), renewed.table(name))


def test_an_analyst_finds_an_alias_that_two_shared_leading_to_the_one_they_are():
    shared = "actor,aliases\nX,AQ\nY,AQ\n"
    loaded = of("actor,counterpart\nX,Y\nAQ,Z\n", actors=shared)
    assert loaded.actors == ["AQ", "X", "Y", "Z"]
    assert applied(loaded, Settings(same=(("X", "Y"),))).actors == ["Y", "Z"]
    assert applied(loaded, Settings(same=(("X", "Z"),))).actors == ["AQ", "Y", "Z"]


def test_an_analyst_never_has_a_third_spelling_read_as_one_unasked():
    loaded = of("source,target\nAl Qaida,B\nal qaida,B\nAl-Qaeda,B\n")
    merged = applied(loaded, Settings(same=(("Al Qaida", "Al-Qaeda"),)))
    assert merged.actors == ["Al-Qaeda", "al qaida", "B"]
    assert merged.names["al qaida"] == "al qaida"


def test_an_analyst_reads_in_words_what_is_set_beside_the_file():
    assert in_words(tiny()) == ""
    whole = Settings("Y", date(2020, 1, 1), (("Z", "X"),))
    assert in_words(applied(tiny(), whole)) == (
        "focal actor set to Y, turning point set to 1 Jan 2020, 1 name read as another"
    )
    assert in_words(applied(tiny(), Settings(same=(("Y", "X"), ("Z", "X"))))) == "2 names read as others"
