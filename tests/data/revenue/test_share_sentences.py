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
    assert (
        "14 shares of 13 wholes: Whole of which AQ northern gold income is 25% to Al-Qaeda"
        in share_sentences.alt(shown, shares.shares(shown))
    )


def test_an_analyst_reads_which_share_is_drawn_once_though_two_claims_state_it():
    shown = select(load_folder(SHIPPED), Filters())
    found = shares.shares(shown)
    said = share_sentences.marks(shown, found[found["again"] == ""], found)
    assert "13 shares of 12 wholes" in said
    assert (
        "Drawn once: AQ Taliban gold proceeds sharing (record A-228) is perhaps the same share as AQ northern gold income"
        in said
    )
    assert "more in the table" not in said


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
