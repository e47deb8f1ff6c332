from data.filters import Filters
from data.query import select
from data.revenue import flows
from tests.tiny import of

HEAD = (
    "record_id,claim_key,part_of,actor,payer,payee,share_percent,share_to,stance,start,end,amount_low,amount_high,"
    "currency,amount_per,measure,commodity\n"
)


def view(*rows: dict, **asked):
    """Money that X takes in, in dollars a year of 2020 and of a stream per claim, unless a row says otherwise."""
    usual = {
        "actor": "X",
        "payee": "X",
        "start": "2020",
        "end": "2020",
        "currency": "USD",
        "amount_per": "year",
    }
    texts = []
    for number, cells in enumerate(rows):
        said = {
            "record_id": f"R{number}",
            "measure": "income",
            "commodity": cells["claim_key"],
            **usual,
            **cells,
        }
        said.setdefault("amount_high", said.get("amount_low", ""))
        texts.append(",".join(str(said.get(name, "")) for name in HEAD.strip().split(",")) + "\n")
    return flows.under(select(of(HEAD + "".join(texts)), Filters()), **asked)


def money(claim: str, low, high=None, **cells) -> dict:
    return {"claim_key": claim, "amount_low": low, "amount_high": low if high is None else high, **cells}


def test_an_analyst_sees_the_records_of_a_claim_that_name_no_payer_with_those_that_name_the_only_one():
    rows = (money("ransom", 10, payer="Y"), money("ransom", 30))
    table = flows.flows(view(*rows))
    assert table[["payer", "records", "stated"]].values.tolist() == [["Y", ("R0", "R1"), 1]]
    assert (table["usd_low"][0], table["usd_high"][0]) == (10, 30)
    two = flows.flows(view(*rows, money("ransom", 20, payer="Z")))
    assert two["payer"].tolist() == ["Y", "", "Z"]


def test_an_analyst_never_sees_who_passes_a_share_on_pay_the_money_itself():
    share = {"share_percent": 60, "share_to": "Y"}
    table = flows.flows(view(money("gold", 10) | share))
    assert table[["payer", "taker"]].values.tolist() == [["", "X"], ["X", "Y"]]
    # One record alone names who pays: the other's figure is of the same flow, with a share of it passed on or not.
    both = flows.flows(view(money("gold", 10, payer="P") | share, money("gold", 12)))
    assert both[["payer", "taker", "records"]].values.tolist() == [
        ["P", "X", ("R0", "R1")],
        ["X", "Y", ("R0",)],
    ]
