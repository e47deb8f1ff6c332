"""The pictures of revenue claims, a block each, and what stands beside them."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.builders import money as builder
from components.builders import money_axis
from components.builders import money_words as words
from components.builders.evidence import deniers
from components.builders.text import plain
from components.chart import chart
from components.page_settings import few
from data import schema
from data.choice import Choice
from data.query import View
from data.revenue import money, money_lines, money_names, picture_sentences, sums
from data.words import count

MOST_DISPUTED, MOST_FIGURES, MOST_SHARES = 5, 12, 15


@dataclass(frozen=True)
class Lines:
    """What the lines of the intervals are: grouped ``by``, sides ``apart``, one for ``each`` figure."""

    by: str = money_lines.ACTOR
    apart: bool = False
    each: bool = False


def blocks_to_show(table: pd.DataFrame) -> list[str]:
    """The blocks that are to be drawn, chosen on screen among those that have claims."""
    there = [block for block in sums.BLOCKS if (table["block"] == block).any()]
    usual = [block for block in there if block in (sums.INCOME, sums.STATE)]
    chosen = few(
        "Show",
        there,
        "blocks",
        usual or there[:1],
        help="  \n".join(f"**{block}**: {sums.BLOCKS[block]}" for block in there),
    )
    return [block for block in there if block in chosen] or usual or there[:1]


def places(table: pd.DataFrame, blocks: list[str], choice: Choice | None) -> tuple[str, str]:
    """The blocks beside which the evidence and the most disputed claims are shown.

    The evidence stands beside the block of the open claim if that is on screen, else beside the first; the
    most disputed stand beside the first, or make room for the evidence there.
    """
    own = table.loc[table["claim"] == choice.value[0], "block"].tolist() if choice else []
    evidence = own[0] if own and own[0] in blocks else blocks[0]
    return evidence, blocks[-1] if choice and evidence == blocks[0] else blocks[0]


def block_picture(
    view: View,
    table: pd.DataFrame,
    block: str,
    blocks: list[str],
    on_choice: Callable[[Choice], None],
    lines: Lines,
) -> None:
    """One of the ``blocks`` on screen under its own heading: its claims as intervals, and why others have none.

    The scale is that of all blocks; how to read the marks is said once, under the first.
    """
    own = table[table["block"] == block]
    shown = table[table["block"].isin(blocks) & table["usd_low"].notna()]
    drawn = _drawn(view, block, lines)
    st.subheader(f"{block} · {count(len(own), 'claim')}", anchor=False)
    st.caption(sums.BLOCKS[block])
    if len(drawn):
        _intervals(view, block, drawn, shown, lines, on_choice)
        if block == blocks[0]:
            sides, each = words.SIDES * lines.apart, words.EACH * lines.each
            st.caption(words.legend(shown) + sides + each)
    comparable, there = int(own["usd_low"].notna().sum()), drawn["claim"].nunique()
    if there < comparable:
        st.caption(
            f"The {there} most disputed and best attested of {comparable:,} claims; the table has all."
        )
    if block == sums.SHARES:
        _shares(view, own, on_choice)
    elif without := picture_sentences.uncomputed(own):
        st.caption(plain(without))


def _drawn(view: View, block: str, lines: Lines) -> pd.DataFrame:
    """The claims of a block that are drawn, once for each side on which they stand."""
    every = money_lines.claims(view, lines.by, lines.apart)
    sided = builder.relevant(every[every["block"] == block])
    return builder.within(sided, money_lines.figures(view)) if lines.each else sided


def _intervals(
    view: View,
    block: str,
    drawn: pd.DataFrame,
    shown: pd.DataFrame,
    lines: Lines,
    on_choice: Callable[[Choice], None],
) -> None:
    """The drawn claims of a block on the scale of all that are ``shown``."""
    titles = view.dossier.titles.reindex(drawn["claim"].unique())
    scale, figures = money_axis.scale(shown), money_lines.figures(view)
    built = builder.intervals(drawn, figures, titles, scale, lines.by, lines.each)
    chart(built, f"money {block}", picture_sentences.alt(block, drawn), on_choice)


def _shares(view: View, own: pd.DataFrame, on_choice: Callable[[Choice], None]) -> None:
    """Claims that have no place on a scale of money: a list of the best attested."""
    best = own.sort_values(["origins", "claim"], ascending=[False, True]).head(MOST_SHARES)
    _listed(view, "share", best, on_choice)
    if len(own) > MOST_SHARES:
        st.caption(f"The {MOST_SHARES} best attested of {len(own):,} claims; the table has all.")


def _listed(view: View, where: str, table: pd.DataFrame, on_choice: Callable[[Choice], None]) -> None:
    """Claims as a list, each of which opens."""
    for _, claim in table.iterrows():
        with st.container(gap=None):
            st.button(
                plain(view.dossier.titles[claim["claim"]]),
                key=f"{where} {claim['claim']}",
                type="tertiary",
                on_click=on_choice,
                args=(Choice("claim", (claim["claim"],)),),
            )
            said = f"{money_names.named(claim)} · {words.standing(claim)}"
            st.caption(plain(said[:1].upper() + said[1:]))
            if claim["denials"]:
                st.caption(plain(f"Denied by {deniers(view.dossier.records, claim['claim'])}"))


def open_figures(view: View, choice: Choice | None) -> None:
    """The figures of the open claim or record: the original wording beside what is computed from it."""
    if choice is None or choice.kind not in ("claim", "record"):
        return
    figures = sums.figures(view)
    if choice.kind == "record":
        figures = figures[figures["record_id"] == choice.value[0]]
    else:
        figures = figures[figures["claim"] == choice.value[0]]
    if figures.empty:
        return
    with st.container(border=True):
        st.markdown("**As worded → as given → per year**")
        st.markdown(words.figures_in_markdown(figures.head(MOST_FIGURES)))
        if len(figures) > MOST_FIGURES:
            st.caption(
                f"The first {MOST_FIGURES} of {len(figures):,} figures; all are in the table of figures."
            )


def most_disputed(
    view: View, table: pd.DataFrame, blocks: list[str], on_choice: Callable[[Choice], None]
) -> None:
    """The most disputed claims of the blocks on screen, who denies each and when; each opens."""
    every = money.most_disputed(table)
    disputed = every[every["block"].isin(blocks)]
    with st.container(border=True, gap="xsmall"):
        st.markdown("**Most disputed**")
        _listed(view, "disputed", disputed.head(MOST_DISPUTED), on_choice)
        st.caption(picture_sentences.ranked(len(disputed), len(every) - len(disputed)))


def without_money(view: View) -> None:
    """What to do where no record in view speaks of money."""
    if view.dossier.present & set(sums.COLUMNS):
        st.info(
            "No record in view gives a sum, a share or the words of one. "
            + (f"Loosen one of: {plain(view.filters.in_words())}." if view.filters else ""),
            icon=":material/filter_alt_off:",
        )
        return
    adds = {field.name: field.adds for field in schema.tables()["records"]}
    wanted = (*sums.COLUMNS[:3], "currency", "amount_per", "measure", "payer", "payee")
    st.info(
        "This dossier states no sums. These columns of records.csv would bring them:  \n"
        + "  \n".join(f"**{plain(name)}** for {adds[name]}" for name in wanted),
        icon=":material/table_chart:",
    )
