"""The registry of pages, and how each page gets its view. A new page is one file and one row of `PAGES`."""

from dataclasses import dataclass

import streamlit as st

from components import state
from data.query import View


@dataclass(frozen=True)
class Page:
    """A file in ``pages/`` and its title in the menu."""

    file: str
    title: str
    help: str
    rests_on: tuple[str, ...] = ()
    """Columns of records.csv without which the page has less to show."""
    compares: bool = False
    """Whether it compares before and after the turning point."""


PAGES = (
    Page("overview", "Overview", "What changed, how sure that is, and what is disputed", ("counterpart", "controller", "stance", "start", "source_id", "amount_low", "amount_high", "measure"), compares=True),
    Page("network", "Network", "Who is tied to whom, and who says so", ("counterpart", "category", "controller", "stance", "start", "source_id"), compares=True),
    Page("revenue", "Revenue claims", "Who is said to earn what, and who denies it", ("amount_low", "amount_high", "amount_text", "currency", "amount_per", "measure", "payer", "payee", "share_percent", "share_to", "stance")),
    Page("timeline", "Timeline", "How control shifted, and when what is said to have happened", ("counterpart", "controller", "start", "end", "credibility"), compares=True),
    Page("data", "Data", "What was loaded, what was set aside, your own file"),
)  # fmt: skip


def page_called(title: str) -> Page:
    """The page with this title."""
    return next(page for page in PAGES if page.title == title)


def register():
    """Draw the menu and return the page that was asked for."""
    first, *others = PAGES
    named = st.Page(_to_first, title=first.title, url_path=first.file, visibility="hidden")
    # Streamlit keeps the name of the first page from others, though it serves the page at the bare address.
    shown = [_registered(first, default=True, url_path="bare"), *map(_registered, others)]
    asked = st.navigation([*shown, named])
    if asked is named:
        asked.run()  # before any setting is bound to the link, which could then not be handed on
    return asked


def _registered(page: Page, **more):
    return st.Page(f"pages/{page.file}.py", title=page.title, help=page.help, **more)


def _to_first() -> None:
    """The first page stands at the bare address; who writes its name as that of the others gets there too."""
    st.switch_page(f"pages/{PAGES[0].file}.py", query_params=_asked())


def link(file: str, label: str = "") -> None:
    """A link to a page that keeps the filters and what is set of the dossier."""
    page = next(page for page in PAGES if page.file == file)
    st.page_link(
        f"pages/{page.file}.py",
        label=label or f"{page.title} page",
        icon=":material/arrow_forward:",
        query_params=_asked(),
    )


def _asked() -> dict[str, list[str]]:
    """All that the link asks for."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def hand_over(view: View) -> None:
    """Give the narrowed view to the page about to run."""
    state.put_view(view)


def view() -> View:
    """The view of this run; the first line of every page.

    On a cold server a deep link makes Streamlit run a file in ``pages/`` without ``app.py``, until
    ``st.navigation`` has run once. Then there is no view yet: register the pages and start again.
    """
    handed = state.take_view()
    if handed is None:
        register()
        st.rerun()
    return handed
