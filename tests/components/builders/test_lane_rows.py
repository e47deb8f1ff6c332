from components.builders import lane_rows
from data import bundles


def made(view, opened=()):
    """The marks of all years of a view, and these years."""
    found = bundles.laned(view, "Group")
    window = bundles.in_sight(view, found)
    return bundles.marks(found, *window, opened), window


def test_an_analyst_sees_no_mark_covered_by_another(view):
    marks, window = made(view, opened=("Al-Qaeda", "2021-01-01/2021-12-31"))
    placed = lane_rows.placed(marks, window)
    for _, row in placed[placed["number"] == 1].sort_values("at").groupby("y"):
        assert (row["at"].iloc[1:].to_numpy() > row["last"].iloc[:-1].to_numpy()).all()
    half = (window[1] - window[0]) * lane_rows.BUNDLE_ROOM / 2
    row = placed["y"].drop_duplicates().sort_values().diff().loc[lambda gap: gap > 0].min()
    for bundle in placed[placed["number"] > 1].itertuples():
        near = placed[(placed["y"] - bundle.y).abs() < row].drop(index=bundle.Index)
        assert not near["at"].between(bundle.at - half / 2, bundle.at + half / 2).any()


def test_an_analyst_of_a_few_claims_gets_bars_that_fill_the_picture(view):
    marks, window = made(view)
    few = lane_rows.placed(marks.head(3), window)
    assert few["y"].diff().abs().max() >= lane_rows.TALLEST_ROW
    assert lane_rows.placed(marks, window)["height"].max() > lane_rows.FILLED
