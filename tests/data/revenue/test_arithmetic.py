from data.intake.loading import load_folder
from data.revenue import arithmetic
from data.revenue.checking import PART, SHARE, TOTAL
from data.schema import SHIPPED
from tests.data.revenue.test_sums import RATES, SOURCES, USD
from tests.tiny import hostile, of

HEAD = (
    "record_id,claim_key,part_of,actor,category,stance,start,end,amount_low,amount_high,currency,amount_per,"
    "measure,payee,share_percent,share_to\n"
)


def dossier(*rows: dict):
    texts = []
    for number, cells in enumerate(rows):
        given = {"record_id": f"R{number}", "claim_key": "c", "actor": "X", "measure": "income", **cells}
        texts.append(",".join(str(given.get(name, "")) for name in HEAD.strip().split(",")) + "\n")
    return of(HEAD + "".join(texts), sources=SOURCES, rates=RATES)


def money(low, high=None, per="year") -> dict:
    ends = {"amount_low": low, "amount_high": low if high is None else high}
    return {**USD, **{name: value for name, value in ends.items() if value != ""}, "amount_per": per}


def test_an_analyst_is_shown_a_weekly_figure_that_does_not_fit_a_total():
    span = {"start": "2021-01-01", "end": "2021-03-11"}  # 70 days, ten weeks
    found = arithmetic.checks(dossier(money(10, 20, "week"), {**money(50, per="total"), **span}), "c")
    assert [(check.kind, check.fits, check.records) for check in found] == [(TOTAL, False, ("R0", "R1"))]
    assert found[0].computation == (
        "$10–20 / week (record R0) over 10 weeks (1 Jan 2021 – 11 Mar 2021) comes to $100–200; $50 total is stated "
        "(record R1), which does not fit: the computed sum is at least 2 times as much."
    )


def test_an_analyst_is_shown_a_weekly_figure_that_fits_a_total_and_after_those_that_do_not():
    span = {"start": "2021-01-01", "end": "2021-03-11"}
    rows = (money(10, 20, "week"), {**money(150, per="total"), **span}, {**money(900, per="total"), **span})
    found = arithmetic.checks(dossier(*rows), "c")
    assert [(check.fits, check.records[-1]) for check in found] == [(False, "R2"), (True, "R1")]
    assert found[0].computation.endswith("the stated sum is at least 4.5 times as much.")
    assert found[1].computation.endswith("which fits.")


PARTS = (
    {**money(100), "claim_key": "whole"},
    {**money(150, 160), "claim_key": "large", "part_of": "whole"},
    {**money(50, 160), "claim_key": "small", "part_of": "whole"},
)


def test_an_analyst_is_shown_a_part_that_is_larger_than_its_whole_from_either_side():
    for claim in ("large", "whole"):
        found = arithmetic.checks(dossier(*PARTS), claim)
        assert (found[0].kind, found[0].fits, found[0].records) == (PART, False, ("R1", "R0"))
        assert found[0].computation == (
            "$150–160 / year (record R1) for Large, a part, is 1.5 times as much as $100 / year (record R0) for Whole, "
            "its whole."
        )
    assert [check.fits for check in arithmetic.checks(dossier(*PARTS), "small")] == [True]
    assert len(arithmetic.checks(dossier(*PARTS), "whole")) == 2


def test_an_analyst_is_shown_no_check_where_a_side_is_not_stated():
    open_part = {**money("", 160), "claim_key": "p", "part_of": "whole"}
    open_whole = {**money(100, ""), "claim_key": "whole"}
    assert arithmetic.checks(dossier(PARTS[0], open_part), "p") == []
    assert arithmetic.checks(dossier(open_whole, PARTS[1]), "large") == []
    assert arithmetic.checks(dossier({**PARTS[1], "part_of": "not here"}), "large") == []
    assert arithmetic.checks(dossier({**PARTS[1], "part_of": "large"}), "large") == []


def test_an_analyst_reads_how_many_parts_are_within_their_whole():
    listed, said = arithmetic.shown(arithmetic.checks(dossier(*PARTS), "whole"))
    assert [check.fits for check in listed] == [False]
    assert said == "In 1 other pair of a part with its whole, no part is larger."
    assert arithmetic.shown(arithmetic.checks(dossier(*PARTS), "small")) == (
        [],
        "In 1 pair of a part with its whole, no part is larger.",
    )
    assert arithmetic.shown([]) == ([], "")


def test_an_analyst_of_the_shipped_dossier_finds_that_the_gold_totals_do_not_fit_the_weekly_sums():
    found = arithmetic.checks(load_folder(SHIPPED), "aq-northern-gold-income")
    assert [(check.kind, check.fits) for check in found] == [
        *[(TOTAL, False)] * 4,
        *[(SHARE, False)] * 2,
        *[(SHARE, True)] * 2,
    ]
    # 2022 to 23 March 2024: 448 to 812 days, 64 to 116 weeks; 64 × $10m against $194.4m.
    assert "over 64–116 weeks" in found[0].computation
    assert "comes to $640m" in found[0].computation or "comes to $641m" in found[0].computation
    assert "at least 3.3 times as much" in found[0].computation


def test_an_analyst_gets_an_answer_for_every_claim_of_a_hostile_file():
    loaded = hostile()
    assert all(arithmetic.checks(loaded, claim) == [] for claim in loaded.claims.index)


def test_an_analyst_of_a_claim_with_many_figures_is_told_how_many_enter():
    many = dossier(*(money(n + 1) for n in range(60)))
    assert (
        arithmetic.capped(many, "c")
        == "Only the first 40 of the 60 different figures of X: Kind not stated enter the arithmetic."
    )
    assert arithmetic.capped(dossier(money(1)), "c") == ""
