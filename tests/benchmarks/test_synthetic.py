"""The dossier we measure with must have what makes a real one slow, and be the same every time."""

import json

import pandas as pd
import pytest

from tests.benchmarks.synthetic import COLUMNS, FOCAL, synthetic, write_dossier


@pytest.fixture(scope="module")
def large() -> pd.DataFrame:
    return synthetic(5_000, 400, seed=3)


def test_a_second_measurement_sees_the_same_dossier(large):
    assert large.equals(synthetic(5_000, 400, seed=3))
    assert not large.equals(synthetic(5_000, 400, seed=4))


def test_every_column_of_the_records_is_there_as_text(large):
    assert list(large.columns) == COLUMNS
    assert large.map(lambda cell: isinstance(cell, str)).all(axis=None)


def test_several_sources_speak_of_one_claim_and_some_deny_it(large):
    per_claim = large.groupby("claim_key")["source_id"].nunique()
    assert (per_claim > 1).mean() > 0.3
    assert large.groupby("claim_key")["stance"].nunique().eq(2).sum() > 100


def test_ties_have_two_actors_and_activities_one(large):
    ties = large[large["record_type"] == "tie"]
    assert (ties["actor"] != ties["counterpart"]).all()
    assert large.loc[large["record_type"] == "activity", "counterpart"].eq("").all()


def test_whoever_holds_control_is_in_the_tie(large):
    said = large[~large["controller"].isin(["", "mutual"])]
    assert len(said) > 500
    assert ((said["controller"] == said["actor"]) | (said["controller"] == said["counterpart"])).all()


def test_starts_lie_between_2010_and_2025_at_every_precision(large):
    starts = large.loc[large["start"] != "", "start"]
    assert starts.str[:4].astype(int).between(2010, 2025).all()
    assert set(starts.str.len()) == {4, 7, 10}


def test_the_folder_is_a_dossier_that_reads_back(tmp_path):
    folder = write_dossier(tmp_path, 200, 20)
    read = pd.read_csv(folder / "records.csv", dtype=str, keep_default_na=False)
    assert read.equals(synthetic(200, 20))
    assert json.loads((folder / "datapackage.json").read_text())["leverage"]["focal_actor"] == FOCAL
