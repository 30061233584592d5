"""The column of evidence: for and against, limits, and what a check or a count rests on."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.exhibits import Evidence, Witness
from briefing_app.domain.inquiry import evidence
from briefing_app.domain.subject import PlaceSubject, Subject
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import HolderStyle, holder_styles
from briefing_app.viewmodels.copied_evidence import copied_evidence
from briefing_app.viewmodels.inspector_model import InspectorModel, InspectorRow, worded
from briefing_app.viewmodels.place_names import USUAL, PlaceNames
from briefing_app.widgets.address_panel import AddressPanel
from briefing_app.widgets.history_strip import HistoryStrip
from briefing_app.widgets.icons import icon
from briefing_app.widgets.inspector_list import InspectorList
from briefing_app.widgets.inspector_title import (
    HolderGlyph,
    InspectorTitle,
    breakable,
    other_names,
)
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import UnbrokenWords

ANY_WIDTH = 16_777_215  # of Qt: a widget without a greatest width
SETTLE_MS = 60  # how long after the last step the evidence follows
LEFT, RIGHT = 8, 12


class Inspector(QWidget):
    """Shows what is known about one subject on the day in view.

    It follows the day `SETTLE_MS` after the last step; `settle` brings it at once.

    Signals:
        evidence_requested(Subject): a place, event or statement inside was followed.
        back_requested: the arrow was pressed.
        close_requested: Esc, or the cross.
        open_requested(str): an address that was shown in full is to be opened.
    """

    evidence_requested = Signal(object)
    back_requested = Signal()
    close_requested = Signal()
    open_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Evidence"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._dataset: Dataset | None = None
        self._styles: dict[str, HolderStyle] = {}
        self._briefing: Briefing | None = None
        self._subject: Subject | None = None
        self._names = USUAL
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.settle)
        self.model = InspectorModel(self)
        self.title = InspectorTitle(theme, self)
        self.names = self._label("inspector_names")
        self.names_beside = self._label("inspector_names_beside")
        self.status = self._label("inspector_status")
        self.basis = self._label("inspector_basis")
        self.caption = self._label("inspector_caption")
        self.glyph = HolderGlyph(theme, self)
        self.history_strip = HistoryStrip(theme, self)
        self.list = InspectorList(self.model, theme, self._copied, self)
        self.address_panel = AddressPanel(theme, self)
        self.back_button = self._button("inspector_back", self.tr("Back"))
        self.copy_button = self._button("inspector_copy", self.tr("Copy evidence with sources"))
        self.close_button = self._button("inspector_close", self.tr("Close evidence"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.title)
        self.show_theme(theme)

    def _label(self, name: str) -> QLabel:
        label = UnbrokenWords(self)
        label.setObjectName(name)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        bar = self._bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.names_beside, 1)
        bar.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self.glyph, 1, 0)
        for row, widget in enumerate(
            (self.names, self.status, self.basis, self.history_strip, self.caption)
        ):
            whole = widget in (self.history_strip, self.caption, self.names)
            self._grid.addWidget(widget, row, 0 if whole else 1, 1, 3 if whole else 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._head = QVBoxLayout()
        self._head.addLayout(bar)
        self._head.addLayout(self._grid)
        self._rule = QFrame(self)
        self._rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._rule)
        column.addWidget(self.list, 1)
        self.list.setMinimumHeight(48)
        order = (self.back_button, self.title, self.copy_button, self.close_button, self.list)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.title.entered.connect(self._go_to_list)
        self.back_button.clicked.connect(self.back_requested)
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.close_requested)
        self.list.evidence_requested.connect(self.evidence_requested)
        self.list.address_requested.connect(self._on_address_requested)
        self.address_panel.open_requested.connect(self.open_requested)
        self.address_panel.closed.connect(self.list.setFocus)

    # What is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = self.title.theme = self.glyph.theme = theme
        px = theme.px
        for label, size, weight, role in (
            (self.title, 18, 700, "ink"),
            (self.names, 15, 400, "ink_2"),
            (self.names_beside, 15, 400, "ink_2"),
            (self.status, 13, 700, "ink"),
            (self.basis, 13, 400, "ink_2"),
            (self.caption, 12, 400, "ink_2"),
        ):
            label.setFont(theme.font(size, weight))
            label.setStyleSheet(f"color: {theme.colour(role).name()}")
        for button, name in (
            (self.back_button, "leave"),
            (self.copy_button, "copy"),
            (self.close_button, "clear"),
        ):
            button.setIcon(icon(name, theme))
            button.setIconSize(QSize(px(16), px(16)))
            button.setFixedSize(max(px(28), 24), max(px(28), 24))
        ink, hover = theme.colour("ink").name(), theme.colour("hover").name()
        self.setStyleSheet(
            f"#inspector {{ background: {theme.colour('surface').name()}; }}"
            "QToolButton { border: 2px solid transparent; border-radius: 5px; background: none; }"
            f"QToolButton:hover {{ background: {hover}; }}"
            f"QToolButton:focus {{ border-color: {ink}; }}"
        )
        self._rule.setStyleSheet(f"background: {theme.colour('hairline').name()}")
        self._head.setContentsMargins(LEFT, px(8), RIGHT, px(8))
        self._grid.setContentsMargins(16 - LEFT, 0, 4, 0)
        self._grid.setHorizontalSpacing(px(8))
        self.glyph.setFixedSize(px(13), px(20))
        self.history_strip.show_theme(theme)
        self.list.show_theme(theme)
        self.address_panel.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """Take another dataset or other knowledge; the day follows."""
        if timeline.dataset is not self._dataset:
            self._dataset = timeline.dataset
            self._styles = holder_styles(timeline.dataset)
            self.list.delegate.show_styles(self._styles)

    def show_day(self, briefing: Briefing) -> None:
        """Move to a day; what is shown follows when the day stands still."""
        self._briefing = briefing
        if self._subject is not None:
            self._settling.start()

    def show_subject(self, subject: Subject | None) -> None:
        """Show the evidence for something else, at once; None for nothing."""
        if subject != self._subject:
            self.address_panel.hide()
        self._subject = subject
        self.settle()

    def show_names(self, names: PlaceNames) -> None:
        """Name the place in the title in another language."""
        self._names = names
        if self.model.evidence is not None:
            self._say(self.model.evidence)

    def settle(self) -> None:
        """Show the evidence of the day in view now."""
        self._settling.stop()
        if self._briefing is None or self._subject is None:
            self.model.show(None)
            return
        found = evidence(self._briefing, self._subject)
        bar, index = self.list.verticalScrollBar(), self.list.currentIndex()
        same = self.model.evidence is not None and self.model.evidence.subject == found.subject
        value = bar.value() if same else 0
        kept = self.model.row(index.row()) if same and index.isValid() else None
        self.model.show(found)
        self._say(found)
        position = self.model.find(kept)
        if position >= 0:
            self.list.setCurrentIndex(self.model.index(position))
        self.list.doItemsLayout()
        bar.setValue(value)

    def _say(self, found: Evidence) -> None:
        assert self._briefing is not None
        title = self._title_of(found)
        for label, text in (
            (self.title, worded(title)),
            (self.status, worded(found.status)),
            (self.basis, worded(found.basis)),
            (self.caption, worded(found.caption)),
            (self.names, other_names(found, title)),
        ):
            label.setText(breakable(text))
            label.setAccessibleName(text)
            label.setVisible(bool(text))
        spoken = (found.title, found.status, found.basis)
        self.title.setAccessibleName(worded(", ".join(part for part in spoken if part)))
        self.list.setAccessibleName(worded(self.tr("Evidence: {}").format(found.title)))
        self.history_strip.setVisible(bool(found.history))
        self.history_strip.setAccessibleName(worded(found.caption))
        timeline = self._briefing.timeline
        self.history_strip.show_history(
            found.history, self._styles, timeline.day_count, self._briefing.day_index
        )
        self.glyph.style_shown = self._styles.get(found.holder or "")
        self.glyph.settled = found.settled
        self.glyph.setVisible(self.glyph.style_shown is not None)
        self.glyph.update()
        self._fit_head()

    def _title_of(self, found: Evidence) -> str:
        """The title, and for a place its name in the language chosen."""
        if not isinstance(found.subject, PlaceSubject) or self._dataset is None:
            return found.title
        row = self._dataset.place_row.get(found.subject.place_id)
        return found.title if row is None else self._names.of(self._dataset.places[row])

    def _fit_head(self) -> None:
        """Put names beside the title and the basis beside the status where both fit."""
        px = self._theme.px
        room = self.width() - LEFT - RIGHT - 3 * self.back_button.width() - 4 * 4 - px(16)
        title = self._advance(self.title) + 12
        names = bool(self.names.text())
        beside = names and title + self._advance(self.names) + px(8) <= room
        self.names_beside.setText(self.names.text())
        self.names_beside.setAccessibleName(self.names.accessibleName())
        self.names.setVisible(names and not beside)
        self.names_beside.setVisible(beside)
        self.title.setMinimumWidth(title if beside else 0)
        self.title.setMaximumWidth(title if beside else ANY_WIDTH)
        room = self.width() - LEFT - RIGHT - 20 - self.glyph.width() - px(8)
        status = self._advance(self.status) + 4
        same_line = bool(self.basis.text()) and (
            status + px(8) + self._advance(self.basis) + 4 <= room
        )
        self._grid.removeWidget(self.basis)
        self._grid.addWidget(self.basis, *((1, 2) if same_line else (2, 1, 1, 2)))
        self._grid.removeWidget(self.status)
        self._grid.addWidget(self.status, 1, 1, 1, 1 if same_line else 2)
        self.status.setMinimumWidth(status if same_line else 0)
        self.status.setMaximumWidth(status if same_line else ANY_WIDTH)

    def _advance(self, label: QLabel) -> int:
        return math.ceil(QFontMetricsF(label.font()).horizontalAdvance(label.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the head and the address to another size."""
        super().resizeEvent(event)
        self._fit_head()
        self._place_address()

    def _place_address(self) -> None:
        """The address lies over the foot of the list, so that it moves nothing."""
        high = min(self.address_panel.sizeHint().height(), self.height())
        self.address_panel.setGeometry(0, self.height() - high, self.width(), high)
        self.address_panel.raise_()

    def copy(self) -> None:
        """Put the evidence with its sources on the clipboard, as plain text."""
        QGuiApplication.clipboard().setText(self._copied(None))

    def copied_text(self) -> str:
        """The chosen row with its sources; from the title, all evidence."""
        index = self.list.currentIndex()
        chosen = index.isValid() and not self.title.hasFocus()
        return self._copied(self.model.row(index.row()) if chosen else None)

    def _copied(self, row: InspectorRow | None) -> str:
        found, briefing = self.model.evidence, self._briefing
        return "" if found is None or briefing is None else copied_evidence(found, briefing, row)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the address if one is shown, else the evidence."""
        if event.key() == Qt.Key.Key_Escape and not self.address_panel.isHidden():
            self.address_panel.leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_address_requested(self, entry: Witness) -> None:
        self.address_panel.show_source(entry)
        self._place_address()
        index = self.list.currentIndex()
        if self.list.visualRect(index).bottom() > self.address_panel.y() - self.list.y():
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
