"""The button by which the statements of one side, or on one topic, are chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.statement_words import label, side_label
from briefing_app.viewmodels.statement_card import plain
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.theme import Theme

Choice = tuple[str | None, str | None]  # side, topic
ANY: Choice = (None, None)


class SpeakerMenu(MenuButton):
    """Any speaker, then sides and topics: one choice of them all, named on the button.

    Signals:
        chosen(Choice): the user chose a side, a topic, or any.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.choice: Choice = ANY
        self._dataset: Dataset | None = None
        self._offered: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._group = QActionGroup(self)

    def offer(self, dataset: Dataset, sides: tuple[str, ...], topics: tuple[str, ...]) -> None:
        """Offer the sides and topics of a dataset."""
        if dataset is self._dataset and self._offered == (sides, topics):
            return
        self._dataset, self._offered = dataset, (sides, topics)
        self.own_menu.clear()
        self._group.deleteLater()
        self._group = QActionGroup(self.own_menu)
        self._add(self.tr("Any speaker"), ANY)
        self._head(self.tr("By side"))
        for side in sides:
            self._add(plain(side_label(side, dataset)), (side, None))
        self._head(self.tr("By topic"))
        for topic in topics:
            self._add(plain(label(topic)), (None, topic))
        self.show_choice(self.choice)

    def show_choice(self, choice: Choice) -> None:
        """Mark a choice in the menu and name it on the button."""
        self.choice = choice
        for action in self._group.actions():
            action.setChecked(action.data() == choice)
        words = self.choice_words()
        self.show_text(words)
        self.setAccessibleName(self.tr("Speakers shown: {}").format(words))

    def choice_words(self) -> str:
        """The name of the choice."""
        side, topic = self.choice
        if side is not None and self._dataset is not None:
            return plain(side_label(side, self._dataset))
        return plain(label(topic)) if topic is not None else self.tr("Any speaker")

    def _head(self, words: str) -> None:
        """A heading in the menu; style sheets leave out the text of Qt's own sections."""
        self.own_menu.addSeparator()
        self.own_menu.addAction(words).setEnabled(False)

    def _add(self, words: str, choice: Choice) -> None:
        action = self.own_menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setData(choice)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(choice))
        self._group.addAction(action)
