"""Where the dataset lies that a path names."""

from __future__ import annotations

from pathlib import Path

from briefing_app.services.dataset_files import is_pack
from briefing_app.services.problem_list import DATASET_FILE


def dataset_at(path: Path) -> Path | None:
    """The folder or pack of the dataset that a path names, or in whose folder a file lies.

    None if there is none. Whether it can be shown is for the loader to say.
    """
    if is_pack(path):
        return path.resolve()
    folder = path if path.is_dir() else path.parent
    return folder.resolve() if (folder / DATASET_FILE).is_file() else None
