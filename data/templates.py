"""An empty dossier to fill in, made from the format's one definition."""

import csv
import io
import json
import zipfile

from data import schema

EXAMPLE = {
    "record_id": "A-001",
    "record_type": "tie",
    "claim_key": "north-front-shelters-river-group",
    "actor": "North Front",
    "counterpart": "River Group",
    "category": "sanctuary",
    "controller": "North Front",
    "stance": "asserts",
    "start": "2021-08",
    "attribution": "village elder",
    "credibility": "3",
    "source_id": "gazette-2022",
    "summary": "An elder says that the River Group lives under the North Front's protection.",
}
"""One invented record, so that nobody has to guess what a row looks like."""
EXAMPLE_SOURCE = {
    "source_id": "gazette-2022",
    "title": "Along the river",
    "publisher": "The Gazette",
    "published": "2022-03-01",
    "kind": "press",
    "reliability": "C",
}


def template_zip() -> bytes:
    """A zip with every CSV of the format and a descriptor, which loads as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in schema.tables():
            archive.writestr(f"{table}.csv", _csv(table))
        archive.writestr(schema.DESCRIPTOR, json.dumps(_descriptor(), ensure_ascii=False, indent=2))
    return file.getvalue()


def _csv(table: str) -> str:
    rows = {"records": [EXAMPLE], "sources": [EXAMPLE_SOURCE]}.get(table, [])
    text = io.StringIO()
    writer = csv.DictWriter(text, schema.columns(table), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _descriptor() -> dict:
    """The shipped descriptor with everything that is not the format left for the analyst to write."""
    shipped = json.loads((schema.SHIPPED / schema.DESCRIPTOR).read_text(encoding="utf-8"))
    own = {"name": "my-dossier", "title": "My dossier", "description": "", "version": "0.1.0"}
    kept = {key: shipped[key] for key in ("profile", "resources")}
    return {**own, **kept, "leverage": {"focal_actor": "North Front", "turning_point": "2021-08-15"}}
