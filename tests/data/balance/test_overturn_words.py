from data.balance import overturn, overturn_words
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.data.balance.test_overturn import view
from tests.data.balance.test_resampling import HEADER
from tests.tiny import EMPTY, of


def test_an_analyst_reads_the_smallest_and_largest_balance_and_who_moves_it_most():
    table = overturn.without(view(), "source")
    said = overturn_words.range_in_words(view(), "source", table)
    assert said.startswith("Without any one source, the balance after lies between −1.00 and ")
    assert "(with all: −0.43)" in said
    assert "The balance after is moved most by leaving out Good (−0.57)" in said


def test_an_analyst_of_the_shipped_dossier_reads_what_moves_the_balance_and_what_the_change():
    shipped = select(load_folder(SHIPPED), Filters())
    said = overturn_words.range_in_words(
        shipped, "kind of source", overturn.without(shipped, "kind of source")
    )
    assert "the change between +0.02 and +0.30 (with all: +0.20)" in said
    assert "The balance after is moved most by leaving out Press" in said
    assert said.endswith(", the change by leaving out Press (−0.19, to +0.02).")


def test_an_analyst_reads_that_nothing_is_left_without_the_only_source():
    rows = HEADER + "R1,tie,c1,F,P,contact,F,asserts,2022,2022,1,a\n"
    only = select(dossier(rows), Filters())
    said = overturn_words.range_in_words(only, "source", overturn.without(only, "source"))
    assert said == "Without any one source no claim is left after the turning point."
    empty = select(of(EMPTY), Filters())
    assert overturn_words.range_in_words(empty, "source", overturn.without(empty, "source")) == ""
