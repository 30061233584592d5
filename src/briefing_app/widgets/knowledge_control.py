"""The choice of what to know: with hindsight, as known that day, as known on a fixed day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from briefing_app.domain.knowledge import HINDSIGHT, Knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.local_dates import long_day, short_day
from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.theme import Theme

ACTIONS = {"hindsight": "with_hindsight", "that_day": "as_known_that_day", "fixed": "known_on"}
PADDING = 14


def known_words(timeline: Timeline) -> str:
    """With hindsight, or as known on a day, in the language of the program."""
    if timeline.known_by is None:
        return QCoreApplication.translate("KnowledgeControl", "With hindsight")
    words = QCoreApplication.translate("KnowledgeControl", "As known on {}")
    return words.format(long_day(timeline.known_by))


class Segment(QRadioButton):
    """One of the choices, painted as a part of a row of buttons."""

    def __init__(self, mode: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.mode = mode
        self.setObjectName(f"know_{mode}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFont(theme.font(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text when it is chosen."""
        text = QFontMetricsF(self._theme.font(13, 600)).horizontalAdvance(self.text())
        return QSize(int(text) + 1 + 2 * self._theme.px(PADDING), self._theme.px(28))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        """All of the segment is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint for hindsight, solid violet for the others, nothing while not chosen."""
        theme = self._theme
        chosen, solid = self.isChecked(), self.isChecked() and self.mode != "hindsight"
        violet = theme.colour("knowledge")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            if chosen or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                role = "knowledge" if solid else "knowledge_tint"
                painter.setBrush(theme.colour(role if chosen else "hover"))
                painter.drawRoundedRect(inner, 3, 3)
            painter.setFont(theme.font(13, 600 if chosen else 400))
            painter.setPen(theme.colour("surface") if solid else violet)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.hasFocus():
                paint_focus_ring(painter, QRectF(self.rect()), theme.colour("ink"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses as Space does; the arrows go on to the neighbour."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """The row of choices in a violet edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFixedHeight(max(theme.px(28), 24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("knowledge"), 1))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


class KnowledgeControl(QWidget):
    """Three segments, or a button with a menu where the row is narrow.

    A choice triggers the action of the same name; what is chosen is told by `show_knowledge`.
    """

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("knowledge_control")
        self._knowledge = HINDSIGHT
        self._actions = {mode: actions[name] for mode, name in ACTIONS.items()}
        self._narrow = False
        self.segments = Segments(theme, self)
        self.segments.setAccessibleName(self.tr("What to know"))
        row = QHBoxLayout(self.segments)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.choices: dict[str, Segment] = {}
        for mode, action in self._actions.items():
            segment = self.choices[mode] = Segment(mode, theme, self.segments)
            segment.setToolTip(action.toolTip())
            segment.clicked.connect(lambda _checked=False, mode=mode: self._choose(mode))
            row.addWidget(segment)
        self.menu_button = MenuButton(theme, self)
        self.menu_button.setObjectName("knowledge_button")
        self.menu_button.own_menu.addActions(list(self._actions.values()))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.segments)
        whole.addWidget(self.menu_button)
        self.show_narrow(False)
        self.show_knowledge(HINDSIGHT)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.segments.show_theme(theme)
        for segment in self.choices.values():
            segment.show_theme(theme)
        self.menu_button.show_theme(theme)

    def show_narrow(self, narrow: bool) -> None:
        """Show the menu button instead of the segments, or again the segments."""
        self._narrow = narrow
        self.segments.setVisible(not narrow)
        self.menu_button.setVisible(narrow)

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Show what is chosen."""
        self._knowledge = knowledge
        day = knowledge.day
        for mode, segment in self.choices.items():
            words = self._actions[mode].text().replace("&", "")
            if mode == "fixed" and day is not None:
                words = self.tr("As known on {}").format(short_day(day))
            if segment.text() != words:
                segment.setText(words)
                segment.updateGeometry()
            segment.setChecked(mode == knowledge.mode)
        words = self.choices[knowledge.mode].text()
        self.menu_button.show_text(words)
        self.menu_button.setAccessibleName(self.tr("What to know: {}").format(words))

    # Wishes

    def _choose(self, mode: str) -> None:
        self.choices[self._knowledge.mode].setChecked(True)  # until the wish has been granted
        self._actions[mode].trigger()
