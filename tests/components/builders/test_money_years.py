import datetime

import pytest

from components.builders import figure, money_years
from data.choice import Choice
from data.filters import Filters
from data.query import select
from data.revenue import money, money_lines
from tests.components.builders.drawn import checked, trace
from tests.tiny import HOSTILE_TEXT, of

HEAD = "record_id,claim_key,actor,stance,start,end,amount_low,amount_high,currency,amount_per,measure,source_id\n"
ROWS = (
    "R1,gold,X,asserts,2020,2021,10,90,USD,year,income,\n"
    "R2,gold,X,denies,2022,2022,,,,,,\n"
    "R3,salt,X,asserts,,,5,,USD,year,income,s\n"
    "R4,coal,X,asserts,2019,2019,0,0,USD,year,income,\n"
)
SOURCES = "source_id,title,published\ns,Paper,2015-03-01\n"
POINT = datetime.date(2021, 8, 15)


def drawn(rows: str = ROWS, claim: str = ""):
    view = select(of(HEAD + rows, sources=SOURCES), Filters())
    titles = view.dossier.titles
    status = money.claims(view).set_index("claim")["status"]
    figures = money_lines.figures(view)
    figures = figures.assign(
        status=figures["claim"].map(status).astype(object), title=figures["claim"].map(titles)
    )
    denials = money_lines.denials(view).assign(title=lambda rows: rows["claim"].map(titles))
    return checked(money_years.over_years(figures, denials, POINT, claim))


def test_an_analyst_sees_each_figure_over_the_time_that_it_is_about():
    built = drawn()
    frame = trace(built, "range")
    assert (min(day for day in frame.x if day), max(day for day in frame.x if day)) == (
        "2020-01-01",
        "2021-12-31",
    )
    assert {y for y in frame.y if y} == {10, 90}
    marks = trace(built, "figure")
    assert list(marks.marker.symbol) == ["circle-open", "circle", "circle"]
    assert trace(built, "printed").x[0] == marks.x[1]
    assert len(trace(built, "printed").x) == 1
    assert marks.y[0] == pytest.approx(30)
    assert figure.read(marks.customdata[0]) == Choice("claim", ("gold",))


def test_an_analyst_tells_state_revenue_from_income_by_its_mark_and_its_colour():
    marks = trace(drawn(ROWS + "R5,tax,X,asserts,2020,2020,7,7,USD,year,budget,\n"), "figure")
    assert list(marks.marker.symbol)[-1] == "square"
    assert marks.marker.color[-1] not in marks.marker.color[:-1]


def test_an_analyst_sees_a_dotted_tail_where_a_side_is_left_open():
    tails = [each for each in drawn().data if each.name == "open" and len(each.y)]
    assert [each.line.dash for each in tails] == ["dot"]
    low, high = tails[0].y[:2]
    assert (low, high > low) == (5, True)  # $5 or more


def test_an_analyst_sees_what_is_denied_at_the_height_of_the_claim():
    cross = trace(drawn(), "denial")
    assert cross.y[0] == pytest.approx(30)
    assert cross.x[0].startswith("2022")
    assert "Denied by a speaker not named" in cross.hovertext[0]


def test_an_analyst_with_a_claim_open_sees_the_others_faint():
    marks = [each for each in drawn(claim="gold").data if each.name == "figure"]
    assert [(len(each.x), each.marker.opacity) for each in marks] == [(2, money_years.FADED), (1, 1)]


def test_an_analyst_sees_the_turning_point():
    assert drawn().layout.shapes[0].x0 == POINT


def test_an_analyst_is_safe_from_the_words_of_a_figure():
    text = HOSTILE_TEXT.replace('"', '""')
    built = drawn(f'"{text}","{text}",X,asserts,2020,2020,5,5,USD,year,income,\n')
    assert "<img" not in str(trace(built, "figure").hovertext)
