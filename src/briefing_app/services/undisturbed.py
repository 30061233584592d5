"""Work that makes much that lasts, without a look for garbage in between."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let no garbage be looked for meanwhile: all that was made would be looked at, time and again.

    It concerns the whole process, so that threads may do it at once. What has no cycles goes as
    soon as nothing needs it, as ever.
    """
    disturbing = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if disturbing:
            gc.enable()
