"""A button that copies the address of what is on screen."""

import streamlit as st

_JS = """
export default function ({ parentElement }) {
  const button = parentElement.querySelector("button");
  button.onclick = async () => {
    const before = button.textContent;
    try { await navigator.clipboard.writeText(window.location.href); button.textContent = "Copied"; }
    catch { window.prompt("Copy this link", window.location.href); }
    setTimeout(() => { button.textContent = before; }, 1500);
  };
}
"""
_CSS = """
button { min-height: 2.5rem; padding: 0.25rem 0.75rem; cursor: pointer; font: 14px var(--st-font);
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, 4px); }
button:hover { color: var(--st-primary-color); border-color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 1px; }
"""
_button = st.components.v2.component(
    "leverage_copy_link", html='<button type="button">Copy link</button>', css=_CSS, js=_JS
)


def copy_link() -> None:
    """Draw the button; the link holds the filters, the open evidence and the dossier."""
    _button(key="copy_link", width="content")
