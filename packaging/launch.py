"""What the bundled program starts with: the command line, which opens the window by itself.

A booklet is set in a process of its own, which is this program started again with other arguments:
`freeze_support` sees them and takes over, so it comes before anything else.
"""

from __future__ import annotations

import multiprocessing

multiprocessing.freeze_support()

import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import MutableMapping  # noqa: E402

from briefing_app.cli import main  # noqa: E402


def keep_libraries(environment: MutableMapping[str, str], bundle: str) -> None:
    """Leave the libraries of the system to the browser, the editor and git that start from here.

    The bundle puts its folder before LD_LIBRARY_PATH, and what was there into LD_LIBRARY_PATH_ORIG.
    This process has read both by now.
    """
    environment.pop("LD_LIBRARY_PATH_ORIG", None)
    folders = environment.pop("LD_LIBRARY_PATH", "").split(":")
    if others := ":".join(folder for folder in folders if folder != bundle):
        environment["LD_LIBRARY_PATH"] = others


if __name__ == "__main__":
    keep_libraries(os.environ, getattr(sys, "_MEIPASS", ""))
    sys.exit(main())
