import pytest

from data.filters import Filters
from data.query import select
from data.revenue import flows, shares
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of, tiny

HEAD = (
    "record_id,claim_key,actor,payee,stance,share_percent,share_to,amount_text,amount_low,measure,commodity,"
)
HEAD += "location,derived_from,start\n"
GOLD = {"claim_key": "gold", "payee": "X", "share_percent": 25, "share_to": "X"}


def view(*rows: dict, **asked):
    """Shares of what X takes in."""
    texts = [
        ",".join(
            f'"{({"record_id": f"R{number}", "actor": "X"} | cells).get(name, "")}"'
            for name in HEAD.strip().split(",")
        )
        for number, cells in enumerate(rows)
    ]
    return flows.under(select(of(HEAD + "\n".join(texts) + "\n"), Filters()), **asked)


def test_an_analyst_sees_who_takes_which_share_and_of_how_much_no_taker_is_given():
    rows = (GOLD, GOLD | {"share_percent": 10}, GOLD | {"share_percent": 20, "share_to": "Y", "payee": "Y"})
    for bound, expected in (("Lowest", [10, 20, 70]), ("Highest", [25, 20, 55])):
        found = shares.shares(view(*rows, bound=bound))
        assert found["percent"].tolist() == expected
        assert found["kind"].tolist() == ["claim", "claim", "rest"]
    assert found["records"].tolist() == [("R0", "R1"), ("R2",), ()]
    most = view(*rows, GOLD | {"share_percent": 90, "share_to": "Z", "payee": "Z"})
    assert shares.shares(most)["kind"].tolist() == ["claim"] * 3


def test_an_analyst_sees_the_share_go_to_whom_the_record_says_whoever_takes_the_whole_in():
    rows = (GOLD | {"share_percent": 60, "share_to": "Y"}, GOLD | {"share_percent": 30, "share_to": "Z"})
    found = shares.shares(view(*rows))
    assert found[["taker", "percent", "kind"]].values.tolist() == [
        ["Y", 60, "claim"],
        ["Z", 30, "claim"],
        ["", 10, "rest"],
    ]
    assert found["records"].tolist() == [("R0",), ("R1",), ()]
    table = flows.flows(view(*rows))
    assert table.loc[table["percent_low"].notna(), ["payer", "taker"]].values.tolist() == [
        ["X", "Y"],
        ["X", "Z"],
    ]


def test_an_analyst_sees_a_share_that_is_only_asked_for_as_asked_for():
    found = shares.shares(view(GOLD | {"measure": "demand"}, GOLD | {"claim_key": "gems"}))
    assert found.set_index("claim").loc[["gold", "gems"], "asked"].groupby(level=0).first().to_dict() == {
        "gold": True,
        "gems": False,
    }


def test_an_analyst_sees_the_end_open_that_is_worded_so_and_no_other():
    rows = (
        GOLD | {"amount_text": "at least 25 percent"},
        GOLD | {"share_percent": 10, "amount_text": "a tenth"},
    )
    found = shares.shares(view(*rows)).iloc[0]
    assert (found["open_below"], found["open_above"]) == (False, True)
    only = shares.shares(view(GOLD | {"amount_text": "up to 25%"})).iloc[0]
    assert (only["open_below"], only["open_above"]) == (True, False)


def test_an_analyst_sees_whether_a_sum_is_itself_the_share_or_only_stands_in_the_same_claim():
    sum_of = {"amount_low": 10, "measure": "income"}
    cut = view(
        GOLD | sum_of,
        GOLD | {"claim_key": "gems"},
        GOLD | sum_of | {"claim_key": "gems", "share_percent": ""},
    )
    found = shares.shares(cut).drop_duplicates("claim")
    assert dict(zip(found["claim"], found["of_sum"], strict=True)) == {"gold": True, "gems": False}


def test_an_analyst_keeps_the_wordings_beside_what_no_percentage_covers():
    found = shares.shares(view(GOLD | {"amount_text": "a quarter to X, the rest to the council"}))
    assert found["wordings"].tolist() == ["a quarter to X, the rest to the council"] * 2


def test_an_analyst_is_told_of_percentages_that_are_in_words_alone():
    words = {"claim_key": "gold", "payee": "X", "amount_text": "7–13 per cent"}
    found = shares.in_words_only(view(GOLD, words, words | {"stance": "denies"}))
    assert found.to_numpy().tolist() == [["R1", "7–13 per cent"]]


@pytest.mark.parametrize("made", [tiny, hostile, lambda: of(ODD), lambda: of(EMPTY), lambda: of(EDGE_LIST)])
def test_an_analyst_without_shares_gets_empty_answers(made):
    found = select(made(), Filters())
    assert shares.shares(found).empty
    assert shares.in_words_only(found).empty
