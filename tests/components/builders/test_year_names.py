import numpy as np
import pandas as pd

from components.builders import year_names

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
    assert found.at[0, "side"] == year_names.RIGHT
    assert found.at[0, "day"] == pd.Timestamp("2000-12-31"), "beside the end of its line, not on it"
    assert found.at[1, "side"] == year_names.LEFT


def test_an_analyst_reads_a_name_once_and_the_actor_alone_where_no_more_has_room():
    twice = [("X", "gold", f"200{year}-01-01", f"200{year}-01-01", 10.0 ** (5 + year)) for year in range(3)]
    assert year_names.names(marks(*twice), HEIGHTS)["text"].tolist().count("X: gold") == 1
    long = marks(("X", "a very long commodity indeed", "2000-01-01", "2001-01-01", 1e6))
    assert year_names.names(long, HEIGHTS)["text"].tolist() == ["X"]


def test_an_analyst_sees_no_name_on_another_or_on_a_mark_however_many_there_are():
    random = np.random.default_rng(1)
    rows = [
        (f"Actor {at}", "gold", f"{year}-01-01", f"{year + 1}-01-01", 10.0**power)
        for at, (year, power) in enumerate(
            zip(random.integers(2000, 2025, 60), random.uniform(4.5, 9.5, 60), strict=True)
        )
    ]
    own = marks(*rows)
    found = year_names.names(own, HEIGHTS)
    assert 3 < len(found) < len(own)
    span = own["first"].min(), own["last"].max()
    across = year_names._across(found["day"], *span)
    up = year_names._up(own["middle"], HEIGHTS)
    boxes = [
        dict(year_names._around(pd.Series(across[row], year_names.SIDES), up[row], len(text)))[side]
        for row, text, side in found[["text", "side"]].itertuples()
    ]
    for at, (left, right, low, high) in enumerate(boxes):
        assert 0 <= left < right <= year_names.WIDE
        assert 0 <= low < high <= year_names.HIGH
        others = [box for place, box in enumerate(boxes) if place != at]
        assert all(right < one[0] or one[1] < left or high < one[2] or one[3] < low for one in others)
