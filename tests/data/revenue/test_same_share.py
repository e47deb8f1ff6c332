import pytest

from data.revenue import shares
from tests.data.revenue.test_shares import GOLD, view

CUT = GOLD | {"commodity": "gold", "location": "North; South", "derived_from": "ext:leak", "start": "2020"}
AGAIN = CUT | {"claim_key": "proceeds", "commodity": "gold; gemstones", "location": "South", "start": ""}


def again(*rows: dict) -> dict[str, str]:
    found = shares.shares(view(*rows))
    return {claim: other for claim, other in zip(found["claim"], found["again"], strict=True) if other}


def test_an_analyst_sees_one_share_that_one_origin_states_in_two_claims_but_once():
    assert again(AGAIN, CUT, CUT) == {"proceeds": "gold"}
    assert again(CUT, AGAIN) == {"proceeds": "gold"}


@pytest.mark.parametrize(
    "apart",
    [
        {"derived_from": "ext:speech"},
        {"share_percent": 20},
        {"share_to": "Y", "payee": "Y"},
        {"commodity": "marble"},
        {"commodity": ""},
        {"location": "East"},
        {"location": ""},
        {"start": "2010-05-01"},
    ],
)
def test_an_analyst_sees_shares_of_another_origin_size_taker_good_place_or_time_each_by_itself(apart):
    first = CUT | {"start": "2020-05-01"}
    assert again(first, first | {"claim_key": "proceeds"}) == {"proceeds": "gold"}
    assert again(first, first | {"claim_key": "proceeds"} | apart) == {}
