"""The tables of the control balance in parts: before and after, and period by period, by partner and by kind of tie."""

import pandas as pd

from data.balance import control, parts, resampling, two_sides
from data.balance.control import EVER, EVERYBODY
from data.balance.rule import period_in_words
from data.choice import Choice
from data.query import View
from data.spans import AFTER, BEFORE, UNDETERMINED
from data.tables.control import HIGH, LOW, OF_PERIODS, OF_SIDES, SIGNED, WEIGHTS_SHOWN
from data.tables.table import Table, evidence_of, rule_in_words

TOTALS = {"Partner": "All partners", "Kind": "All kinds"}
NUMBERS = {
    "balance": "balance",
    "claims": "claims",
    "contested": "contested",
    "origins": "origins",
    "low": LOW,
    "high": HIGH,
    "lowest": "worst case",
    "highest": "best case",
}
"""Figure of a side -> how its column is called after the name of the side."""
COUNTS = ("claims", "contested", "origins")
TAKEN_ONLY = ("contested", "worst case", "best case")
"""Figures of a side that are taken away and that the screen leaves out, so that a row can be read."""
CHANGE = ("Change of balance", f"Change: {LOW}", f"Change: {HIGH}")
LOOSE = "Undetermined: claims"
NO_ROW = "A period in which nobody says who holds control has no row: silence is not absence of control."


def compared(view: View, column: str) -> pd.DataFrame:
    """One row for all and one per part, most claims first: the figures of each side next to each other.

    ``part`` (blank for all), for each side the columns of `NUMBERS`, `CHANGE`, and `LOOSE`.
    """
    each = parts.sides(view, column)
    rows = _by_side(each.set_index("part"))
    order = rows[[f"{side.capitalize()}: claims" for side in (BEFORE, AFTER)] + [LOOSE]].sum(axis=1)
    rows = rows.loc[order.sort_values(ascending=False, kind="stable").index]
    return pd.concat([_total(view), rows]).reset_index(names="part")


def _total(view: View) -> pd.DataFrame:
    found = two_sides.before_and_after(view)
    if found.empty:
        return _by_side(found.reset_index())
    whole = found.join(resampling.sides_band(view), how="outer").rename_axis("side").reset_index()
    whole.index = pd.Index([EVERYBODY] * len(whole))
    return _by_side(whole)


def _by_side(sides: pd.DataFrame) -> pd.DataFrame:
    """One row per name of the index, the numbers of each side side by side."""
    table = sides.set_index("side", append=True).unstack("side")
    columns = {
        f"{side.capitalize()}: {shown}": _cell(table, name, side)
        for side in (BEFORE, AFTER)
        for name, shown in NUMBERS.items()
    }
    change = columns["After: balance"] - columns["Before: balance"]
    bands = [_cell(table, name, resampling.CHANGE) for name in ("low", "high")]
    columns |= dict(zip(CHANGE, (change, *bands), strict=True))
    columns[LOOSE] = _cell(table, "claims", UNDETERMINED)
    found = pd.DataFrame(columns, index=table.index)
    counts = [name for name in found if name.endswith(COUNTS)]
    return found.fillna(dict.fromkeys(counts, 0)).astype(dict.fromkeys(counts, "int64")).round(2)


def _cell(table: pd.DataFrame, name: str, side: str) -> pd.Series:
    if (name, side) in table:
        return table[(name, side)].astype(float)
    return pd.Series(float("nan"), index=table.index)


def _named(table: pd.DataFrame, column: str, title: str) -> pd.DataFrame:
    """The part under the name that the screen gives it, and for a kind the name that the file gives it."""
    names = [parts.label(column, part) if part else TOTALS[title] for part in table["part"]]
    named = table.drop(columns="part")
    named.insert(0, title, pd.Series(names, index=table.index, dtype="str"))
    return named.assign(Key=table["part"]) if column == parts.KIND else named


def _before_and_after(title: str) -> Table:
    column = parts.PARTS[title]

    def shown(view: View) -> pd.DataFrame:
        table = _named(compared(view, column), column, title)
        return table.drop(columns=[name for name in table if name.endswith(TAKEN_ONLY)])

    def whole(view: View) -> pd.DataFrame:
        table = compared(view, column)
        own = parts.claims_of(view, column)
        everybody = control.behind(view.control, EVERYBODY, EVER, view.rule)
        behind = [own[part] if part else everybody for part in table["part"]]
        return _named(table, column, title).join(evidence_of(view, view.control, behind, table.index))

    def choice(view: View, row: pd.Series) -> Choice:
        part = row["Key" if column == parts.KIND else title] if row.name else EVERYBODY
        return Choice(parts.OPENS[column], (part, EVER)) if part else Choice("control", (EVERYBODY, EVER))

    return Table(
        "Before and after" if column == parts.PARTNER else "Before and after by kind",
        shown,
        whole,
        choice,
        {
            "Claims": ([], []),
            CHANGE[0]: ([CHANGE[0], title], [False, True]),
            title: ([title], [True]),
        },
        dict.fromkeys(_balances(), SIGNED),
        note="90%: of the resamples of the independent origins.",
        in_words=rule_in_words,
        formula=OF_SIDES,
    )


def _balances() -> list[str]:
    """The columns that hold a balance, or how far one moved."""
    own = [name for name in NUMBERS.values() if name not in COUNTS]
    return [*CHANGE, *(f"{side}: {name}" for side in ("Before", "After") for name in own)]


def _cells(view: View, column: str) -> pd.DataFrame:
    """The balance of each part in each period, in the words of the table."""
    cells = parts.over_time(view, column)
    return pd.DataFrame(
        {
            "part": cells["part"],
            "Period": pd.Series([period_in_words(each) for each in cells["period"]], dtype="str"),
            "Balance": cells["balance"].astype(float).round(2),
            "Standing claims": cells["claims"],
            "Attested then": cells["attested"],
            "Contested": cells["contested"],
            "Independent origins": cells["origins"],
            **{name: cells[weight].astype(float).round(2) for name, weight in WEIGHTS_SHOWN.items()},
        }
    )


def _by_period(title: str) -> Table:
    column = parts.PARTS[title]

    def shown(view: View) -> pd.DataFrame:
        return _named(_cells(view, column), column, title)

    def whole(view: View) -> pd.DataFrame:
        table = shown(view)
        return table.join(evidence_of(view, view.control, parts.standing(view, column), table.index))

    def choice(view: View, row: pd.Series) -> Choice:
        part = row["Key" if column == parts.KIND else title]
        return Choice(parts.OPENS[column], (part, row["Period"].replace(" ", "")))

    return Table(
        f"Control by {title.lower()}",
        shown,
        whole,
        choice,
        {
            f"Claims of the {title.lower()}": ([], []),
            "Newest first": (["Period", title], [False, True]),
            "Oldest first": (["Period", title], [True, True]),
            title: ([title, "Period"], [True, True]),
            "Standing claims": (["Standing claims", title, "Period"], [False, True, True]),
        },
        {"Balance": SIGNED, **dict.fromkeys(WEIGHTS_SHOWN, "%.2f")},
        note=NO_ROW,
        in_words=rule_in_words,
        formula=OF_PERIODS,
    )


BEFORE_AFTER, BEFORE_AFTER_BY_KIND = (_before_and_after(title) for title in parts.PARTS)
CONTROL_BY_PARTNER, CONTROL_BY_KIND = (_by_period(title) for title in parts.PARTS)
