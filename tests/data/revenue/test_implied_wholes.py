import pytest

from data.intake.loading import load_folder
from data.revenue import arithmetic, implied_wholes
from data.revenue.checking import SHARE
from data.schema import SHIPPED
from tests.data.revenue.test_sums import USD
from tests.tiny import hostile, of

HEAD = "record_id,claim_key,part_of,actor,location,commodity,measure,amount_low,amount_high,currency,amount_per,payer,payee,share_percent,share_to\n"
CUT = {
    **{"claim_key": "cut", "actor": "Y", "payee": "Y", "payer": "X", "share_to": "Y", "share_percent": 25},
    **{"amount_low": 10, "amount_high": 20},
}
WHOLE = {"claim_key": "whole", "amount_low": 60, "amount_high": 60}


def dossier(*rows: dict):
    texts = []
    for number, cells in enumerate(rows):
        given = {"record_id": f"R{number}", "actor": "X", "location": "North", "commodity": "gold"}
        given |= {"measure": "income", **USD, **cells}
        texts.append(",".join(str(given.get(name, "")) for name in HEAD.strip().split(",")) + "\n")
    return of(HEAD + "".join(texts))


def outcomes(*rows: dict, claim: str = "cut") -> list[bool | None]:
    return [check.fits for check in arithmetic.checks(dossier(*rows), claim) if check.kind == SHARE]


def test_an_analyst_sees_a_share_beside_a_sum_held_against_what_its_payer_takes_in():
    for claim in ("cut", "whole"):
        (found,) = arithmetic.checks(dossier(CUT, {**WHOLE, "amount_high": 30, "amount_low": 30}), claim)
        # 10 × 100 ÷ 25 = 40 against 30
        assert (found.kind, found.fits, found.records) == (SHARE, False, ("R0", "R1"))
        assert found.computation == (
            "$10–20 / year is 25% to Y (record R0), so the whole comes to $40–80 / year. Held against Whole, perhaps that "
            "whole: $30 / year (record R1), which does not fit: the computed sum is at least 1.3 times as much."
        )


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (WHOLE, [True]),
        ({**WHOLE, "amount_low": 100, "amount_high": 100}, [False]),
        ({**WHOLE, "measure": "output_value", "actor": "Z", "amount_low": 30, "amount_high": 30}, [False]),
        ({**WHOLE, "location": "North; South", "commodity": "gold; talc"}, [True]),
        ({**WHOLE, "location": "North (Valley)"}, []),  # less than the place of the share
        ({**WHOLE, "commodity": "talc"}, []),
        ({**WHOLE, "commodity": ""}, []),
        ({**WHOLE, "actor": "Z"}, []),  # not who pays
        ({**WHOLE, "actor": "Y"}, []),  # who takes the share
    ],
)
def test_an_analyst_sees_it_held_only_against_what_may_be_that_whole(other, expected):
    assert outcomes(CUT, other) == expected


def test_an_analyst_is_told_of_the_whole_that_a_record_names_without_perhaps():
    rows = ({**CUT, "part_of": "whole", "payer": ""}, {**WHOLE, "location": "", "actor": "Z"})
    found = [check for check in arithmetic.checks(dossier(*rows), "cut") if check.kind == SHARE]
    assert [
        "Held against Whole: $60 / year (record R1), which fits." in check.computation for check in found
    ] == [True]
    # A part of what its taker takes in is no share that it takes of itself.
    assert outcomes({**CUT, "part_of": "whole"}, {**WHOLE, "actor": "Y"}) == []


def test_an_analyst_sees_no_whole_implied_by_a_share_of_nothing_or_that_goes_to_another():
    assert outcomes({**CUT, "share_percent": 0}, WHOLE) == []
    assert outcomes({**CUT, "share_to": "Z"}, WHOLE) == []
    assert outcomes({**CUT, "amount_low": "", "amount_high": ""}, WHOLE) == []


def test_an_analyst_of_the_shipped_dossier_sees_that_a_quarter_of_the_gold_is_more_than_its_payer_is_said_to_take():
    loaded = load_folder(SHIPPED)
    assert implied_wholes.candidates(loaded) == [("aq-northern-gold-income", "taliban-northern-gold-income")]
    said = [
        check.computation
        for check in implied_wholes.checks(loaded, "aq-northern-gold-income")
        if not check.fits
    ]
    # $10m × 52 × 100 ÷ 25 = $2.08bn against $25m × 12; $194.4m × 100 ÷ 25 = $777.6m
    assert ["$2.08bn–20.6bn / year" in said[0], "$777.6m total" in said[1]] == [True, True]
    assert "at least 6.9 times as much" in said[0]


def test_an_analyst_of_a_hostile_file_gets_an_answer():
    assert implied_wholes.candidates(hostile()) == []
