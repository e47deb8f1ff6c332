import random
import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import schema
from data.intake.loading import load_folder
from data.names import split_aliases
from data.same_names import COLUMNS, found, suggestions
from data.schema import SHIPPED
from tests.tiny import EMPTY, of

NO_ACTORS = pd.DataFrame(columns=schema.columns("actors"), dtype="str")
MAY_BE_ONE = [
    ("Al-Qaeda", "al qaeda", "the same letters but for accents, case, hyphens, spaces or full stops"),
    ("T.T.P.", "TTP", "the same letters but for accents, case, hyphens, spaces or full stops"),
    ("Jabhat", "Jābhat", "the same letters but for accents, case, hyphens, spaces or full stops"),
    ("River Front Movement (RFM)", "River Front Movement", "the same but for its initials in brackets"),
    ("Tehrik-i-Taliban Pakistan", "Tehrik-e-Taliban Pakistan", "the same but for small words (e, i)"),
    ("Islamic State in Khorasan", "Islamic State Khorasan", "the same but for small words (in)"),
    ("Haqqani Network", "Network Haqqani", "the same words in another order"),
    ("Taliban", "Taleban", "differ by one letter: taliban – taleban"),
    ("Haqqani Network", "Haqani Network", "differ by one letter: haqani – haqqani"),
    ("Local commander", "Local commanders", "differ by one letter: commander – commanders"),
    ("TTP", "Tehrik-i-Taliban Pakistan", "one is the initials of the other: TTP – Tehrik-i-Taliban Pakistan"),
    ("Lashkar-e-Taiba", "Lashkar-e-Tayyiba", "spelled almost alike: taiba – tayyiba"),
    (
        "Harakat ul-Mujahideen",
        "Harkat-ul-Mujahidin",
        "spelled almost alike: harakat – harkat, mujahideen – mujahidin",
    ),
]
ARE_TWO = [
    ("Taliban", "Tehrik-i-Taliban Pakistan"),
    ("Taliban", "Afghan Taliban"),
    ("Taliban", "Taliban (Pakistan)"),
    ("North Front", "South Front"),
    ("Eastern Command", "Western Command"),
    ("Iran", "Iraq"),
    ("Niger", "Nigeria"),
    ("Austria", "Australia"),
    ("Zambia", "Gambia"),
    ("Brigade 12", "Brigade 13"),
    ("Group A", "Group B"),
    ("I Corps", "II Corps"),
    ("Corps", "Corps II"),
    ("BLA", "BLF"),
    ("ISIS", "ISIL"),
    ("Abdul Rahman", "Abdul Rahim"),
    ("Police (2004-2021)", "Police (2021-)"),
    ("Muslim militia (Mali)", "Muslim militia (Chad)"),
]


def reasons(*spelled: str, actors=NO_ACTORS) -> list[str]:
    best = sorted(found(spelled, actors), key=lambda each: -each.likelihood)
    return [each.reason for each in best]


@pytest.mark.parametrize(("one", "other", "reason"), MAY_BE_ONE)
def test_an_analyst_reads_why_two_names_may_be_one(one, other, reason):
    assert reasons(one, other)[0] == reason


@pytest.mark.parametrize(("one", "other"), ARE_TWO)
def test_an_analyst_is_not_bothered_with_names_that_are_two(one, other):
    assert reasons(one, other) == []


def test_an_analyst_gets_no_suggestion_for_the_shipped_dossier_whose_names_are_clean():
    assert suggestions(load_folder(SHIPPED)).empty


def test_an_analyst_with_every_alias_of_the_shipped_actors_as_a_name_gets_no_false_suggestion():
    actors = load_folder(SHIPPED).table("actors")
    named = {
        name: row.actor
        for row in actors.itertuples()
        for name in (row.actor, row.full_name, *split_aliases(row.aliases))
    }
    pairs = {frozenset((each.one, each.other)) for each in found(named, NO_ACTORS)}
    assert len(pairs) == 44
    assert [pair for pair in pairs if len({named[name] for name in pair}) > 1] == []


def test_an_analyst_gets_no_suggestion_for_no_record():
    assert suggestions(of(EMPTY)).columns.tolist() == COLUMNS


def test_an_analyst_gets_each_pair_once_with_both_counts_the_likeliest_first():
    table = suggestions(
        of(
            "actor,counterpart,payee\nTaliban,Y,\nTaliban,Z,Taleban\nTTP,Y,\nT.T.P.,Y,\nTTP,Z,\nTaliban,,TTP\n"
        )
    )
    assert table.to_numpy().tolist() == [
        ["T.T.P.", 1, "TTP", 3, "the same letters but for accents, case, hyphens, spaces or full stops"],
        ["Taleban", 1, "Taliban", 3, "differ by one letter: taleban – taliban"],
    ]


def test_an_analyst_reads_last_of_two_names_that_records_tie_to_each_other():
    table = suggestions(
        of("source,target\nTaliban,Taleban\nTaleban,Taliban\nAl-Qaeda,X\nAl-Qaeda,Y\nal qaida,X\n")
    )
    assert table["name"].tolist() == ["al qaida", "Taleban"]
    assert table["reason"].iloc[1].endswith("; but 2 records tie them to each other: more likely two")


def test_an_analyst_reads_that_one_name_is_declared_as_another_name_of_the_other():
    declared = "actor,full_name,aliases\nTTP,Tehrik,Fitna;Kharijites\nFitna,,\nTJP,,Kharijites\n"
    table = suggestions(of("source,target\nTTP,X\nFitna,X\nTJP,X\n", actors=declared))
    assert table["reason"].tolist() == [
        "'Fitna' is another name of 'TTP' in actors.csv",
        "both go by the name 'Kharijites' in actors.csv",
    ]


def test_an_analyst_who_described_two_actors_apart_is_not_asked_whether_they_are_one():
    alike = "source,target\nMullah Mansour,X\nMullah Mansoor,X\n"
    assert len(suggestions(of(alike))) == 1
    described = "actor,kind\nMullah Mansour,other\nMullah Mansoor,other\n"
    assert suggestions(of(alike, actors=described)).empty


def test_an_analyst_is_told_how_many_more_names_have_the_same_initials():
    said = reasons("RFM", "River Front Movement", "Red Flag Militia")
    assert said[0] == "one is the initials of the other: RFM – River Front Movement, and of 1 more"


def test_an_analyst_with_ten_thousand_actors_waits_no_longer_than_for_a_page():
    draw = random.Random(1)
    parts = [
        "ka",
        "ba",
        "ra",
        "ta",
        "li",
        "sha",
        "mu",
        "din",
        "zai",
        "khan",
        "gul",
        "dal",
        "om",
        "noor",
        "jan",
    ]

    def word() -> str:
        return "".join(draw.choices(parts, k=draw.randint(2, 4)))

    spelled = {f"Brigade of {word()} {word()}": None for _ in range(10_000)}
    begun = time.perf_counter()
    alike = list(found(spelled, NO_ACTORS))
    assert time.perf_counter() - begun < 6  # one second on a quiet machine
    assert len(alike) < 100


piece = st.sampled_from(
    ["al", "Ka", "qa", "ida", "TTP", "-", " ", "(", ")", "7", "ا", "é", "of", "ii"]
) | st.text(max_size=2)
any_name = st.lists(piece, min_size=1, max_size=6).map("".join)


@given(st.lists(any_name, max_size=12, unique=True))
def test_an_analyst_with_any_names_at_all_gets_pairs_of_two_of_them_each_with_a_reason(spelled):
    for each in found(spelled, NO_ACTORS):
        assert each.one != each.other
        assert {each.one, each.other} <= set(spelled)
        assert each.reason
