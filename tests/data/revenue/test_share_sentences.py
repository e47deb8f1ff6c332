from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import share_sentences, shares
from data.schema import SHIPPED
from tests.data.revenue.test_shares import GOLD, view


def marks(shown) -> str:
    found = shares.shares(shown)
    return share_sentences.marks(shown, found, found)


def test_an_analyst_who_cannot_see_the_shares_hears_the_first():
    shown = select(load_folder(SHIPPED), Filters())
    assert "14 shares of 13 wholes: AQ northern gold income: 25% to Al-Qaeda" in share_sentences.alt(
        shown, shares.shares(shown)
    )


def test_an_analyst_reads_of_shares_that_come_to_more_than_their_whole():
    shown = view(GOLD | {"share_percent": 70}, GOLD | {"share_percent": 60, "share_to": "Y", "payee": "Y"})
    assert "Gold: its shares come to 130%, more than the whole." in marks(shown)


def test_an_analyst_reads_what_a_dotted_edge_means_where_there_is_one():
    assert "Dotted edge" in marks(view(GOLD | {"amount_text": "at least a quarter"}))
    assert "Dotted edge" not in marks(view(GOLD))


def test_an_analyst_reads_which_records_give_a_percentage_in_words_alone():
    said = share_sentences.in_words_only(select(load_folder(SHIPPED), Filters()))
    assert "B-086 (“7–13 per cent”)" in said
    assert "C-100" not in said
    assert share_sentences.in_words_only(view(GOLD)) == ""
