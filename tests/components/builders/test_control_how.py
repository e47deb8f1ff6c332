from components.builders.control_how import HOW


def test_an_analyst_reads_the_formula_of_the_balance():
    assert "B = (w_F − w_P) / (w_F + w_P + w_M)" in HOW
