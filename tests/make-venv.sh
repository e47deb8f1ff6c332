#!/bin/sh
# make-venv.sh PYTHON FOLDER: a virtual environment of a Python new enough for Leverage.
set -eu
python=$1
folder=$2

die() { echo "$*" >&2; exit 1; }

command -v "$python" >/dev/null || die "There is no '$python' here. Install Python 3.11 or newer,
or name one: make run PYTHON=/path/to/python3.11"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    die "Leverage needs Python 3.11 or newer; '$python' is $("$python" -V 2>&1).
Name a newer one: make run PYTHON=python3.12"

# Debian ships Python without ensurepip, and `python -m venv` then stops half-way.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    command -v apt-get >/dev/null || die "'$python' has no venv module. Install it, then run make again."
    [ "$(id -u)" = 0 ] || die "'$python' has no venv module. Run this, then make again:
    sudo apt-get install $package"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package"
fi

"$python" -m venv --clear "$folder"
