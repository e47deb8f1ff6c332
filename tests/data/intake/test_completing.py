from tests.tiny import of


def test_an_analyst_finds_each_record_without_an_id_named_after_its_line():
    assert of("actor,counterpart\nA,B\nC,D\n").records["record_id"].tolist() == ["line 2", "line 3"]


def test_an_analyst_is_told_of_a_record_id_that_comes_twice():
    loaded = of("record_id,actor\nR,A\nR,B\n,C\n,D\n")
    assert loaded.records["record_id"].tolist() == ["R", "line 3", "line 4", "line 5"]
    assert loaded.warnings[["line", "value"]].to_numpy().tolist() == [[3, "R"]]


def test_an_analyst_has_a_tie_without_a_counterpart_set_aside_and_an_unstated_type_read_from_the_pair():
    loaded = of("record_type,actor,counterpart\ntie,A,\n,A,B\n,A,\n")
    assert loaded.records["record_type"].tolist() == ["tie", "activity"]
    assert loaded.set_aside[["line", "column"]].to_numpy().tolist() == [[2, "counterpart"]]


def test_an_analyst_is_told_of_a_source_that_sources_csv_does_not_list_and_keeps_it():
    loaded = of("actor,source_id\nA,s\nB,t\nC,\n", sources="source_id\ns\n")
    assert loaded.records["source_id"].tolist() == ["s", "t", ""]
    assert loaded.warnings["value"].tolist() == ["t"]


def test_an_analyst_is_warned_of_a_row_of_totals_and_of_years_of_another_calendar_and_keeps_both():
    loaded = of("actor,start,amount_low\nA,1400-05-24,1\nTotal,2021,1\n")
    assert loaded.records["actor"].tolist() == ["A", "Total"]
    assert loaded.records["start"].tolist() == ["1400-05-24", "2021"]
    assert loaded.warnings["value"].tolist() == ["1400-05-24", "Total"]


def test_an_analyst_is_told_of_an_id_twice_though_as_many_other_ids_were_set_aside():
    loaded = of("record_id,actor,counterpart\nR,A,B\nR,A,C\n,,C\n")
    assert loaded.records["record_id"].tolist() == ["R", "line 3"]
    assert loaded.warnings.loc[loaded.warnings["column"] == "record_id", "line"].tolist() == [3]
