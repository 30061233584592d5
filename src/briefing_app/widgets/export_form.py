"""The left side of the export dialog: what can be chosen about a brief, and where it goes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import StatementId
from briefing_app.domain.page_words import chosen_statements
from briefing_app.domain.place_words import place_word
from briefing_app.services.brief_options import (
    HANDLING_MARKS,
    LONGEST_PRODUCER,
    MOST_NAMES,
    PAPERS,
    BriefOptions,
    HandlingMark,
    name_languages,
)
from briefing_app.services.file_names import brief_file_name, day_file_stem, why_no_file_name
from briefing_app.viewmodels.city_columns import language_name
from briefing_app.widgets.check_box import CheckBox
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.switch import Switch
from briefing_app.widgets.theme import Theme

MARGIN = 20  # device-independent pixels at 100 % text size
SUFFIX = ".pdf"
CONTENTS = ("statements", "map", "chart", "table")  # what can be left out


class ExportForm(QWidget):
    """Fields that are filled as they were when a brief was last saved; all of it is in view.

    Signals:
        options_changed: something was chosen that may change the pages.
        target_changed: another name was typed or another folder chosen.
        folder_requested: the user wants to choose a folder.
        statements_requested: the user wants to choose statements.
    """

    options_changed = Signal()
    target_changed = Signal()
    folder_requested = Signal()
    statements_requested = Signal()

    def __init__(
        self,
        briefing: Briefing,
        options: BriefOptions,
        folder: Path,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._briefing = theme, briefing
        self._folder = folder
        self._mark: HandlingMark = options.handling_mark
        self._names = options.names
        self._statement_ids: tuple[StatementId, ...] | None = None
        self._headings: list[QLabel] = []
        self._asides: dict[str, QLabel] = {}
        self._make_fields(options)
        self._make_contents(options)
        self._make_target()
        self._lay_out()
        self._order_tabs()
        self.show_day(briefing)
        self.show_folder(folder)
        self.show_theme(theme)

    # What is in it

    def _make_fields(self, options: BriefOptions) -> None:
        theme = self._theme
        self.paper = Switch(self.tr("Paper"), ("A4", "Letter"), theme, self)
        self.paper.setObjectName("export_paper")
        self.paper.show_choice(PAPERS.index(options.paper))
        self.paper.chosen.connect(lambda _number: self.options_changed.emit())
        self.producer = QLineEdit(options.prepared_by, self)
        self.producer.setObjectName("export_producer")
        self.producer.setAccessibleName(self.tr("Prepared by"))
        self.producer.setMaxLength(LONGEST_PRODUCER)
        self.producer.textEdited.connect(lambda _text: self.options_changed.emit())
        self.mark_button = MenuButton(theme, self)
        self.mark_button.setObjectName("export_mark")
        group = QActionGroup(self)
        for mark in HANDLING_MARKS:
            action = self.mark_button.own_menu.addAction(mark or self.tr("None"))
            action.setCheckable(True)
            action.setChecked(mark == self._mark)
            group.addAction(action)
            action.triggered.connect(partial(self._on_mark_chosen, mark))
        self._show_mark()
        self.names_button = MenuButton(theme, self)
        self.names_button.setObjectName("export_names")
        for button in (self.mark_button, self.names_button):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._languages: dict[str, QAction] = {}

    def _make_contents(self, options: BriefOptions) -> None:
        self.boxes: dict[str, CheckBox] = {}
        for name in ("findings", *CONTENTS, "sources"):
            box = self.boxes[name] = CheckBox("", self._theme, self)
            box.setObjectName(f"export_with_{name}")
            box.setChecked(name not in CONTENTS or getattr(options, f"with_{name}"))
            box.setEnabled(name in CONTENTS)
            box.toggled.connect(lambda _checked: self.options_changed.emit())
            self._asides[name] = QLabel(self)
            if name not in CONTENTS:
                self._asides[name].setText(self.tr("always"))
        self.boxes["findings"].setText(self.tr("Finding, figures, changes"))
        self.boxes["statements"].setText(self.tr("Statements"))
        self.boxes["map"].setText(self.tr("Map"))
        self.boxes["chart"].setText(self.tr("Control chart"))
        self.boxes["sources"].setText(self.tr("Sources and method"))
        self.choose_button = QPushButton(self)
        self.choose_button.setObjectName("export_choose")
        self.choose_button.setProperty("role", "link")
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(lambda _checked=False: self.statements_requested.emit())
        self.boxes["statements"].toggled.connect(lambda _checked: self._show_statements())

    def _make_target(self) -> None:
        self.file_name = QLineEdit(brief_file_name(self._briefing), self)
        self.file_name.setObjectName("export_file_name")
        self.file_name.setAccessibleName(self.tr("File name"))
        self.file_name.textChanged.connect(lambda _text: self._on_name_changed())
        self.folder_label = ElidedLabel(self)
        self.folder_label.setObjectName("export_folder")
        self.folder_button = QPushButton(self.tr("Folder…"), self)
        self.folder_button.setObjectName("export_folder_button")
        self.folder_button.setProperty("role", "link")
        self.folder_button.setAutoDefault(False)
        self.folder_button.setAccessibleName(self.tr("Choose a folder"))
        self.folder_button.clicked.connect(lambda _checked=False: self.folder_requested.emit())
        self.name_problem = QLabel(self)
        self.name_problem.setObjectName("export_name_problem")
        self.name_problem.setTextFormat(Qt.TextFormat.PlainText)
        self.name_problem.setWordWrap(True)
        self.name_problem.hide()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        paper = QHBoxLayout()
        paper.addWidget(self.paper)
        paper.addStretch(1)
        column.addWidget(self._heading(self.tr("Paper")))
        column.addLayout(paper)
        column.addWidget(self._heading(self.tr("Prepared &by"), self.producer))
        column.addWidget(self.producer)
        self._pair = QGridLayout()
        self._pair.addWidget(self._heading(self.tr("Handling mark")), 0, 0)
        self._pair.addWidget(self.mark_button, 1, 0)
        self.names_heading = self._heading("")
        self._pair.addWidget(self.names_heading, 0, 1)
        self._pair.addWidget(self.names_button, 1, 1)
        for number in (0, 1):
            self._pair.setColumnStretch(number, 1)
        column.addLayout(self._pair)
        column.addWidget(self._heading(self.tr("Contents")))
        self._contents = QGridLayout()
        self._contents.setColumnStretch(0, 1)
        for row, (name, box) in enumerate(self.boxes.items()):
            self._contents.addWidget(box, row, 0)
            aside = self.choose_button if name == "statements" else self._asides[name]
            self._contents.addWidget(aside, row, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(self._contents)
        column.addWidget(self._heading(self.tr("File &name"), self.file_name))
        column.addWidget(self.file_name)
        where = QHBoxLayout()
        where.addWidget(self.folder_label, 1)
        where.addWidget(self.folder_button)
        column.addLayout(where)
        column.addWidget(self.name_problem)
        column.addStretch(1)

    def _order_tabs(self) -> None:
        """The choice of statements follows the box of the statements."""
        QWidget.setTabOrder(self.boxes["statements"], self.choose_button)
        QWidget.setTabOrder(self.choose_button, self.boxes["map"])

    def _heading(self, text: str, field: QWidget | None = None) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if field is not None:
            label.setBuddy(field)
        self._headings.append(label)
        return label

    # What was chosen

    @property
    def options(self) -> BriefOptions:
        """What was chosen about the pages."""
        chosen = {f"with_{name}": self.boxes[name].isChecked() for name in CONTENTS}
        return BriefOptions(
            paper=PAPERS[[part.isChecked() for part in self.paper.parts].index(True)],
            prepared_by=self.producer.text().strip(),
            handling_mark=self._mark,
            names=self._names_in_dataset(),
            statement_ids=self._statement_ids,
            **chosen,
        )

    @property
    def wanted_names(self) -> tuple[str, ...] | None:
        """The languages wanted, of which this dataset may have some; None for its first."""
        return self._names

    @property
    def path(self) -> Path:
        """Where the brief is to be written; its name ends in .pdf."""
        name = self.file_name.text().strip()
        return self._folder / (name if name.lower().endswith(SUFFIX) else name + SUFFIX)

    @property
    def problem(self) -> str:
        """Why the name cannot be that of a file; "" if it can."""
        name = self.file_name.text().strip()
        return why_no_file_name(name and self.path.name if "/" not in name else name)

    def choose_statements(self, ids: tuple[StatementId, ...] | None) -> None:
        """Print these statements; None lets the rule choose."""
        if ids != self._statement_ids:
            self._statement_ids = ids
            self._show_statements()
            self.options_changed.emit()

    # What it is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        px = theme.px
        for label in self._headings:
            label.setFont(theme.font(13, 600))
        for label in (*self._asides.values(), self.folder_label, self.name_problem):
            label.setFont(theme.font(12))
        for field in (self.producer, self.file_name, self.choose_button, self.folder_button):
            field.setFont(theme.font(13))
        self.paper.show_theme(theme)
        for button in (self.mark_button, self.names_button):
            button.show_theme(theme)
        for box in self.boxes.values():
            box.show_theme(theme)
        for label in self._headings[1:]:
            label.setContentsMargins(0, px(10), 0, 0)
        self._column.setContentsMargins(px(MARGIN), px(14), px(MARGIN), px(14))
        self._column.setSpacing(px(6))
        self._pair.setHorizontalSpacing(px(12))
        self._pair.setVerticalSpacing(px(6))
        self._contents.setVerticalSpacing(px(2))

    def show_day(self, briefing: Briefing) -> None:
        """Take another day. What was chosen stays, as far as it is not of the day before."""
        before, self._briefing = self._briefing, briefing
        name = self.file_name.text()
        self.file_name.setText(name.replace(day_file_stem(before), day_file_stem(briefing)))
        self._statement_ids = None
        self._show_statements()
        dataset = briefing.timeline.dataset
        noun = dataset.counted_set.short_noun
        table = self.tr("Table of {count} {noun}")
        self.boxes["table"].setText(table.format(count=briefing.timeline.total, noun=noun))
        cities = place_word(dataset) == "City"
        self.names_heading.setText(
            self.tr("Names of cities") if cities else self.tr("Names of {}").format(noun)
        )
        self._fill_names()

    def show_folder(self, folder: Path) -> None:
        """Save into another folder."""
        self._folder = folder
        home = Path.home()
        inside = folder.is_relative_to(home) and folder != home
        told = str(Path("~") / folder.relative_to(home)) if inside else str(folder)
        self.folder_label.show_text(self.tr("in {}").format(told), str(folder))
        self.target_changed.emit()

    @property
    def statement_ids(self) -> tuple[StatementId, ...] | None:
        """The statements that were chosen by hand, or None for those of the rule."""
        return self._statement_ids

    def _show_statements(self) -> None:
        """Say how many of the statements of the day are printed."""
        printed = len(chosen_statements(self._briefing, self._statement_ids))
        total = len(self._briefing.statements)
        words = self.tr("{count} of {total}, choose…") if total else self.tr("none")
        words = words.format(count=printed, total=total)
        self.choose_button.setText(words)
        self.choose_button.setAccessibleName(self.tr("Statements: {}").format(words))
        self.choose_button.setEnabled(bool(total) and self.boxes["statements"].isChecked())

    # Handling mark and names

    def _on_mark_chosen(self, mark: HandlingMark) -> None:
        self._mark = mark
        self._show_mark()
        self.options_changed.emit()

    def _show_mark(self) -> None:
        words = self._mark or self.tr("None")
        self.mark_button.show_text(words)
        self.mark_button.setAccessibleName(self.tr("Handling mark: {}").format(words))

    def _fill_names(self) -> None:
        dataset = self._briefing.timeline.dataset
        menu = self.names_button.own_menu
        menu.clear()
        self._languages = {}
        for code in name_languages(dataset.places):
            action = menu.addAction(language_name(code, dataset).replace("&", "&&"))
            action.setCheckable(True)
            action.triggered.connect(self._on_names_chosen)
            self._languages[code] = action
        for part in (self.names_heading, self.names_button):
            part.setVisible(bool(self._languages))
        self._show_names()

    def _names_in_dataset(self) -> tuple[str, ...] | None:
        if self._names is None:
            return None
        return tuple(code for code in self._names if code in self._languages)

    def _on_names_chosen(self) -> None:
        self._names = tuple(code for code, action in self._languages.items() if action.isChecked())[
            :MOST_NAMES
        ]
        self._show_names()
        self.options_changed.emit()

    def _show_names(self) -> None:
        chosen = self._names_in_dataset()
        shown = tuple(self._languages)[:1] if chosen is None else chosen
        for code, action in self._languages.items():
            action.setChecked(code in shown)
        told = [self._languages[code].text().replace("&&", "&") for code in shown]
        words = (
            self.tr("With {}").format(QLocale().createSeparatedList(told))
            if told
            else self.tr("Usual names")
        )
        self.names_button.show_text(words)
        named = self.tr("{heading}: {names}")
        named = named.format(heading=self.names_heading.text(), names=words)
        self.names_button.setAccessibleName(named)

    # Name and folder

    def _on_name_changed(self) -> None:
        self.name_problem.setText(self.problem)
        self.name_problem.setVisible(bool(self.problem))
        self.file_name.setAccessibleDescription(self.problem)
        self.target_changed.emit()
