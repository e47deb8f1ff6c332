from data import title_words, titles
from data.intake.loading import load_folder
from data.schema import SHIPPED
from tests.tiny import hostile, of, tiny


def test_an_analyst_reads_a_claim_in_words_with_names_as_they_are_written():
    assert tiny().titles["x-shelters-y"] == "X shelters Y"
    assert tiny().titles["tie: X – Z: hostility"] == "Z – X: Hostility"


def test_an_analyst_reads_aliases_places_and_persons_with_their_capitals():
    table = tiny().table("actors").assign(aliases="ETIM; TIP", full_name="")
    known = title_words.spellings(["TTP"], table, ["Kunar; the Pakistan border"])
    written = titles.title(
        "etim-and-ttp-meet-bin-laden-in-kunar", "tie", "", "", "", "They saw Osama Bin Laden.", "", known
    )
    assert written == "ETIM and TTP meet Bin Laden in Kunar"
    assert "the" not in known


def test_an_analyst_finds_a_title_for_every_claim():
    for dossier in (tiny(), hostile()):
        assert set(dossier.titles.index) == set(dossier.claims.index)
        assert (dossier.titles.str.strip() != "").all()


HEAD = "record_id,claim_key,record_type,actor,counterpart,category,commodity,start,end,summary\n"


def of_rows(*rows: str) -> list[str]:
    return of(HEAD + "".join(f"{row}\n" for row in rows)).titles.tolist()


def test_an_analyst_never_reads_a_raw_key():
    assert of_rows(
        "R1,c-0017,activity,X,,mining,gold,2019,2020,", "R2,9f3ab2c4,tie,X,Y,sanctuary,,2021-08,,"
    ) == [
        "X: Mining, gold 2019–20",
        "X – Y: Sanctuary 2021",
    ]


def test_an_analyst_tells_two_claims_of_one_kind_apart():
    found = of_rows("R1,,activity,X,,mining,gold,2019,,", "R2,,activity,X,,mining,gold,2019,,")
    assert found == ["X: Mining, gold 2019 · R1", "X: Mining, gold 2019 · R2"]


def test_an_analyst_reads_acronyms_and_names_as_the_summaries_write_them_everywhere():
    found = of_rows(
        "R1,isi-paid-x,activity,X,,,,,,It is said.",
        "R2,other-talks,activity,X,,,,,,Money of the ISI went to a Tajik trader.",
        "R3,tajik-gold,activity,X,,,,,,Of which nothing is said.",
    )
    assert found == ["ISI paid X", "Other talks", "Tajik gold"]
    who = of_rows(
        "R1,men-who-paid,activity,X,,,,,,", "R2,other-talks,activity,X,,,,,,The WHO saw men who came."
    )
    assert "Men who paid" in who


def test_an_analyst_reads_years_and_months_at_the_end_of_a_title():
    assert of_rows(
        "R1,drug-income-2019-2020,activity,X,,,,,,", "R2,strikes-in-khost-2025-08,activity,X,,,,,,"
    ) == [
        "Drug income 2019–20",
        "Strikes in khost Aug 2025",
    ]


def test_an_analyst_finds_short_and_distinct_titles():
    for dossier in (tiny(), hostile(), load_folder(SHIPPED)):
        assert not dossier.titles.duplicated().any()
    assert load_folder(SHIPPED).titles.str.len().max() < 60


def test_an_analyst_reads_initials_of_the_names_of_a_record_in_capitals():
    head = "record_id,claim_key,actor,location,summary\n"
    found = of(head + 'R1,x-kp-income,X,"Pakistan, Khyber Pakhtunkhwa",It is high.\n').titles.tolist()
    assert found == ["X KP income"]
    same = of(head + "R1,x-is-here,X,Isle Sands,It is high.\n").titles.tolist()
    assert same == ["X is here"]


def test_an_analyst_reads_abbreviations_as_the_sources_write_them_and_plurals_like_their_singulars():
    records = "record_id,claim_key,actor,source_id,summary\n"
    rows = "R1,x-lays-ieds,X,s,So they say.\nR2,x-trains-central-asians,X,s,It says Central Asian men came.\n"
    found = of(records + rows, sources="source_id,title\ns,Counter-IED report\n").titles.tolist()
    assert found == ["X lays IEDs", "X trains Central Asians"]


def test_an_analyst_reads_no_capitals_of_a_headline_that_is_all_in_capitals():
    found = of(
        "record_id,claim_key,actor,source_id\nR1,x-denies-gold,X,s\n",
        sources="source_id,title\ns,X DENIES IT\n",
    ).titles.tolist()
    assert found == ["X denies gold"]


def test_an_analyst_reads_days_in_words():
    assert of_rows(
        "R1,raid-on-camp-2025-11-30,activity,X,,,,,,", "R2,raid-12-oct-2025-denied,activity,X,,,,,,"
    ) == [
        "Raid on camp 30 Nov 2025",
        "Raid 12 Oct 2025 denied",
    ]
