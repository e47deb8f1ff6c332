import threading

import pytest

from data import beside


def test_an_analyst_finds_every_column_in_its_place_whichever_is_done_first():
    first_is_late = threading.Barrier(2) if beside.AT_A_TIME > 1 else None

    def work(number: int) -> int:
        if first_is_late and number < 2:
            first_is_late.wait(timeout=60)
        return -number

    assert beside.each(work, range(20)) == [-number for number in range(20)]


def test_an_analyst_is_told_what_goes_wrong_in_a_column_worked_on_beside_others():
    with pytest.raises(ZeroDivisionError):
        beside.each(lambda number: 1 // number, [1, 0, 1])
