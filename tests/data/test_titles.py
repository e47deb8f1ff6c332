from data import titles
from tests.tiny import hostile, tiny


def test_an_analyst_reads_a_claim_in_words_with_names_as_they_are_written():
    assert tiny().titles["x-shelters-y"] == "X shelters Y"
    assert tiny().titles["tie: X – Z: hostility"] == "Z – X: Hostility"


def test_an_analyst_reads_aliases_places_and_persons_with_their_capitals():
    table = tiny().table("actors").assign(aliases="ETIM; TIP", full_name="")
    known = titles.spellings(["TTP"], table, ["Kunar; the Pakistan border"])
    written = titles.title(
        "etim-and-ttp-meet-bin-laden-in-kunar", "tie", "", "", "", "They saw Osama Bin Laden.", "", known
    )
    assert written == "ETIM and TTP meet Bin Laden in Kunar"
    assert "the" not in known


def test_an_analyst_finds_a_title_for_every_claim():
    for dossier in (tiny(), hostile()):
        assert set(dossier.titles.index) == set(dossier.claims.index)
        assert (dossier.titles.str.strip() != "").all()
