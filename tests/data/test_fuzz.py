"""Files damaged in every way that comes to mind: each is read or refused in words, and no row is lost."""

import csv
import io
import random

import pytest

from data import schema
from data.intake import loading
from data.reading import UnreadableFile

SEEDS, EACH = range(40), 60  # 2,400 files
SHIPPED = (schema.SHIPPED / "records.csv").read_text(encoding="utf-8")
ODD_CELLS = ["", " ", "nan", "-", '"', '""', "=1+1", "<script>", "\u202e", "1,5", "1.234.567,8", "31/02/2021", "2021-13",
             "03/04/2021", "1e999", "-0", "0x10", "\ufeff", "asserts", "DENIES", "maybe", "é" * 50, "A;B", "A\tB", "\x0b", "a\r\nb"]  # fmt: skip
ODD_BYTES = [
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe9",
    b'"',
    b",",
    b";",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\x1a",
]
ENCODINGS = ["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "cp1251"]


def rows_of(chance: random.Random) -> list[list[str]]:
    """A few records of the shipped dossier with some of its columns, in any order."""
    read = list(csv.reader(io.StringIO(SHIPPED)))
    kept = chance.sample(range(len(read[0])), chance.randint(1, 12))
    kept = sorted({*kept, *([3, 4] if chance.random() < 0.8 else [])}, key=lambda _: chance.random())
    return [[row[at] for at in kept] for row in [read[0], *chance.sample(read[1:], chance.randint(0, 12))]]


def with_odd_cells(rows: list[list[str]], chance: random.Random) -> None:
    for _ in range(chance.randint(0, 8)):
        row = chance.choice(rows)
        if row:
            row[chance.randrange(len(row))] = chance.choice(ODD_CELLS)


def with_odd_rows(rows: list[list[str]], chance: random.Random) -> None:
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(rows) + 1)
        rows.insert(
            at, chance.choice([[], [""], ["Title"], ["#tag"] * 3, ["a"] * 40, list(chance.choice(rows))])
        )


def with_odd_bytes(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice([0, 0, 1, 3])):
        at = chance.randint(0, len(content))
        content = content[:at] + chance.choice(ODD_BYTES) + content[at + chance.choice([0, 0, 1, 5]) :]
    return content[: chance.randint(0, len(content))] if chance.random() < 0.1 else content


def mutated(chance: random.Random) -> bytes:
    rows = rows_of(chance)
    with_odd_cells(rows, chance)
    with_odd_rows(rows, chance)
    text = io.StringIO()
    mark = chance.choice([",", ",", ";", "\t", "|"])
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    csv.writer(text, delimiter=mark, quoting=quoting, lineterminator=chance.choice(["\n", "\r\n"])).writerows(
        rows
    )
    return with_odd_bytes(text.getvalue().encode(chance.choice(ENCODINGS), errors="replace"), chance)


def load(content: bytes):
    """The dossier, or the words with which the file is refused."""
    try:
        return loading.load({"mine.csv": content})
    except UnreadableFile as refused:
        return str(refused)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_analyst_with_any_damaged_file_gets_every_row_accounted_for_or_a_clear_message(seed):
    chance = random.Random(seed)
    files = [mutated(chance) for _ in range(EACH)]
    read = [(content, loaded) for content in files if not isinstance(loaded := load(content), str)]
    assert len(read) > EACH / 3
    for content, loaded in read:
        account = loaded.accounts.iloc[0]
        assert account["rows"] == account["accepted"] + account["set_aside"], content
        assert (len(loaded.records), len(loaded.set_aside)) == (account["accepted"], account["set_aside"]), (
            content
        )
        assert not (set(loaded.records["line"]) & set(loaded.set_aside["line"])), content
