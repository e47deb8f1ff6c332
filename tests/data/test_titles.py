from data import titles
from tests.tiny import tiny


def test_an_analyst_reads_a_claim_in_words_with_names_as_they_are_written():
    found = titles.titles(tiny(), ["x-shelters-y", "tie: X – Z: hostility"])
    assert found.tolist() == ["X shelters Y", "Z – X: Hostility"]
