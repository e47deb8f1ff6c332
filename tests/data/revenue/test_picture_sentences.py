from datetime import date

from data.revenue import money, money_lines, picture_sentences, sums
from tests.data.revenue.test_money_sentences import GOLD, view


def test_an_analyst_reads_why_claims_have_no_figure():
    table = money.claims(
        view(GOLD + "a,X,asserts,2,3,USD,total,income,gold,\nb,X,asserts,2,3,,year,income,gold,\n")
    )
    assert picture_sentences.uncomputed(table) == (
        "2 claims of 3 have no figure in US dollars per year: "
        "a total whose start and end are not both stated (1); the currency is not stated (1)."
    )
    assert picture_sentences.uncomputed(table.head(1)) == ""
    denied = money.claims(view("a,X,denies,2,3,USD,year,income,gold,\n"))
    assert picture_sentences.uncomputed(denied).endswith("per year: only denied in view (1).")


def test_an_analyst_who_cannot_see_the_picture_hears_the_highest_claims():
    claims = money.claims(view(GOLD))
    assert "X (gold), $2–3 / year" in picture_sentences.alt(sums.INCOME, claims)


def test_an_analyst_reads_how_to_read_the_years_and_what_is_not_drawn():
    shown = view(GOLD)
    figures = money_lines.figures(shown).assign(status="contested", basis="stated")
    said = picture_sentences.years_marks(figures, money_lines.denials(shown), 1, 3, 2)
    assert "dashed" not in said
    point = date(2021, 8, 15)
    marked = picture_sentences.years_marks(figures, money_lines.denials(shown), 1, 3, 2, point)
    assert "; dashed: the turning point, 15 Aug 2021." in marked
    assert "hollow: contested" in said
    assert "2 figures undated: not drawn." in said
    assert "1 claim of 2 has no figure to draw here." in said


def test_an_analyst_reads_that_an_undated_denial_is_not_drawn():
    shown = view(GOLD + "gold,X,denies,,,,,,gold,\n")
    figures = money_lines.figures(shown).assign(status="contested", basis="stated")
    denials = money_lines.denials(shown)
    said = picture_sentences.years_marks(figures, denials, 1, 2, 1)
    assert "1 figure and 1 denial undated: not drawn." in said
    assert "cross" not in said
    assert "1 denial undated: not drawn." in picture_sentences.years_marks(figures, denials, 1, 1, 1)


def test_an_analyst_reads_why_nothing_can_be_drawn_over_the_years():
    claims = money.claims(view("a,X,asserts,2,3,,year,income,gold,\n"))
    assert picture_sentences.no_years(0, claims) == (
        "1 claim of 1 has no figure in US dollars per year: the currency is not stated (1)."
    )
    assert picture_sentences.no_years(2, claims).startswith("2 figures in US dollars per year have no date")


def test_an_analyst_reads_how_many_disputed_claims_are_not_shown_here():
    assert picture_sentences.ranked(7, 5).endswith("then spread. 5 elsewhere: the table ranks all.")
    assert "0 " not in picture_sentences.ranked(7, 0) + picture_sentences.ranked(0, 0)
