"""A field that finds words in a text and marks every place where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class FindField(QWidget):
    """A line to type into, hidden until it is opened, and beside it how many places match."""

    def __init__(self, body: QPlainTextEdit, parent: QWidget) -> None:
        """`body` holds the text, and gets the keyboard back."""
        super().__init__(parent)
        self._body = body
        self.line = QLineEdit(self)
        self.line.setObjectName("find_line")
        self.line.setPlaceholderText(self.tr("Find in this text"))
        self.line.setAccessibleName(self.tr("Find in this text"))
        self.line.textChanged.connect(self._on_typed)
        self.told = QLabel(self)
        self.told.setObjectName("find_told")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self.told)
        self.hide()

    def open(self) -> None:
        """Show the line, ready to type."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def mark(self) -> None:
        """Mark all places that match, and say how many there are."""
        found, here = self._places(), self._body.textCursor().selectionStart()
        marks = []
        for cursor in found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, self._format()
            marks.append(mark)
        self._body.setExtraSelections(marks)
        words = ""
        if found:
            before = sum(cursor.selectionStart() <= here for cursor in found)
            words = self.tr("{count} of {total}").format(count=before, total=len(found))
        elif self.line.text():
            words = self.tr("Not found")
        self.told.setText(words)
        self.line.setAccessibleDescription(words)

    def step(self, *, back: bool = False) -> None:
        """Go to the next place that matches, or the one before; from the end to the beginning."""
        here = self._body.textCursor().selectionStart()
        found = self._places()
        before = [cursor for cursor in found if cursor.selectionStart() < here]
        after = [cursor for cursor in found if cursor.selectionStart() > here]
        self._go_to([*found, *before][-1:] if back else [*after, *found][:1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc returns to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.line.clear()
            self.hide()
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        """Go to the first place that matches, from where the last one was found."""
        here = self._body.textCursor().selectionStart()
        found = self._places()
        on = [cursor for cursor in found if cursor.selectionStart() >= here]
        self._go_to([*on, *found][:1])

    def _go_to(self, places: list[QTextCursor]) -> None:
        for cursor in places:
            self._body.setTextCursor(cursor)
        self.mark()

    def _places(self) -> list[QTextCursor]:
        words, document = self.line.text(), self._body.document()
        found: list[QTextCursor] = []
        cursor = document.find(words) if words else QTextCursor()
        while not cursor.isNull():
            found.append(cursor)
            cursor = document.find(words, cursor, QTextDocument.FindFlag(0))
        return found

    def _format(self) -> QTextCharFormat:
        """Underlined, and on the ground of what is selected: a hue would speak of a holder."""
        form = QTextCharFormat()
        form.setFontUnderline(True)
        form.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
        return form
