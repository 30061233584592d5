"""The field that shows the day, takes a typed one, and opens a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.local_dates import day_in_numbers, short_day
from briefing_app.viewmodels.typed_date import example_day, parse_day, typed_form, why_no_day
from briefing_app.widgets.icons import icon
from briefing_app.widgets.theme import Theme

DAYS_ON_A_SHEET = 42  # six weeks
WIDE_DAYS = tuple(date(2021, month, day) for month in range(1, 13) for day in range(20, 27))


class DateField(QLineEdit):
    """The day in view as text; Return goes to the typed day, Down opens the calendar.

    Signals:
        day_requested(int): the user typed or chose a day of the period.
        problem_changed(str): why the typed text leads nowhere; "" once that is settled.
        left(): the user is done here, by Return or Esc.
    """

    day_requested = Signal(int)
    problem_changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, lead: str = "") -> None:
        """`lead` stands before the day, where there is more than one field."""
        super().__init__(parent)
        self.setObjectName("date_field")
        self._lead = QLabel(lead, self)
        self._timeline: Timeline | None = None
        self._day_index = 0
        self._problem = ""
        self._calendar: CalendarPopup | None = None
        self._theme = theme
        self.calendar_button = QToolButton(self)
        self.calendar_button.setObjectName("calendar_button")
        self.calendar_button.setProperty("role", "flat")
        self.calendar_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Down does the same
        self.calendar_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.calendar_button.setAccessibleName(self.tr("Calendar"))
        self.calendar_button.setToolTip(self.tr("Calendar"))
        self.calendar_button.clicked.connect(self.show_calendar)
        self.setAccessibleName(self.tr("Date"))
        self.textEdited.connect(lambda: self._say(""))
        self.returnPressed.connect(self._on_return)
        self.show_theme(theme)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.calendar_button.setIcon(icon("calendar", theme, "ink_2"))
        self.calendar_button.setIconSize(QSize(theme.px(16), theme.px(16)))
        if self._calendar is not None:
            self._calendar.show_theme(theme)
        metrics = QFontMetrics(theme.font(13))
        widest = max(metrics.horizontalAdvance(typed_form(day)) for day in WIDE_DAYS)
        text = max(metrics.horizontalAdvance("Wed 28 Aug 2021"), widest - theme.px(2))
        self._lead.setFont(theme.font(12, 700))
        lead = theme.px(18) if self._lead.text() else 0
        self.setFixedWidth(text + lead + theme.px(44))
        self.setTextMargins(lead, 0, theme.px(22), 0)
        self._place_button()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over the period and its days of change."""
        self._timeline = timeline
        words = self.tr("Type a date ({numbers}, {words}, {iso}), or press Down to choose")
        day = example_day(timeline.dataset.last_day)
        self.setToolTip(words.format(numbers=day_in_numbers(day), words=short_day(day), iso=day))
        if self._calendar is not None:
            self._calendar.show_timeline(timeline)

    def show_day(self, briefing: Briefing) -> None:
        """Show a day, unless the user is typing."""
        self._day_index = briefing.day_index
        if not (self.hasFocus() and self.isModified()):
            self._show_text()

    def _show_text(self) -> None:
        if self._timeline is not None:
            self.setText(typed_form(self._timeline.day(self._day_index)))
        self._say("")

    # Wishes

    def _on_return(self) -> None:
        timeline = self._timeline
        if timeline is None:
            return
        first, last = timeline.first_day, timeline.day(timeline.last_index)
        day = parse_day(self.text(), first, last)
        problem = why_no_day(self.text(), day, first, last)
        if day is None or problem:
            self._say(problem)
        else:
            self.setModified(False)
            self._go_to(timeline.index(day))
            self.left.emit()

    def _on_day_chosen(self, day_index: int) -> None:
        self._go_to(day_index)
        self.left.emit()

    def _go_to(self, day_index: int) -> None:
        self._show_text()
        self.day_requested.emit(day_index)

    def _say(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.setAccessibleDescription(problem)
            self.problem_changed.emit(problem)

    def show_calendar(self) -> None:
        """Open the calendar at the day in view."""
        timeline = self._timeline
        if timeline is None:
            return
        if self._calendar is None:
            self._calendar = CalendarPopup(self._theme, self)
            self._calendar.show_timeline(timeline)
            self._calendar.day_chosen.connect(self._on_day_chosen)
        self._calendar.pop_up(self._day_index, QRect(self.mapToGlobal(QPoint()), self.size()))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        side = max(self._theme.px(24), 24)
        top = (self.height() - side) // 2
        self.calendar_button.setGeometry(self.width() - side - 3, top, side, side)
        self._lead.setGeometry(self._theme.px(10), 0, self._theme.px(18), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the calendar; Esc gives the typed text up."""
        if event.key() == Qt.Key.Key_Down:
            self.show_calendar()
        elif event.key() == Qt.Key.Key_Escape:
            self._show_text()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the day in view again: what was typed and not entered is no wish."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setModified(False)
            self._show_text()


class CalendarPopup(QFrame):
    """A calendar of the period: days of change bold, days outside it disabled.

    Signals:
        day_chosen(int): the user chose a day.
    """

    day_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar_popup")
        self._timeline: Timeline | None = None
        self.calendar = QCalendarWidget(self)
        self.calendar.setObjectName("calendar")
        self.calendar.setLocale(QLocale())
        self.calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(self.tr("Calendar; days of change are bold"))
        self.calendar.clicked.connect(self._on_chosen)
        self.calendar.activated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("ink"))
        for weekday in Qt.DayOfWeek:  # Qt would draw the week-end red
            self.calendar.setWeekdayTextFormat(weekday, plain)
        head = QTextCharFormat()
        head.setForeground(theme.colour("ink_3"))
        self.calendar.setHeaderTextFormat(head)
        for name, drawing in (("prevmonth", "previous"), ("nextmonth", "next")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(icon(drawing, theme))
        self._mark_days()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over the period and its days of change."""
        self._timeline = timeline
        self.calendar.setDateRange(
            _qt_date(timeline.first_day), _qt_date(timeline.day(timeline.last_index))
        )
        self._mark_days()

    def _mark_days(self) -> None:
        timeline = self._timeline
        self.calendar.setDateTextFormat(QDate(), QTextCharFormat())  # a null date clears all
        if timeline is None:
            return
        bold = QTextCharFormat()
        bold.setFontWeight(800)
        bold.setForeground(self._theme.colour("ink"))
        known = timeline.last_known_index
        for index in timeline.change_days:
            if index <= known:
                self.calendar.setDateTextFormat(_qt_date(timeline.day(index)), bold)
        # Qt disables the days outside the period and yet shows them as the others.
        pale = QTextCharFormat()
        pale.setForeground(self._theme.colour("ink_3"))
        first, last = self.calendar.minimumDate(), self.calendar.maximumDate()
        for distance in range(1, DAYS_ON_A_SHEET):
            for outside in (first.addDays(-distance), last.addDays(distance)):
                self.calendar.setDateTextFormat(outside, pale)

    def pop_up(self, day_index: int, field: QRect) -> None:
        """Open above the field, or below it where the screen ends above."""
        if self._timeline is not None:
            self.calendar.setSelectedDate(_qt_date(self._timeline.day(day_index)))
        self.resize(self.sizeHint())
        screen = QGuiApplication.screenAt(field.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        top = field.top() - self.height() - 4
        if top < room.top():
            top = field.bottom() + 4
        left = min(max(field.left(), room.left()), room.right() - self.width())
        self.move(left, top)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def sizeHint(self) -> QSize:
        """Room for six weeks at the text size in use."""
        return QSize(self._theme.px(280), self._theme.px(232))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the calendar; the day stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, day: QDate) -> None:
        if self._timeline is not None and self.isVisible():
            self.hide()
            self.day_chosen.emit(_qt_date(self._timeline.first_day).daysTo(day))


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
