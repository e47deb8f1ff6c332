from data import reading


def test_an_analyst_finds_the_broken_rows_of_a_file_counted_too():
    assert reading.read_csv("a.csv", b"actor\nA\nB,x\n").rows == 2
