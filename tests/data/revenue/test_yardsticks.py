import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, yardsticks
from data.revenue.yardsticks import INCOME, OTHER, OUTPUT, REVENUE
from data.schema import SHIPPED
from tests.data.revenue.test_sums import RATES, SOURCES
from tests.tiny import hostile, of

HEAD = (
    "record_id,claim_key,part_of,actor,category,stance,start,end,amount_low,amount_high,currency,amount_per,"
    "measure,payer,payee,commodity\n"
)


def dossier_of(*rows: dict):
    """Records of 2022 in dollars per year, of one claim unless a row says otherwise."""
    texts = []
    for number, cells in enumerate(rows):
        given = {
            "record_id": f"R{number}",
            "claim_key": "c",
            "actor": "X",
            "measure": "income",
            "start": "2022",
        }
        given |= {"end": given["start"], "currency": "USD", "amount_per": "year", **cells}
        texts.append(",".join(str(given.get(name, "")) for name in HEAD.strip().split(",")) + "\n")
    return of(HEAD + "".join(texts), sources=SOURCES, rates=RATES)


def against(*rows: dict, claim: str = "c"):
    loaded = dossier_of(*rows)
    return yardsticks.yardsticks(loaded, lens.under(select(loaded, Filters()), claim))


def sums(low, high=None) -> dict:
    return {"amount_low": low, "amount_high": low if high is None else high}


GOLD = {**sums(120, 240), "commodity": "gold; gems"}
STATE = {**sums(100), "claim_key": "state", "measure": "budget"}
VALUE = {**sums(60), "claim_key": "mined", "measure": "output_value", "commodity": "Gold"}
ALL = {**sums(480), "claim_key": "all", "commodity": "mixed"}
SOME = {**sums(5), "claim_key": "some", "part_of": "all"}


def test_an_analyst_holds_a_claim_against_state_revenue_output_and_all_income():
    found = against(GOLD, STATE, VALUE, ALL, SOME)
    assert found["claim"].tolist() == ["state", "mined", "all"]
    assert found["kind"].tolist() == [REVENUE, OUTPUT, INCOME]
    assert found["ratio_low"].tolist() == [1.2, 2, 0.25]
    assert found["ratio_high"].tolist() == [2.4, 4, 0.5]


@pytest.mark.parametrize(
    "other",
    [
        {**STATE, "commodity": "customs"},  # a part of what the state takes in
        {**STATE, "part_of": "everything"},
        {**STATE, "payer": "Treasury"},  # paid out, not taken in
        {**STATE, "stance": "denies"},
        {**STATE, "currency": "XYZ"},  # no rate
        {**VALUE, "commodity": "coal"},
        {**ALL, "actor": "Y"},
        {**ALL, "claim_key": "silver", "part_of": "everything"},
    ],
)
def test_an_analyst_is_shown_no_yardstick_that_measures_something_else(other):
    assert against(GOLD, other).empty


def test_an_analyst_sees_all_income_of_the_same_year_before_that_of_other_years():
    before = {**ALL, "claim_key": "before", "start": "2011", "end": "2011"}
    part = {**SOME, "claim_key": "part", "part_of": "before"}
    assert against(GOLD, before, part)["claim"].tolist() == ["before"]
    assert against(GOLD, before, part, ALL, SOME)["claim"].tolist() == ["all"]
    assert against({**GOLD, "actor": "Y"}, ALL, SOME).empty


def test_an_analyst_holds_a_claim_against_all_that_another_is_put_at_and_not_one_figure_of_it():
    before = {**ALL, **sums(120), "start": "2019", "end": "2019"}
    row = against(GOLD, ALL, before, SOME).iloc[0]
    assert (row["usd_low"], row["usd_high"], row["ratio_low"], row["ratio_high"]) == (120, 480, 0.25, 2)
    assert row["records"] == ("R1", "R2")


@pytest.mark.parametrize(
    ("other", "kind"), [(STATE, REVENUE), (VALUE, OUTPUT), ({**ALL, "commodity": "talc"}, OTHER)]
)
def test_an_analyst_without_a_yardstick_of_the_same_year_gets_the_nearest_of_another(other, kind):
    far, near = (
        {**other, "claim_key": str(year), "start": str(year), "end": str(year)} for year in (2010, 2019)
    )
    found = against(GOLD, far, near)
    assert (found["claim"].tolist(), found["kind"].tolist()) == (["2019"], [kind])
    assert found["when"].tolist() == ["2019 while this claim is of 2022"]
    assert against(GOLD, far, near, other)["when"].tolist() == [""]


def test_an_analyst_of_an_undated_claim_reads_that_its_time_is_not_known():
    undated = {**GOLD, "start": "", "end": ""}
    assert against(undated, STATE)["when"].tolist() == ["2022 while this claim is undated"]
    assert against(GOLD, {**STATE, "start": "", "end": ""})["when"].tolist() == [
        "undated while this claim is of 2022"
    ]


def test_an_analyst_of_output_is_not_shown_the_output_of_other_years():
    later = {**VALUE, "claim_key": "later", "start": "2023", "end": "2023"}
    assert against(VALUE, later, claim="mined").empty
    assert against(VALUE, {**later, "start": "2022", "end": "2022"}, claim="mined")["kind"].tolist() == [
        OUTPUT
    ]


def test_an_analyst_without_all_income_gets_the_largest_other_income_of_the_taker():
    talc = {**sums(60), "claim_key": "talc", "commodity": "talc"}
    found = against(GOLD, talc, {**talc, **sums(30), "claim_key": "marble"})
    assert (found["claim"].tolist(), found["kind"].tolist()) == (["talc"], [OTHER])
    assert against(GOLD, talc, ALL, SOME)["kind"].tolist() == [INCOME]
    assert against({**GOLD, "part_of": "talc"}, talc).empty


def test_an_analyst_never_sees_state_revenue_held_against_income():
    assert against(STATE, ALL, SOME, claim="state").empty


def test_an_analyst_is_shown_no_yardstick_where_nothing_is_computed():
    assert against({"amount_per": "total", **sums(5)}, STATE).empty


def test_an_analyst_of_the_shipped_dossier_sees_the_gold_above_the_state_revenue():
    loaded = load_folder(SHIPPED)
    found = yardsticks.yardsticks(loaded, lens.under(select(loaded, Filters()), "aq-northern-gold-income"))
    row = found.set_index("claim").loc["taliban-state-revenue-1401"]
    # $99m × 52 against $1.5bn × 365 ÷ 273 days, the lowest of three figures
    assert row["ratio_high"] == pytest.approx(99e6 * 52 / (1.5e9 * 365 / 273))
    assert row["records"] == ("B-105", "B-106", "B-107")


def test_an_analyst_of_the_shipped_dossier_sees_the_gold_held_against_output_and_against_earlier_income():
    loaded = load_folder(SHIPPED)
    found = yardsticks.yardsticks(loaded, lens.under(select(loaded, Filters()), "aq-northern-gold-income"))
    rows = found.set_index("claim")
    assert rows.loc["badakhshan-gold-output-value", "when"] == (
        "published 2026, itself undated, while this claim is of 2022–2025, in part by publication"
    )
    assert rows.loc["badakhshan-gold-output-value", "ratio_high"] == pytest.approx(99e6 * 52 / 500e6)
    assert rows.loc["aq-pre-2001-income", "when"] == (
        "2001 while this claim is of 2022–2025, in part by publication"
    )


def test_an_analyst_gets_an_answer_for_every_claim_of_a_hostile_file():
    loaded = hostile()
    view = select(loaded, Filters())
    assert all(yardsticks.yardsticks(loaded, lens.under(view, claim)).empty for claim in loaded.claims.index)
