"""The head of the export dialog: which day it holds, and whether the window shows another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.viewmodels.local_dates import long_day
from briefing_app.widgets.knowledge_control import known_words
from briefing_app.widgets.styled_parts import words_part
from briefing_app.widgets.theme import Theme


class ExportHead(QWidget):
    """The title, the day under it, and a way to take the day that the window shows instead.

    Signals:
        day_requested: the day in the window is wanted here.
    """

    day_requested = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = words_part(self, "export_title")
        self._title.setText(title)
        self.day_told = words_part(self, "export_day")
        self.take_button = QPushButton(self.tr("Take that day"), self)
        self.take_button.setObjectName("export_take_day")
        self.take_button.setAutoDefault(False)
        self.take_button.setProperty("role", "link")
        self.take_button.clicked.connect(lambda _checked=False: self.day_requested.emit())
        day = QHBoxLayout()
        day.addWidget(self.day_told, 1)
        day.addWidget(self.take_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(day)

    def show_days(self, held: Briefing, in_window: Briefing | None) -> None:
        """Tell which day the dialog holds, and which one the window shows, if any."""
        here = _day_words(held)
        words, other = here, False
        if in_window is not None and _same(in_window, held):
            words = self.tr("{}: the day and knowledge in the window").format(here)
        elif in_window is not None:
            there, other = _day_words(in_window), True
            if there == here:
                there = self.tr("another dataset, or other files of it")
            words = self.tr("{here}. The window has gone on to {there}.").format(
                here=here, there=there
            )
        self.day_told.setText(words)
        self.take_button.setVisible(other)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        px = theme.px
        self._title.setFont(theme.font(18, 700))
        for part in (self.day_told, self.take_button):
            part.setFont(theme.font(13))
        self._column.setContentsMargins(px(20), px(10), px(20), px(10))
        self._column.setSpacing(px(2))


def _day_words(briefing: Briefing) -> str:
    told = known_words(briefing.timeline)
    words = QCoreApplication.translate("ExportHead", "{day}, end of day, {knowledge}")
    return words.format(day=long_day(briefing.day), knowledge=f"{told[:1].lower()}{told[1:]}")


def _same(one: Briefing, other: Briefing) -> bool:
    """Whether two briefings give the same pages."""
    if one is other:
        return True
    ours, theirs = one.timeline, other.timeline
    same_files = ours.dataset.sha256 and ours.dataset.sha256 == theirs.dataset.sha256
    return (
        one.day == other.day
        and ours.known_by == theirs.known_by
        and (ours.dataset is theirs.dataset or bool(same_files))
    )
