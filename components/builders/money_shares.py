"""Who is said to take which share of what: wholes stand left and takers right."""

import re
from collections.abc import Mapping

import pandas as pd

from components.builders import bands
from components.builders.money_flows import CONTESTED, LINK, PALE, lines, thinned
from components.style import FAINT, FAMILY_COLOURS, INK
from data.revenue import drawn_flows, flows
from data.revenue.shares import percent_in_words, whole_in_words
from data.words import count

MOST_WHOLES = 14
"""Wholes drawn, the first; the table has all."""
WHOLE = 30 / 100
"""Pixels of one percent."""
YEAR = re.compile(r"\b\d{4}\b")
COLOUR = FAMILY_COLOURS["money"]


def takes_which_share(table: pd.DataFrame, titles: Mapping[str, str]) -> dict:
    """Who is said to take which share, in percent of each whole; wholes are drawn alike, whatever they are worth.

    ``table`` as `data.revenue.shares.shares`. What no record gives a percentage of is a grey stub, which leads to nobody.
    """
    names = _wholes(table, titles)
    rows = table.to_dict("records")
    links = pd.DataFrame(
        {
            "from": table["claim"].map(names).tolist(),
            "to": table["taker"].tolist(),
            "value": table["percent"].tolist(),
            "claim": table["claim"].tolist(),
            "colour": [_colour(row) for row in rows],
            "words": [_words(row, titles) for row in rows],
            "open": table[["open_below", "open_above"]].any(axis=1).tolist(),
        }
    )
    return bands.bands(links, _nodes(table, names), WHOLE)


def _wholes(table: pd.DataFrame, titles: Mapping[str, str]) -> dict[str, str]:
    """What each whole is called: the title of its claim and its shares."""
    said: dict[str, list[str]] = {}
    contested = set()
    when = dict(zip(table["claim"], table["when"], strict=True))
    of_sum, asked = (set(table.loc[table[kind], "claim"]) for kind in ("of_sum", "asked"))
    for row in table[table["kind"] != drawn_flows.REST].to_dict("records"):
        said.setdefault(row["claim"], []).append(_span(row))
        if row["status"] == "contested":
            contested.add(row["claim"])
    return {
        claim: "✕ " * (claim in contested)
        + _dated(
            whole_in_words(titles.get(claim, claim), " + ".join(spans), claim in of_sum, claim in asked),
            when[claim],
        )
        for claim, spans in said.items()
    }


def _dated(name: str, when: str) -> str:
    """A whole with the years of its shares, unless its title has them."""
    return (
        name if not when or YEAR.search(name) else f"{name} {when if when.startswith('(') else f'({when})'}"
    )


def _nodes(table: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    own = table[table["kind"] != drawn_flows.REST]
    place = own["claim"].map({claim: at for at, claim in enumerate(names)})
    # Takers stand at the height of their wholes, so that few bands cross.
    takers = place.groupby(own["taker"]).mean().sort_values(kind="stable").index
    number = own["taker"].value_counts()
    wholes = [("from", name, COLOUR, name, claim) for claim, name in names.items()]
    right = [
        (
            "to",
            taker,
            INK,
            f"{taker}: {count(int(number[taker]), 'share')}, of different wholes, so not added",
            "",
        )
        for taker in takers
    ]
    found = pd.DataFrame([*wholes, *right], columns=["side", "name", "colour", "words", "claim"])
    return found.assign(words=found["words"].map(lambda said: lines(said)))


def _colour(row: dict) -> str:
    doubt = row["status"] == "contested"
    if row["kind"] == drawn_flows.REST:
        return PALE if doubt else FAINT
    return thinned(COLOUR, CONTESTED if doubt else LINK)


def _span(row: dict) -> str:
    return percent_in_words(row["low"], row["high"], row["open_below"], row["open_above"])


def _words(row: dict, titles: Mapping[str, str]) -> str:
    title = titles.get(row["claim"], row["claim"])
    worded = f"As worded: {row['wordings']}" if row["wordings"] else ""
    if row["kind"] == drawn_flows.REST:
        whole = f"Whole of which {title} is a share" if row["of_sum"] else title
        return lines(whole, f"{row['percent']:g}% of which no record gives the taker in percent", worded)
    share = "that is {} of the whole, to {}" if row["of_sum"] else "{} to {}"
    share = share.format(_span(row), row["taker"])
    asked = "only asked for, not said to be taken" if row["asked"] else ""
    return lines(title, share, asked, worded, row["status"], flows.ids(row["records"]))
