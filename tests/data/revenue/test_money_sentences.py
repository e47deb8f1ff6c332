import pytest

from data.filters import Filters
from data.query import select
from data.revenue import money_sentences
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
        "Of income or payments: 2 claims on 1 independent origin, 1 contested, 1 with a figure in US dollars per year; "
        "1 claim of state revenue or budgets apart. "
        "In no contradiction has each side an origin of its own; the widest, at least 10 times, is that "
        "of X (gold): both ends rest on one and the same origin, this file (line 2, line 4)."
    )


def test_an_analyst_with_state_revenue_alone_is_told_that_there_is_no_income():
    said = money_sentences.answer(view("taxes,X,asserts,9,9,USD,year,budget,taxes,nine\n"))
    assert said.endswith(
        "No record in view speaks of income or payments; 1 claim of state revenue or budgets apart."
    )


def test_an_analyst_reads_of_denied_figures_that_they_are_denied_not_that_they_cannot_be_computed():
    said = money_sentences.answer(view(GOLD + "a,X,denies,2,3,USD,year,income,gold,\n"))
    assert said.endswith(
        "2 claims on 1 independent origin, none contested, 1 with a figure in US dollars per year (1 only denied, so not put in "
        "figures)."
    )


def test_an_analyst_of_other_money_alone_reads_what_kind_it_is():
    said = money_sentences.answer(view("gold,X,asserts,2,3,USD,year,,gold,two\n"))
    assert said.endswith(
        "No record in view speaks of income or payments; 1 claim of “Sums of an unstated kind”."
    )


def test_an_analyst_of_denials_alone_reads_of_no_origin_of_a_figure():
    said = money_sentences.answer(view("a,X,denies,2,3,USD,year,income,gold,\n"))
    assert "Of income or payments: 1 claim, none contested" in said
