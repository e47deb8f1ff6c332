import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import tables
from data.balance import control, two_sides
from data.choice import Choice, chosen
from data.filters import Filters
from data.intake.loading import load
from data.query import select
from data.spans import SIDES

ACTORS = """actor,full_name,aliases,kind,home,note
F,,,de_facto_authority,,
P,,,regional_group,,
Q,,,collective,,
S,,,state,,
"""
SOURCES = """source_id,title,publisher,author,published,url,kind,country,alignment,reliability,note
a,Good,,,2023,,press,,,A,
c,Fair,,,2023,,press,,,C,
"""
RECORDS = """record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,credibility,source_id
R1,tie,f-over-p,F,P,sanctuary,F,asserts,2020,2020,1,a
R2,tie,f-over-p,P,F,sanctuary,F,asserts,2020,2020,1,c
R3,tie,split,F,P,training,F,asserts,2020,2020,1,a
R4,tie,split,F,P,training,P,asserts,2020,2020,2,c
R5,tie,contested,F,Q,logistics,Q,asserts,2022,2022,1,a
R6,tie,contested,F,Q,logistics,,denies,2022,2022,1,c
R7,tie,over-q,F,Q,sanctuary,Q,asserts,2022,2022,,
R8,tie,both,F,Q,contact,mutual,asserts,2020,2022,1,a
R9,tie,state,F,S,contact,F,asserts,2022,2022,1,a
R10,tie,unsaid,F,P,contact,,asserts,2022,2022,1,a
R11,activity,act,F,P,other,F,asserts,2022,2022,1,a
R12,tie,undated,F,P,control_measure,F,asserts,,,1,
R13,tie,third,F,P,control_measure,S,asserts,2022,2022,1,a
"""
DESCRIPTOR = '{"leverage": {"focal_actor": "F", "turning_point": "2021-08-15"}}'


def dossier(records=RECORDS, sources=SOURCES):
    texts = {
        "records.csv": records,
        "sources.csv": sources,
        "actors.csv": ACTORS,
        "datapackage.json": DESCRIPTOR,
    }
    return load({name: text.encode() for name, text in texts.items()})


@pytest.fixture(scope="module")
def evidence():
    return select(dossier(), Filters()).control


def test_an_analyst_counts_only_ties_with_partners_that_name_a_controller(evidence):
    assert evidence["record_id"].tolist() == ["R1", "R2", "R3", "R4", "R5", "R7", "R8", "R12"]


def test_an_analyst_weighs_each_claim_once_by_its_best_record(evidence):
    held = control.claims(evidence).set_index("claim")[control.WEIGHTS]
    expected = {
        "f-over-p": [1.0, 0, 0],  # A1; the second record, C1, adds nothing
        "split": [1.0 * 1 / 1.48, 1.0 * 0.48 / 1.48, 0],  # A1 for F against C2 for P
        "contested": [0, 0.5, 0],  # A1, halved because it is denied
        "over-q": [0, 0.25, 0],  # ungraded: 0.5 x 0.5
        "both": [0, 0, 1.0],
        "undated": [0.5, 0, 0],  # no source: 0.5 x 1
    }
    for claim, weights in expected.items():
        assert held.loc[claim].tolist() == pytest.approx(weights), claim
    assert set(held.index) == set(expected)


def test_an_analyst_follows_the_balance_over_time_by_hand(evidence):
    series = control.over_time(evidence).set_index(control.over_time(evidence)["period"].astype(str))
    assert series.index[[0, -1]].tolist() == ["2020Q1", "2022Q4"]
    first = series.loc["2020Q1"]
    # f-over-p 1, split 0.68 for F and 0.32 for P, both 1: the others start in 2022.
    assert first[control.WEIGHTS].tolist() == pytest.approx([1 + 1 / 1.48, 0.48 / 1.48, 1])
    assert (first["claims"], first["origins"], first["contested"]) == (3, 2, 0)
    # Only in 2022 do five claims stand, and only then is there a line.
    assert series["claims"].tolist() == [3] * 8 + [5] * 4
    assert series["balance"].notna().tolist() == [False] * 8 + [True] * 4
    last = series.loc["2022Q4"]
    aged = 0.5 ** (((pd.Timestamp("2022-10-01") - pd.Timestamp("2020-12-31")).days / (365.25 / 12)) / 24)
    focal, partner, mutual = (1 + 1 / 1.48) * aged, 0.48 / 1.48 * aged + 0.5 + 0.25, 1
    assert last["balance"] == pytest.approx((focal - partner) / (focal + partner + mutual))


@pytest.mark.parametrize(
    ("partner", "when", "claims"),
    [
        ("", "before", {"f-over-p", "split", "both"}),
        ("Q", "after", {"contested", "over-q", "both"}),
        ("P", "undetermined", {"undated"}),
        ("P", "any", {"f-over-p", "split", "undated"}),
        ("", "2020Q3", {"f-over-p", "split", "both"}),
        ("Q", "2022Q1", {"contested", "over-q", "both"}),
        ("", "no such time", set()),
        ("Nobody", "before", set()),
    ],
)
def test_an_analyst_opens_a_figure_of_the_balance_to_its_claims_and_their_denials(partner, when, claims):
    view = select(dossier(), Filters())
    assert set(control.behind(view.control, partner, when)) == claims
    opened = chosen(view, Choice("control", (partner, when)))
    assert set(opened["claim"]) == claims
    assert ("R6" in set(opened["record_id"])) == ("contested" in claims)


@pytest.mark.parametrize("records", ["actor\n", "actor,counterpart\nF,P\n"])
def test_an_analyst_whose_file_says_nothing_of_control_gets_empty_tables(records):
    evidence = select(dossier(records), Filters()).control
    assert control.over_time(evidence).empty
    assert two_sides.sides(evidence).empty
    assert two_sides.sides(evidence, ("partner",)).empty


SAID = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.sampled_from(["focal", "partner", "mutual"]),
        st.sampled_from([0.1, 0.25, 0.5, 1.0]),
        st.integers(0, 2000),
        st.sampled_from(["before", "after", "both sides", "undetermined"]),
    ),
    min_size=1,
    max_size=12,
)


def made(said):
    days = pd.to_datetime("2020-01-01") + pd.to_timedelta([day for *_, day, _ in said], unit="D")
    return pd.DataFrame(
        {
            "claim": pd.Categorical([claim for claim, *_ in said]),
            "origin": pd.Categorical(["o"] * len(said)),
            "partner": pd.Categorical(["P"] * len(said)),
            "holder": pd.Categorical([holder for _, holder, *_ in said]),
            "weight": [weight for _, _, weight, *_ in said],
            "contested": False,
            "side": pd.Categorical([side for *_, side in said], categories=SIDES),
            "first": days,
            "last": days,
            "open": False,
        }
    )


@given(SAID)
def test_an_analyst_sees_a_balance_between_minus_one_and_one_that_flips_with_the_sides(said):
    drawn = control.balance(control.over_time(made(said)))
    assert drawn.dropna().between(-1 - 1e-9, 1 + 1e-9).all()
    other = {"focal": "partner", "partner": "focal", "mutual": "mutual"}
    flipped = control.balance(control.over_time(made([(c, other[h], w, d, s) for c, h, w, d, s in said])))
    assert np.allclose(drawn, -flipped, equal_nan=True)


@given(SAID, st.integers(0, 2000))
def test_an_analyst_never_sees_a_mutual_claim_move_the_balance_away_from_zero(said, day):
    sides = dict(two_sides.sides(made(said))[["side", "balance"]].itertuples(index=False))
    more = [*said, ("mutual one", "mutual", 1.0, day, "both sides")]
    for side, after in two_sides.sides(made(more))[["side", "balance"]].itertuples(index=False):
        if side in sides:
            assert abs(after) <= abs(sides[side]) + 1e-9


@given(SAID)
def test_an_analyst_finds_the_weight_of_each_claim_kept_when_it_is_split(said):
    evidence = made(said)
    held = control.claims(evidence).set_index("claim")
    best = evidence.groupby("claim", observed=True)["weight"].max()
    assert np.allclose(held[control.WEIGHTS].sum(axis=1), best.reindex(held.index))


@given(st.permutations(RECORDS.splitlines()[1:]))
@settings(max_examples=15)
def test_an_analyst_gets_the_same_balance_whatever_the_order_of_the_rows(rows):
    same_day = [
        "R14,tie,same,F,P,contact,F,asserts,,2001,1,a",
        "R15,tie,same,F,P,contact,F,asserts,2001,2001,1,a",
    ]
    header = RECORDS.splitlines()[0]
    lines, orders = [*same_day, *RECORDS.splitlines()[1:]], [*rows, *reversed(same_day)]
    one, other = (
        control.over_time(select(dossier("\n".join([header, *order, ""])), Filters()).control)
        for order in (lines, orders)
    )
    pd.testing.assert_frame_equal(one, other)


def test_an_analyst_of_an_actor_named_like_the_total_still_gets_every_row():
    text = RECORDS.replace(",Q,", ",All partners,").replace(",P,", ",all,")
    table = tables.BEFORE_AFTER.build(select(dossier(text), Filters()))
    assert table["Partner"].tolist()[0] == "All partners"
    assert set(table["Partner"].tolist()[1:]) == {"All partners", "all"}


def test_an_analyst_who_narrows_the_period_sees_no_quarter_outside_it():
    view = select(dossier(), Filters(period=("2021", "2021")))
    assert set(control.line(view)["period"].dt.year) == {2021}


ATTESTED = st.lists(
    st.tuples(
        st.sampled_from("vwxyz"),
        st.sampled_from(["F", "P", "mutual"]),
        st.sampled_from(["2019", "2020", "2022"]),
        st.sampled_from(["a", "c"]),
    ),
    min_size=1,
    max_size=14,
)


def said(rows) -> str:
    """Records of these claims, holders, years and sources."""
    lines = [
        f"R{n},tie,{claim},F,P,contact,{holder},asserts,{year},{year},1,{source}\n"
        for n, (claim, holder, year, source) in enumerate(rows)
    ]
    return RECORDS.splitlines(keepends=True)[0] + "".join(lines)


@given(ATTESTED)
@settings(max_examples=25)
def test_an_analyst_finds_in_each_period_the_origins_of_the_claims_that_stand_in_it(rows):
    view = select(dossier(said(rows)), Filters())
    series = control.line(view)
    pd.testing.assert_frame_equal(series, control.over_time(view.control))
    stand = control.standing(view.control, pd.PeriodIndex(series["period"]))
    for claims, origins in zip(stand, series["origins"], strict=True):
        assert view.control.loc[view.control["claim"].isin(claims), "origin"].nunique() == origins


@given(ATTESTED)
@settings(max_examples=25)
def test_an_analyst_reads_one_balance_of_claims_taken_together_and_summed(rows):
    held = control.held(select(dossier(said(rows)), Filters()))
    summed = held[control.WEIGHTS].sum().to_frame().T
    assert control.together(held) == pytest.approx(control.balance(summed).iloc[0])
