#!/bin/sh
# install-chromium.sh PYTHON: see to a Chromium for the browser tests, and a font for Pashto and Dari names.
# Quick, and without any network, when both are there.
set -eu
python=$1

have_browser() {
    [ -n "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null && return
    done
    "$python" -m tests.browser.chromium >/dev/null 2>&1
}

have_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ps family)" ]; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

is_debian() { grep -q '^ID=debian' /etc/os-release 2>/dev/null && as_root true 2>/dev/null; }

missing=
have_browser || missing=chromium
have_font || missing="$missing fonts-noto-core"

if [ -n "$missing" ] && is_debian; then
    echo "Installing$(printf ' %s' $missing) ..."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
fi
have_browser || "$python" -m playwright install chromium
have_font || echo "Note: no font here draws Pashto; names in Arabic script may show as boxes." >&2
