from components.builders import money_how
from data.revenue import arithmetic, contradictions, lens, yearly


def test_an_analyst_reads_the_numbers_that_are_computed_with():
    said = " ".join(money_how.HOW.split())
    assert f"{yearly.PER_YEAR['day']:g} days, {yearly.PER_YEAR['week']:g} weeks" in said
    assert f"A spread over {lens.WIDE:g}," in said
    assert f"cut of {contradictions.WIDE:g} times or more" in said
    assert f"At most {arithmetic.MOST} different figures" in said


def test_an_analyst_reads_every_formula_with_its_unit():
    said = " ".join(money_how.HOW.split())
    for formula in (
        "low = Σ lowest bounds",
        "rest = its bound − Σ",
        "rest = 100 − Σ shares",
        "in US dollars per year: low",
    ):
        assert formula in said
