"""An empty picture of rows, each under its name, so that long names leave the bars their width on a telephone."""

from components.builders import figure
from data.words import shortened

ROW, AROUND = 44, 60
LONGEST = 60
"""Characters of a name that fit above its bar on a telephone."""


def rows(names: list[str]) -> dict:
    """A figure with a name above the place of each bar (0 …), the first on top."""
    drawn = figure.base(AROUND + ROW * len(names), margin={"l": 8, "r": 8, "t": 18, "b": 8})
    figure.set_axis(drawn, "yaxis", range=[len(names) - 0.4, -0.75], showgrid=False, showticklabels=False)
    drawn["layout"]["annotations"] = [
        {
            "text": figure.hover(shortened(name, LONGEST)),
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": place - 0.4,
            "showarrow": False,
            "align": "left",
            "font": {"size": 12},
        }
        for place, name in enumerate(names)
    ]
    return drawn
