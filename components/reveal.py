"""Brings the evidence panel into sight after a choice that was made out of sight of it."""

import streamlit as st

from components import state

_JS = """
export default function () {
  // Beside a claim under the lens the evidence stands on its right, on a telephone below it: the lens is read first.
  const panel = document.querySelector(".st-key-lens") ?? document.querySelector(".st-key-evidence");
  if (!panel) return;
  const top = panel.getBoundingClientRect().top;
  if (top >= 0 && top < window.innerHeight * 0.75) return;
  panel.setAttribute("tabindex", "-1");
  panel.style.scrollMargin = "5rem";  // below the toolbar, which lies over the page
  const tall = panel.offsetHeight > window.innerHeight * 0.9;
  panel.scrollIntoView({ block: tall ? "start" : "nearest" });
  panel.focus({ preventScroll: true });
}
"""
_reveal = st.components.v2.component("leverage_reveal", js=_JS)


def reveal_evidence() -> None:
    """Scroll to the panel and go on from there by keyboard, if the last choice asked for it."""
    if state.take_reveal():
        _reveal(key="reveal", height=1)
