"""The shipped dossier keeps to its own written format, cell by cell, and to what its README counts."""

import csv
import json
import re

import pytest

from data.schema import DESCRIPTOR, SHIPPED

PACKAGE = json.loads((SHIPPED / DESCRIPTOR).read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
FIELDS = [(name, field) for name, resource in RESOURCES.items() for field in resource["schema"]["fields"]]
NUMBERS = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?([eE][-+]?\d+)?"}
REDUCED_DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
ACTOR_COLUMNS = ("actor", "counterpart", "payer", "payee", "share_to", "controller")


def rows(table: str) -> list[dict[str, str]]:
    with (SHIPPED / RESOURCES[table]["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def values(table: str, column: str) -> set[str]:
    return {row[column] for row in rows(table)} - {""}


def conforms(cell: str, field: dict) -> bool:
    """Whether a filled cell is what its Table Schema field says."""
    rules = field.get("constraints", {})
    patterns = [NUMBERS.get(field["type"]), rules.get("pattern")]
    if field.get("leverage", {}).get("type") == "reduced date":
        patterns.append(REDUCED_DATE)
    if not all(re.fullmatch(pattern, cell) for pattern in patterns if pattern):
        return False
    return cell in rules.get("enum", [cell]) and within(cell, rules)


def within(cell: str, rules: dict) -> bool:
    return ("minimum" not in rules or float(cell) >= rules["minimum"]) and (
        "maximum" not in rules or float(cell) <= rules["maximum"]
    )


@pytest.mark.parametrize("table", RESOURCES)
def test_an_analyst_finds_each_file_described_column_by_column_in_order(table):
    with (SHIPPED / RESOURCES[table]["path"]).open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert header == [field["name"] for field in RESOURCES[table]["schema"]["fields"]]


def test_an_analyst_finds_no_shipped_file_without_a_description():
    assert {path.name for path in SHIPPED.glob("*.csv")} == {r["path"] for r in RESOURCES.values()}


@pytest.mark.parametrize(
    ("table", "field"), FIELDS, ids=lambda part: part if isinstance(part, str) else part["name"]
)
def test_an_analyst_finds_every_cell_as_its_column_is_described(table, field):
    cells = [row[field["name"]] for row in rows(table)]
    assert [cell for cell in cells if cell and not conforms(cell, field)] == []
    if field.get("constraints", {}).get("required"):
        assert "" not in cells


@pytest.mark.parametrize("cell", ["2021-13", "2021-8", "21", "2021-08-32"])
def test_an_analyst_can_trust_that_this_check_would_notice_a_wrong_date(cell):
    field = next(field for table, field in FIELDS if (table, field["name"]) == ("records", "start"))
    assert not conforms(cell, field)


@pytest.mark.parametrize("table", [name for name, r in RESOURCES.items() if "primaryKey" in r["schema"]])
def test_an_analyst_never_finds_two_rows_under_one_name(table):
    key = RESOURCES[table]["schema"]["primaryKey"]
    names = [tuple(row[part] for part in ([key] if isinstance(key, str) else key)) for row in rows(table)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("table", [name for name, r in RESOURCES.items() if "foreignKeys" in r["schema"]])
def test_an_analyst_can_follow_every_reference_that_the_format_declares(table):
    for key in RESOURCES[table]["schema"]["foreignKeys"]:
        target = key["reference"]
        assert values(table, key["fields"]) <= values(target["resource"], target["fields"])


@pytest.mark.parametrize(
    ("table", "count"),
    [("records", 594), ("sources", 393), ("origins", 210), ("actors", 30), ("milestones", 8)],
)
def test_an_analyst_finds_as_many_rows_as_the_dossier_says(table, count):
    assert len(rows(table)) == count


def test_an_analyst_finds_as_many_ties_activities_denials_and_claims_as_the_dossier_says():
    records = rows("records")
    kinds = [record["record_type"] for record in records]
    assert (kinds.count("tie"), kinds.count("activity")) == (365, 229)
    assert [record["stance"] for record in records].count("denies") == 60
    assert len(values("records", "claim_key")) == 379


def test_an_analyst_can_follow_every_derivation_to_a_source_or_an_origin():
    derived = values("records", "derived_from")
    assert {name for name in derived if name.startswith("ext:")} == values("origins", "origin")
    assert {name for name in derived if not name.startswith("ext:")} <= values("sources", "source_id")


@pytest.mark.parametrize("column", ACTOR_COLUMNS)
def test_an_analyst_finds_every_named_party_among_the_actors(column):
    assert values("records", column) - {"mutual"} <= values("actors", "actor")


def test_an_analyst_finds_every_wider_claim_that_a_part_belongs_to():
    assert values("records", "part_of") <= values("records", "claim_key")
    assert all(record["part_of"] != record["claim_key"] for record in rows("records"))


def test_an_analyst_reads_controllers_of_ties_only_from_the_two_sides():
    ties = [record for record in rows("records") if record["record_type"] == "tie" and record["controller"]]
    assert all(t["controller"] in {t["actor"], t["counterpart"], "mutual"} for t in ties)


def test_an_analyst_finds_an_exchange_rate_for_each_foreign_currency_in_use():
    assert values("records", "currency") - {"USD"} <= values("rates", "currency")


def test_an_analyst_starts_from_a_focal_actor_and_a_turning_point_that_exist():
    block = PACKAGE["leverage"]
    assert block["focal_actor"] in values("actors", "actor")
    turning = {row["date"]: row["label"] for row in rows("milestones")}
    assert turning[block["turning_point"]] == block["turning_point_label"]
