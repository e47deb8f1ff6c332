from dataclasses import replace

from data.filters import Filters
from data.network import years
from data.network.scene import YEAR, Scene
from data.query import select
from tests.tiny import EDGE_LIST, of, tiny


def test_an_analyst_sees_each_year_where_there_are_few():
    view = replace(select(tiny(), Filters()), scene=Scene(YEAR, 2020))
    assert years.years(view) == [2019, 2020, 2021, 2022]
    assert {year: len(ties) for year, ties in years.several(view).items()} == {
        2019: 1,
        2020: 1,
        2021: 1,
        2022: 2,
    }


def test_an_analyst_sees_evenly_spaced_years_with_the_turning_point_among_them():
    found = years.years(select(tiny(), Filters()), most=3)
    assert found == [2019, 2021]
    assert years.in_words(found) == "every 2 years from 2019 to 2021"


def test_an_analyst_sees_each_year_around_the_one_she_chose():
    view = replace(select(tiny(), Filters()), scene=Scene(YEAR, 2021))
    assert years.around(view, 2021, most=3) == [2020, 2021, 2022]
    assert years.around(view, 2019, most=3) == [2019, 2020, 2021]
    assert years.around(view, 2022, most=9) == [2019, 2020, 2021, 2022]
    assert list(years.several(view, years.EACH)) == [2019, 2020, 2021, 2022]


def test_an_analyst_without_dates_is_shown_no_year():
    view = select(of(EDGE_LIST), Filters())
    assert years.years(view) == years.around(view, 2021) == []
