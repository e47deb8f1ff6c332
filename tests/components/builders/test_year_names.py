import pandas as pd

from components.builders import name_places, year_names

HEIGHTS = (4.0, 10.0)


def marks(*rows: tuple[str, str, str, str, float]) -> pd.DataFrame:
    """Marks as the picture over the years places them: taker, stream, first and last day, US dollars."""
    table = pd.DataFrame(rows, columns=["taker", "stream", "first", "last", "low"])
    days = {day: pd.to_datetime(table[day]) for day in ("first", "last")}
    return table.assign(payer="", high=table["low"], middle=table["low"], **days)


def test_an_analyst_reads_whose_money_a_mark_is_and_what_it_is_made_with():
    own = marks(
        ("X", "gold", "2000-01-01", "2000-12-31", 1e6), ("Y", "salt", "2020-01-01", "2020-12-31", 1e8)
    )
    found = year_names.names(own, HEIGHTS)
    assert found["text"].to_dict() == {0: "X: gold", 1: "Y: salt"}
    assert found.at[0, "side"] == name_places.RIGHT
    assert found.at[0, "day"] == pd.Timestamp("2000-12-31"), "beside the end of its line, not on it"
    assert found.at[1, "side"] == name_places.LEFT


def test_an_analyst_reads_a_name_once_and_the_actor_alone_where_no_more_has_room():
    twice = [("X", "gold", f"200{year}-01-01", f"200{year}-01-01", 10.0 ** (5 + year)) for year in range(3)]
    assert year_names.names(marks(*twice), HEIGHTS)["text"].tolist().count("X: gold") == 1
    long = marks(("X", "a very long commodity indeed", "2000-01-01", "2001-01-01", 1e6))
    assert year_names.names(long, HEIGHTS)["text"].tolist() == ["X"]
