"""The figures of the benchmark are believed, so its arithmetic is tried on figures known beforehand."""

import pytest

from tests.benchmarks.bench import Row, Side, Times, alternate, arguments, environment, main, report
from tests.benchmarks.panning import Panning, smoothness


def test_the_sides_are_measured_in_turn_and_the_warm_up_is_dropped():
    order = []

    def act(side, run):
        order.append((side.name, run))
        return [Times(run, 10 * run)] if side.name == "floor" else [Times(2 * run, 40 * run)]

    (floor,), (app,) = alternate([Side("floor", None), Side("app", None)], 3, act)
    assert order[:4] == [("floor", 0), ("app", 0), ("floor", 1), ("app", 1)]
    assert (floor, app) == (Times(2, 20), Times(4, 80))


def test_the_analyst_reads_ratios_to_the_floor():
    row = Row("first page", Times(1000, 2000), Times(1200, 3000), runs=5)
    assert row.ratios() == (pytest.approx(1.2), pytest.approx(1.5))
    printed = report([row], {"peak_rss": 300 * 2**20, "per_further_session": 2**20}, {})
    assert "1.20x" in printed
    assert "1.50x" in printed
    assert "peak 300 MB, each further session 1.0 MB" in printed


def test_the_analyst_reads_how_smoothly_the_network_is_dragged():
    painted = [0.0, 20.0, 40.0, 60.0, 160.0]
    assert smoothness(painted) == (25.0, 20.0)
    assert smoothness([5.0]) == (0.0, float("inf"))
    printed = report([], {"peak_rss": 0, "per_further_session": 0}, {"here": Panning(3, 4, 41.2, 30.0)})
    assert "network dragged, here: 41 frames/s with 3 marks and 4 lines, one in twenty takes 30 ms" in printed


def test_a_synthetic_dossier_is_written_only_when_asked_for(tmp_path):
    assert environment(arguments([]), tmp_path) == {}
    env = environment(arguments(["--records", "50", "--actors", "5"]), tmp_path)
    assert env == {"LEVERAGE_DOSSIER": str(tmp_path)}
    assert len((tmp_path / "records.csv").read_text().splitlines()) == 51


def test_the_newcomer_who_measures_a_script_that_is_not_there_is_told():
    with pytest.raises(SystemExit, match=r"nowhere\.py"):
        main(["--app", "nowhere.py"])
