"""The words beside the interval plot: what a hover box, the legend and the figures of an open claim say."""

import textwrap

import pandas as pd

from components.builders import figure
from components.builders.evidence import when
from components.builders.text import plain
from data.revenue import amounts, money_names, sums
from data.words import count

SIDES = " Before and after go by what is certain; a claim with figures on both stands on both, each with its own interval."
EACH = " Below each claim a line for each figure: its grade and its origin."
GIVEN = ("amount_low", "amount_high", "currency", "amount_per")
HOVER, MOST_LINES = 44, 8
"""Characters of a line of the hover box, as a telephone has room for no more, and lines of one of its paragraphs."""


def hover(claim: dict, title: str) -> str:
    """What a claim says, as given and as computed, and how it stands; safe for a hover box."""
    computed = amounts.per_year_in_words(*(claim[end] for end in amounts.ENDS))
    stands = f"{claim['status']} · {count(claim['origins'], 'independent origin')} for"
    if claim["denials"]:
        stands += f", {claim['denying_origins']} against"
    if claim["gap"] > 1:
        stands += f" · how much: figures {money_names.times(claim['gap'])} apart"
    lines = [
        ("<b>", title, "</b>"),
        ("", money_names.named(claim), ""),
        ("", f"As worded: {claim['wordings'] or 'not stated'}", ""),
        ("", f"As given: {claim['as_given']}", ""),
        ("", f"Computed: {computed or 'ends open on both sides'}", ""),
        ("", money_names.one_sided(claim["ceilings"], claim["floors"]), ""),
        ("", stands, ""),
    ]
    return "<br>".join(before + wrapped(text) + after for before, text, after in lines if text)


def figure_hover(row: dict, title: str = "") -> str:
    """What a figure says, as worded, as given and as computed, who says so, how graded and from which origin; with the
    ``title`` of its claim where that does not stand beside it."""
    given = amounts.money_in_words(*(row[name] for name in GIVEN))
    computed = amounts.money_in_words(row["usd_low"], row["usd_high"], "USD", "year", 3)
    lines = [
        ("<b>", title, "</b>"),
        ("", f"Record {row['record_id']}, {row['grade']}", ""),
        ("", f"Origin: {row['origin']}", ""),
        ("", f"Said by: {row['said_by'] or 'a speaker not named'}", ""),
        ("", f"As worded: {row['amount_text'] or 'not stated'}", ""),
        ("", f"As given: {given}", ""),
        ("", f"Computed: {computed}" + (f" ({row['note']})" if row["note"] else ""), ""),
    ]
    return "<br>".join(before + wrapped(text) + after for before, text, after in lines if text)


def denial_hover(row: dict) -> str:
    """Who denies a claim, when, in which words and by which record."""
    said = f": “{row['amount_text']}”" if row["amount_text"] else ""
    who = row["said_by"] or "a speaker not named"
    return f"<b>{wrapped(row['title'])}</b><br>" + wrapped(
        f"Denied by {who} ({when(row)}){said}: record {row['record_id']}, {row['grade']}"
    )


def wrapped(text: str) -> str:
    """Text on as many lines of a hover box as it needs; what is longer than a box can be says so."""
    lines = textwrap.wrap(str(text), HOVER, max_lines=MOST_LINES, placeholder=" …")
    return "<br>".join(figure.hover(line) for line in lines)


def legend(drawn: pd.DataFrame) -> str:
    """How to read the marks that are drawn, and no others."""
    said = ["a dot is one figure, a bar a range; a line joins what different records say of one claim"]
    if drawn[["ceilings", "floors"]].any(axis=None):
        said.append("an arrowhead with a dotted tail leaves that side open (“or less”, “or more”)")
    if (drawn["status"] == "contested").any():
        said.append("broken and hollow: contested")
    if drawn["denials"].any():
        said.append("✕ with the number of independent origins that deny it")
    return (
        "; ".join(said)[:1].upper()
        + "; ".join(said)[1:]
        + ". US dollars per year, each step ten times the last."
    )


def figures_in_markdown(figures: pd.DataFrame) -> str:
    """The figures of an open claim: the source's words beside what is computed from them."""
    return "\n".join(_figure_in_markdown(row) for row in figures.to_dict("records"))


def _figure_in_markdown(row: dict) -> str:
    given = amounts.money_in_words(*(row[name] for name in GIVEN))
    given = given or amounts.share_in_words(row["share_percent"], str(row["share_to"]), "")
    computed = _computed(row)
    words = f"“{plain(row['amount_text'])}”" if row["amount_text"] else "*not worded*"
    denies = " :red-badge[denies]" if row["stance"] == "denies" else ""
    steps = " → ".join(filter(None, (words, plain(given), plain(computed))))
    return f"- {steps}{denies} :small[{plain(row['record_id'])}]"


def _computed(row: dict) -> str:
    """What a figure is in US dollars per year and by which steps, or why it is not."""
    words = amounts.money_in_words(row["usd_low"], row["usd_high"], "USD", "year", 3)
    method = sums.method(*(row[name] for name in sums.METHOD))
    if not words:
        return f"no figure per year: {row['note']}"
    return method if method == "as given" else f"{words} ({method})"


def standing(claim: pd.Series) -> str:
    """How a claim stands, and its figures as given, on one line."""
    stands = f"{count(claim['origins'], 'origin')} for" + (
        f", {claim['denying_origins']} against" if claim["denials"] else ""
    )
    return f"{stands} · {textwrap.shorten(claim['as_given'], 120, placeholder=' …')}".strip(" ·")
