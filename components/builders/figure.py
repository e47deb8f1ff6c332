"""What every chart has in common, and how a mark on it says what it opens."""

import json

import plotly.graph_objects as go

from components.style import FAINT
from data.query import Choice


def base(height: int, **layout) -> go.Figure:
    """An empty figure with the house's margins; dragging scrolls the page and does not zoom.

    ``height`` in pixels; ``layout`` is passed on to Plotly.
    """
    figure = go.Figure()
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 28, "b": 8},
        dragmode=False,
        hovermode="closest",
        showlegend=False,
        hoverlabel={"align": "left"},
    )
    figure.update_xaxes(automargin=True, gridcolor=FAINT, zeroline=False)
    figure.update_yaxes(automargin=True, gridcolor=FAINT, zeroline=False)
    return figure.update_layout(**layout)


def written(choice: Choice) -> str:
    """A choice as the text that a mark carries.

    >>> written(Choice("claim", ("x-shelters-y",)))
    '["claim", "x-shelters-y"]'
    """
    return json.dumps([choice.kind, *choice.value], ensure_ascii=False)


def read(text: str) -> Choice:
    """The choice that a mark carries.

    >>> read('["tie", "X", "Y", "sanctuary"]').value
    ('X', 'Y', 'sanctuary')
    """
    kind, *value = json.loads(text)
    return Choice(kind, tuple(value))


def hover(text: str) -> str:
    """Text from a dossier for a hover box or a label, where Plotly would read tags.

    >>> hover("a <b>")
    'a &lt;b&gt;'
    """
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
