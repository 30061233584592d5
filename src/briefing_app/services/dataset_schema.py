"""JSON Schemas of the files of a dataset, made from the records, for editors to complete by.

Draft 2020-12, with what each field means, as docs/dataset-format.md has it. They know what a record
knows; what concerns several records, such as an id that nothing has, is for `check` to tell.
"""

from __future__ import annotations

import json
from typing import Any

from briefing_app.domain.dataset import Description, Record
from briefing_app.services.problem_list import DATASET_FILE
from briefing_app.services.record_kinds import KINDS
from briefing_app.services.resources import resource_text

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def file_schemas() -> dict[str, dict[str, Any]]:
    """The schema of each file of a dataset, by the name of the file: "events.yaml"."""
    schemas = {DATASET_FILE: {"$schema": DRAFT, **_record_schema(Description)}}
    for kind in KINDS:
        record = _record_schema(kind.model)
        shared = record.pop("$defs", {})
        schemas[kind.file] = {
            "$schema": DRAFT,
            "title": kind.name.capitalize(),
            "type": "object",
            "properties": {
                kind.name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.model.__name__}"}}
            },
            "required": [kind.name],
            "$defs": {**shared, kind.model.__name__: record},
        }
    return schemas


def _record_schema(model: type[Record]) -> dict[str, Any]:
    """The schema of a record, in which each field says what it means."""
    schema = model.model_json_schema()
    meanings: dict[str, dict[str, str]] = json.loads(resource_text("field-meanings.json"))
    for name, record in {**schema.get("$defs", {}), model.__name__: schema}.items():
        for field, meaning in meanings.get(name, {}).items():
            record["properties"][field]["description"] = meaning
    return schema


def schema_text(schema: dict[str, Any]) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
