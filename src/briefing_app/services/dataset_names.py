"""What the files of a dataset are called."""

from __future__ import annotations

from briefing_app.services.problem_list import DATASET_FILE
from briefing_app.services.record_kinds import KINDS

# In this order the files are read and enter the digest.
FILES = (DATASET_FILE, *(kind.file for kind in KINDS))
REQUIRED = (DATASET_FILE, *(kind.file for kind in KINDS if kind.required))
SHAPES_FILE, CONTEXT_FILE = "shapes.geojson", "context.geojson"  # see `shapes_check`
PARTS = (*FILES, SHAPES_FILE, CONTEXT_FILE)
_PAPERS = ("readme", "licence", "license", "changelog", "changes", "notice", "authors", "citation")


def is_paper(name: str) -> bool:
    """Whether a file belongs to a dataset though the program does not read it: README.md."""
    return name.casefold().partition(".")[0] in _PAPERS
