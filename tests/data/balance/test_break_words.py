from data.balance import break_words, breaks
from data.filters import Filters
from data.query import select
from tests.data.balance.test_breaks import by_turns, planted, told
from tests.tiny import EMPTY, of


def test_an_analyst_reads_whether_chance_alone_does_as_much():
    assert "p = 0.001): chance alone would seldom do that" in break_words.chance(told(planted, origins=19))
    said = break_words.chance(told(by_turns, origins=19))
    assert "so the date may have nothing to do with it" in said
    assert "of 999 shuffles differ at least as much" in said


def test_an_analyst_reads_where_the_claims_would_put_the_break_and_what_the_assumed_one_explains():
    view = told(lambda year: "P" if year < 2017 else "F", origins=19)
    said = break_words.best(view)
    assert said.startswith("The claims themselves would put the break on 1 Jan 2017, which explains 100.0%")
    assert "more than chance usually explains" in said
    assert "The one that is set, 15 Aug 2021, explains" in said
    assert break_words.proposal(breaks.proposed(view).iloc[0]) == (
        "1 Jan 2017: −1.00 → +1.00, explains 100.0%, 55 months before the one set"
    )


def test_an_analyst_reads_of_a_stretch_of_days_that_part_the_claims_alike():
    scan = breaks.scan(told(planted, origins=19))
    row = scan[scan["day"] == "2018-01-02"].iloc[0]
    assert break_words.stretch(row) == "any day from 2 Jan 2018 to 31 Dec 2018"


def test_an_analyst_without_claims_has_no_assumed_break():
    assert breaks.assumed(select(of(EMPTY), Filters())) != 0


def test_an_analyst_reads_which_candidates_are_tried(monkeypatch):
    assert "Candidates: all 19 stretches of days that part the claims alike" in break_words.marks(
        told(planted, 19)
    )
    monkeypatch.setattr(breaks, "MOST_CANDIDATES", 3)
    assert "and hold the first day of a quarter" in break_words.marks(told(planted, 19))
