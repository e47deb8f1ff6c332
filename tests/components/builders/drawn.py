"""A picture as Plotly reads it."""

import plotly.graph_objects as go


def checked(drawn: dict) -> go.Figure:
    """The figure after Plotly has checked every property of it."""
    return go.Figure(drawn)


def trace(drawn: go.Figure, name: str):
    """The first trace of this name."""
    return next(each for each in drawn.data if each.name == name)
