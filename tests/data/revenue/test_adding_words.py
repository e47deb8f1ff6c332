from data.revenue import adding_words
from tests.data.revenue.test_adding import GOLD, SALT, total, view


def test_an_analyst_reads_that_an_end_of_a_sum_is_open():
    found = total(view(GOLD, {**SALT, "amount_high": ""}))
    assert (found.open_below, found.open_above) == (False, True)
    assert adding_words.worth(found) == "$15 – $45 or more / year"


def test_an_analyst_reads_of_one_claim_that_nothing_was_added():
    found = total(view(GOLD))
    assert adding_words.in_words(found, {}) == "$10–40 / year in 2020: one claim, nothing added."


def test_an_analyst_reads_how_many_claims_a_sum_holds_and_which_it_leaves_out():
    rows = (GOLD, {**SALT, "part_of": "gold"}, {**SALT, "claim_key": "iron"})
    found = total(view(*rows), strict=False)
    assert adding_words.in_words(found, {"gold": "Gold", "salt": "Salt"}) == (
        "$15–45 / year in 2020: the sum of 2 of 3 claims. Left out: Salt (part of Gold, which is counted). Taken to be "
        "apart, as no record says that one is part of another: gold, iron."
    )


def test_an_analyst_with_many_claims_left_out_reads_how_many_more_there_are():
    coins = [{**SALT, "claim_key": f"c{number}", "currency": ""} for number in range(8)]
    assert adding_words.in_words(total(view(GOLD, *coins)), {}).endswith("; and 2 more.")
