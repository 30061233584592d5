"""The rows of the evidence in view: headings, claims, facts and links, unfolded or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefing_app.domain.exhibits import Entry, Evidence, Line, Section, Witness
from briefing_app.domain.subject import Subject
from briefing_app.services.plain_text import isolated
from briefing_app.viewmodels.statement_card import plain

translate = QCoreApplication.translate

_AnyIndex = QModelIndex | QPersistentModelIndex
Kind = Literal["heading", "witness", "line"]


@dataclass(frozen=True, slots=True)
class InspectorRow:
    """A heading, or one entry under it. `hidden` entries are folded away under a heading."""

    kind: Kind
    section: Section
    entry: Entry | None = None
    hidden: int = 0
    expanded: bool = False

    @property
    def leads_to(self) -> Subject | None:
        """What evidence this row asks for."""
        return self.entry.leads_to if isinstance(self.entry, Line) else None

    @property
    def folds(self) -> bool:
        """Whether this heading shows or hides entries."""
        return self.kind == "heading" and (self.hidden > 0 or self.expanded)

    @property
    def fold_words(self) -> str:
        """1 more; or fewer, once all are shown."""
        if self.hidden:
            return translate("Inspector", "{} more").format(self.hidden)
        return translate("Inspector", "fewer") if self.expanded else ""


def worded(text: str) -> str:
    """Words around text of the dataset: one line, no control characters, scripts isolated."""
    return isolated(plain(text))


class InspectorModel(QAbstractListModel):
    """One row per heading and shown entry of an `Evidence`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._evidence: Evidence | None = None
        self._expanded: set[str] = set()
        self._rows: list[InspectorRow] = []

    @property
    def evidence(self) -> Evidence | None:
        """What is shown; None while nothing is."""
        return self._evidence

    def show(self, evidence: Evidence | None) -> None:
        """Show other evidence. Sections stay unfolded while the subject stays the same."""
        if evidence == self._evidence:
            return
        before = self._evidence
        if before is None or evidence is None or before.subject != evidence.subject:
            self._expanded.clear()
        self._evidence = evidence
        self._arrange()

    def toggle(self, position: int) -> None:
        """Unfold or fold the section of a heading."""
        row = self._rows[position]
        if row.folds:
            self._expanded ^= {_key(row.section)}
            self._arrange()

    def row(self, position: int) -> InspectorRow:
        """A row by its position."""
        return self._rows[position]

    def find(self, wanted: InspectorRow | None) -> int:
        """Where a row stands now: by its entry, else by its section; -1 if it has gone."""
        if wanted is None:
            return -1
        same = [
            position
            for position, row in enumerate(self._rows)
            if _key(row.section) == _key(wanted.section) and row.kind == wanted.kind
        ]
        exact = [at for at in same if _name(self._rows[at].entry) == _name(wanted.entry)]
        return next(iter(exact), -1)

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Headings and shown entries."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Headings are a stop for the keyboard only where they unfold something."""
        if not 0 <= index.row() < len(self._rows):  # asked once more after a click that led on
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        if row.kind == "heading" and not row.folds:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The words of a row, for the ear as for the eye."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return worded(spoken_row(self._rows[index.row()]))
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for section in () if self._evidence is None else self._evidence.sections:
            folds = len(section.entries) > section.shown
            expanded = folds and _key(section) in self._expanded
            shown = section.entries if expanded else section.entries[: section.shown]
            hidden = len(section.entries) - len(shown)
            self._rows.append(InspectorRow("heading", section, None, hidden, expanded))
            for entry in shown:
                kind: Kind = "witness" if isinstance(entry, Witness) else "line"
                self._rows.append(InspectorRow(kind, section, entry))
        self.endResetModel()


def spoken_row(row: InspectorRow) -> str:
    """For, Government, losing side concedes, what was said, Reuters 13 Aug, usually reliable."""
    entry, section = row.entry, row.section.title.split(":")[0]
    if entry is None:
        parts: tuple[str, ...] = (row.section.title, row.section.count, row.fold_words)
    elif isinstance(entry, Line):
        parts = (section, entry.text, entry.detail)
    else:
        parts = (
            section,
            _spoken_sign(entry.sign),
            entry.voice,
            entry.side,
            entry.said,
            translate("Inspector", "source {}").format(entry.number),
            f"{entry.publisher} {entry.published}",
            entry.reliability,
        )
    return ", ".join(part.rstrip(".") for part in parts if part)


def _spoken_sign(sign: str) -> str:
    """What a sign says that no words beside it say."""
    if sign == "unknown":
        return translate("Inspector", "voice not shown")
    return translate("Inspector", "source") if sign == "cites" else ""


def _key(section: Section) -> str:
    """A section by the part of its title that does not move with the day."""
    return section.title.split(":")[0].split(" on ")[0]


def _name(entry: Entry | None) -> object:
    if isinstance(entry, Witness):
        return entry.voice, entry.said, entry.publisher, entry.title
    return None if entry is None else entry.leads_to or entry.text
