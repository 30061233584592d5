"""Asks as known on which day the window should show its content."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing_app.domain.knowledge import known_on
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.typed_date import parse_day, typed_form, why_no_day


class KnownOnDialog(QDialog):
    """One field for a date. A date that cannot be used is told about, and the dialog stays.

    Signals:
        knowledge_requested(Knowledge): the user entered a day of the period.
    """

    knowledge_requested = Signal(object)

    def __init__(self, timeline: Timeline, proposed: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("known_on_dialog")
        self.setWindowTitle(self.tr("As known on"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._first, self._last = timeline.first_day, timeline.day(timeline.last_index)
        question = QLabel(self.tr("Hide what was published after:"), self)
        self.field = QLineEdit(typed_form(proposed), self)
        self.field.setObjectName("known_on_field")
        self.field.setAccessibleName(question.text())
        self.field.selectAll()
        self.problem = QLabel(self)
        self.problem.setObjectName("known_on_problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Show"))
        buttons.accepted.connect(self._on_entered)
        buttons.rejected.connect(self.reject)
        self.field.textEdited.connect(lambda: self._say(""))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for part in (question, self.field, self.problem, buttons):
            column.addWidget(part)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("m" * 34))
        self.problem.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # no jump, no cut

    def _on_entered(self) -> None:
        day = parse_day(self.field.text(), self._first, self._last)
        problem = why_no_day(self.field.text(), day, self._first, self._last)
        self._say(problem)
        if day is not None and not problem:
            self.accept()
            self.knowledge_requested.emit(known_on(day))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.field.setAccessibleDescription(problem)
