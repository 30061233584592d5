"""The foot of the window: dataset, counts of records, problems, and proof of what was read."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from briefing_app.domain.problem import Problem
from briefing_app.services.dataset_file import Loaded
from briefing_app.widgets.counted import counted
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.theme import Theme

TARGET = 24  # least height of what can be clicked, px at 100 % text size


def problem_words(problems: tuple[Problem, ...], left_out: int) -> str:
    """3 errors, 1 warning, 2 records left out; or that there are none."""
    found = Counter(problem.severity for problem in problems)
    parts = []
    if found["error"]:
        parts.append(counted.errors(found["error"]))
    if found["warning"]:
        parts.append(counted.warnings(found["warning"]))
    if not parts:
        return QCoreApplication.translate("StatusLine", "✓ No problems in dataset")
    if left_out:
        words = QCoreApplication.translate("StatusLine", "{} left out")
        parts.append(words.format(counted.records(left_out)))
    return f"⚠ {', '.join(parts)}"


class StatusLine(QWidget):
    """One line of small print.

    Signals:
        problems_requested: the user wants to see what is wrong with the files.
        digest_requested: the user wants the whole SHA-256.
    """

    problems_requested = Signal()
    digest_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Dataset and problems"))
        self.dataset = ElidedLabel(self, parts=r", | +· +")
        self.dataset.setObjectName("status_dataset")
        self._dots = QLabel("·", self), QLabel("·", self)
        for dot in self._dots:
            dot.hide()
        self.problems = QToolButton(self)
        self.problems.setObjectName("status_problems")
        self.offline = QLabel(self.tr("Offline"), self)
        self.offline.setToolTip(self.tr("This program never opens a network connection."))
        self.digest = QToolButton(self)
        self.digest.setObjectName("status_digest")
        self.digest.setToolTip(self.tr("Copy the whole SHA-256 of the dataset"))
        for button in (self.problems, self.digest):
            button.setProperty("role", "flat")
        self.problems.clicked.connect(self.problems_requested)
        self.digest.clicked.connect(self.digest_requested)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(0)
        row.addWidget(self.dataset)
        row.addWidget(self._dots[0])
        row.addWidget(self.problems)
        row.addStretch(1)
        row.addWidget(self.offline)
        row.addWidget(self._dots[1])
        row.addWidget(self.digest)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take another text size."""
        self.setFixedHeight(theme.px(26))
        for button in (self.problems, self.digest):
            button.setFixedHeight(theme.px(TARGET))
        self._space_dots()

    def _space_dots(self) -> None:
        """Keep each dot as far from the words before it as from those of the button after it."""
        for dot, button in zip(self._dots, (self.problems, self.digest), strict=True):
            words = button.fontMetrics().horizontalAdvance(button.text())
            space = (button.sizeHint().width() - words) // 2
            dot.setContentsMargins(
                *((0, 0, space, 0) if self.isRightToLeft() else (space, 0, 0, 0))
            )

    def event(self, event: QEvent) -> bool:
        """Keep what follows close to the words where parts of them are left out."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            label, row = self.dataset, self._row
            taken = row.sizeHint().width() - min(label.sizeHint().width(), label.maximumWidth())
            shown = label.fitting(self.width() - taken)
            label.setMaximumWidth(label.fontMetrics().horizontalAdvance(shown) + 2)
        return super().event(event)

    def show_dataset(self, loaded: Loaded) -> None:
        """Say what was read and what is wrong with it."""
        dataset = loaded.dataset
        description = dataset.description
        title = description.title if len(description.title) <= 70 else description.id
        held = f"{dataset.total} {dataset.counted_set.short_noun}"
        self.dataset.show_text(
            self.tr("{title}, version {version}  ·  {places}, {events}, {statements}").format(
                title=title,
                version=description.version,
                places=held,
                events=counted.events(len(dataset.events)),
                statements=counted.statements(len(dataset.statements)),
            ),
            "" if title == description.title else description.title,
        )
        left_out = sum(loaded.read.values()) - sum(loaded.shown.values())
        self.problems.setText(problem_words(loaded.problems, left_out))
        self.problems.setEnabled(bool(loaded.problems))
        self.digest.setText(f"SHA-256 {dataset.sha256[:12]}")
        copy = self.tr("SHA-256 {}, copy the whole digest")
        self.digest.setAccessibleName(copy.format(dataset.sha256[:12]))
        for dot in self._dots:
            dot.show()
        self._space_dots()
