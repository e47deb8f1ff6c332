"""Saved choices of how a file is read, beside the files that they may fit."""

from collections.abc import Callable, Mapping

from data import schema
from data.reading import Content, Table, UnreadableFile, how
from data.reading.how import How
from data.reading.known_names import fold

NONE = f"no saved choice, so it is left out: of JSON, only saved choices and {schema.DESCRIPTOR} are read"


def among(files: Mapping[str, Content]) -> tuple[dict[str, How], list[str]]:
    """Saved choices by the names of their files; and the name of each JSON that is none."""
    names = [name for name in files if name.lower().endswith(".json") and name != schema.DESCRIPTOR]
    jsons = {name: bytes(files[name]) for name in names}
    saved = {name: how.read(name, content) for name, content in jsons.items() if how.is_saved(content)}
    return saved, [name for name in jsons if name not in saved]


def applied(read: Callable[[How], Table], said: How, saved: Mapping[str, How]) -> tuple[Table, How, str]:
    """A table as the analyst says, and as the first saved choice says that fits its columns; and its name."""
    for name, choice in saved.items():
        both = said.over(choice)
        try:
            table = read(both)
        except UnreadableFile:
            continue  # read in this way it is no table: the choice is for another file
        if _fits(choice, table):
            return table, both, name
    return read(said), said, ""


def _fits(choice: How, table: Table) -> bool:
    """Whether a table has most of the columns that a saved choice speaks of."""
    header = set(map(fold, table.cells.columns))
    there = sum(fold(own) in header for own in choice.columns)
    return 2 * there > len(choice.columns) if choice.columns else True
