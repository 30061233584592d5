"""The day that a brief carries inside itself, so that machines need not read its pages.

The attachment is the day as JSON (`day_json`, described in `docs/day-json.md`) with one more
field, `brief`, that holds what else is needed to set the same pages again: the options and the
digest of the shapes that the map was drawn from. There `number` of a source is the one on the
pages, and null for a source that they do not cite.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import SourceId, StatementId
from briefing_app.drawing.map_shapes import Shapes, shapes_digest
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.day_json import day_json

ATTACHMENT = "day.json"  # its name in the PDF


def attachment_text(
    briefing: Briefing,
    options: BriefOptions,
    shapes: Shapes,
    numbers: Mapping[SourceId, int],
    statements: Sequence[StatementId],
) -> str:
    """The attachment of a brief. `numbers` and `statements` are what its pages print."""
    fields = day_json(briefing)
    for source in fields["sources"]:
        source["number"] = numbers.get(source["id"])
    fields["sources"].sort(key=lambda source: source["number"] or len(numbers) + 1)
    fields["brief"] = {
        "options": options.as_json(),
        "statements": list(statements),
        "shapes_sha256": shapes_digest(shapes),
    }
    return json.dumps(fields, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
