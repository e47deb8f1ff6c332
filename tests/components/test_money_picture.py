import pytest
from streamlit.testing.v1 import AppTest

from components import money_picture
from data.choice import Choice
from data.filters import Filters
from data.query import select
from data.revenue import money, sums
from tests.tiny import of

HEAD = "record_id,claim_key,actor,stance,amount_low,amount_high,currency,amount_per,measure,amount_text\n"
ROWS = (
    "R1,gold,X,asserts,5,6,USD,year,income,five or six\n"
    "R2,gold,X,denies,,,,,,\n"
    "R3,taxes,X,asserts,7,8,USD,year,budget,seven\n"
)


def words(app: AppTest) -> str:
    return "\n".join(each.value for kind in (app.markdown, app.caption, app.info) for each in kind).replace(
        "\\", ""
    )


def test_an_analyst_finds_the_evidence_beside_the_block_of_the_open_claim():
    claims = money.claims(select(of(HEAD + ROWS), Filters()))
    income, state = both = [sums.INCOME, sums.STATE]
    taxes, gold = Choice("claim", ("taxes",)), Choice("claim", ("gold",))
    assert money_picture.places(claims, both, None) == (income, income)
    assert money_picture.places(claims, both, taxes) == (state, income)
    assert money_picture.places(claims, both, gold) == (income, state)  # the disputed make room
    assert money_picture.places(claims, [income], taxes) == (income, income)


@pytest.mark.parametrize(
    ("columns", "expected"), [("actor", "amount_low"), ("actor,amount_low", "No record in view")]
)
def test_an_analyst_without_sums_is_told_which_columns_bring_them(columns, expected):
    def page(text):
        from components import money_picture
        from data.filters import Filters
        from data.query import select
        from tests.tiny import of

        money_picture.without_money(select(of(text), Filters()))

    app = AppTest.from_function(page, args=(f"{columns}\nX{',' * columns.count(',')}\n",)).run()
    assert not app.exception
    assert expected in words(app)


def test_an_analyst_opens_a_disputed_claim_and_reads_its_figures():
    def page(text):
        from components import money_picture
        from components.choice import open_choice, opened
        from data.filters import Filters
        from data.query import select
        from data.revenue import money, sums
        from tests.tiny import of

        view = select(of(text), Filters())
        money_picture.open_figures(view, opened())
        money_picture.most_disputed(view, money.claims(view), [sums.INCOME], open_choice)

    app = AppTest.from_function(page, args=(HEAD + ROWS,)).run()
    assert "1 origin for, 1 against · $5–6 / year" in words(app)
    assert "Denied by a speaker not named (undated)" in words(app)
    app.button(key="disputed gold").click().run()
    assert "gold" in app.query_params["claim"]
    assert "“five or six” → $5–6 / year → as given" in words(app)


def test_an_analyst_finds_every_block_under_its_own_heading():
    def page(text):
        from components import money_picture
        from components.choice import open_choice
        from data.filters import Filters
        from data.query import select
        from data.revenue import money, sums
        from tests.tiny import of

        view = select(of(text), Filters())
        claims = money.claims(view)
        for block in sums.BLOCKS:
            money_picture.block_picture(
                view, claims, block, list(sums.BLOCKS), open_choice, money_picture.Lines()
            )

    rows = (
        ROWS
        + "R4,share,X,asserts,,,,,,a tenth\nR5,odd,X,asserts,5,5,USD,year,,five\nR6,due,X,asserts,5,5,USD,total,demand,five\n"
    )
    app = AppTest.from_function(page, args=(HEAD + rows,)).run()
    assert not app.exception
    assert [each.value for each in app.subheader] == [f"{block} · 1 claim" for block in sums.BLOCKS]
    assert "a tenth" in words(app)
    assert "1 claim of 1 has no figure in US dollars per year" in words(app)
    app.button(key="share share").click().run()
    assert "share" in app.query_params["claim"]
