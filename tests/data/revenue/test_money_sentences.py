import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import money, money_sentences, sums
from data.schema import SHIPPED
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of, tiny

HEAD = "claim_key,actor,stance,amount_low,amount_high,currency,amount_per,measure,commodity,amount_text\n"
GOLD = "gold,X,asserts,2,3,USD,year,income,gold,two or three\n"


def view(rows: str, filters: Filters | None = None):
    return select(of(HEAD + rows), filters or Filters())


@pytest.mark.parametrize("made", [tiny, hostile, lambda: of(ODD), lambda: of(EMPTY), lambda: of(EDGE_LIST)])
def test_an_analyst_reads_the_rule_first_whatever_the_dossier(made):
    assert money_sentences.answer(select(made(), Filters())).startswith(money_sentences.RULE)


def test_an_analyst_reads_how_much_is_claimed_and_how_sure_it_is():
    said = money_sentences.answer(
        view(
            GOLD
            + "gold,X,denies,,,,,,gold,\n"
            + "gold,X,asserts,30,,USD,year,income,gold,thirty or more\n"
            + "ransom,X,asserts,7,7,USD,total,payment,ransom,seven\n"
            + "taxes,X,asserts,9,9,USD,year,budget,taxes,nine\n"
        )
    )
    assert said == (
        "State revenue and budgets are a block of their own, never added to income. "
        "The records in view hold 2 claims of income or payments, and 1 claim of state revenue or budgets apart; "
        "the income rests on 1 independent origin, and 1 of the claims is contested. "
        "No contradiction is between independent origins; the widest of a source with itself, at least 10 times, is that "
        "of X (gold): both ends rest on one and the same origin, this file (line 2, line 4). "
        "Only 1 of the 2 can be put in US dollars per year."
    )


def test_an_analyst_with_state_revenue_alone_is_told_that_there_is_no_income():
    said = money_sentences.answer(view("taxes,X,asserts,9,9,USD,year,budget,taxes,nine\n"))
    assert said.endswith(
        "No record in view speaks of income or payments, and 1 claim of state revenue or budgets apart."
    )


def test_an_analyst_reads_why_claims_have_no_figure():
    table = money.claims(
        view(GOLD + "a,X,asserts,2,3,USD,total,income,gold,\nb,X,asserts,2,3,,year,income,gold,\n")
    )
    assert money_sentences.uncomputed(table) == (
        "2 claims of 3 have no figure in US dollars per year: "
        "a total whose start and end are not both stated (1); the currency is not stated (1)."
    )
    assert money_sentences.uncomputed(table.head(1)) == ""
    denied = money.claims(view("a,X,denies,2,3,USD,year,income,gold,\n"))
    assert money_sentences.uncomputed(denied).endswith("per year: only denied in view (1).")


def test_an_analyst_who_cannot_see_the_picture_hears_the_highest_claims():
    claims = money.claims(view(GOLD))
    assert "X (gold), $2–3 / year" in money_sentences.alt(sums.INCOME, claims)


def test_an_analyst_reads_the_contradiction_that_rests_on_most_before_the_merely_widest():
    said = money_sentences.answer(select(load_folder(SHIPPED), Filters()))
    assert (
        "Best founded contradiction: Taliban (minerals), put at $35m a year (“$35 million in 2016”, record B-049, grade "
        "C4) and at $200m a year or more (“as much as $200 to $300 million annually”, record B-047, grade B3), at least "
        "5.7 times as much" in said
    )
    assert "1 independent origin on each side." in said
    assert "The widest, 101 times, is that of TTP (stipend): grade E5 against grade C3." in said


def test_an_analyst_reads_no_ratio_to_a_figure_of_nothing():
    row = "a,X,asserts,{0},{0},USD,year,income,gold,\n"
    said = money_sentences.answer(view(row.format(0) + row.format(5)))
    assert said.endswith(
        "the widest of a source with itself is that of X (gold): both ends rest on one and the same origin, this file "
        "(line 2, line 3)."
    )


def test_an_analyst_reads_of_denied_figures_that_they_are_denied_not_that_they_cannot_be_computed():
    said = money_sentences.answer(view(GOLD + "a,X,denies,2,3,USD,year,income,gold,\n"))
    assert said.endswith(
        "1 of the 2 can be put in US dollars per year; 1 only denied, so not put in figures."
    )
