from components.builders import money_how
from data import lens, sums


def test_an_analyst_reads_the_numbers_that_are_computed_with():
    said = " ".join(money_how.HOW.split())
    assert f"{sums.PER_YEAR['day']:g} days, {sums.PER_YEAR['week']:g} weeks" in said
    assert f"A spread over {lens.WIDE:g}," in said
