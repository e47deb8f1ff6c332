import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from components.builders import figure, milestones
from data import events
from tests.components.builders.drawn import checked, trace

FIRST, LAST = pd.Timestamp("2000-01-01"), pd.Timestamp("2025-12-31")


def stones(days, label="It happened"):
    days = pd.to_datetime("2000-01-01") + pd.to_timedelta(sorted(days), unit="D")
    numbers = range(1, len(days) + 1)
    words = [f"{n} · it happened" for n in numbers]
    return pd.DataFrame({"day": days, "number": numbers, "label": label, "words": words})


def overlaps(table):
    pixels = (table["day"] - FIRST).dt.days / (LAST - FIRST).days * milestones.NARROWEST
    half = table["text"].astype("str").str.len() * milestones.DIGIT / 2
    found = 0
    for _, row in table.assign(left=pixels - half, right=pixels + half).groupby("row"):
        found += (row["left"].iloc[1:].to_numpy() < row["right"].iloc[:-1].to_numpy()).sum()
    return found


@given(st.lists(st.integers(0, 9490), max_size=40))
def test_an_analyst_never_sees_a_milestone_over_another_and_misses_none(days):
    table = milestones.labels(stones(days), FIRST, LAST, by_name=False)
    assert overlaps(table) == 0
    assert table["row"].lt(milestones.MOST_ROWS).all()
    assert sum(len(words) for words in table["words"]) == len(days)


def test_an_analyst_reads_many_milestones_of_one_week_as_a_span_of_numbers():
    table = milestones.labels(stones([100 + day for day in range(9)]), FIRST, LAST)
    assert table["text"].tolist()[-1].endswith("–9")
    assert table["words"].iloc[-1][-1] == "9 · it happened"


def test_an_analyst_of_the_shipped_dossier_reads_each_milestone_by_name_beside_its_day(view):
    table = milestones.labels(events.milestones(view), pd.Timestamp("1996-01-01"), LAST)
    assert table["text"].tolist()[:2] == ["Doha agreement signed · 1", "Taliban take Kabul · 2"]
    assert set(table["beside"]) == {milestones.LEFT}
    assert table["row"].tolist() == [*reversed(range(8))]
    wide = milestones.labels(events.milestones(view), pd.Timestamp("2008-01-01"), LAST, room=310)
    assert wide["text"].tolist() == table["text"].tolist()
    numbers = milestones.labels(events.milestones(view), pd.Timestamp("1996-01-01"), LAST, by_name=False)
    assert numbers["text"].tolist() == [str(number) for number in range(1, 9)]


def test_an_analyst_reads_names_to_the_right_of_early_days_and_numbers_where_there_is_no_room():
    early = milestones.labels(stones([10, 9000], "It happened"), FIRST, LAST)
    assert early["text"].tolist() == ["1 · It happened", "It happened · 2"]
    assert early["beside"].tolist() == [milestones.RIGHT, milestones.LEFT]
    middle = milestones.labels(stones([4700], "It happened to everybody"), FIRST, LAST)
    assert (middle["text"].tolist(), middle["beside"].tolist()) == (["1"], [milestones.BESIDE])
    many = milestones.labels(stones(range(8000, 9000, 100), "It happened"), FIRST, LAST)
    assert set(many["beside"]) == {milestones.BESIDE}


@given(st.lists(st.integers(0, 9490), max_size=12))
def test_an_analyst_never_sees_a_name_over_another_nor_beyond_the_picture(days):
    table = milestones.labels(stones(days, "It happened"), FIRST, LAST)
    pixels = (table["day"] - FIRST).dt.days / (LAST - FIRST).days * milestones.NARROWEST
    wide = table["text"].astype("str").str.len() * milestones.LETTER
    left = pixels - wide.where(table["beside"] == milestones.LEFT, 0)
    right = pixels + wide.where(table["beside"] == milestones.RIGHT, 0)
    assert (left >= 0).all()
    assert (right <= milestones.NARROWEST).all()
    for row in range(milestones.MOST_NAMED):
        own = table.index[(table["row"] == row) & (table["beside"] != milestones.BESIDE)]
        for one in own:
            assert all(
                right[other] <= left[one] or right[one] <= left[other] for other in own if other != one
            )


def test_an_analyst_sees_only_the_milestones_of_the_years_in_sight(view):
    found = events.milestones(view)
    table = milestones.labels(found, pd.Timestamp("2022-01-01"), pd.Timestamp("2022-12-31"))
    assert [words[0][0] for words in table["words"]] == ["3", "4", "5"]
    assert milestones.labels(found, FIRST, FIRST).empty


def test_an_analyst_reads_hostile_milestones_as_text():
    hostile = stones([5], "<img src=x>").assign(words=["<img src=x onerror=alert(1)>"])
    drawn = figure.base(100)
    milestones.mark(drawn, milestones.labels(hostile, FIRST, LAST), [0, 1, 2, 3])
    assert trace(checked(drawn), "Milestones").hovertext[0].startswith("&lt;img")
    assert trace(checked(drawn), "Milestones").text[0] == "1 · &lt;img src=x&gt;"
