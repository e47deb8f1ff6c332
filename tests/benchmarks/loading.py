"""How long does a large dossier take to load, and to be looked at, and how much memory? Beside `pandas.read_csv`,
which only reads.

Loaded is a dossier when every row is accounted for. What follows from the rows, such as claims, origins and spans, is
worked out for who first looks, so the time until all records are in view, with their ties and claims, stands beside it.

Each is measured in processes of their own, one after the other; the best of a few runs is taken, since whatever
else the machine does only adds to it. Run by `make bench`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.dossier import Dossier
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import View, select
from tests.benchmarks.synthetic import synthetic, write_dossier

RECORDS = 1_000_000
EDGE_LIST = ["actor", "counterpart", "category", "start", "source_id"]
ROOT = Path(__file__).resolve().parents[2]


def looked_at(dossier: Dossier) -> View:
    """The whole dossier in view, with the claims, the ties and what is said of control, as the first page has them."""
    view = select(dossier, Filters())
    _ = dossier.claims, view.ties, view.control
    return view


ACTS: dict[str, Callable[[Path], object]] = {
    "load": load_folder,
    "view": lambda folder: looked_at(load_folder(folder)),
    "read_csv": lambda folder: pd.read_csv(folder / "records.csv", engine="pyarrow"),
}


@dataclass(frozen=True)
class Taken:
    """The shortest time in seconds, and the largest memory of the process in bytes."""

    seconds: float
    memory: int


def here(act: str, folder: Path, runs: int) -> Taken:
    """Do it in this process."""
    seconds = []
    for _ in range(runs):
        begun = time.perf_counter()
        ACTS[act](folder)
        seconds.append(time.perf_counter() - begun)
    return Taken(min(seconds), peak_memory())


def peak_memory() -> int:
    """Most bytes that this process has held (Linux); `resource` would count those of its parent too."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def apart(act: str, folder: Path, runs: int) -> Taken:
    """Do it in a process of its own, so that its memory is its own."""
    asked = [sys.executable, "-m", "tests.benchmarks.loading", "--act", act]
    asked += ["--folder", str(folder), "--runs", str(runs)]
    done = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
    return Taken(**json.loads(done.stdout))


def write_edge_list(folder: Path, records: int, actors: int) -> Path:
    """A dossier of a few columns, as an analyst has it who only knows who is tied to whom."""
    ties = synthetic(records, actors)[EDGE_LIST]
    ties.to_csv(folder / "records.csv", index=False)
    return folder


HEAD = f"{'':36}{'loaded':>9}{'first view':>12}{'read_csv':>10}{'ratio':>9}{'memory':>12}{'read_csv':>12}"
"""Above the rows; the ratio is that of what is loaded to `pandas.read_csv`, the memory that of the first view."""


def line(what: str, load: Taken, view: Taken, read: Taken) -> str:
    """One row of the result."""
    return (
        f"{what:36}{load.seconds:8.2f}s{view.seconds:11.2f}s{read.seconds:9.2f}s{load.seconds / read.seconds:8.1f}x"
        f"{view.memory / 2**20:9,.0f} MB{read.memory / 2**20:9,.0f} MB"
    )


def report(records: int, runs: int) -> str:
    """All that is printed."""
    actors = max(2, records // 100)
    with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as edges:
        folders = {
            f"{records:,} records, all columns": write_dossier(Path(whole), records, actors),
            f"{records:,} ties, {len(EDGE_LIST)} columns": write_edge_list(Path(edges), records, actors),
        }
        rows = [line(what, *(apart(act, folder, runs) for act in ACTS)) for what, folder in folders.items()]
    return "\n".join([HEAD, *rows])


def arguments(argv: list[str]) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=RECORDS, help=f"rows (default {RECORDS:,})")
    parser.add_argument("--runs", type=int, default=3, help="measurements of each thing (default 3)")
    parser.add_argument("--act", choices=[*ACTS], help="only this, in this process")
    parser.add_argument("--folder", type=Path, help="where the dossier to do it with is")
    return parser.parse_args(argv)


def main(argv: list[str]) -> None:
    """Measure and print."""
    asked = arguments(argv)
    if asked.act:
        print(json.dumps(vars(here(asked.act, asked.folder, asked.runs))))
    else:
        print(report(asked.records, asked.runs))


if __name__ == "__main__":
    main(sys.argv[1:])
