from dataclasses import replace
from datetime import date

import pytest

from data import sentences
from data.filters import Filters
from data.query import select
from tests.tiny import DENIED_ASIDE, EDGE_LIST, EMPTY, ODD, of, tiny


def test_an_analyst_reads_how_many_ties_are_attested_on_each_side():
    said = sentences.network(select(tiny(), Filters()))
    assert said == (
        "X is said to have 2 ties with 1 actor; 1 of the 2 is disputed. Attested only after 15 Aug 2021: 0; "
        "only before: 0; on both sides: 2; on neither for certain: 0."
    )


def test_an_analyst_reads_ties_only_dated_as_past_apart_from_those_no_longer_reported():
    rows = "A,B,k,2018,2020\nA,C,k,2019-05-04,\nA,D,k,2022,2022\n"
    dossier = replace(of(f"actor,counterpart,category,start,end\n{rows}"), turning_point=date(2021, 8, 15))
    said = sentences.network(select(dossier, Filters()))
    assert "only before: 2 (1 dated as past, 1 no longer reported); on both sides: 0" in said


def test_an_analyst_reads_thousands_of_ties_on_one_side_with_their_comma():
    rows = "".join(f"A,B{number},k,2018,2018\n" for number in range(1001))
    dossier = replace(of(f"actor,counterpart,category,start,end\n{rows}"), turning_point=date(2021, 8, 15))
    assert "only before: 1,001 (1,001 " in sentences.network(select(dossier, Filters()))


def test_an_analyst_with_nothing_in_view_is_told_so():
    assert sentences.network(select(of(EMPTY), Filters())) == "No tie is asserted by the records in view."


def test_an_analyst_reads_that_rows_in_are_rows_accepted_and_set_aside():
    assert sentences.loading(of(ODD)) == (
        "3 of 5 rows were accepted as records; over all files 5 rows in = 3 accepted + 2 set aside, with 3 warnings."
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            "A,asserts",
            "1 of 1 row was accepted as a record; over all files 1 row in = 1 accepted + 0 set aside",
        ),
        ("A,maybe", "0 of 1 row was accepted as a record"),
        ("A,asserts\nB,maybe", "1 of 2 rows was accepted as a record"),
        ("A,maybe\nB,maybe", "0 of 2 rows were accepted as records"),
    ],
)
def test_an_analyst_reads_of_one_record_in_the_singular(rows, said):
    assert sentences.loading(of(f"actor,stance\n{rows}\n")).startswith(said)


@pytest.mark.parametrize(
    ("stances", "said"),
    [
        (["asserts"], "X is said to have 1 tie with 1 actor; it is not disputed."),
        (["asserts", "denies"], "X is said to have 1 tie with 1 actor; it is disputed."),
    ],
)
def test_an_analyst_reads_of_one_tie_in_the_singular(stances, said):
    rows = "".join(f"k,X,Y,{stance}\n" for stance in stances)
    assert sentences.network(select(of(f"claim_key,actor,counterpart,stance\n{rows}"), Filters())) == said


def test_an_analyst_reads_how_many_claims_are_contested():
    assert sentences.contested(select(tiny(), Filters())) == (
        "Contested: of 4 claims, 1 both asserted and denied, 1 corroborated by two or more independent origins, "
        "1 resting on a single origin, 1 only denied."
    )


def test_an_analyst_reads_what_is_contested_of_a_tie_apart_from_what_is_only_denied():
    more = "3,both,A,B,k,asserts,2020,2020\n4,both,B,A,k,denies,2020,2020\n"
    ties = (
        select(of(each), Filters()).ties.loc[0] for each in (DENIED_ASIDE, DENIED_ASIDE + more, EDGE_LIST)
    )
    assert [sentences.disputes(tie) for tie in ties] == [
        "1 of 2 claims only denied",
        "1 of 3 claims contested, 1 only denied",
        "",
    ]
