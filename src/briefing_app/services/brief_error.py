"""What is raised where a brief cannot be had. Alone here, so that catching it loads nothing."""

from __future__ import annotations

from pathlib import Path


class BriefError(Exception):
    """A brief could not be made or not be written. The text says why; `path` says where to."""

    def __init__(self, reason: str, path: Path | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


def why_not_written(error: Exception) -> str:
    """Why a file could not be written, in words.

    Without the numbers of the system, and without the name of the file that was tried: it may
    be that of the neighbour.
    """
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror[:1].lower()}{error.strerror[1:]}"
    return str(error)
