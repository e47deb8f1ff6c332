import gc
import threading
import weakref

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


def test_an_analyst_is_told_what_goes_wrong_in_work_that_is_done_later():
    with pytest.raises(ZeroDivisionError):
        beside.later(divmod, 1, 0).result()


def test_an_analyst_whose_file_was_worked_on_has_no_second_copy_of_it_held():
    class File(bytearray):
        """One that can be watched."""

    file, others = File(b"actor"), {*threading.enumerate()}
    watched, worked_on = weakref.ref(file), beside.later(len, file)
    assert worked_on.result() == 5
    for worker in {*threading.enumerate()} - others:
        worker.join(timeout=60)
    del file
    gc.collect()
    assert watched() is None
