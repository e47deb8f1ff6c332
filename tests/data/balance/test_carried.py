import pytest

from data.balance import carried
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier
from tests.data.balance.test_trend import HEAD
from tests.tiny import EDGE_LIST, of


def view(*claims):
    """Claims on control as partner, holder, year and how many there are."""
    every = [(partner, holder, year) for partner, holder, year, number in claims for _ in range(number)]
    lines = [
        f"R{n},tie,c{n},F,{partner},contact,{holder},asserts,{year},{year},1,a\n"
        for n, (partner, holder, year) in enumerate(every)
    ]
    return select(dossier(HEAD + "".join(lines)), Filters())


STEADY = (("Q", "F", 2020, 4), ("Q", "F", 2022, 4))


def test_an_analyst_reads_that_the_change_hangs_on_one_partner_by_hand():
    one = view(("P", "P", 2020, 4), ("P", "F", 2022, 4), *STEADY)
    # All: from 0 to 1; without P: 1 on both sides; without Q: from −1 to 1.
    table = carried.contributions(one).set_index("name")
    assert table["change"].to_dict() == {"P": 0.0, "Q": 2.0}
    assert table["contributes"].to_dict() == {"P": 1.0, "Q": -1.0}
    assert table.index[0] == "P"
    assert carried.in_words(one) == (
        "The change hangs on P: without it +0.00, about the same on both sides. "
        "Without the other partner it stays +2.00. Held back most by Q (without it +2.00)."
    )


def test_an_analyst_reads_that_without_one_partner_the_balance_moved_the_other_way():
    other = view(("P", "P", 2020, 8), ("P", "F", 2022, 8), ("Q", "F", 2020, 4), ("Q", "Q", 2022, 1))
    assert carried.hangs_on(other) == "P"
    assert carried.in_words(other).startswith("The change hangs on P: without it −2.00, the other way round.")


def test_an_analyst_reads_that_no_one_partner_carries_a_change_that_all_share():
    shared = view(
        *[(name, holder, year, 3) for name in "PQR" for holder, year in ((name, 2020), ("F", 2022))]
    )
    assert carried.hangs_on(shared) == ""
    assert carried.in_words(shared) == (
        "No one partner carries the change (+2.00) alone: without P, which carries most, +2.00. "
        "Without any one of the other 2 partners it stays +2.00."
    )


def test_an_analyst_reads_that_one_partner_is_all_there_is_or_holds_all_of_a_side():
    alone = view(("P", "P", 2020, 5), ("P", "F", 2022, 5))
    assert (
        carried.in_words(alone) == "All claims on control are about P: it alone carries the change (+2.00)."
    )
    side = view(("P", "P", 2020, 5), ("Q", "F", 2022, 5))
    assert carried.in_words(side).startswith("The change hangs on Q: without it, one side has no claim.")


@pytest.mark.parametrize(
    "nothing", [view(*STEADY), view(("P", "P", 2020, 4)), select(of(EDGE_LIST), Filters())]
)
def test_an_analyst_without_a_change_to_speak_of_reads_nothing_of_who_carries_it(nothing):
    assert carried.contributions(nothing).empty
    assert carried.in_words(nothing) == carried.hangs_on(nothing) == ""


def test_an_analyst_of_the_shipped_dossier_reads_that_the_change_hangs_on_the_ttp():
    shipped = select(load_folder(SHIPPED), Filters())
    assert carried.in_words(shipped).startswith(
        "The change hangs on TTP: without it +0.04, about the same on both sides. Without any one of the other 11 partners "
        "it is between +0.20 and +0.29. Held back most by Al-Qaeda (without it +0.29)."
    )
