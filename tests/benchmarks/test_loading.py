"""What is measured of loading must be what an analyst waits for."""

from data.intake.loading import load_folder
from tests.benchmarks.loading import (
    EDGE_LIST,
    HEAD,
    Taken,
    apart,
    arguments,
    line,
    looked_at,
    peak_memory,
    report,
    write_edge_list,
)


def test_the_newcomer_reads_seconds_their_ratio_to_reading_alone_and_memory():
    taken = Taken(3, 900 * 2**20), Taken(4, 950 * 2**20), Taken(1, 500 * 2**20)
    assert line("records", *taken).split() == [
        "records", "3.00s", "4.00s", "1.00s", "3.0x", "950", "MB", "500", "MB"]  # fmt: skip
    assert len(HEAD) == len(line("records", *taken))


def test_the_newcomer_has_a_million_rows_measured_unless_she_asks_for_another_number():
    assert arguments([]).records == 1_000_000
    assert "200 records, all columns" in report(200, 1)


def test_the_edge_list_is_a_dossier_of_few_columns(tmp_path):
    loaded = load_folder(write_edge_list(tmp_path, 200, 20))
    assert (len(loaded.records), loaded.present) == (200, frozenset(EDGE_LIST))


def test_what_waits_for_the_first_look_is_measured_beside_what_is_loaded(tmp_path):
    view = looked_at(load_folder(write_edge_list(tmp_path, 200, 20)))
    assert (len(view.records), {"claim", "origin", "first"} <= {*view.records}) == (200, True)
    assert {"ties", "control"} <= {*vars(view)}


def test_the_memory_of_the_one_who_measures_is_not_counted(tmp_path):
    write_edge_list(tmp_path, 20, 5)
    held = bytearray(2 * peak_memory())
    assert apart("read_csv", tmp_path, 1).memory < len(held)
