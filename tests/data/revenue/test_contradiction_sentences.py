from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import contradiction_sentences, money_sentences
from data.schema import SHIPPED
from tests.data.revenue.test_money_sentences import view
from tests.tiny import of


def test_an_analyst_reads_the_contradiction_that_rests_on_most_before_the_merely_widest():
    said = money_sentences.answer(select(load_folder(SHIPPED), Filters()))
    assert (
        "Best founded contradiction: Taliban (minerals), put at $35m a year (“$35 million in 2016”, record B-049, grade "
        "C4) and, as a ceiling and undated, at $200m–300m a year (“as much as $200 to $300 million annually”, record B-047, grade B3), at least "
        "5.7 times as much if that ceiling is reached" in said
    )
    assert "1 independent origin on each side." in said
    assert "The widest, at least 101 times, is that of TTP (stipend): grade E5 against grade C3." in said


def test_an_analyst_reads_no_ratio_to_a_figure_of_nothing():
    row = "a,X,asserts,{0},{0},USD,year,income,gold,\n"
    said = money_sentences.answer(view(row.format(0) + row.format(5)))
    assert said.endswith(
        "In no contradiction has each side an origin of its own; the widest is that of X (gold): both ends rest on one and the same origin, this file "
        "(line 2, line 3)."
    )


TWO = "claim_key,actor,start,amount_low,amount_high,currency,amount_per,measure,commodity,amount_text,derived_from\n"


def two(*rows: str):
    return select(of(TWO + "".join(f"{row}\n" for row in rows)), Filters())


def test_an_analyst_reads_of_a_floor_that_it_may_be_exceeded():
    said = contradiction_sentences.contradiction(
        two(
            "gold,X,2020,1,2,USD,year,income,gold,at least one to two,ext:a",
            "gold,X,2020,20,20,USD,year,income,gold,twenty,ext:b",
        )
    )
    assert "put, as a floor, at $1–2 a year (“at least one to two”, record" in said
    assert (
        "at least 10 times as much if that floor is not exceeded; 1 independent origin on each side." in said
    )


def test_an_analyst_reads_plain_figures_with_their_dates_without_a_caveat():
    said = contradiction_sentences.contradiction(
        two(
            "gold,X,2020,2,2,USD,year,income,gold,two,ext:a",
            "gold,X,2020,20,20,USD,year,income,gold,twenty,ext:b",
        )
    )
    assert "put at $2 a year (“two”, record line 2, not graded) and at $20 a year" in said
    assert ", 10 times as much; 1 independent origin on each side." in said


def answer(**asked) -> str:
    return money_sentences.answer(select(load_folder(SHIPPED), Filters(**asked)))


def test_an_analyst_of_ttp_reads_who_stands_for_each_end_and_the_widest_cut_of_the_same_claim():
    said = answer(groups=("TTP",))
    assert "at $516,000 a year" in said
    assert "2 independent origins against 1" not in said
    assert "1 independent origin on each side. The widest, at least 101 times, is of the same claim: " in said


def test_an_analyst_of_al_qaeda_reads_that_an_independent_origin_gives_the_upper_end_too():
    said = answer(groups=("Al-Qaeda",))
    assert "both ends rest on one and the same origin, Unnamed London threat-analysis firm" in said
    assert "; the upper also on W. Mehran" in said
    assert said.endswith("(A-022).")
