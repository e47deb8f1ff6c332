import pytest

from data import reading
from data.intake import mapping, written_dates
from data.intake.questions import questions
from data.reading.how import FOUND_OUT, YEAR_ONLY


def asked(text):
    table = reading.read_csv("a.csv", text.encode())
    return questions(table, "records", mapping.propose(table.cells, "records"), FOUND_OUT)


def test_an_analyst_reads_what_each_answer_would_make_of_a_date():
    (question,) = asked("actor,start\nA,03/04/2021\n")
    assert list(question.answers) == [
        "Day first (2021-04-03)",
        "Month first (2021-03-04)",
        "Not known: only the year",
    ]
    assert [*question.answers.values()][:2] == [written_dates.DAY_FIRST, written_dates.MONTH_FIRST]


def test_an_analyst_is_asked_which_of_three_numbers_of_two_digits_is_the_year():
    (question,) = asked("actor,start\nA,21-04-13\n")
    assert question.answers == {
        "Year first (2021-04-13)": written_dates.SHORT_YEAR_FIRST,
        "Day first (2013-04-21)": written_dates.DAY_FIRST,
        "Not known: leave them out": YEAR_ONLY,
    }


def test_an_analyst_may_say_that_the_month_comes_first_where_it_can():
    (question,) = asked("actor,start\nA,05-04-13\n")
    assert [*question.answers][:3] == [
        "Year first (2005-04-13)",
        "Day first (2013-04-05)",
        "Month first (2013-05-04)",
    ]


def test_an_analyst_reads_what_each_answer_would_make_of_a_number():
    (question,) = asked('actor,amount_high\nA,"1,234"\n')
    assert question.answers == {"1234 (decimal point)": ".", "1.234 (decimal comma)": ","}


@pytest.mark.parametrize("text", ["actor,summary\nA,03/04/2021\n", 'actor,mine\nA,"1,234"\n'])
def test_an_analyst_is_not_asked_about_columns_that_hold_no_dates_or_numbers_of_the_format(text):
    assert asked(text) == ()
