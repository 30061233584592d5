"""What the bundled program starts with: the command line, which opens the window by itself.

A booklet is set in a process of its own, which is this program started again with other arguments:
`freeze_support` sees them and takes over, so it comes before anything else.
"""

from __future__ import annotations

import multiprocessing

multiprocessing.freeze_support()

import sys  # noqa: E402

from briefing_app.cli import main  # noqa: E402

sys.exit(main())
