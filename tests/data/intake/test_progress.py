from data.intake import progress


def test_an_analyst_sees_a_part_of_the_work_as_its_share_of_the_whole():
    told = []
    tell = progress.part(lambda share, doing: told.append((round(share, 2), doing)), 0.2, 0.6)
    progress.part(tell, 0.5, 1.0)(1.0, "Weighing claims")
    tell(0.0, "Tracing origins")
    assert told == [(0.6, "Weighing claims"), (0.2, "Tracing origins")]


def test_an_analyst_who_does_not_wait_is_told_nothing():
    assert progress.untold(0.5, "Tracing origins") is None
