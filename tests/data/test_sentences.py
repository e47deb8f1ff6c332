from data import sentences
from data.filters import Filters
from data.query import select
from tests.tiny import EMPTY, of, tiny


def test_an_analyst_reads_how_many_ties_are_attested_on_each_side():
    said = sentences.network(select(tiny(), Filters()))
    assert said == (
        "X is said to have 2 ties with 1 actor; 1 of the 2 are contested. Attested only after 15 Aug 2021: 0; "
        "only before: 0; on both sides: 2; on neither for certain: 0."
    )


def test_an_analyst_with_nothing_in_view_is_told_so():
    assert sentences.network(select(of(EMPTY), Filters())) == "No tie is asserted by the records in view."


def test_an_analyst_reads_that_rows_in_are_rows_accepted_and_set_aside():
    assert "12 rows in" not in sentences.loading(of("actor\nA\n"))
    assert "1 rows in = 1 accepted + 0 set aside" in sentences.loading(of("actor\nA\n"))
