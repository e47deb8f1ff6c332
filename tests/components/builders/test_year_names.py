import re
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd

from components.builders import money_years, name_places, year_names
from components.builders.year_names import Reach

ASSETS = Path(money_years.__file__).parents[1] / "assets"
NOTHING = np.empty((0, 8))


def marks(*rows: tuple[str, str, str, str, float]) -> pd.DataFrame:
    """Marks as the picture over the years places them: taker, stream, first and last day, US dollars."""
    table = pd.DataFrame(rows, columns=["taker", "stream", "first", "last", "low"])
    days = {day: pd.to_datetime(table[day]) for day in ("first", "last")}
    return table.assign(payer="", high=table["low"], middle=table["low"], **days)


def reach(own: pd.DataFrame) -> Reach:
    return Reach(own["first"].min(), own["last"].max(), 4.0, 10.0)


def named(own: pd.DataFrame, other: np.ndarray = NOTHING) -> pd.DataFrame:
    return year_names.names(own, reach(own), other)


def crowd(number: int) -> pd.DataFrame:
    random = np.random.default_rng(1)
    places = zip(random.integers(2000, 2025, number), random.uniform(4.5, 9.5, number), strict=True)
    return marks(
        *(
            (f"Actor {at}", "gold", f"{year}-01-01", f"{year + 1}-01-01", 10.0**power)
            for at, (year, power) in enumerate(places)
        )
    )


def test_an_analyst_reads_whose_money_a_mark_is_and_what_it_is_made_with():
    own = marks(
        ("X", "gold", "2000-01-01", "2000-12-31", 1e6), ("Y", "salt", "2020-01-01", "2020-12-31", 1e8)
    )
    found = named(own)
    assert found["text"].to_dict() == {0: "X: gold", 1: "Y: salt"}
    assert found.at[0, "side"] == name_places.RIGHT
    assert found.at[0, "day"] == pd.Timestamp("2000-12-31"), "beside the end of its line, not on it"
    assert found.at[1, "side"] == name_places.LEFT
    assert found["wide"].tolist() == [0, 0], "on every screen"


def test_an_analyst_reads_a_name_once_and_the_actor_alone_where_no_more_has_room():
    twice = [("X", "gold", f"200{year}-01-01", f"200{year}-01-01", 10.0 ** (5 + year)) for year in range(3)]
    assert named(marks(*twice))["text"].tolist().count("X: gold") == 1
    long = marks(("X", "a very long commodity indeed", "2000-01-01", "2001-01-01", 1e6))
    assert named(long)["text"].tolist() == ["X"]


def test_an_analyst_reads_more_names_on_a_wide_screen_of_which_none_lies_on_another_on_any():
    own = crowd(60)
    found = named(own)
    narrow = (found["wide"] == 0).sum()
    assert 3 < narrow < len(found) < len(own)
    there = reach(own)
    days, heights = year_names._beside(own)
    x, y = days.apply(there.across), heights.apply(there.up)
    for least, sheet in year_names.SHEETS.items():
        for wider in (1, 1.7):
            times = sheet.wide / year_names.SHEETS[0].wide * wider
            boxes = [
                next(iter(name_places.placed([wanted], NOTHING, year_names.Sheet(9e9, 9e9)).values())).box
                for row, text, side in found.loc[found["wide"] <= least, ["text", "side"]].itertuples()
                for wanted in [
                    name_places.Wanted(
                        row, text, {side: (x.at[row, side] * times, y.at[row, side])}, year_names.MARK
                    )
                ]
            ]
            assert len(boxes) == (found["wide"] <= least).sum()
            assert not any(
                name_places.meet(one, other[None, :]).any() for one, other in combinations(boxes, 2)
            )


def test_an_analyst_sees_no_name_on_a_denial_on_the_line_of_the_turning_point_or_on_a_tail():
    own = marks(
        ("X", "gold", "2000-01-01", "2000-12-31", 1e6), ("Y", "gold", "2020-01-01", "2020-12-31", 1e8)
    )
    assert named(own).at[0, "text"] == "X: gold"
    day = pd.Timestamp("2001-12-01")
    denial = pd.DataFrame({"first": [day], "last": [day], "height": [1e6]})
    on_name = year_names.others(denial, None, reach(own))
    assert (named(own, on_name).at[0, "side"], named(own, on_name).at[0, "text"]) == (name_places.ABOVE, "X")
    point = year_names.others(denial[:0], date(2003, 1, 1), reach(own))
    assert named(own, point).at[0, "text"] == "X", "which ends before the line"
    between = own.assign(high=[1e6, None])
    assert len(year_names._taken(between, reach(own))) == 6 * len(own)
    tail = year_names._taken(between, reach(own))[-1]
    assert tail[3] > tail[2], "up to the side that is left open"


def test_an_analyst_gets_the_names_of_a_wide_screen_where_the_style_sheet_says_so():
    sheet = (ASSETS / "wide_names.css").read_text("utf-8")
    assert {int(least) for least in re.findall(r"min-width: (\d+)px", sheet)} == {*year_names.SHEETS} - {0}
    assert "--wide-names: inline" in sheet
    assert "var(--wide-names,none)" in money_years.WIDE_ONLY
