import pytest

from data.balance import parts, trend
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.tiny import EDGE_LIST, of

HEAD = "record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,credibility,source_id\n"


def said(rows, column=parts.PARTNER):
    """The sentence on claims given as partner, kind, holder and year."""
    lines = [
        f"R{n},tie,c{n},F,{partner},{kind},{holder},asserts,{year},{year},1,a\n"
        for n, (partner, kind, holder, year) in enumerate(rows)
    ]
    return trend.against(select(dossier(HEAD + "".join(lines)), Filters()), column)


MANY = [("P", "sanctuary", holder, year) for holder, year in [("P", 2020), ("F", 2022)] for _ in range(5)]


def test_an_analyst_reads_who_moved_against_the_trend_and_on_how_little():
    rows = [*MANY, ("Q", "training", "F", 2020), ("Q", "training", "Q", 2022)]
    # All: from −4/6 to +4/6.
    assert said(rows) == (
        "Q (+1.00 to −1.00, on few claims) moved against the trend (+1.33); 1 moved with it: P (−1.00 to +1.00); 0 by less than 0.1."
    )
    assert said(rows, parts.KIND).startswith("Training (+1.00 to −1.00, on few claims) moved against")


def test_an_analyst_reads_that_none_moved_against_it_and_who_cannot_be_compared():
    assert said([*MANY, ("Q", "training", "F", 2020)]) == (
        "The one partner with claims on both sides has not moved against the trend (+1.67); 1 moved with it: P (−1.00 to +1.00); 0 by less than "
        "0.1. 1 partner cannot be compared, for want of a claim on one of the sides."
    )


def test_an_analyst_of_a_balance_that_stayed_reads_which_parts_moved_under_it():
    rows = [(name, "contact", holder, year) for name, one, other in (("P", "P", "F"), ("Q", "F", "Q"))
            for holder, year in ((one, 2020), (other, 2022))]  # fmt: skip
    assert said(rows) == (
        "The balance as a whole moved by +0.00, too little to move against. Of its parts moved P (−1.00 to +1.00, on few "
        "claims), Q (+1.00 to −1.00, on few claims)."
    )


@pytest.mark.parametrize("column", parts.OPENS)
def test_an_analyst_with_one_side_alone_reads_nothing_of_a_trend(column):
    assert said([("P", "contact", "F", 2020)], column) == ""
    assert trend.against(select(of(EDGE_LIST), Filters()), column) == ""


def test_an_analyst_of_the_shipped_dossier_reads_that_no_partner_moved_against_the_trend():
    sentence = trend.against(select(load_folder(SHIPPED), Filters()), parts.PARTNER)
    assert sentence.startswith(
        "None of the 8 partners with claims on both sides moved against the trend (+0.20); 5 moved"
    )
