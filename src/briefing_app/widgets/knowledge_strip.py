"""The strip that says, while something is hidden, as known on which day the window shows it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.knowledge_gap import knowledge_lead, knowledge_rest
from briefing_app.domain.timeline import Timeline
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import UnbrokenWords

HEIGHT = 36  # at 100 % text size; more where the words take two lines
LINES_BESIDE = 2  # as many lines may the words take beside the other parts
ROOM_USED = 0.9  # of a line, as words are not broken


class Diamond(QWidget):
    """The sign of the second time axis."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._colour = theme.colour("knowledge")
        self.setFixedSize(theme.px(14), theme.px(14))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        side = self.width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            half = side / 2
            corners = ((half, 0), (side, half), (half, side), (0, half))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


class KnowledgeStrip(QWidget):
    """Hidden with hindsight. `show_hindsight` hands in what the day in view is compared with.

    Signals:
        compare_requested(): show what differs from hindsight on the day in view.
        hindsight_requested(): back to everything that is known.
    """

    compare_requested = Signal()
    hindsight_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("knowledge_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hindsight: Timeline | None = None
        self._briefing: Briefing | None = None
        self._outcome_hidden = False
        self._words = "", ""  # whole and short
        self.diamond = Diamond(theme, self)
        self.lead = QLabel(self)
        self.lead.setObjectName("knowledge_lead")
        self.rest = UnbrokenWords(self)
        self.rest.setObjectName("knowledge_rest")
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.compare_button = self._link(self.tr("Show the difference"), "show_difference")
        self.compare_button.clicked.connect(self.compare_requested)
        self.back_button = self._link(self.tr("Back to hindsight"), "back_to_hindsight")
        self.back_button.clicked.connect(self.hindsight_requested)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        for column, part in (
            (0, self.diamond), (1, self.lead), (3, self.compare_button), (4, self.back_button)
        ):  # fmt: skip
            self._grid.addWidget(part, 0, column)
        self._place_rest(below=False)
        self.show_theme(theme)
        self.hide()

    def _link(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.diamond.show_theme(theme)
        self.lead.setFont(theme.font(13, 700))
        self.rest.setFont(theme.font(13))
        self.setMinimumHeight(theme.px(HEIGHT))
        self._grid.setContentsMargins(16, theme.px(4), 22, theme.px(4))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(0)
        self._fit()

    def show_hindsight(self, hindsight: Timeline) -> None:
        """Compare with this timeline of the dataset in view from now on."""
        self._hindsight = hindsight

    def show_outcome_hidden(self, hidden: bool) -> None:
        """Leave out, or say again, what differs from hindsight."""
        self._outcome_hidden = hidden
        if self._briefing is not None:
            self.show_day(self._briefing)

    def show_day(self, briefing: Briefing) -> None:
        """Say what is hidden on a day; nothing while everything is known."""
        self._briefing = briefing
        known = briefing.timeline.known_by is not None
        if known:
            hindsight = None if self._outcome_hidden else self._hindsight
            lead, rest = knowledge_lead(briefing.timeline), knowledge_rest(briefing, hindsight)
            self._words = rest, knowledge_rest(briefing, hindsight, short=True)
            self.lead.setText(lead)
            self.rest.setText(rest)
            self.setAccessibleName(f"{lead} {rest}")
            self.compare_button.setHidden(self._outcome_hidden)
            self._fit()
        self.setVisible(known)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words a row of their own where the other parts leave them too little."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Place the words of another day than was last in view."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.isVisible():
            return  # the width of a hidden strip is an old one
        others = (self.lead, self.compare_button, self.back_button)
        diamond = self.diamond.width()
        taken = [diamond, *(part.sizeHint().width() for part in others if not part.isHidden())]
        margins, space = self._grid.contentsMargins(), self._grid.horizontalSpacing()
        line = self.width() - margins.left() - margins.right()
        beside = line - sum(taken) - len(taken) * space
        whole, short = map(self.rest.fontMetrics().horizontalAdvance, self._words)
        below = short > beside and whole > LINES_BESIDE * ROOM_USED * beside
        room = line - diamond - space if below else beside
        self.rest.setText(self._words[short <= room < whole])  # short where that saves a line
        if below != self._is_below:
            self._place_rest(below=below)

    def _place_rest(self, *, below: bool) -> None:
        self._is_below = below
        self._grid.removeWidget(self.rest)
        if below:
            self._grid.addWidget(self.rest, 1, 1, 1, 4)
        else:
            self._grid.addWidget(self.rest, 0, 2)
