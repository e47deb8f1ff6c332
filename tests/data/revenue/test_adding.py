import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import adding, adding_words, money, sums
from data.revenue.wholes import wholes
from data.schema import SHIPPED
from tests.tiny import hostile, of

HEAD = "record_id,category,source_id,claim_key,actor,payer,part_of,stance,start,end,amount_low,amount_high,currency,amount_per,measure,commodity\n"


def view(*rows: dict, **files: str):
    """Claims of X in dollars per year, of 2020 and of a stream each, unless a row says otherwise."""
    usual = {"actor": "X", "start": "2020", "end": "2020", "currency": "USD", "amount_per": "year"}
    texts = []
    for number, cells in enumerate(rows):
        key = cells.get("claim_key", "")
        said = {"record_id": f"R{number}", "measure": "income", "commodity": key, **usual, **cells}
        said.setdefault("amount_high", said.get("amount_low", ""))
        texts.append(",".join(str(said.get(name, "")) for name in HEAD.strip().split(",")) + "\n")
    return select(of(HEAD + "".join(texts), **files), Filters())


def total(found, *claims: str, **asked) -> adding.Total:
    return adding.total(found, claims or money.claims(found)["claim"].tolist(), **asked)


GOLD, SALT = (
    {"claim_key": "gold", "amount_low": 10, "amount_high": 40},
    {"claim_key": "salt", "amount_low": 5},
)


def test_an_analyst_adds_what_can_be_added():
    found = total(view(GOLD, SALT, SALT | {"stance": "denies"}))
    assert (found.low, found.high, found.years, found.contested) == (15, 45, (2020, 2020), 1)
    assert found.counted == ("gold", "salt")
    assert adding_words.in_words(found, {}) == (
        "$15–45 / year in 2020: the sum of 2 claims, 1 contested. Taken to be apart, as no record says that one is part of "
        "another: gold, salt."
    )


def test_an_analyst_reads_why_a_claim_without_a_figure_or_a_date_is_left_out():
    found = total(view(GOLD, {**SALT, "currency": ""}, {**SALT, "claim_key": "coal", "start": "", "end": ""}))
    assert found.counted == ("gold",)
    assert dict(found.left_out) == {
        "salt": "the currency is not stated",
        "coal": "undated, so no year to add it in",
    }
    assert adding_words.in_words(found, {"salt": "Salt"}).endswith(
        "one claim of 3, nothing added. Left out: Salt (the currency is not stated); coal (undated, so no year to add it in)."
    )


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({**SALT, "part_of": "gold"}, "Salt is part of Gold, which is counted"),
        (
            {**SALT, "measure": "budget"},
            "“Income and payments” and “State revenue and budgets” are not added",
        ),
        ({**SALT, "measure": "demand"}, "“Income and payments” and “Context, never income” are not added"),
        ({**SALT, "start": 2011, "end": 2011}, "not all of one year: some end in 2011, others begin in 2020"),
        ({**SALT, "commodity": "Gold; talc"}, "Salt is perhaps the same money as Gold"),
        ({**SALT, "commodity": "mixed"}, "Salt is perhaps the same money as Gold"),
        ({**SALT, "actor": "Y", "payer": "X"}, "Salt is perhaps paid out of, or into, Gold"),
    ],
)
def test_an_analyst_gets_the_reason_instead_of_a_number(other, reason):
    found = total(view(GOLD, other))
    assert math.isnan(found.low)
    assert reason in adding_words.in_words(found, {"gold": "Gold", "salt": "Salt"})
    assert found.counted == ()


def test_an_analyst_reads_what_stands_apart_beside_the_reason_why_there_is_no_sum():
    iron = {**SALT, "claim_key": "iron"}
    found = total(view(GOLD, {**SALT, "part_of": "gold"}, iron))
    assert found.reason == "Salt is part of Gold, which is counted"
    assert adding_words.in_words(found, {}).startswith(
        "No sum: Salt is part of Gold, which is counted. What stands apart comes to $15–45 / year in 2020: the sum of 2 of 3 "
        "claims (gold, iron)."
    )
    assert total(view(GOLD, {**SALT, "part_of": "gold"})).rest is None  # one claim is no sum


def test_an_analyst_of_context_alone_gets_no_sum_of_it():
    rows = ({**GOLD, "measure": "output_value"}, {**SALT, "measure": "output_value"})
    assert total(view(*rows)).reason == "claims of “Context, never income” are not added up"
    assert total(view(*rows), strict=False).reason == "claims of “Context, never income” are not added up"


def test_an_analyst_of_a_group_reads_what_stands_in_the_way_and_gets_the_rest():
    rows = (
        GOLD,
        {**SALT, "part_of": "gold"},
        {**SALT, "claim_key": "coal", "start": 2011, "end": 2011},
        {**SALT, "claim_key": "taxes", "measure": "budget"},
        {**SALT, "claim_key": "iron"},
    )
    found = total(view(*rows), strict=False)
    assert (found.counted, found.low) == (("gold", "iron"), 15)
    assert dict(found.left_out) == {
        "salt": "part of Gold, which is counted",
        "coal": "no figure of it is of 2020",
        "taxes": "of “State revenue and budgets”, not added to “Income and payments”",
    }
    assert total(view(*rows), strict=False, year=2011).counted == ("coal",)


def test_an_analyst_of_a_part_of_a_part_does_not_count_it_beside_the_widest_whole():
    rows = (
        GOLD,
        {**SALT, "claim_key": "middle", "part_of": "gold"},
        {**SALT, "claim_key": "leaf", "part_of": "middle"},
    )
    assert "is part of Gold" in total(view(*rows), "gold", "leaf").reason
    assert total(view(*rows), strict=False).counted == ("gold",)
    assert total(view(*rows), "leaf").counted == ("leaf",)


def test_an_analyst_who_asks_for_nothing_or_for_what_is_not_there_is_told():
    assert total(view(GOLD), "nowhere").reason == "none of them has a figure that can be added"
    assert adding.total(view(GOLD), []).reason


links = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


@given(links, st.sets(st.integers(0, 7), min_size=1), st.booleans())
def test_no_sum_an_analyst_sees_ever_holds_a_claim_and_its_part(pairs, chosen, strict):
    part_of = dict(pairs)
    rows = [
        {"claim_key": f"c{n}", "amount_low": 1 + n, "part_of": f"c{part_of[n]}" if n in part_of else ""}
        for n in range(8)
    ]
    found = total(view(*rows), *(f"c{n}" for n in chosen), strict=strict)
    for claim in found.counted:
        at, seen = int(claim[1:]), set()
        while at in part_of and at not in seen:
            seen.add(at)
            at = part_of[at]
            assert f"c{at}" == claim or f"c{at}" not in found.counted
    told = {*found.counted, *(claim for claim, _ in found.left_out)}
    assert found.reason or told == {f"c{n}" for n in chosen}


@given(st.lists(st.tuples(st.integers(1990, 2030), st.integers(0, 5)), min_size=1))
def test_an_analyst_gets_the_sum_of_the_year_that_most_claims_cover(spans):
    first = np.array([start for start, _ in spans])
    last = first + np.array([length for _, length in spans])
    year = adding.busiest_year(first, last)
    covered = {at: int(((first <= at) & (last >= at)).sum()) for at in range(1990, 2040)}
    assert covered[year] == max(covered.values())


def test_an_analyst_of_the_shipped_dossier_gets_no_sum_of_a_total_and_its_parts():
    found = select(load_folder(SHIPPED), Filters())
    said = adding_words.in_words(
        adding.total(found, ["taliban-total-income-2019-2021", "taliban-drug-income-2019-2020"]),
        found.dossier.titles,
    )
    assert said.startswith("No sum: Taliban drug income 2019")
    assert "is part of Taliban total income 2019" in said
    for block in adding.ADDED:
        table = money.claims(found)
        own = table.loc[table["block"] == block, "claim"].tolist()
        counted = set(adding.total(found, own, strict=False).counted)
        above = wholes(found.dossier)
        assert counted
        assert not any(above.get(claim, frozenset()) & counted for claim in counted)


def test_an_analyst_of_a_hostile_file_gets_a_sentence():
    found = select(hostile(), Filters())
    assert adding_words.in_words(adding.total(found, found.records["claim"].tolist()), found.dossier.titles)
    assert sums.BLOCKS.keys() >= set(adding.ADDED)


def test_an_analyst_gets_no_sum_of_a_year_that_one_claim_has_figures_before_and_after_of():
    old, new = GOLD | {"start": 2016, "end": 2016}, GOLD | {"start": 2020, "end": 2020}
    between = SALT | {"start": 2018, "end": 2018}
    assert total(view(old, new, between)).reason == (
        "they are not all of one year: not each has a figure of 2018"
    )


def test_an_analyst_reads_a_sum_for_each_year_of_which_other_figures_are():
    rows = (
        GOLD | {"end": "2021"},
        SALT,
        SALT | {"start": "2021", "end": "2021", "amount_low": 7, "amount_high": 9},
    )
    found = adding.by_year(view(*rows), ["gold", "salt"])
    assert [(each.years, each.low, each.high) for each in found] == [
        ((2020, 2020), 15, 45),
        ((2021, 2021), 17, 49),
    ]
    same = adding.by_year(view(GOLD | {"end": "2021"}, SALT | {"end": "2021"}), ["gold", "salt"])
    assert [(each.years, each.low) for each in same] == [((2020, 2021), 15)]
    apart = adding.by_year(view(GOLD, SALT | {"start": "2021", "end": "2021"}), ["gold", "salt"])
    assert [each.reason.startswith("they are not all of one year") for each in apart] == [True]
