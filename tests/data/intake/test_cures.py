import pytest

from data.intake import cures, loading


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12k", "12000"),
        ("$12k", "12000"),
        ("1.5 million", "1500000"),
        ("1,5 Mio. EUR", "1500000"),
        ("20m", "20000000"),
        ("12 000 $", "12000"),
        ("USD 300", "300"),
        ("0.25%", "0.25"),
        ("~20", "20"),
    ],
)
def test_an_analyst_is_told_the_digits_to_write_for_an_amount_in_words_or_letters(text, meant):
    assert cures.of_number(text) == f"Write {meant}, if that is meant, without words or letters."


def test_an_analyst_is_told_to_write_both_ends_of_a_range_in_a_column_each():
    text = "actor,amount_low\nA,$5-7m\nB,12k\nC,5k to 1.5m\n"
    assert loading.load({"a.csv": text.encode()}).warnings["cure"].tolist() == [
        "Write 5000000 in 'amount_low' and 7000000 in 'amount_high', if that is meant, without words or letters.",
        "Write 12000, if that is meant, without words or letters.",
        "Write 5000 in 'amount_low' and 1500000 in 'amount_high', if that is meant, without words or letters.",
    ]


def test_an_analyst_is_asked_for_the_decimal_mark_only_where_it_would_help():
    assert "decimal mark" in cures.of_number("1,234")
    for text in (
        "ten",
        "1,234k",
        "several",
        "1.2.3",
        "5-",
        "",
        "2,3,4 m",
        "5m/year",
        "5 lakh",
        "12 thousand million",
        "5+",
    ):
        assert cures.of_number(text) == cures.PLAINLY


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1980s", "A decade"),
        ("198X", "A decade"),
        ("[2020..2021]", "One of several years"),
        ("Q3 2021", "A quarter"),
        ("2021-W33", "A week"),
    ],
)
def test_an_analyst_is_told_which_dates_cannot_be_written_in_the_format(text, what):
    warnings = loading.load({"a.csv": f"actor,start\nA,{text}\n".encode()}).warnings
    assert [cure.startswith(f"{what} cannot be written") for cure in warnings["cure"]] == [True]
