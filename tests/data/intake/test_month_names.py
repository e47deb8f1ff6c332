import pytest

from data.intake import month_names, written_dates


@pytest.mark.parametrize(
    ("written", "meant"),
    {
        "février 2020": "2020-02",
        "1er mars 2021": "2021-03-01",
        "15 août 2021": "2021-08-15",
        "AOUT 2021": "2021-08",
        "Mai 2020": "2020-05",
        "Dezember 2020": "2020-12",
        "15. März 2020": "2020-03-15",
        "декабрь 2007": "2007-12",
        "15 августа 2021": "2021-08-15",
        "15 августа 2021 г.": "2021-08-15",
        "15 серпня 2021 року": "2021-08-15",
        "15 de agosto de 2021": "2021-08-15",
        "1º de março de 2021": "2021-03-01",
        "15 agosto 2021": "2021-08-15",
        "15 Ağustos 2021": "2021-08-15",
        "15 MAYIS 2021": "2021-05-15",
        "15 أغسطس 2021": "2021-08-15",
        "١٥ آب ٢٠٢١": "2021-08-15",
        "15 كانون الثاني 2021": "2021-01-15",
        "۱۵ اگست ۲۰۲۱": "2021-08-15",
        "می 2021": "2021-05",
        "15 janv. 2021": "2021-01-15",
        "31 février 2021": None,
        "de 2021": None,
        "۲۴ اسد ۱۴۰۰": None,
        "mayor 2021": None,
    }.items(),
)
def test_an_analyst_has_a_month_read_in_the_language_of_the_file(written, meant):
    assert written_dates.read(written) == meant


def test_an_analyst_never_has_a_name_read_that_means_another_month_elsewhere(monkeypatch):
    month_names.known.cache_clear()
    monkeypatch.setattr(
        month_names, "_languages", lambda: {"x": [["same"], ["one"]], "y": [["one"], ["two"]]}
    )
    try:
        assert {"same", "two", "one"} & {*month_names.known()} == {"same", "two"}
    finally:
        month_names.known.cache_clear()


def test_an_analyst_finds_all_twelve_months_of_every_language():
    for months in month_names._languages().values():
        named = [{month_names.known().get(month_names._folded(name)) for name in names} for names in months]
        assert len(named) == 12
        assert all(len(found) == 1 and None not in found for found in named)
