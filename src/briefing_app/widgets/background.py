"""Work that must not stop the window, done in a worker thread."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefing_app.services.brief_error import BriefError

logger = logging.getLogger(__name__)

Work = Callable[[], object]


class _Job(QRunnable):
    """One piece of work; what it gives comes back by a signal."""

    class Signals(QObject):
        """Tells the one who asked.

        Signals:
            ended(object, object): what the work gave, and the error that ended it or None.
        """

        ended = Signal(object, object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.signals = self.Signals()
        self.setAutoDelete(False)

    def run(self) -> None:
        """Work and report."""
        given: object = None
        error: Exception | None = None
        try:
            given = self._work()
        except BriefError as expected:
            error = expected
        except Exception as unexpected:
            logger.exception("work in the background failed")
            error = unexpected
        # WORKAROUND PySide6 6.11: a job that was started is never freed, so it lets go of its work.
        del self._work
        self.signals.ended.emit(given, error)


class Background(QObject):
    """Does one thing at a time. What is asked for meanwhile waits, and of that only the newest.

    What an older request gave is dropped once there is a newer one. The owner has to live until
    `busy` is over, so it belongs to the window, which waits for the thread pool when it closes.

    Signals:
        done(object): what the work gave.
        failed(Exception): why it gave nothing.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._next: Work | None = None
        self._wanted = False

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def ask(self, work: Work) -> None:
        """Do something soon; `work` runs in another thread."""
        self._wanted = True
        if self._job is not None:
            self._next = work
        else:
            self._start(work)

    def forget(self, then: Work | None = None) -> None:
        """Nobody waits any more for what is being done; `then` is done after it, untold."""
        if then is not None:
            self.ask(then)
        else:
            self._next = None
        self._wanted = False

    def _start(self, work: Work) -> None:
        self._job = _Job(work)
        # A bound method, so that Qt brings the answer over into this object's thread.
        self._job.signals.ended.connect(self._on_ended)
        QThreadPool.globalInstance().start(self._job)

    def _on_ended(self, given: object, error: Exception | None) -> None:
        self._job = None
        if self._next is not None:
            work, self._next = self._next, None
            self._start(work)
        elif self._wanted:
            self._wanted = False
            if error is None:
                self.done.emit(given)
            else:
                self.failed.emit(error)
