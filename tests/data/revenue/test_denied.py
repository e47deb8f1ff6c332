from data import tables
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import denied, money, money_sentences, sums
from data.schema import SHIPPED
from tests.tiny import of

HEAD = "record_id,claim_key,actor,stance,start,amount_low,amount_high,currency,amount_per,measure\n"
ROWS = (
    "R0,gold,X,asserts,2020,10,10,USD,year,income\nR1,gold,X,denies,2020,,,,,\n"
    "R2,camp,X,asserts,2020,,,,,\nR3,camp,X,denies,2020,,,,,\nR4,salt,X,denies,2020,,,,,\n"
)


def test_an_analyst_finds_a_denial_without_a_sum_among_the_figures_of_what_it_denies_and_no_other():
    dossier = of(HEAD + ROWS)
    found = sums.all_figures(dossier)
    assert found["record_id"].tolist() == ["R0", "R1"]
    assert found["block"].astype(object).tolist() == [sums.INCOME] * 2
    assert found["note"].tolist() == ["", "no sum is given"]
    said = (dossier.records["amount_low"] == 10).astype(bool)
    assert denied.of_money(dossier.records, said).tolist() == [False, True, False, False, False]
    table = money.claims(select(dossier, Filters()))
    assert table[["denials", "notes", "usd_low"]].values.tolist() == [[1, "", 10]]


def test_an_analyst_who_keeps_denials_alone_still_sees_the_money_that_is_denied():
    found = select(of(HEAD + ROWS), Filters(stances=("denies",)))
    assert money.claims(found)[["claim", "block", "taker"]].values.tolist() == [["gold", sums.INCOME, "X"]]
    assert (
        "Of income or payments: 1 claim, 1 contested, none with a figure in US dollars per year (1 only denied"
        in (money_sentences.answer(found))
    )


def test_an_analyst_of_the_shipped_dossier_finds_every_denial_that_is_drawn_among_the_figures():
    view = select(load_folder(SHIPPED), Filters())
    shown = tables.FIGURES.shown(view)
    assert {"B-078", "B-082", "B-085", "B-030"} <= set(shown.loc[shown["Stance"] == "denies", "Record"])
    claims = money.claims(select(view.dossier, Filters(stances=("denies",))))
    assert (claims["block"] == sums.INCOME).sum() >= 5
