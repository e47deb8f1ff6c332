import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, lens_standing
from data.revenue.lens_standing import GRAVE, PLAIN, SLIGHT
from data.schema import SHIPPED
from tests.data.revenue.test_lens_sentences import of, usd


@pytest.mark.parametrize(
    ("rows", "flag"),
    [
        ([usd("a", 1, 3)], False),
        ([usd("a", 10, 31)], True),  # wider than three times, though one figure
        ([usd("a", 10, 20), usd("b", 21, 22)], True),  # disjoint, though close
        ([usd("a", 10, 20), usd("b", 20, 22)], False),
        ([{}], False),
    ],
)
def test_an_analyst_sees_wide_and_disjoint_figures_marked(rows, flag):
    assert of(*rows).flagged == flag


@pytest.mark.parametrize(
    ("rows", "grave", "called"),
    [
        ([usd("a", 100), usd("b", 103)], SLIGHT, "figures nearly meet (1.03-fold apart)"),
        ([usd("a", 10, 20), usd("b", 40)], PLAIN, "figures do not meet (2-fold apart, 4-fold in all)"),
        ([usd("a", 10, 10), usd("b", 1010, 1010)], GRAVE, "figures far apart (101-fold apart)"),
        ([usd("a", 10, 200), usd("b", 100)], SLIGHT, "figures meet, over a wide range (20-fold)"),
        ([usd("a", 10, 200)], SLIGHT, "one figure, a wide range (20-fold)"),
        ([usd("a", 0, 0), usd("b", 50, 50)], GRAVE, "figures far apart"),
        ([usd("a", 10, 20)], "", ""),
        ([{}], "", ""),
    ],
)
def test_an_analyst_tells_a_grave_contradiction_from_a_slight_one_by_its_words(rows, grave, called):
    rows = [{**row, "amount_high": row.get("amount_high", row.get("amount_low", ""))} for row in rows]
    assert lens_standing.degree(of(*rows)) == (grave, called)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            "aq-northern-gold-income",
            "That it is so is corroborated: 2 independent origins assert it, none denies it. How much is contradicted.",
        ),
        (
            "taliban-drug-income-2019-2020",
            "That it is so is contested: 3 independent origins for, 1 against. How much is contradicted.",
        ),
        (
            "badakhshan-gold-output-value",
            "That it is so is asserted by one independent origin alone. How much is said by one figure alone.",
        ),
        ("taliban-found-zawahiri-body", ""),
    ],
)
def test_an_analyst_reads_what_is_corroborated_apart_from_what_is_contradicted(claim, expected):
    view = select(load_folder(SHIPPED), Filters())
    assert lens_standing.standing(lens.under(view, claim), view.dossier.claims.loc[claim]) == expected
