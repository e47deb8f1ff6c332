"""What the parts of a sum leave of it: bound of the whole − Σ the same bound of its parts, and whose figures that takes together."""

from collections.abc import Iterable

import pandas as pd

from data.query import View
from data.revenue import adding, amounts, of_year, sums
from data.revenue.same_money import claims_of
from data.revenue.wholes import parts
from data.words import first_few

REST = "rest"
"""The kind of a flow that is what the drawn parts leave of their whole; all others are claims."""
MOST_NAMED = 3
"""Origins of a side that are named."""


def rests(
    view: View, wholes: pd.DataFrame, leaves: set[str], year: int, end: str
) -> tuple[list[pd.DataFrame], tuple[str, ...]]:
    """What its parts leave of each whole, as flows, and the wholes of which that cannot be drawn.

    ``wholes`` and ``leaves`` are flows of a ``year`` and claims; ``end``: the bound that is drawn, "usd_low" or "usd_high".
    """
    titles, links = view.dossier.titles, parts(view.dossier)
    found, said = [], []
    for row, flow in wholes.drop_duplicates("claim").iterrows():
        below = set(links.loc[links["whole"] == flow["claim"], "part"])
        there = sorted(below & (leaves | set(wholes["claim"])))
        total = adding.total(view, there, strict=False, year=year, largest=below)
        counted = total.low if end == "usd_low" else total.high
        title, worth = titles.get(flow["claim"], flow["claim"]), flow[end]
        if total.reason:
            said.append(f"{title}: what its parts leave of it cannot be told, as {total.reason}.")
        elif counted > worth:
            said.append(f"{title}: {_exceeded(flow, counted, worth)}.")
        elif worth > counted:
            mixed = _mixed(view, flow, total.counted, year, end)
            found.append(wholes.loc[[row]].assign(value=worth - counted, whole=worth, kind=REST, mixed=mixed))
    return found, tuple(said)


def _exceeded(flow: pd.Series, counted: float, worth: float) -> str:
    """By what parts exceed the bound of their whole: the lowest alone, or all that it is put at."""
    words = [amounts.money_in_words(value, value, digits=3) for value in (counted, worth, flow["usd_high"])]
    if worth < counted <= flow["usd_high"]:
        return (
            f"its parts come to {words[0]}, more than the lowest that the whole is put at ({words[1]}), "
            f"within its highest ({words[2]}); nothing is left of its lowest"
        )
    if worth == flow["usd_low"] and flow["open_above"]:
        return f"its parts come to {words[0]}, more than the lowest that the whole is put at ({words[1]}), which is open above; nothing is left of its lowest"
    return f"its parts come to {words[0]}, more than the whole of {words[1]}; nothing is left of it"


def _mixed(view: View, flow: pd.Series, counted: Iterable[str], year: int, end: str) -> str:
    """Whose figures a rest takes together, where whole and parts are of different origins, and which of them were put per year from
    another period; blank where neither is so."""
    known = claims_of(view)
    whole = _at(view, flow["figures"], year, end)
    part = pd.concat([whole.head(0), *(_at(view, known[claim].figures, year, end) for claim in counted)])
    said = []
    by = [sorted(set(own["origin"].map(view.dossier.origin_labels))) for own in (whole, part)]
    if not set(by[1]) <= set(by[0]):
        said += [
            f"{called} by {first_few(own, MOST_NAMED, ' and ')}"
            for called, own in zip(("the whole is", "its parts are"), by, strict=True)
        ]
    for called, own in (("the whole is", whole), ("of its parts, some are", part)):
        if steps := list(dict.fromkeys(filter(None, own["steps"]))):
            said.append(f"{called} put per year ({' and '.join(steps)})")
    return "; ".join(said)


def _at(view: View, own: Iterable[of_year.Figure], year: int, end: str) -> pd.DataFrame:
    """The records that give a bound in a year, each with its ``origin`` and the ``steps`` from its period to a year, blank where a
    year is its period."""
    ids = {each.record for each in of_year.at_end(of_year.during(own, year, year), end)}
    found = sums.figures(view)
    found = found[found["record_id"].isin(ids)]
    steps = [
        "" if times == 1 else sums.method(1.0, 1.0, times, 1.0, float("nan"), "USD", "")
        for times in found["per_year"]
    ]
    origin = view.records.loc[found.index, "origin"].astype(object)
    return pd.DataFrame({"origin": origin, "steps": pd.Series(steps, found.index, dtype=object)})
