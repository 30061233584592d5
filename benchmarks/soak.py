"""Use every part of the window at random for a long time: `python -m benchmarks.soak`.

Days, knowledge, selection, evidence, filters, sort, themes, text sizes, window sizes, reloads,
other datasets, every action of the menus, keys and clicks anywhere. It fails on an exception, on
a logged warning, on memory that grows by more than a tenth after the first part, and on widgets
that pile up. The same seed gives the same steps.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import random
import statistics
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QSettings,
    Qt,
    QTimer,
    QUrl,
    Slot,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QWidget

from benchmarks.synthetic import synthetic_dataset
from briefing_app.app import make_application
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, known_on
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)
from briefing_app.domain.timeline import Timeline
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.resources import bundled_dataset
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.look import Look
from briefing_app.widgets.main_window import MainWindow

W = TypeVar("W", bound=QWidget)

MOST_GROWTH = 0.10  # of the resident memory, after the first part
WARM_UP = 0.2  # share of the steps after which everything has been made once
MOST_MORE_WIDGETS = (
    4  # of one kind in one place: made once on demand is no leak, again and again is
)
NOT_PRESSED = {"quit", "close_window", "full_screen"}
KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Space,
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Plus, Qt.Key.Key_Minus,
    Qt.Key.Key_0, Qt.Key.Key_A, Qt.Key.Key_K, Qt.Key.Key_X, Qt.Key.Key_Backspace,
)  # fmt: skip
WORDS = ("", "k", "her", "taliban", "zzz", "half", "pul-e", "2 of", "مزار")
SIZES = ((1024, 700), (1180, 760), (1280, 800), (1920, 1080))


@dataclass
class Findings:
    """What a run measured, and every fault it met; none is what is hoped for."""

    steps: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)  # MiB, one sample a slice of the run
    warm: int = 0  # how many of the samples belong to the first part
    deeds: Counter[str] = field(default_factory=Counter)
    more_widgets: dict[str, int] = field(default_factory=dict)

    @property
    def growth(self) -> float:
        """Share by which memory grew from after the first part to the end."""
        rest = self.memory[self.warm :]
        part = max(len(rest) // 5, 1)
        before = statistics.median(rest[:part])
        return statistics.median(rest[-part:]) / before - 1


class Soak:
    """One window and what can be done to it."""

    def __init__(self, seed: int, folder: Path, bundled: Loaded | None = None) -> None:
        self.draw = random.Random(seed)
        self.findings = Findings()
        self.app = make_application()
        self._deed = "start"
        self._opened_links = LinkCatcher()
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        memory = Memory(store)
        self.window = MainWindow(Session(), memory, Look(memory, "light"))
        self._datasets = [
            bundled or load_dataset(bundled_dataset()),
            Loaded(synthetic_dataset(60, 40), (), {}, {}, bundled_dataset()),
            Loaded(synthetic_dataset(3, 2), (), {}, {}, bundled_dataset()),
        ]
        self.window.session.show_loaded(self._datasets[0])
        self.window.resize(1280, 800)
        self.window.show()
        self.window.time_panel.load_chart()
        self.app.processEvents()
        # A menu runs a loop of its own until it is closed; this runs inside of it.
        self._closer = QTimer()
        self._closer.timeout.connect(close_popups)
        self._closer.start(20)
        self.deeds: dict[str, tuple[int, Callable[[], None]]] = {
            "day": (30, self._day),
            "step": (20, self._step),
            "knowledge": (10, self._know),
            "place": (10, self._place),
            "evidence": (8, self._ask),
            "evidence back and forward": (3, self._back_or_forward),
            "filter": (6, self._filter),
            "sort": (3, self._sort),
            "theme": (2, self._theme),
            "text size": (2, self._scale),
            "window size": (2, self._size),
            "reload": (1, self._reload),
            "dataset": (1, self._dataset),
            "action": (12, self._action),
            "key": (15, self._key),
            "click": (12, self._click),
            "settle": (6, self.window.statement_panel.settle),
        }

    # Deeds

    @property
    def _timeline(self) -> Timeline:
        timeline = self.window.session.timeline
        assert timeline is not None
        return timeline

    def _some_day(self) -> date:
        """A day of the period, or a few days beside it."""
        days = self.draw.randrange(-5, self._timeline.day_count + 5)
        return self._timeline.first_day + timedelta(days=days)

    def _day(self) -> None:
        self.window.time_panel.date_bar.setValue(self.draw.randrange(self._timeline.day_count))

    def _step(self) -> None:
        names = ("next_day", "previous_day", "next_change", "previous_change")
        self.window.actions_by_name[self.draw.choice(names)].trigger()

    def _know(self) -> None:
        knowledge = self.draw.choice((HINDSIGHT, THAT_DAY, known_on(self._some_day())))
        self.window.session.know(knowledge)

    def _place(self) -> None:
        places = self._timeline.dataset.places
        self.window.session.select_place(self.draw.choice([None, *(p.id for p in places)]))

    def _ask(self) -> None:
        dataset = self._timeline.dataset
        subjects: list[Subject | None] = [
            None,
            PlaceSubject(self.draw.choice(dataset.places).id),
            DaySubject(self._timeline.day(self.draw.randrange(self._timeline.day_count))),
            CountSubject(self.draw.choice(self._timeline.holders)),
        ]
        if dataset.statements:
            subjects.append(StatementSubject(self.draw.choice(dataset.statements).id))
        if dataset.events:
            subjects.append(EventSubject(self.draw.choice(dataset.events).id))
        self.window.session.ask(self.draw.choice(subjects))

    def _back_or_forward(self) -> None:
        self.draw.choice((self.window.session.back, self.window.session.forward))()

    def _filter(self) -> None:
        fields = [f for f in self._visible(QLineEdit) if f.isEnabled() and not f.isReadOnly()]
        if fields:
            self.draw.choice(fields).setText(self.draw.choice(WORDS))

    def _sort(self) -> None:
        headers = [h for h in self._visible(QHeaderView) if h.count() and h.width() > 40]
        if headers:
            header = self.draw.choice(headers)
            place = QPoint(self.draw.randrange(header.width()), header.height() // 2)
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def _theme(self) -> None:
        self.window.actions_by_name["next_theme"].trigger()

    def _scale(self) -> None:
        names = ("text_larger", "text_smaller", "text_normal")
        self.window.actions_by_name[self.draw.choice(names)].trigger()

    def _size(self) -> None:
        self.window.resize(*self.draw.choice(SIZES))

    def _reload(self) -> None:
        self.window.session.reload()

    def _dataset(self) -> None:
        loaded = self.draw.choice(self._datasets)
        known_by = self.draw.choice((None, loaded.dataset.first_day + timedelta(days=1)))
        self.window.session.show_loaded(loaded, known_by=known_by)

    def _action(self) -> None:
        usable = [
            action
            for name, action in self.window.actions_by_name.items()
            if action.isEnabled() and name not in NOT_PRESSED
        ]
        action = self.draw.choice(usable)
        self._deed = f"action {action.objectName()}"
        action.trigger()

    def _key(self) -> None:
        target = QApplication.focusWidget() or self.window
        key = self.draw.choice(KEYS)
        modifier = self.draw.choice(
            (Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,)
        )
        self._deed = f"key {key.name} on {target.objectName() or type(target).__name__}"
        QTest.keyClick(target, key, modifier)

    def _click(self) -> None:
        target = self.draw.choice(list(self._visible(QWidget)))
        place = QPoint(self.draw.randrange(target.width()), self.draw.randrange(target.height()))
        self._deed = f"click on {target.objectName() or type(target).__name__} at {place.toTuple()}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)

    def _visible(self, kind: type[W]) -> Iterator[W]:
        """Widgets of a class that can be seen, in an order that does not vary."""
        for widget in self.window.findChildren(kind):
            if widget.isVisible() and not widget.visibleRegion().isEmpty():
                yield widget

    # The run

    def run(self, steps: int) -> Findings:
        """Do every deed once, then as many at random as are wished."""
        findings = self.findings
        with watched(self):
            start = time.monotonic()
            for name in self.deeds:
                self._do(name)
            names = list(self.deeds)
            weights = [weight for weight, _ in self.deeds.values()]
            widgets: Counter[str] = Counter()
            every = max(steps // 50, 1)
            warm = round(steps * WARM_UP)
            for step in range(steps):
                findings.steps = step
                self._do(self.draw.choices(names, weights)[0])
                if step % every == 0:
                    findings.memory.append(resident_memory())
                if step == warm:
                    findings.warm = len(findings.memory)
                    widgets = self._widgets_at_rest()
            findings.memory.append(resident_memory())
            findings.steps = steps
            findings.seconds = time.monotonic() - start
            self._tell_leaks(widgets, self._widgets_at_rest())
            if findings.growth > MOST_GROWTH:
                findings.faults.append(
                    f"memory grew by {findings.growth:.0%} after the first {WARM_UP:.0%}"
                )
        return findings

    def close(self) -> None:
        """Close the window and give everything back."""
        self._closer.stop()
        self._opened_links.release()
        self.window.close()
        self.window.deleteLater()
        run_deferred_deletes()

    def fault(self, what: str) -> None:
        """Keep a fault with the step and the deed that led to it."""
        self.findings.faults.append(f"step {self.findings.steps}, {self._deed}: {what}")

    def _do(self, name: str) -> None:
        self._deed = name
        self.findings.deeds[name] += 1
        try:
            self.deeds[name][1]()
            self.app.processEvents()
        except Exception:
            self.fault(traceback.format_exc())
        close_popups()
        self._close_others()
        run_deferred_deletes()

    def _close_others(self) -> None:
        """Dialogs and further windows: they were opened, and now they are closed."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.window.activateWindow()

    def _widgets_at_rest(self) -> Counter[str]:
        """Widgets by place with the bundled dataset in view, nothing filtered, nothing asked."""
        window = self.window
        window.player.stop()
        window.session.show_loaded(self._datasets[0])
        window.resize(1280, 800)
        window.actions_by_name["text_normal"].trigger()
        for text_field in window.findChildren(QLineEdit):
            if not text_field.isReadOnly():
                text_field.clear()
        window.statement_panel.settle()
        self.app.processEvents()
        self._close_others()
        run_deferred_deletes()
        gc.collect()
        run_deferred_deletes()
        return Counter(map(place_of, QApplication.allWidgets()))

    def _tell_leaks(self, before: Counter[str], after: Counter[str]) -> None:
        more = {name: after[name] - before[name] for name in after if after[name] > before[name]}
        self.findings.more_widgets = more
        for name, count in more.items():
            if count > MOST_MORE_WIDGETS:
                self.findings.faults.append(f"{count} more after the run than before: {name}")


class LinkCatcher(QObject):
    """Keeps the program from opening a browser or a folder while it is clicked at random."""

    SCHEMES = ("http", "https", "file", "mailto")

    def __init__(self) -> None:
        super().__init__()
        for scheme in self.SCHEMES:
            # The stub asks for bytes, the function for text.
            QDesktopServices.setUrlHandler(scheme, self, "catch")  # type: ignore[arg-type]

    @Slot(QUrl)
    def catch(self, _url: QUrl) -> None:
        """Do nothing with it."""

    def release(self) -> None:
        """Let links open again."""
        for scheme in self.SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


class _Listener(logging.Handler):
    """Takes a logged warning as a fault."""

    def __init__(self, soak: Soak) -> None:
        super().__init__(logging.WARNING)
        self._soak = soak

    def emit(self, record: logging.LogRecord) -> None:
        self._soak.fault(f"logged: {record.getMessage()}")


@contextmanager
def watched(soak: Soak) -> Iterator[None]:
    """Take note of exceptions in slots and of logged warnings."""

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        soak.fault("".join(traceback.format_exception(kind, error, trace)))

    hook, sys.excepthook = sys.excepthook, note
    listener = _Listener(soak)
    logging.getLogger().addHandler(listener)
    try:
        yield
    finally:
        sys.excepthook = hook
        logging.getLogger().removeHandler(listener)


def place_of(widget: QWidget) -> str:
    """Class, name and ancestors of a widget."""
    names = [f"{type(widget).__name__} {widget.objectName()}".strip()]
    parent = widget.parentWidget()
    while parent is not None:
        names.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return " in ".join(names)


def close_popups() -> None:
    """Close menus and calendars that a click has opened."""
    for _ in range(8):
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        popup.close()


def run_deferred_deletes() -> None:
    """Outside of an event loop nothing runs `deleteLater`."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def resident_memory() -> float:
    """Memory of this process in MiB; where the system does not tell, the most it ever was."""
    gc.collect()
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(options.seed, Path(folder))
        findings = soak.run(options.steps)
        soak.close()
    print(f"{findings.steps} steps in {findings.seconds:.0f} s, seed {options.seed}")
    print(", ".join(f"{name} {count}" for name, count in sorted(findings.deeds.items())))
    memory = findings.memory
    print(
        f"memory: {memory[0]:.0f} MiB at the start, {memory[findings.warm]:.0f} MiB after the "
        f"first {WARM_UP:.0%}, {memory[-1]:.0f} MiB at the end: {findings.growth:+.1%}"
    )
    print("memory along the run, MiB: " + " ".join(f"{sample:.0f}" for sample in memory))
    print(f"widgets more at the end: {sum(findings.more_widgets.values())}")
    for place, count in sorted(findings.more_widgets.items()):
        print(f"  {count} {place}")
    for fault in findings.faults[:20]:
        print(f"FAULT {fault}")
    print(f"{len(findings.faults)} faults")
    return 1 if findings.faults else 0


if __name__ == "__main__":
    sys.exit(main())
