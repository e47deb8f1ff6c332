"""What a claim is called on screen."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data import names, vocabulary
from data.dossier import Dossier


def titles(dossier: Dossier, claims: Iterable[str]) -> pd.Series:
    """The title of each of the ``claims`` (their keys), indexed by them."""
    records = dossier.records
    wanted = pd.Index(claims).unique()
    first = records[records["claim"].isin(wanted)].drop_duplicates("claim").set_index("claim")
    found = {
        claim: title(record, dossier.names)
        for claim, record in zip(first.index, first.to_dict("records"), strict=True)
    }
    return pd.Series(found, index=wanted, dtype="str")


def title(record: Mapping, known: dict[str, str]) -> str:
    """A claim as a phrase: its key with the names of actors as they are written, else what it joins.

    ``record`` is any of the claim, ``known`` maps folded names to names.
    """
    if record["claim_key"]:
        return _spelled(record["claim_key"], known)
    kind = vocabulary.category(record["record_type"], record["category"]).label
    return " – ".join(filter(None, (str(record["actor"]), str(record["counterpart"])))) + f": {kind}"


def _spelled(key: str, known: dict[str, str]) -> str:
    words = key.replace("-", " ").replace("_", " ").split()
    out, at = [], 0
    while at < len(words):
        for length in (4, 3, 2, 1):
            phrase = " ".join(words[at : at + length])
            if names.fold(phrase) in known or length == 1:
                written = known.get(names.fold(phrase), phrase)
                # An alias keeps its own letters: only a name that reads the same is put in its spelling.
                out.append(written if names.fold(written) == names.fold(phrase) else phrase)
                at += min(length, len(words) - at)
                break
    phrase = " ".join(out)
    return phrase[:1].upper() + phrase[1:]
