"""Numbers with what they count, in the language of the program: 1 page, 1,200 results."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """The nouns that the window itself counts. Other languages may have more than two forms."""

    def days(self, number: int) -> str:
        """1 day, 2 days."""
        return self.tr("1 day") if number == 1 else self.tr("%Ln days", "", number)

    def errors(self, number: int) -> str:
        """1 error, 2 errors."""
        return self.tr("1 error") if number == 1 else self.tr("%Ln errors", "", number)

    def events(self, number: int) -> str:
        """1 event, 2 events."""
        return self.tr("1 event") if number == 1 else self.tr("%Ln events", "", number)

    def pages(self, number: int) -> str:
        """1 page, 2 pages."""
        return self.tr("1 page") if number == 1 else self.tr("%Ln pages", "", number)

    def problems(self, number: int) -> str:
        """1 problem, 2 problems."""
        return self.tr("1 problem") if number == 1 else self.tr("%Ln problems", "", number)

    def records(self, number: int) -> str:
        """1 record, 2 records."""
        return self.tr("1 record") if number == 1 else self.tr("%Ln records", "", number)

    def results(self, number: int) -> str:
        """1 result, 2 results."""
        return self.tr("1 result") if number == 1 else self.tr("%Ln results", "", number)

    def rows(self, number: int) -> str:
        """1 row, 2 rows."""
        return self.tr("1 row") if number == 1 else self.tr("%Ln rows", "", number)

    def sources(self, number: int) -> str:
        """1 source, 2 sources."""
        return self.tr("1 source") if number == 1 else self.tr("%Ln sources", "", number)

    def statements(self, number: int) -> str:
        """1 statement, 2 statements."""
        return self.tr("1 statement") if number == 1 else self.tr("%Ln statements", "", number)

    def warnings(self, number: int) -> str:
        """1 warning, 2 warnings."""
        return self.tr("1 warning") if number == 1 else self.tr("%Ln warnings", "", number)


counted = Counted()
