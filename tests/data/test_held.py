from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pandas as pd
import pytest

from data import held, schema
from data.held import Held
from tests.tiny import of, tiny


@pytest.fixture
def worked_out(monkeypatch):
    """How often what follows from the records was worked out."""
    times = []
    whole = held.joined
    monkeypatch.setattr(held, "joined", lambda *tables: times.append(1) or whole(*tables))
    return times


def test_an_analyst_reads_what_became_of_each_row_before_any_claim_is_worked_out(worked_out):
    loaded = tiny()
    assert loaded.accounts[["table", "rows", "accepted"]].to_numpy().tolist()[0] == ["records", 7, 7]
    assert (loaded.accepted, len(loaded.warnings), len(loaded.set_aside), worked_out) == (7, 0, 0, [])
    assert len(loaded.claims) == 4
    assert (len(loaded.records), len(loaded.notes), worked_out) == (7, 1, [1])


def test_two_analysts_who_ask_at_the_same_time_are_given_the_same_claims_worked_out_once(worked_out):
    tables, together = tiny()._tables, Barrier(4)

    def ask(name: str) -> pd.DataFrame:
        together.wait()
        return tables[name]

    with ThreadPoolExecutor(4) as asking:
        found = [*asking.map(ask, ["claims", "records", "claims", "records"])]
    assert (found[0] is found[2], found[1] is found[3], worked_out) == (True, True, [1])


def test_an_analyst_whose_claims_could_not_be_worked_out_is_told_each_time_and_never_shown_half(monkeypatch):
    tables = tiny()._tables
    monkeypatch.setattr(held, "judged", lambda records: {}["no claims"])
    for _ in range(2):
        with pytest.raises(KeyError):
            tables["records"]
    monkeypatch.undo()
    assert len(tables["records"]) == 7


def test_an_analyst_finds_every_table_by_name_and_those_that_follow_beside_them():
    tables = tiny()._tables
    assert {*tables} >= {"records", "claims", "sources", "actors"}
    assert len(tables) == len({*tables})


def test_an_analyst_who_reads_names_as_one_has_claims_worked_out_from_the_other_records():
    tables = of("actor,counterpart,category,stance\nA,B,x,asserts\nA,C,x,denies\n")._tables
    rows = tables["records"][[*schema.columns("records"), "line"]]
    other = tables.but(records=rows.assign(counterpart=rows["actor"]))
    assert isinstance(other, Held)
    assert (len(other["claims"]), len(tables["claims"])) == (1, 2)
