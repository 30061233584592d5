"""The way such a window is usually written: everything is rebuilt for every day.

It is the baseline of the step benchmark: model reset, plot drawn anew, HTML panel.
"""

from __future__ import annotations

import html

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSlider,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing, brief, display_order
from briefing_app.domain.sentences import evidence_word, finding, holder_name, since
from briefing_app.domain.timeline import Timeline


class NaiveWindow(QMainWindow):
    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._timeline = timeline
        self.label = QLabel(self)
        self.model = QStandardItemModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.text = QTextBrowser(self)
        self.plot = pyqtgraph.PlotWidget(self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, timeline.last_index)
        self.slider.valueChanged.connect(self.show_index)
        columns = QHBoxLayout()
        columns.addWidget(self.table)
        columns.addWidget(self.text)
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.addWidget(self.label)
        rows.addLayout(columns, 1)
        rows.addWidget(self.plot)
        rows.addWidget(self.slider)
        self.setCentralWidget(body)
        self.resize(1280, 800)

    def show_index(self, index: int) -> None:
        briefing = brief(self._timeline, self._timeline.day(index))
        self.label.setText(finding(briefing))
        self._fill_table(briefing)
        self._fill_text(briefing)
        self._draw(briefing)

    def _fill_table(self, briefing: Briefing) -> None:
        dataset = self._timeline.dataset
        self.model.clear()
        for state in briefing.states():
            cells = (
                state.place.name,
                holder_name(dataset, state.holder),
                since(state, self._timeline),
                evidence_word(state, self._timeline),
                str(len(state.sources)),
            )
            self.model.appendRow([QStandardItem(text) for text in cells])

    def _fill_text(self, briefing: Briefing) -> None:
        cards = [
            f"<p><b>{html.escape(briefed.statement.speaker)}</b><br>"
            f"{html.escape(briefed.statement.summary)}</p><hr>"
            for briefed in briefing.statements
        ]
        self.text.setHtml("".join(cards))

    def _draw(self, briefing: Briefing) -> None:
        self.plot.clear()
        days = np.arange(self._timeline.day_count + 1)
        level = np.zeros(self._timeline.day_count)
        for holder in reversed(display_order(self._timeline)):
            level = level + self._timeline.counted[self._timeline.code(holder)]
            self.plot.plot(days, level, stepMode="center", fillLevel=0, brush=(120, 140, 180, 90))
        self.plot.addItem(pyqtgraph.InfiniteLine(briefing.day_index + 0.5))
