from data.intake.loading import load_folder
from data.revenue import arithmetic
from data.revenue.checking import SHARE, SHARES
from data.schema import SHIPPED
from tests.data.revenue.test_arithmetic import dossier, money

NOW = {"start": "2022", "end": "2022"}


def test_an_analyst_is_shown_a_share_that_does_not_fit_its_whole():
    rows = (
        {**money(100), "claim_key": "whole"},
        {"claim_key": "cut", "part_of": "whole", "share_percent": 25, "share_to": "X"},
        {**money(50), "claim_key": "cut", "payee": "X"},
        {**money(25), "claim_key": "cut", "payee": "X"},
        {**money(50), "claim_key": "cut", "payee": "Y"},
    )
    found = [check for check in arithmetic.checks(dossier(*rows), "cut") if check.kind == SHARE]
    assert [(check.fits, check.records) for check in found] == [
        (False, ("R1", "R0", "R2")),
        (True, ("R1", "R0", "R3")),
    ]
    assert found[0].computation == (
        "25% to X (record R1) of $100 / year (record R0) comes to $25 / year; $50 / year (record R2) is stated, which "
        "does not fit: the stated sum is at least 2 times as much."
    )


def share(percent: float, taker: str) -> dict:
    return {"share_percent": percent, "share_to": taker}


def test_an_analyst_is_shown_two_shares_of_the_same_whole_that_do_not_agree():
    found = arithmetic.checks(
        dossier(*({**each, **NOW} for each in (share(25, "X"), share(40, "X"), share(25, "X")))), "c"
    )
    assert [(check.kind, check.fits, check.records) for check in found] == [
        (SHARES, False, ("R0", "R2", "R1"))
    ]
    assert found[0].computation == (
        "25% to X (records R0, R2) and 40% to X (record R1) of the same whole do not agree: 1.6 times as much."
    )


def test_an_analyst_is_shown_shares_that_come_to_more_than_their_whole():
    found = arithmetic.checks(dossier({**share(70, "X"), **NOW}, {**share(60, "Y"), **NOW}), "c")
    assert [(check.fits, check.computation) for check in found] == [
        (
            False,
            "70% to X (record R0) and 60% to Y (record R1) come to 130% of the same whole, which is more than the whole.",
        )
    ]
    assert arithmetic.checks(dossier(share(70, "X"), share(30, "Y")), "c")[0].fits
    assert arithmetic.checks(dossier(share(70, "X"), {**share(60, "Y"), "stance": "denies"}), "c") == []


def test_an_analyst_is_not_told_that_shares_disagree_which_may_be_of_different_times():
    for rows, words in (
        ((share(25, "X"), share(40, "X")), "both are undated"),
        ((share(25, "X"), {**share(40, "X"), **NOW}), "one is undated"),
    ):
        found = arithmetic.checks(dossier(*rows), "c")
        assert [check.fits for check in found] == [None]
        assert found[0].computation == (
            "25% to X (record R0) and 40% to X (record R1) of the same whole differ, 1.6 times as much, but "
            f"{words}, so perhaps they are of different times."
        )
    beyond = arithmetic.checks(dossier(share(70, "X"), share(60, "Y")), "c")
    assert [check.fits for check in beyond] == [None]
    assert beyond[0].computation.endswith(
        "which is more than the whole if they are of one time, which is not stated."
    )


def test_an_analyst_is_shown_no_contradiction_between_shares_of_different_times():
    then = {"start": "2011", "end": "2011"}
    assert arithmetic.checks(dossier({**share(25, "X"), **then}, {**share(40, "X"), **NOW}), "c") == []


def test_an_analyst_of_the_shipped_dossier_reads_that_the_shares_of_badakhshan_gold_may_be_of_different_times():
    found = arithmetic.checks(load_folder(SHIPPED), "taliban-badakhshan-gold-share")
    pairs = [check for check in found if "differ" in check.computation]
    assert [(check.kind, check.fits) for check in pairs] == [(SHARES, None)] * 3
    assert any("come to 30% of the same whole, which fits." in check.computation for check in found)
