from dataclasses import replace

from data.balance import level_words
from data.balance.rule import AT_ONCE, NEVER, Rule
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_carried import view
from tests.tiny import EDGE_LIST, of


def test_an_analyst_reads_why_the_line_is_not_on_the_level_beside_it():
    older = view(("P", "P", 2020, 5), ("P", "F", 2022, 5))
    # In the last quarter of 2022 the five of 2020 have faded for 21 months: 0.5 ** (21.03 / 24) of their weight.
    assert level_words.apart(older) == (
        "The level after (+1.00) lies above the line (−1.00 to +0.29): in the line a claim counts in full only while it is "
        "attested, and claims that are not certainly after it weigh too (35% of the weight in its last quarter); the level "
        "counts each claim that is certainly on its side once, in full."
    )


def test_an_analyst_who_sets_another_half_life_reads_the_reason_of_that():
    older = view(("P", "P", 2020, 5), ("P", "F", 2022, 5))
    assert level_words.apart(replace(older, rule=Rule(half_life=AT_ONCE))) == ""
    never = level_words.apart(replace(older, rule=Rule(half_life=NEVER)))
    assert (
        "counts from its first attestation on, and claims that are not certainly after it weigh too (50%"
        in never
    )


def test_an_analyst_of_the_shipped_dossier_reads_why_the_level_is_above_the_line():
    said = level_words.apart(select(load_folder(SHIPPED), Filters()))
    assert said.startswith(
        "The level before (+0.69) lies above most of the line (+0.09 to +1.00), that after (+0.89) above the line (+0.67 to +0.80): "
    )


def test_an_analyst_without_a_line_reads_nothing_of_its_height():
    assert level_words.apart(select(of(EDGE_LIST), Filters())) == ""
    assert level_words.apart(select(load_folder(SHIPPED), Filters(groups=("Pakistan",)))) == ""
