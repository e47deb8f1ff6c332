import time

from data.network import tensions
from tests.data.network.made import view


def found(*ties):
    table = tensions.triangles(view(*ties))
    return [(*row[["a", "b", "c"]], row["kind"]) for _, row in table.iterrows()]


def test_an_analyst_sees_two_friends_at_odds():
    assert found("A B", "A C", "B C hostility") == [("A", "B", "C", tensions.FRIENDS_AT_ODDS)]
    assert found("B A", "B C", "A C hostility") == [("B", "A", "C", tensions.FRIENDS_AT_ODDS)]


def test_an_analyst_sees_three_enemies_named_as_such():
    three = ("A B hostility", "A C hostility", "B C hostility")
    assert found(*three) == [("A", "B", "C", tensions.ALL_HOSTILE)]


def test_an_analyst_sees_no_tension_among_friends_or_against_a_common_enemy():
    assert found("A B", "A C", "B C") == []
    assert found("A B", "A C hostility", "B C hostility") == []


def test_an_analyst_sees_a_pair_that_is_said_to_be_both_take_the_sign_of_more_origins():
    both = ("A B", "A C", "B C hostility s1", "B C hostility s2", "B C training s3")
    table = tensions.triangles(view(*both))
    assert table.loc[0, ["both", "origins"]].tolist() == [1, 1]
    assert found("A B", "A C", "B C hostility s1", "B C training s3") == []
    mixed = tensions.mixed(view(*both))
    assert mixed[["a", "b", "origins"]].to_numpy().tolist() == [["B", "C", 3]]


def test_an_analyst_reads_neutral_ties_as_no_side():
    assert found("A B", "A C contact", "B C hostility") == []


def test_an_analyst_reads_how_well_the_weakest_side_stands_and_what_is_contested():
    table = tensions.triangles(
        view("A B sanctuary s1", "A B sanctuary s2", "A B sanctuary s3 denies", "A C", "B C hostility")
    )
    assert table.loc[0, ["origins", "disputed"]].tolist() == [1, 1]


def test_an_analyst_reads_whether_friendship_and_enmity_were_at_the_same_time():
    def at_once(*spans):
        sides = ("A B sanctuary", "A C sanctuary", "B C hostility")
        ties = [f"{side} s{place} asserts {span}" for place, (side, span) in enumerate(zip(sides, spans, strict=True))]  # fmt: skip
        return tensions.triangles(view(*ties))["at_once"].tolist()

    assert at_once("2001 2005", "2004 2006", "2005 2007") == [tensions.AT_ONCE]
    assert at_once("2001 2003", "2004 2006", "2005 2007") == [tensions.NOT_AT_ONCE]
    assert at_once("- -", "2004 2006", "2005 2007") == [tensions.UNDATED]


def test_an_analyst_opens_a_tension_to_its_three_sides():
    made = view("A B", "A B training", "A C", "B C hostility")
    sides = tensions.triangles(made).loc[0, "ties"]
    assert [len(side) for side in sides] == [2, 1, 1]


def test_an_analyst_of_a_large_network_gets_thousands_of_triangles_in_an_instant():
    # Sixty actors, each hostile to all others, with a common friend.
    names = [f"N{each:03}" for each in range(60)]
    foes = [f"{a} {b} hostility" for place, a in enumerate(names) for b in names[place + 1 :]]
    made = view(*foes, *(f"Z {name}" for name in names))
    tensions.signed(made)
    start = time.process_time()
    table = tensions.triangles(made)
    assert time.process_time() - start < 2
    assert (table["kind"] == tensions.FRIENDS_AT_ODDS).sum() == 60 * 59 // 2
    assert len(table) == 60 * 59 // 2 + 60 * 59 * 58 // 6
