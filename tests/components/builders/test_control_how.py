from components.builders.control_how import HOW
from data.balance.likelihood import TERMS


def test_an_analyst_reads_the_formula_and_every_number_that_is_computed_with():
    said = " ".join(HOW.split())
    assert "B = (w_F − w_P) / (w_F + w_P + w_M)" in said
    assert "500 times" in said
    assert "p = (k + 1) / (n + 1)" in said
    assert all(f"{term.words} {term.range}" in said for term in TERMS)
    assert "moderate from 10, high from 20" in said
    assert "moderate up to 25%, high up to 10%" in said
