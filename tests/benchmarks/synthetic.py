"""A made-up dossier of any size, the same for the same seed, to measure with. It is about nobody."""

import json
from pathlib import Path

import numpy as np
import pandas as pd

COLUMNS = [
    "record_id",
    "record_type",
    "claim_key",
    "actor",
    "counterpart",
    "category",
    "controller",
    "stance",
    "start",
    "end",
    "location",
    "commodity",
    "amount_low",
    "amount_high",
    "amount_text",
    "currency",
    "amount_per",
    "share_percent",
    "share_to",
    "payer",
    "payee",
    "measure",
    "part_of",
    "attribution",
    "credibility",
    "derived_from",
    "source_id",
    "locator",
    "summary",
]
TIES = [
    "ideological_alignment",
    "allegiance",
    "kinship",
    "contact",
    "sanctuary",
    "training",
    "joint_operations",
    "logistics",
    "revenue_sharing",
    "smuggling",
    "recruitment",
    "mediation",
    "control_measure",
    "hostility",
]
ACTIVITIES = [
    "training_site",
    "madrassa",
    "mining",
    "narcotics",
    "taxation_extortion",
    "attack",
    "propaganda",
]
PLACES = ["Kabul", "Kunar", "Nangarhar; Kunar", "Badakhshan", "Khost", ""]
FOCAL = "Actor 0"
RECORDS_PER_CLAIM = 3
DENIED = 0.08
TIED = 0.7


def synthetic(records: int, actors: int, seed: int = 0) -> pd.DataFrame:
    """Return `records` rows of `records.csv` about `actors` actors, all text, blanks as "".

    Claims are drawn first and the records from them, so that several sources speak of one claim and some
    deny it. A few actors are in most of the ties, as in a real network.

    >>> frame = synthetic(300, 40, seed=1)
    >>> frame.shape == (300, len(COLUMNS)), frame.equals(synthetic(300, 40, seed=1))
    (True, True)
    """
    rng = np.random.default_rng(seed)
    claims = claims_frame(rng, max(1, records // RECORDS_PER_CLAIM), actors)
    drawn = claims.iloc[rng.integers(0, len(claims), records)].reset_index(drop=True)
    frame = drawn.assign(**saying(rng, records))
    frame["summary"] = frame["actor"] + ", " + frame["category"] + ", is reported by " + frame["source_id"]
    return frame.reindex(columns=COLUMNS, fill_value="").astype(str)


def claims_frame(rng: np.random.Generator, count: int, actors: int) -> pd.DataFrame:
    """One row per claim: the columns that all records of a claim share."""
    one, other = two_actors(rng, count, actors)
    tie = rng.random(count) < TIED
    category = np.where(tie, rng.choice(TIES, count), rng.choice(ACTIVITIES, count))
    money = ~tie & (rng.random(count) < 0.4)
    low = rng.integers(1, 500, count) * 100_000
    year = rng.integers(2010, 2026, count)
    return pd.DataFrame(
        {
            "record_type": np.where(tie, "tie", "activity"),
            "claim_key": [f"claim-{number}" for number in range(count)],
            "actor": names(one),
            "counterpart": np.where(tie, names(other), ""),
            "category": category,
            "controller": np.where(tie, controllers(rng, names(one), names(other)), ""),
            "start": dates(rng, year),
            "end": np.where(rng.random(count) < 0.3, (year + rng.integers(1, 4, count)).astype(str), ""),
            "location": rng.choice(PLACES, count),
            "amount_low": np.where(money, low.astype(str), ""),
            "amount_high": np.where(money, (low * 3).astype(str), ""),
            "currency": np.where(money, "USD", ""),
            "amount_per": np.where(money, rng.choice(["month", "year", "total"], count), ""),
            "measure": np.where(money, "income", ""),
        }
    )


def saying(rng: np.random.Generator, count: int) -> dict[str, object]:
    """The columns in which the records of one claim differ: who says it, how, and how well."""
    source = rng.integers(0, sources_for(count), count)
    return {
        "record_id": [f"S-{number}" for number in range(count)],
        "stance": np.where(rng.random(count) < DENIED, "denies", "asserts"),
        "credibility": rng.choice(["1", "2", "3", "4", "5", "6", ""], count),
        "derived_from": np.where(
            rng.random(count) < 0.3, [f"ext:report-{number % 50}" for number in source], ""
        ),
        "source_id": [f"source-{number}" for number in source],
        "locator": "para 1",
    }


def two_actors(rng: np.random.Generator, count: int, actors: int) -> tuple[np.ndarray, np.ndarray]:
    """Two different actors for each claim; low numbers are drawn far more often than high ones."""
    one = (actors * rng.random(count) ** 3).astype(int)
    return one, (one + rng.integers(1, max(2, actors), count)) % max(2, actors)


def names(numbers: np.ndarray) -> np.ndarray:
    """`Actor 7` for 7."""
    return np.array([f"Actor {number}" for number in numbers])


def controllers(rng: np.random.Generator, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """For each tie one of its two actors, `mutual`, or blank: mostly nobody says."""
    return np.choose(rng.choice(4, len(one), p=[0.2, 0.15, 0.1, 0.55]), [one, other, "mutual", ""])


def dates(rng: np.random.Generator, year: np.ndarray) -> np.ndarray:
    """A start known to the year, the month or the day, or not at all."""
    month = np.array([f"{y}-{m:02d}" for y, m in zip(year, rng.integers(1, 13, len(year)), strict=True)])
    day = np.array([f"{m}-{d:02d}" for m, d in zip(month, rng.integers(1, 29, len(year)), strict=True)])
    return np.choose(rng.choice(4, len(year), p=[0.3, 0.3, 0.35, 0.05]), [year.astype(str), month, day, ""])


def sources_for(records: int) -> int:
    """How many sources speak in a dossier of so many records."""
    return max(1, min(2000, records // 5))


def synthetic_sources(count: int, seed: int = 0) -> pd.DataFrame:
    """`sources.csv` with `count` sources, all text."""
    rng = np.random.default_rng(seed)
    number = pd.Series(range(count)).astype(str)
    return pd.DataFrame(
        {
            "source_id": "source-" + number,
            "title": "Report " + number,
            "publisher": "Publisher " + (number.astype(int) % 60).astype(str),
            "published": dates(rng, rng.integers(2010, 2026, count)),
            "kind": rng.choice(["news", "think_tank", "government", "academic"], count),
            "reliability": rng.choice(list("ABCDEF"), count),
        }
    )


def write_dossier(folder: Path, records: int, actors: int, seed: int = 0) -> Path:
    """Write the made-up dossier into `folder` and return it: what LEVERAGE_DOSSIER is set to."""
    synthetic(records, actors, seed).to_csv(folder / "records.csv", index=False)
    synthetic_sources(sources_for(records), seed).to_csv(folder / "sources.csv", index=False)
    descriptor = {
        "name": "synthetic",
        "title": f"Synthetic dossier of {records} records",
        "resources": [{"name": name, "path": f"{name}.csv"} for name in ("records", "sources")],
        "leverage": {"focal_actor": FOCAL, "turning_point": "2021-08-15"},
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor, indent=2), encoding="utf-8")
    return folder
