"""The parts of the overview: answers in words, tiles, small pictures, and what is most disputed."""

import pandas as pd
import streamlit as st

from components import navigation
from components.builders import network as network_builder
from components.builders import timeline as timeline_builder
from components.builders.evidence import deniers
from components.builders.text import plain
from components.chart import chart
from components.network_picture import Manner, network_picture
from components.timeline_pictures import OnChoice, cure, milestone_list
from data import events, sentences, tables
from data.balance import answer, assessment, control, two_sides
from data.query import CONTESTED, View
from data.revenue import contradiction_sentences, money, sums
from data.spans import AFTER, BEFORE
from data.words import count, signed

FEW_TIES = 40
MOST_DISPUTED = 6
PICTURE_HEIGHT = 300


def answers(view: View) -> None:
    """How sure the change is, the widest contradiction in money, and what is contested."""
    said = (
        assessment.in_short(view),
        answer.certainty(view),
        contradiction_sentences.contradiction(view),
        sentences.contested(view),
    )
    st.markdown("\n".join(f"- {_led(sentence)}" for sentence in said if sentence))


def _led(sentence: str) -> str:
    """A sentence whose first words, up to the colon, stand out, so that the eye finds what it looks for."""
    lead, colon, rest = sentence.partition(":")
    return f"**{plain(lead)}{colon}**{plain(rest) and ' ' + plain(rest)}" if colon else plain(sentence)


def tiles(view: View) -> None:
    """Four numbers, each with the page that opens it to its records."""
    drawn = view.ties[view.ties["drawn"]]
    income = money.claims(view)
    income = income[income["block"] == sums.INCOME]
    sides = two_sides.before_and_after(view)["balance"]
    before, after = (signed(sides[side]) if side in sides else "–" for side in (BEFORE, AFTER))
    claims = view.dossier.claims.loc[view.records["claim"].unique()]
    rows = (
        (
            "Control balance after",
            after,
            f"{before} before" if len(sides) else "cannot be computed",
            "timeline",
        ),
        ("Ties", f"{len(drawn):,}", f"{_contested(drawn['disputed'] > 0)} disputed", "network"),
        (
            "Claims of income",
            f"{len(income):,}",
            f"{_contested(income['status'] == CONTESTED)} contested",
            "revenue",
        ),
        (
            "Contested claims",
            _contested(claims["status"] == CONTESTED),
            f"of {len(claims):,} claims",
            "",
        ),
    )
    for column, row in zip(st.columns(len(rows)), rows, strict=True):
        with column:
            _tile(*row)


def _contested(which: pd.Series) -> str:
    return f"{int(which.sum()):,}"


def _tile(label: str, number: str, about: str, page: str) -> None:
    with st.container(border=True, gap="xsmall"):
        st.metric(label, number, about, delta_color="off", delta_arrow="off")
        if page:
            navigation.link(page)
        else:
            st.caption("the most disputed below")


def control_line(view: View, on_choice: OnChoice) -> None:
    """The control balance over time, small."""
    series = control.line(view)
    st.markdown("**Control balance by quarter**")
    if series.empty:
        st.caption(plain(f"{cure(view)}."))
        return
    figure = timeline_builder.control_line(
        series,
        view.dossier.focal_actor or "",
        view.dossier.turning_point,
        events.milestones(view),
        two_sides.before_and_after(view),
        PICTURE_HEIGHT,
        by_name=False,
    )
    chart(figure, "overview_line", answer.control_alt(view), on_choice)
    st.caption(answer.control_marks(view))
    milestone_list(view)


def network(view: View) -> None:
    """The strongest ties, with positions as on the Network page."""
    ties = network_builder.strongest(view.ties, FEW_TIES)
    drawn = int(view.ties["drawn"].sum())
    few = (
        f"The {len(ties):,} strongest of {count(drawn, 'tie')}" if len(ties) < drawn else count(drawn, "tie")
    )
    st.markdown(f"**{few}**")
    network_picture(view, ties, "overview_network", Manner(height=PICTURE_HEIGHT))


def most_disputed(view: View, on_choice: OnChoice) -> None:
    """The claims that most independent origins deny."""
    table = tables.CLAIMS.shown(view)
    disputed = table[table["Denials"] > 0].head(MOST_DISPUTED)
    st.markdown("**Most disputed**")
    if disputed.empty:
        st.caption("No claim in view is denied by anybody.")
    for _, row in disputed.iterrows():
        with st.container(gap=None):
            st.button(
                plain(f"{row['Claim']} · {row['Independent origins']} for, {row['Denying origins']} against"),
                key=f"disputed {row['Key']}",
                type="tertiary",
                help="Independent origins that assert and deny it",
                on_click=on_choice,
                args=(tables.CLAIMS.choice(view, row),),
            )
            st.caption(plain(f"Denied by {deniers(view.dossier.records, row['Key'])}"))


def loading(view: View) -> None:
    """What was set aside when the dossier was loaded."""
    st.caption(plain(f"{sentences.set_aside(view)} The Data page lists each with its reason."))
